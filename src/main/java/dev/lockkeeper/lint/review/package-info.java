/**
 * What a reviewer of a migration asks about, as plain values: its steps and their locks, the way
 * back, what to check before and after.
 *
 * <p>It judges nothing, and formats nothing: findings come from the linter, and reports write it
 * down.
 */
@NullMarked
package dev.lockkeeper.lint.review;

import org.jspecify.annotations.NullMarked;
