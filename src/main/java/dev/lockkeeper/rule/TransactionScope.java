package dev.lockkeeper.rule;

import dev.lockkeeper.effect.Effects;
import dev.lockkeeper.effect.RelationLock;
import dev.lockkeeper.effect.Work;
import dev.lockkeeper.migration.Statement;
import dev.lockkeeper.migration.Transaction;
import dev.lockkeeper.operation.Identifier;
import dev.lockkeeper.operation.Operation;
import dev.lockkeeper.operation.TableOperation;
import dev.lockkeeper.operation.ViewOperation.CreateView;
import dev.lockkeeper.schema.Setting;
import dev.lockkeeper.schema.Truth;
import dev.lockkeeper.source.Span;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What the statements of one transaction do to relations that others may be using; or those of a
 * body that run in none.
 */
public final class TransactionScope {
  private final Optional<Transaction> transaction;
  private final List<Step> earlier;
  private final List<Step> steps;
  private final int[] nextLong;
  private final Set<String> namesTaken = new HashSet<>();
  private final Map<Class<?>, List<?>> operations = new HashMap<>();

  /**
   * The scope of a transaction.
   *
   * @param transaction the transaction; absent for statements that run on their own
   * @param earlier those of its statements that stand in other migrations of the compared change,
   *     which the tool runs in the same transaction
   * @param steps its statements, in order
   */
  public TransactionScope(Optional<Transaction> transaction, List<Step> earlier, List<Step> steps) {
    this.transaction = transaction;
    this.earlier = List.copyOf(earlier);
    this.steps = List.copyOf(steps);
    operations(CreateView.class).forEach(view -> namesTaken.add(view.name().name().value()));
    operations(TableOperation.RenameTable.class)
        .forEach(rename -> namesTaken.add(rename.newName().value()));
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
   * @param locks its locks, strongest first; new and temporary tables and the tools' own left out
   * @param work its work on such relations
   * @param backfill whether it writes about as many rows as such a relation holds, or copies them
   * @param refusesTransaction whether it refuses to run in a transaction (CONCURRENTLY)
   * @param waitsEnd whether a wait of it for a lock ends by itself
   * @param lockTimeout the lock_timeout that a statement before it has set
   * @param statementTimeout likewise the statement_timeout
   */
  public record Step(
      Statement statement,
      List<RelationLock> locks,
      List<Work> work,
      boolean backfill,
      boolean refusesTransaction,
      Truth waitsEnd,
      Optional<Setting> lockTimeout,
      Optional<Setting> statementTimeout) {
    public Step {
      locks = List.copyOf(locks);
      work = List.copyOf(work);
    }

    /** Those of its locks that make readers or writers wait. */
    public List<RelationLock> blocking() {
      return locks.stream().filter(lock -> lock.mode().blocksWrites()).toList();
    }

    /** The relation that it locks most strongly, as SQL prints it. */
    public String relation() {
      return locks.isEmpty() ? "" : locks.get(0).relation().sql();
    }

    /** The statement's command, as SQL writes it: {@code ALTER TABLE}. */
    public String command() {
      return CommandWords.of(statement);
    }

    /** A statement as it is about to run. */
    public static Step of(Moment moment) {
      Exemptions exemptions = new Exemptions(moment);
      Effects effects = moment.effects();
      List<Work> work =
          effects.work().stream().filter(w -> !exemptions.holdFor(w.relation())).toList();
      return new Step(
          moment.statement(),
          exemptions.locks(effects),
          work,
          moment.statement().operations().stream().anyMatch(exemptions::isBackfill),
          effects.inTransaction() == Effects.InTransaction.REFUSED,
          moment.before().session().waitsForLocksEnd(),
          moment.before().session().lockTimeout(),
          moment.before().session().statementTimeout());
    }

    /** Whether its time grows with a table. */
    public boolean isLong() {
      return backfill || !work.isEmpty();
    }

    /** What takes its time, as a noun: {@code index build}, {@code backfill}. */
    public String describe() {
      return longestWork()
          .map(
              kind ->
                  switch (kind) {
                    case SCAN -> "scan";
                    case BUILD -> "index build";
                    case REWRITE -> "rewrite";
                  })
          .orElse("backfill");
    }

    /** The statement as a related place. */
    public Related place(String message) {
      return new Related(statement.span(), message);
    }

    /**
     * Its line, with its file where {@code other} stands in another one: {@code line 5 of a.py}.
     */
    public String placeFrom(Step other) {
      Span span = statement.span();
      String line = "line " + span.from().line();
      String path = span.file().path();
      boolean sameFile = span.file().equals(other.statement.span().file());
      return sameFile ? line : line + " of " + path.substring(path.lastIndexOf('/') + 1);
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

  /** The operations of a kind, in the order of its statements. */
  @SuppressWarnings("unchecked")
  public <T extends Operation> List<T> operations(Class<T> kind) {
    // Looked for once: many findings of a transaction may ask.
    return (List<T>)
        operations.computeIfAbsent(
            kind,
            k ->
                steps.stream()
                    .flatMap(step -> step.statement().operations().stream())
                    .filter(k::isInstance)
                    .toList());
  }

  /** Whether a view that it creates, or a table that it renames, takes a name. */
  public boolean givesAway(Identifier name) {
    return namesTaken.contains(name.value());
  }

  /** Its statements, in order. */
  public List<Step> steps() {
    return steps;
  }

  /**
   * Those of its statements that stand in migrations before this one, in order: they are told where
   * they stand, but what they lock, or added, is still locked, or uncommitted.
   */
  public List<Step> earlier() {
    return earlier;
  }

  /** All its statements: those of migrations before this one, then those of this one. */
  public List<Step> allSteps() {
    return Stream.concat(earlier.stream(), steps.stream()).toList();
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
