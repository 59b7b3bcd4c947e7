/**
 * Rows and values that are gone once a migration has run.
 *
 * <p>One class for each page under {@code rules/dataloss/}; each holds only the condition, the
 * words and the recipe.
 */
@NullMarked
package dev.lockkeeper.rules.dataloss;

import org.jspecify.annotations.NullMarked;
