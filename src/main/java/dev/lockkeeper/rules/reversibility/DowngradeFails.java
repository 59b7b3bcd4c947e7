package dev.lockkeeper.rules.reversibility;

import dev.lockkeeper.rule.Report;
import dev.lockkeeper.rule.RoundTripContext;
import dev.lockkeeper.rule.Rule;
import dev.lockkeeper.rule.Subscriptions;
import dev.lockkeeper.rule.refusal.Refused;

/** Ways back that the server, or the tool, refuses to go. */
final class DowngradeFails implements Rule {

  @Override
  public void subscribe(Subscriptions on) {
    on.roundTrip(this::check);
  }

  private void check(RoundTripContext context) {
    for (Outcome.Failure failure : Outcome.failures(context.trip())) {
      Refused refused = failure.refused();
      Report report =
          context
              .report(
                  failure.step().statement(),
                  refused.operation(),
                  refused.span(),
                  "rolling back %s fails here: %s"
                      .formatted(context.trip().migration().id(), refused.reason()))
              .related(refused.related());
      refused.relation().ifPresent(report::on);
    }
  }
}
