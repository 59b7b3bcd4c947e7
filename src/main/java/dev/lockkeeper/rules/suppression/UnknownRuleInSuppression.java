package dev.lockkeeper.rules.suppression;

import dev.lockkeeper.rule.Rule;
import dev.lockkeeper.rule.Subscriptions;
import dev.lockkeeper.rule.Suppression.Named;
import dev.lockkeeper.rule.SuppressionContext;

/** Comments that name a rule nobody knows. */
final class UnknownRuleInSuppression implements Rule {

  @Override
  public void subscribe(Subscriptions on) {
    on.suppression(this::check);
  }

  private void check(SuppressionContext context) {
    if (!context.suppression().isKnown()) {
      return;
    }
    for (Named named : context.suppression().rules()) {
      if (context.catalog().page(named.rule()).isEmpty()) {
        String near =
            context
                .catalog()
                .nearest(named.rule())
                .map(name -> "; the nearest name is " + name)
                .orElse("");
        context.report(
            named.span(),
            "no rule is called %s, so nothing is silenced%s".formatted(named.rule(), near));
      }
    }
  }
}
