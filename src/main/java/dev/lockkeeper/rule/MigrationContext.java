package dev.lockkeeper.rule;

import dev.lockkeeper.migration.Direction;
import dev.lockkeeper.migration.History;
import dev.lockkeeper.migration.Migration;
import dev.lockkeeper.operation.Target;
import dev.lockkeeper.rule.RuleSettings.Ruling;
import dev.lockkeeper.source.Span;
import java.util.Optional;

/** All that a rule may know when it looks at a migration as a whole. */
public final class MigrationContext {
  private final Ruling ruling;
  private final History history;
  private final Target target;
  private final Migration migration;
  private final RuleSet.Sink sink;

  MigrationContext(
      Ruling ruling, History history, Target target, Migration migration, RuleSet.Sink sink) {
    this.ruling = ruling;
    this.history = history;
    this.target = target;
    this.migration = migration;
    this.sink = sink;
  }

  /** The migration. */
  public Migration migration() {
    return migration;
  }

  /** The history that it belongs to. */
  public History history() {
    return history;
  }

  /** The first of the servers that it is judged for. */
  public Target target() {
    return target;
  }

  /** What holds for the options of the rule. */
  public RuleOptions options() {
    return ruling.options();
  }

  /** Reports a place of the migration. */
  public Report report(Span span, Direction direction, String message) {
    Report report =
        new Report(
            ruling.page(), span, message, migration, direction, Optional.empty(), target, false);
    sink.add(report);
    return report;
  }
}
