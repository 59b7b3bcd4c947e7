package dev.lockkeeper.rules.suppression;

import dev.lockkeeper.rule.Rule;
import dev.lockkeeper.rule.Subscriptions;
import dev.lockkeeper.rule.Suppression.Named;
import dev.lockkeeper.rule.SuppressionContext;

/** Comments that silence nothing any more. */
final class UnusedSuppression implements Rule {

  @Override
  public void subscribe(Subscriptions on) {
    on.suppression(this::check);
  }

  private void check(SuppressionContext context) {
    if (!context.suppression().isKnown()) {
      return;
    }
    for (Named named : context.suppression().rules()) {
      if (context.idle().contains(named.rule())) {
        String where = context.suppression().isForFile() ? "in this file" : "here";
        context.report(named.span(), "%s has nothing to say %s".formatted(named.rule(), where));
      }
    }
  }
}
