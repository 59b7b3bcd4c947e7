package dev.lockkeeper.rule;

import dev.lockkeeper.rule.RuleSettings.Ruling;
import dev.lockkeeper.rule.TransactionScope.Step;
import java.util.List;
import java.util.Optional;

/** All that a rule may know when a transaction ends; what it reports never merges. */
public final class TransactionContext {
  private final Ruling ruling;
  private final Moment first;
  private final Moment last;
  private final TransactionScope scope;
  private final RuleSet.Sink sink;

  TransactionContext(
      Ruling ruling, Moment first, Moment last, TransactionScope scope, RuleSet.Sink sink) {
    this.ruling = ruling;
    this.first = first;
    this.last = last;
    this.scope = scope;
    this.sink = sink;
  }

  /** What its statements do. */
  public TransactionScope scope() {
    return scope;
  }

  /** The first of its statements, with what was known then. */
  public Moment first() {
    return first;
  }

  /** The last of its statements, with all that is known then. */
  public Moment last() {
    return last;
  }

  /** Writes recipes in the form that the project's tool runs. */
  public RecipeWriter recipes() {
    return RecipeWriter.of(last);
  }

  /** What holds for the options of the rule. */
  public RuleOptions options() {
    return ruling.options();
  }

  /** Reports a statement of the transaction. */
  public Report report(Step step, String message) {
    Report report =
        new Report(
            ruling.page(),
            step.statement().span(),
            message,
            last.migration(),
            last.direction(),
            Optional.of(step.statement()),
            last.target(),
            false);
    List<HeldLock> locks =
        step.blocking().stream()
            .map(lock -> new HeldLock(lock.relation().sql(), lock.mode(), step.longestWork()))
            .toList();
    sink.add(report.kind(step.statement().operations().get(0).kind()).locks(locks));
    return report;
  }
}
