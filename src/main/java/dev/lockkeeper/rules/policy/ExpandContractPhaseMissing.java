package dev.lockkeeper.rules.policy;

import dev.lockkeeper.model.Models;
import dev.lockkeeper.operation.Operation;
import dev.lockkeeper.rule.Related;
import dev.lockkeeper.rule.Rule;
import dev.lockkeeper.rule.RuleContext;
import dev.lockkeeper.rule.Subscriptions;
import java.util.List;
import java.util.Optional;

/** Columns and tables that go, or get another name, while the release before may use them. */
final class ExpandContractPhaseMissing implements Rule {

  @Override
  public void subscribe(Subscriptions on) {
    on.statement(this::check);
  }

  private void check(RuleContext context) {
    for (Operation operation : context.statement().operations()) {
      Departing.by(operation)
          .filter(departing -> !departing.isOfNobody(context))
          .ifPresent(departing -> check(operation, departing, context));
    }
  }

  private static void check(Operation operation, Departing departing, RuleContext context) {
    Optional<Models> before = context.modelsBefore();
    Mapping mapping =
        before
            .or(() -> context.history().models())
            .map(models -> Mapping.of(departing, models))
            .orElse(Mapping.UNKNOWN);
    boolean isUnused = before.isPresent() && mapping.holds().fails();
    if (isUnused || (!mapping.holds().holds() && isDeprecated(departing, context))) {
      return;
    }
    String message = message(departing, mapping, context.options().words("phases"));
    context.whenTransactionEnds(
        scope -> {
          if (!departing.keepsOldName(scope)) {
            context
                .report(operation, message)
                .on(departing.table())
                .related(mapping.span().map(span -> new Related(span, "mapped here")))
                .alone();
          }
        });
  }

  private static boolean isDeprecated(Departing departing, RuleContext context) {
    return new Deprecation(
            departing.table(), departing.column(), context.options().words("deprecated"))
        .isSaidBefore(context);
  }

  private static String message(Departing departing, Mapping mapping, List<String> phases) {
    String migrate = phases.get(Math.min(1, phases.size() - 1));
    if (departing.newName().isPresent()) {
      return "%s becomes %s in one step, without '%s' and '%s'"
          .formatted(departing.sql(), departing.newName().get().sql(), phases.get(0), migrate);
    }
    String why =
        mapping
            .by()
            .map(by -> by + " still maps it")
            .orElse("no migration before says that it is on its way out");
    return "%s goes without '%s': %s".formatted(departing.sql(), migrate, why);
  }
}
