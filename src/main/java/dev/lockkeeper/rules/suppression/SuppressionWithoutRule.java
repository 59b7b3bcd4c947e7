package dev.lockkeeper.rules.suppression;

import dev.lockkeeper.rule.Rule;
import dev.lockkeeper.rule.Subscriptions;
import dev.lockkeeper.rule.Suppression;
import dev.lockkeeper.rule.SuppressionContext;

/** Comments that ask for silence without saying which rule is to keep it. */
final class SuppressionWithoutRule implements Rule {

  @Override
  public void subscribe(Subscriptions on) {
    on.suppression(this::check);
  }

  private void check(SuppressionContext context) {
    Suppression suppression = context.suppression();
    if (!suppression.isKnown()) {
      context.report(
          suppression.span(),
          "lockkeeper:%s silences nothing: the directives are lockkeeper:ignore and lockkeeper:ignore-file"
              .formatted(suppression.directive()));
    } else if (suppression.rules().isEmpty()) {
      context.report(
          suppression.span(),
          "lockkeeper:%s names no rule, so nothing is silenced".formatted(suppression.directive()));
    }
  }
}
