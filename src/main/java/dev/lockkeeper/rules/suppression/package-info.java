/**
 * Rules about the comments that silence other rules.
 *
 * <p>One class each, named after its page; no rule knows another, reads text or knows a lock by
 * heart.
 */
@NullMarked
package dev.lockkeeper.rules.suppression;

import org.jspecify.annotations.NullMarked;
