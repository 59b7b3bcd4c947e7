package dev.lockkeeper.rules.history;

import dev.lockkeeper.migration.Unrecognized;
import dev.lockkeeper.operation.Opaque;
import dev.lockkeeper.operation.Operation;
import dev.lockkeeper.rule.Rule;
import dev.lockkeeper.rule.RuleContext;
import dev.lockkeeper.rule.Subscriptions;

/** Statements that were not understood, or only in part. */
final class UnreadStatement implements Rule {

  @Override
  public void subscribe(Subscriptions on) {
    on.statement(this::check);
  }

  private void check(RuleContext context) {
    for (Operation operation : context.statement().operations()) {
      if (operation instanceof Opaque opaque) {
        context.report(opaque, "what this does is unknown: " + opaque.reason()).withoutLocks();
      }
    }
    for (Unrecognized part : context.statement().unrecognized()) {
      String message =
          part.computed()
              ? "only the run of the migration knows this part, so it was not judged"
              : "this part of the statement was not understood, so it was not judged";
      context.report(part.span(), message).withoutLocks();
    }
  }
}
