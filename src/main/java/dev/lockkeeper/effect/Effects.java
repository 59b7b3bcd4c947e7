package dev.lockkeeper.effect;

import dev.lockkeeper.operation.Operation;
import java.util.List;
import java.util.Optional;

/**
 * What one statement does.
 *
 * @param locks per relation the strongest lock, sorted by relation; relations that the statement
 *     itself creates are left out
 * @param work what takes time that grows with a table, sorted by relation, then kind
 * @param maybeWork work that is done only if an unknown fact is so (a function of unknown
 *     volatility, a column of unknown type)
 * @param inTransaction whether it may run inside a transaction block
 * @param refused why the server would refuse it, when it would: in words for a person
 */
public record Effects(
    List<RelationLock> locks,
    List<Work> work,
    List<Work> maybeWork,
    InTransaction inTransaction,
    Optional<String> refused) {
  public Effects {
    locks = List.copyOf(locks);
    work = List.copyOf(work);
    maybeWork = List.copyOf(maybeWork);
  }

  /** A statement that takes no lock worth telling and does no work. */
  public static final Effects NONE =
      new Effects(List.of(), List.of(), List.of(), InTransaction.ALLOWED, Optional.empty());

  /** Whether a statement may run inside a transaction block. */
  public enum InTransaction {
    ALLOWED,
    REFUSED
  }

  /** The lock on a relation. */
  public Optional<RelationLock> lock(String relation) {
    return locks.stream().filter(lock -> lock.relation().sql().equals(relation)).findFirst();
  }

  /** The work that an operation causes. */
  public List<Work> causedBy(Operation operation) {
    return work.stream().filter(w -> w.causes().contains(operation)).toList();
  }
}
