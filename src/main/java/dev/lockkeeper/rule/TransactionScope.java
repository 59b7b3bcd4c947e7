package dev.lockkeeper.rule;

import dev.lockkeeper.effect.RelationLock;
import dev.lockkeeper.effect.Work;
import dev.lockkeeper.migration.Statement;
import dev.lockkeeper.migration.Transaction;
import dev.lockkeeper.schema.Truth;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What the statements of one transaction do to relations that others may be using; or those of a
 * body that run in none.
 */
public final class TransactionScope {
  private final Optional<Transaction> transaction;
  private final List<Step> steps;
  private final int[] nextLong;

  /**
   * The scope of a transaction.
   *
   * @param transaction the transaction; absent for statements that run on their own
   * @param steps its statements, in order
   */
  public TransactionScope(Optional<Transaction> transaction, List<Step> steps) {
    this.transaction = transaction;
    this.steps = List.copyOf(steps);
    this.nextLong = new int[steps.size() + 1];
    nextLong[steps.size()] = steps.size();
    for (int i = steps.size() - 1; i >= 0; i--) {
      nextLong[i] = steps.get(i).isLong() ? i : nextLong[i + 1];
    }
  }

  /**
   * A statement of the transaction.
   *
   * @param statement the statement
   * @param blocking its locks that make readers or writers wait, new and temporary tables and the
   *     tools' own left out
   * @param work its work on such relations
   * @param backfill whether it writes rows of such a relation, or copies rows from one
   * @param refusesTransaction whether it refuses to run in a transaction (CONCURRENTLY)
   * @param waitsEnd whether a wait of it for a lock ends by itself
   */
  public record Step(
      Statement statement,
      List<RelationLock> blocking,
      List<Work> work,
      boolean backfill,
      boolean refusesTransaction,
      Truth waitsEnd) {
    public Step {
      blocking = List.copyOf(blocking);
      work = List.copyOf(work);
    }

    /** Whether its time grows with a table. */
    public boolean isLong() {
      return backfill || !work.isEmpty();
    }

    /** The longest of its work. */
    public Optional<Work.Kind> longestWork() {
      return work.stream().map(Work::kind).max(Comparator.naturalOrder());
    }
  }

  /** The transaction; absent for statements that run on their own. */
  public Optional<Transaction> transaction() {
    return transaction;
  }

  /** Its statements, in order. */
  public List<Step> steps() {
    return steps;
  }

  /**
   * The first statement behind {@code statement} in the same transaction whose time grows with a
   * table: what {@code statement} locks stays locked for it.
   */
  public Optional<Step> longWorkAfter(Statement statement) {
    if (transaction.isEmpty()) {
      return Optional.empty();
    }
    int low = 0;
    int high = steps.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (steps.get(middle).statement().number() <= statement.number()) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    int found = nextLong[low];
    return found < steps.size() ? Optional.of(steps.get(found)) : Optional.empty();
  }
}
