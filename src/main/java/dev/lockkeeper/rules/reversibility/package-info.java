/**
 * Migrations that cannot be taken back.
 *
 * <p>One class for each page under {@code rules/reversibility/}; each holds only the condition, the
 * words and the recipe.
 */
@NullMarked
package dev.lockkeeper.rules.reversibility;

import org.jspecify.annotations.NullMarked;
