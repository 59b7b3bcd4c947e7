package dev.lockkeeper.rules.lock;

import dev.lockkeeper.effect.LockMode;
import dev.lockkeeper.effect.RelationLock;
import dev.lockkeeper.migration.Statement;
import dev.lockkeeper.operation.AlterTableOperation.AddConstraint;
import dev.lockkeeper.operation.AlterTableOperation.ValidateConstraint;
import dev.lockkeeper.operation.DataOperation;
import dev.lockkeeper.rule.TransactionScope;
import dev.lockkeeper.rule.TransactionScope.Step;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A lock that a transaction holds while a later statement of it does work that grows with a table.
 *
 * @param lock the statement that takes it
 * @param held the lock, which keeps out more than the later statement does by itself
 * @param work the first statement with such work
 */
record HeldThroughWork(Step lock, RelationLock held, Step work) {

  /**
   * The first of a transaction. A foreign key's SHARE ROW EXCLUSIVE is told by
   * locks-referenced-table, a constraint validated where it was added by
   * validate-in-same-transaction, and a backfill by schema-and-data-change-together.
   */
  static Optional<HeldThroughWork> in(TransactionScope scope) {
    if (scope.transaction().isEmpty()) {
      return Optional.empty();
    }
    Map<String, HeldThroughWork> unchecked = new LinkedHashMap<>();
    Map<String, HeldThroughWork> others = new LinkedHashMap<>();
    int earlier = scope.earlier().size();
    List<Step> steps = scope.allSteps();
    for (int i = 0; i < steps.size(); i++) {
      Step step = steps.get(i);
      if (i >= earlier && isWork(step)) {
        Stream<HeldThroughWork> held =
            isValidation(step.statement())
                ? others.values().stream()
                : Stream.concat(others.values().stream(), unchecked.values().stream());
        Optional<HeldThroughWork> found =
            held.filter(h -> !isOneDirective(h.lock, step) && keepsOutMore(h.held, step))
                .map(h -> new HeldThroughWork(h.lock, h.held, step))
                .findFirst();
        if (found.isPresent()) {
          return found;
        }
      }
      Map<String, HeldThroughWork> locks = isUnchecked(step.statement()) ? unchecked : others;
      for (RelationLock lock : step.blocking()) {
        locks.merge(
            lock.relation().sql(),
            new HeldThroughWork(step, lock, step),
            (old, next) -> next.held.mode().compareTo(old.held.mode()) > 0 ? next : old);
      }
    }
    return Optional.empty();
  }

  /**
   * Whether a step's time grows with a table and no rule of its own tells so: one that keeps others
   * out by itself is judged, and taken out of the transaction, where it stands.
   */
  private static boolean isWork(Step step) {
    return !step.work().isEmpty()
        && !step.refusesTransaction()
        && step.blocking().isEmpty()
        && step.statement().operations().stream().noneMatch(DataOperation.class::isInstance);
  }

  private static boolean isOneDirective(Step one, Step other) {
    return one.statement().span().equals(other.statement().span());
  }

  private static boolean keepsOutMore(RelationLock lock, Step work) {
    LockMode own =
        work.locks().stream()
            .filter(l -> l.relation().sql().equals(lock.relation().sql()))
            .map(RelationLock::mode)
            .reduce(LockMode.ACCESS_SHARE, LockMode::or);
    boolean more = lock.mode().blocksReads() ? !own.blocksReads() : !own.blocksWrites();
    return more && !lock.relation().part() && lock.mode() != LockMode.SHARE_ROW_EXCLUSIVE;
  }

  private static boolean isValidation(Statement statement) {
    return statement.operations().stream().allMatch(ValidateConstraint.class::isInstance);
  }

  private static boolean isUnchecked(Statement statement) {
    return statement.operations().stream()
        .allMatch(o -> o instanceof AddConstraint add && add.constraint().common().notValid());
  }

  /** The relation, as SQL prints it. */
  String relation() {
    return held.relation().sql();
  }

  /** Who waits for it. */
  String waiting() {
    return held.mode().blocksReads() ? "reads of and writes to" : "writes to";
  }

  /** Where the statement stands that takes the lock. */
  String place() {
    return lock.placeFrom(work);
  }

  /** The first statement behind the work that locks another relation. */
  Optional<Step> secondLock(TransactionScope scope) {
    return scope.steps().stream()
        .filter(step -> step.statement().number() > work.statement().number())
        .filter(
            step ->
                step.blocking().stream()
                    .anyMatch(
                        l ->
                            !l.relation().part()
                                && l.mode() != LockMode.SHARE_ROW_EXCLUSIVE
                                && !l.relation().sql().equals(relation())))
        .findFirst();
  }
}
