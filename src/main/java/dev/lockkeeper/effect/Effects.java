package dev.lockkeeper.effect;

import dev.lockkeeper.operation.Operation;
import java.util.List;
import java.util.Optional;

/**
 * What one statement does.
 *
 * <p>The locks of tables that a statement merely reads (ACCESS SHARE) are told only where they
 * follow from the schema; those of a query's tables are not.
 *
 * @param known whether this is all; false when the statement, or a part of it, could not be read,
 *     or nobody has written down what the dialect's statements do
 * @param locks per relation the strongest lock, sorted by relation; relations that the statement
 *     itself creates are left out, and of an index anything but ACCESS EXCLUSIVE
 * @param work what takes time that grows with a table, sorted by relation, then kind; the rebuild
 *     of the indexes that a rewritten table already had is part of the rewrite
 * @param maybeWork work that is done only if an unknown fact is so (a function of unknown
 *     volatility, a column of unknown type)
 * @param inTransaction whether it may run inside a transaction block
 * @param refused why the server would refuse it, when it would
 */
public record Effects(
    boolean known,
    List<RelationLock> locks,
    List<Work> work,
    List<Work> maybeWork,
    InTransaction inTransaction,
    Optional<Refusal> refused) {
  public Effects {
    locks = List.copyOf(locks);
    work = List.copyOf(work);
    maybeWork = List.copyOf(maybeWork);
  }

  /** A statement that takes no lock worth telling and does no work. */
  public static final Effects NONE =
      new Effects(true, List.of(), List.of(), List.of(), InTransaction.ALLOWED, Optional.empty());

  /** A statement of which nobody knows what it does. */
  public static final Effects UNKNOWN =
      new Effects(false, List.of(), List.of(), List.of(), InTransaction.ALLOWED, Optional.empty());

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

  /** The work that an operation causes if an unknown fact is so. */
  public List<Work> maybeCausedBy(Operation operation) {
    return maybeWork.stream().filter(w -> w.causes().contains(operation)).toList();
  }
}
