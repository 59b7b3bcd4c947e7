/**
 * Files and revisions that do not form one history, and what could not be read of it.
 *
 * <p>One class for each page under {@code rules/history/}; each holds only the condition, the words
 * and the recipe.
 */
@NullMarked
package dev.lockkeeper.rules.history;

import org.jspecify.annotations.NullMarked;
