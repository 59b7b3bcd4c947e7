package dev.lockkeeper.rule;

import dev.lockkeeper.migration.ChangeSet;
import dev.lockkeeper.migration.Direction;
import dev.lockkeeper.migration.Divergence;
import dev.lockkeeper.migration.History;
import dev.lockkeeper.migration.Migration;
import dev.lockkeeper.operation.Target;
import dev.lockkeeper.rule.RuleSettings.Ruling;
import dev.lockkeeper.source.Span;
import java.util.List;
import java.util.Optional;

/** All that a rule may know when it looks at a history as a whole. */
public final class HistoryContext {
  private final Ruling ruling;
  private final History history;
  private final Target target;
  private final ChangeSet asked;
  private final RuleSet.Sink sink;

  HistoryContext(
      Ruling ruling, History history, Target target, ChangeSet asked, RuleSet.Sink sink) {
    this.ruling = ruling;
    this.history = history;
    this.target = target;
    this.asked = asked;
    this.sink = sink;
  }

  /** The history. */
  public History history() {
    return history;
  }

  /** How it differs from the branch that it is to be merged into, when that was asked. */
  public Optional<Divergence> divergence() {
    return asked.divergence();
  }

  /** A migration's file under the next version that is free, where its name has one. */
  public Optional<String> renumbered(Migration migration) {
    return new FileNames(history, migration).renumbered();
  }

  /** Whether findings of a migration are wanted. */
  public boolean isAsked(Migration migration) {
    return asked.asks(migration);
  }

  /**
   * The last of {@code places} whose findings are wanted: where a finding about all of them
   * belongs.
   */
  public Optional<Migration> lastAsked(List<Migration> places) {
    return places.stream().filter(asked::asks).reduce((first, second) -> second);
  }

  /** What holds for the options of the rule, in the first of the files that are asked. */
  public RuleOptions options() {
    return ruling.options();
  }

  /** Reports a place of a migration. */
  public Report report(Migration migration, Span span, String message) {
    Report report =
        new Report(
            ruling.page(), span, message, migration, Direction.UP, Optional.empty(), target, false);
    sink.add(report);
    return report;
  }
}
