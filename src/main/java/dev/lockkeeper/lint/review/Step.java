package dev.lockkeeper.lint.review;

import dev.lockkeeper.effect.RelationLock;
import dev.lockkeeper.effect.Work;
import dev.lockkeeper.migration.TableSize;
import java.util.List;
import java.util.Optional;

/**
 * One statement of a migration.
 *
 * @param number counts from 1 in its direction
 * @param words what it does, on one line
 * @param conditional whether it may be passed over at run time
 * @param transaction the number of the transaction that it runs in; absent when it runs on its own
 * @param known whether {@code locks} and {@code work} are all
 * @param locks on tables that others may be using, strongest first
 * @param work on tables that others may be using
 * @param refused why the server would refuse it, when it would
 */
public record Step(
    int number,
    String words,
    boolean conditional,
    Optional<Integer> transaction,
    boolean known,
    List<RelationLock> locks,
    List<OnTable> work,
    Optional<String> refused) {
  public Step {
    locks = List.copyOf(locks);
    work = List.copyOf(work);
  }

  /**
   * Work whose time grows with a table.
   *
   * @param maybe whether it is done only if an unknown fact is so
   * @param size how big the table is, when somebody told
   */
  public record OnTable(Work.Kind kind, String relation, boolean maybe, Optional<TableSize> size) {}
}
