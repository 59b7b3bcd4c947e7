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
  private Optional<Moment> last = Optional.empty();
  private Optional<Moment> firstInTransaction = Optional.empty();
  private Optional<Moment> firstOnItsOwn = Optional.empty();
  private Optional<Moment> lastOnItsOwn = Optional.empty();

  BodyLint(RuleSet rules, Predicate<RulePage> wanted) {
    this.rules = rules;
    this.wanted = wanted;
  }

  Reports reports() {
    return reports;
  }

  /** Takes the next statement. */
  void statement(Moment moment) {
    if (!transactionOf(last).equals(moment.statement().transaction())) {
      endTransaction();
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
                new TransactionScope(Optional.empty(), onTheirOwn),
                wanted,
                reports));
  }

  private void endTransaction() {
    Optional<Transaction> ended = transactionOf(last);
    if (ended.isPresent() && !inTransaction.isEmpty()) {
      TransactionScope scope = new TransactionScope(ended, inTransaction);
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
