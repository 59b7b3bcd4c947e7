package dev.lockkeeper.rule;

import dev.lockkeeper.migration.Direction;
import dev.lockkeeper.operation.Target;
import dev.lockkeeper.source.Span;
import java.util.Optional;
import java.util.Set;

/** All that a rule may know when it looks at a suppression comment, once all others have spoken. */
public final class SuppressionContext {
  private final RulePage page;
  private final Suppression suppression;
  private final RuleCatalog catalog;
  private final Set<String> idle;
  private final Target target;
  private final RuleSet.Sink sink;

  SuppressionContext(
      RulePage page,
      Suppression suppression,
      RuleCatalog catalog,
      Set<String> idle,
      Target target,
      RuleSet.Sink sink) {
    this.page = page;
    this.suppression = suppression;
    this.catalog = catalog;
    this.idle = idle;
    this.target = target;
    this.sink = sink;
  }

  /** The comment. */
  public Suppression suppression() {
    return suppression;
  }

  /** All rules. */
  public RuleCatalog catalog() {
    return catalog;
  }

  /** Those of its rules that had a chance to speak and had nothing to say here. */
  public Set<String> idle() {
    return idle;
  }

  /** Reports a part of the comment. */
  public Report report(Span span, String message) {
    Report report =
        new Report(
            page,
            span,
            message,
            suppression.migration(),
            Direction.UP,
            Optional.empty(),
            target,
            false);
    sink.add(report);
    return report;
  }
}
