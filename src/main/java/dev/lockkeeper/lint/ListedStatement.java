package dev.lockkeeper.lint;

import dev.lockkeeper.effect.Effects;
import dev.lockkeeper.migration.Direction;
import dev.lockkeeper.migration.Migration;
import dev.lockkeeper.migration.Statement;
import java.util.Optional;

/**
 * One statement in its migration.
 *
 * @param migration the migration that holds it
 * @param direction the body that holds it
 * @param statement the statement
 * @param effects what it does to a server, where that was asked for
 */
public record ListedStatement(
    Migration migration, Direction direction, Statement statement, Optional<Effects> effects) {}
