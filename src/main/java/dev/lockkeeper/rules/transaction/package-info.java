/**
 * Rules about what may and may not share a transaction.
 *
 * <p>One class each, named after its page; no rule knows another, reads text or knows a lock by
 * heart.
 */
@NullMarked
package dev.lockkeeper.rules.transaction;

import org.jspecify.annotations.NullMarked;
