package dev.lockkeeper.lint;

import dev.lockkeeper.migration.History;
import dev.lockkeeper.migration.Migration;

/**
 * One migration in its history.
 *
 * @param history the history that it belongs to
 * @param migration the migration
 */
public record ListedMigration(History history, Migration migration) {}
