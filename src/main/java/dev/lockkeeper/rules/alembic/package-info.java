/**
 * Mistakes that only Alembic and SQLAlchemy allow.
 *
 * <p>One class for each page under {@code rules/alembic/}; each holds only the condition, the words
 * and the recipe.
 */
@NullMarked
package dev.lockkeeper.rules.alembic;

import org.jspecify.annotations.NullMarked;
