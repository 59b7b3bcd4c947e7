package dev.lockkeeper.lint.review;

import dev.lockkeeper.migration.History;
import dev.lockkeeper.migration.Migration;
import dev.lockkeeper.schema.Schema;
import java.util.List;

/**
 * A migration's way through the replayed history, and back.
 *
 * @param before the schema before its first statement
 * @param up its statements
 * @param after the schema behind its last statement
 * @param down the statements of its way back, run right behind those of the way up
 */
record Passage(
    History history,
    Migration migration,
    Schema before,
    List<Ran> up,
    Schema after,
    List<Ran> down) {
  Passage {
    up = List.copyOf(up);
    down = List.copyOf(down);
  }
}
