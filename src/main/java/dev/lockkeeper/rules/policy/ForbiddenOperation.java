package dev.lockkeeper.rules.policy;

import dev.lockkeeper.operation.Operation;
import dev.lockkeeper.rule.Rule;
import dev.lockkeeper.rule.RuleContext;
import dev.lockkeeper.rule.Subscriptions;

/** Operations that the project does not want in its migrations. */
final class ForbiddenOperation implements Rule {

  @Override
  public void subscribe(Subscriptions on) {
    on.statement(this::check);
  }

  private void check(RuleContext context) {
    for (Operation operation : context.statement().operations()) {
      for (String word : context.options().words("operations")) {
        int colon = word.indexOf(": ");
        String kind = colon < 0 ? word : word.substring(0, colon);
        if (operation.kind().equals(kind)) {
          String reason = colon < 0 ? "" : ": " + word.substring(colon + 2);
          context.report(operation, "this project allows no %s%s".formatted(kind, reason)).alone();
        }
      }
    }
  }
}
