package dev.lockkeeper.schema;

import dev.lockkeeper.migration.Direction;
import dev.lockkeeper.migration.Migration;
import dev.lockkeeper.migration.Statement;
import java.util.Set;

/**
 * A statement in its place of a history.
 *
 * @param migration the migration that it belongs to
 * @param direction the body that it belongs to
 * @param statement the statement
 * @param before the schema just before it, with the settings in force for it
 * @param after the schema just after it
 * @param changed the ids of the objects that it may have made different, sorted
 */
public record Replayed(
    Migration migration,
    Direction direction,
    Statement statement,
    Schema before,
    Schema after,
    Set<Integer> changed) {}
