package dev.lockkeeper.rules.history;

import dev.lockkeeper.operation.Opaque;
import dev.lockkeeper.operation.Operation;
import dev.lockkeeper.rule.Rule;
import dev.lockkeeper.rule.RuleContext;
import dev.lockkeeper.rule.Subscriptions;
import dev.lockkeeper.source.Span;

/** Statements that were not understood, or only in part. */
final class UnreadStatement implements Rule {

  @Override
  public void subscribe(Subscriptions on) {
    on.statement(this::check);
  }

  private void check(RuleContext context) {
    for (Operation operation : context.statement().operations()) {
      if (operation instanceof Opaque opaque) {
        context.report(opaque, "what this does is unknown: " + opaque.reason());
      }
    }
    for (Span part : context.statement().unrecognized()) {
      context.report(part, "this part of the statement was not understood, and not judged");
    }
  }
}
