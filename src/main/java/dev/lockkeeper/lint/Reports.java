package dev.lockkeeper.lint;

import dev.lockkeeper.rule.Draft;
import dev.lockkeeper.rule.Moment;
import dev.lockkeeper.rule.Report;
import dev.lockkeeper.rule.RuleSet;
import dev.lockkeeper.rule.TransactionScope;
import dev.lockkeeper.rule.TransactionScope.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** What rules reported, in order, and what they want to say once the transaction has ended. */
final class Reports implements RuleSet.Sink {
  private final List<Report> reports = new ArrayList<>();
  private final List<Consumer<TransactionScope>> waiting = new ArrayList<>();

  @Override
  public void add(Report report) {
    reports.add(report);
  }

  @Override
  public void whenTransactionEnds(Moment moment, Consumer<TransactionScope> check) {
    if (moment.statement().transaction().isPresent()) {
      waiting.add(check);
    } else {
      check.accept(new TransactionScope(Optional.empty(), List.of(), List.of(Step.of(moment))));
    }
  }

  /** Ends the transaction of the statements so far. */
  void transactionEnded(TransactionScope scope) {
    List<Consumer<TransactionScope>> checks = List.copyOf(waiting);
    waiting.clear();
    checks.forEach(check -> check.accept(scope));
  }

  /** What was reported, complete. */
  List<Draft> drafts() {
    return reports.stream().map(Report::draft).toList();
  }
}
