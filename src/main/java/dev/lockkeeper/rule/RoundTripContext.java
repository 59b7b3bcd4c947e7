package dev.lockkeeper.rule;

import dev.lockkeeper.migration.Direction;
import dev.lockkeeper.migration.Statement;
import dev.lockkeeper.operation.Operation;
import dev.lockkeeper.rule.RuleSettings.Ruling;
import dev.lockkeeper.source.Span;
import java.util.Optional;

/** All that a rule may know when it looks at a migration and its way back. */
public final class RoundTripContext {
  private final Ruling ruling;
  private final RoundTrip trip;
  private final RuleSet.Sink sink;

  RoundTripContext(Ruling ruling, RoundTrip trip, RuleSet.Sink sink) {
    this.ruling = ruling;
    this.trip = trip;
    this.sink = sink;
  }

  /** What was replayed. */
  public RoundTrip trip() {
    return trip;
  }

  /** What holds for the options of the rule. */
  public RuleOptions options() {
    return ruling.options();
  }

  /** Reports a place of the way back. */
  public Report report(Span span, String message) {
    return add(span, message, Optional.empty());
  }

  /** Reports a part of an operation of the way back. */
  public Report report(Statement statement, Operation operation, Span span, String message) {
    return add(span, message, Optional.of(statement)).kind(operation.kind());
  }

  private Report add(Span span, String message, Optional<Statement> statement) {
    Report report =
        new Report(
            ruling.page(),
            span,
            message,
            trip.migration(),
            Direction.DOWN,
            statement,
            trip.target(),
            false);
    sink.add(report);
    return report;
  }
}
