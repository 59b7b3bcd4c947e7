package dev.lockkeeper.rule;

import dev.lockkeeper.effect.Effects;
import dev.lockkeeper.migration.ChangeSet;
import dev.lockkeeper.migration.Direction;
import dev.lockkeeper.migration.Environment;
import dev.lockkeeper.migration.History;
import dev.lockkeeper.migration.Migration;
import dev.lockkeeper.migration.Statement;
import dev.lockkeeper.operation.Target;
import dev.lockkeeper.schema.Schema;

/**
 * The moment at which a statement is about to run.
 *
 * @param history the history that it belongs to
 * @param change what is asked, and what of it is new
 * @param environment what is known of the installation
 * @param target the server that it is judged for
 * @param migration its migration
 * @param direction its body
 * @param statement the statement
 * @param before the schema just before it, with the settings in force for it
 * @param effects what it does
 */
public record Moment(
    History history,
    ChangeSet change,
    Environment environment,
    Target target,
    Migration migration,
    Direction direction,
    Statement statement,
    Schema before,
    Effects effects) {}
