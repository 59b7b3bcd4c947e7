package dev.lockkeeper.lint;

import dev.lockkeeper.migration.Transaction;
import dev.lockkeeper.rule.Moment;
import dev.lockkeeper.rule.RulePage;
import dev.lockkeeper.rule.RuleSet;
import dev.lockkeeper.rule.TransactionScope;
import dev.lockkeeper.rule.TransactionScope.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Asks the rules about the statements of one body, and about its transactions as they end. */
final class BodyLint {
  private final RuleSet rules;
  private final Predicate<RulePage> wanted;
  private final Reports reports = new Reports();
  private final List<Step> inTransaction = new ArrayList<>();
  private final List<Step> onTheirOwn = new ArrayList<>();
  private List<Step> carried;
  private Optional<Moment> last = Optional.empty();
  private Optional<Moment> firstInTransaction = Optional.empty();
  private Optional<Moment> firstOnItsOwn = Optional.empty();
  private Optional<Moment> lastOnItsOwn = Optional.empty();

  /**
   * Starts a body.
   *
   * @param carried statements of earlier bodies whose transaction is still open
   */
  BodyLint(RuleSet rules, Predicate<RulePage> wanted, List<Step> carried) {
    this.rules = rules;
    this.wanted = wanted;
    this.carried = carried;
  }

  Reports reports() {
    return reports;
  }

  /** Takes the next statement. */
  void statement(Moment moment) {
    if (!transactionOf(last).equals(moment.statement().transaction())) {
      endTransaction();
      boolean opens = last.isEmpty() && isOpenedByTool(moment);
      carried = opens ? carried : List.of();
    }
    rules.statement(moment, wanted, reports);
    if (moment.statement().transaction().isPresent()) {
      inTransaction.add(Step.of(moment));
      firstInTransaction = firstInTransaction.or(() -> Optional.of(moment));
    } else {
      onTheirOwn.add(Step.of(moment));
      firstOnItsOwn = firstOnItsOwn.or(() -> Optional.of(moment));
      lastOnItsOwn = Optional.of(moment);
    }
    last = Optional.of(moment);
  }

  /** Ends the body. */
  void end() {
    endTransaction();
    lastOnItsOwn.ifPresent(
        moment ->
            rules.transaction(
                firstOnItsOwn.orElseThrow(),
                moment,
                new TransactionScope(Optional.empty(), List.of(), onTheirOwn),
                wanted,
                reports));
  }

  /** Once the body has ended: the statements of the transaction that its tool keeps open. */
  List<Step> carries() {
    boolean open =
        last.isEmpty()
            || last.filter(BodyLint::isOpenedByTool)
                .filter(m -> m.statement().control().isEmpty())
                .isPresent();
    return open ? carried : List.of();
  }

  private static boolean isOpenedByTool(Moment moment) {
    return moment
        .statement()
        .transaction()
        .filter(t -> t.openedBy() == Transaction.OpenedBy.TOOL)
        .isPresent();
  }

  private void endTransaction() {
    Optional<Transaction> ended = transactionOf(last);
    if (ended.isPresent() && !inTransaction.isEmpty()) {
      TransactionScope scope = new TransactionScope(ended, carried, inTransaction);
      carried = scope.allSteps();
      reports.transactionEnded(scope);
      rules.transaction(
          firstInTransaction.orElseThrow(), last.orElseThrow(), scope, wanted, reports);
      inTransaction.clear();
      firstInTransaction = Optional.empty();
    }
  }

  private static Optional<Transaction> transactionOf(Optional<Moment> moment) {
    return moment.flatMap(m -> m.statement().transaction());
  }
}
