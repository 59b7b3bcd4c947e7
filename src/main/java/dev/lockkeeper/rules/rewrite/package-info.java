/**
 * Rules about tables that are written anew.
 *
 * <p>One class each, named after its page; no rule knows another, reads text or knows a lock by
 * heart.
 */
@NullMarked
package dev.lockkeeper.rules.rewrite;

import org.jspecify.annotations.NullMarked;
