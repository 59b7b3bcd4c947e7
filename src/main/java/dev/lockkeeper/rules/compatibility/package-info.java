/**
 * What breaks the release that is still running, or that a rollback brings back.
 *
 * <p>One class for each page under {@code rules/compatibility/}; each holds only the condition, the
 * words and the recipe.
 */
@NullMarked
package dev.lockkeeper.rules.compatibility;

import org.jspecify.annotations.NullMarked;
