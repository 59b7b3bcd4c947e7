package dev.lockkeeper.schema;

import dev.lockkeeper.migration.Direction;
import dev.lockkeeper.migration.Migration;
import dev.lockkeeper.source.Span;

/**
 * Where an object or a column was created.
 *
 * @param migration the migration that did it
 * @param direction its up or its down body
 * @param span the operation that did it
 * @param certain yes when it did not exist before; unknown behind IF NOT EXISTS where that cannot
 *     be said, and in a conditional statement
 */
public record Birth(Migration migration, Direction direction, Span span, Truth certain) {
  /** Whether this body of a migration created it. */
  public Truth isIn(Migration other, Direction otherDirection) {
    return isSame(migration, other) && direction == otherDirection ? certain : Truth.NO;
  }

  /** Whether both are one migration; its statements need not be compared for that. */
  static boolean isSame(Migration one, Migration other) {
    return one.file() == other.file() && one.id().equals(other.id());
  }
}
