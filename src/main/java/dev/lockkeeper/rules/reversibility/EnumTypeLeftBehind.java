package dev.lockkeeper.rules.reversibility;

import dev.lockkeeper.rule.Related;
import dev.lockkeeper.rule.RoundTrip;
import dev.lockkeeper.rule.RoundTripContext;
import dev.lockkeeper.rule.Rule;
import dev.lockkeeper.rule.Subscriptions;
import dev.lockkeeper.schema.Difference;
import dev.lockkeeper.schema.Thing;
import dev.lockkeeper.schema.UserType;
import java.util.List;

/** Types that a way back leaves where the next upgrade creates them. */
final class EnumTypeLeftBehind implements Rule {

  @Override
  public void subscribe(Subscriptions on) {
    on.roundTrip(this::check);
  }

  private void check(RoundTripContext context) {
    RoundTrip trip = context.trip();
    Outcome outcome = Outcome.of(trip);
    for (Difference difference : outcome.differences()) {
      if (isTold(difference, outcome)) {
        Thing type = difference.thing();
        context
            .report(
                Place.start(trip.migration()),
                "rolled back, %s stays, and the next upgrade fails: it creates the type and %s is there already"
                    .formatted(DifferenceWords.subject(type), type.sql()))
            .on(type.sql())
            .recipe(WholeWayBack.of(List.of(difference), trip))
            .related(
                type.birth()
                    .map(birth -> new Related(birth.span(), "the upgrade creates it here")));
      }
    }
  }

  /** Whether it is a type that makes the next upgrade fail. */
  static boolean isTold(Difference difference, Outcome outcome) {
    return difference instanceof Difference.Left
        && difference.thing().object() instanceof UserType
        && outcome.failsNext(difference).isPresent();
  }
}
