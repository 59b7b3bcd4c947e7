package dev.lockkeeper.lint;

import dev.lockkeeper.migration.Migration;
import dev.lockkeeper.schema.obligation.Obligation;

/**
 * One obligation in its history.
 *
 * @param migration the migration that began it; a dump of the time before counts as one
 * @param obligation the obligation
 */
public record ListedObligation(Migration migration, Obligation obligation) {}
