package dev.lockkeeper.rules.history;

import dev.lockkeeper.migration.Directive;
import dev.lockkeeper.migration.Unrecognized;
import dev.lockkeeper.operation.Opaque;
import dev.lockkeeper.operation.Operation;
import dev.lockkeeper.rule.Related;
import dev.lockkeeper.rule.Rule;
import dev.lockkeeper.rule.RuleContext;
import dev.lockkeeper.rule.Subscriptions;
import java.util.List;

/** Statements that were not understood, or only in part. */
final class UnreadStatement implements Rule {

  @Override
  public void subscribe(Subscriptions on) {
    on.statement(this::check);
  }

  private void check(RuleContext context) {
    if (ConflictMarkers.in(context.migration()).isPresent() || dropsByNoName(context)) {
      return;
    }
    for (Operation operation : context.statement().operations()) {
      if (operation instanceof Opaque opaque) {
        context.report(opaque, "this was not judged: " + opaque.reason()).withoutLocks();
      }
    }
    List<Unrecognized> parts = context.statement().unrecognized();
    if (!parts.isEmpty()) {
      Unrecognized first = parts.get(0);
      String message =
          first.computed()
              ? "only the run of the migration knows this part, so it was not judged"
              : "this part of the statement was not understood, so it was not judged";
      context
          .report(first.span(), message)
          .withoutLocks()
          .related(
              parts.stream()
                  .skip(1)
                  .map(part -> new Related(part.span(), "nor was this part"))
                  .distinct()
                  .toList());
    }
  }

  /** What Alembic refuses to send is told by the rules about names. */
  private static boolean dropsByNoName(RuleContext context) {
    return context
        .directive()
        .filter(sent -> sent.name().equals("drop_constraint"))
        .flatMap(sent -> sent.argument("constraint_name"))
        .filter(Directive.Argument::isNone)
        .isPresent();
  }
}
