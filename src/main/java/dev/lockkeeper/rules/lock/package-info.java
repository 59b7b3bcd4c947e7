/**
 * Rules about long work, or waiting, while others are blocked (PostgreSQL).
 *
 * <p>One class each, named after its page; no rule knows another, reads text or knows a lock by
 * heart.
 */
@NullMarked
package dev.lockkeeper.rules.lock;

import org.jspecify.annotations.NullMarked;
