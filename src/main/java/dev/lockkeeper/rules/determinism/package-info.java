/**
 * Rules about migrations that do not do the same thing wherever and whenever they run.
 *
 * <p>One class each, named after its page; no rule knows another, reads text or knows a lock by
 * heart.
 */
@NullMarked
package dev.lockkeeper.rules.determinism;

import org.jspecify.annotations.NullMarked;
