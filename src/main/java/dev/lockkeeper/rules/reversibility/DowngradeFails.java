package dev.lockkeeper.rules.reversibility;

import dev.lockkeeper.effect.Effects.InTransaction;
import dev.lockkeeper.operation.IndexOperation.CreateIndex;
import dev.lockkeeper.operation.IndexOperation.DropIndex;
import dev.lockkeeper.operation.Operation;
import dev.lockkeeper.rule.Command;
import dev.lockkeeper.rule.Recipe;
import dev.lockkeeper.rule.RecipeWriter;
import dev.lockkeeper.rule.Report;
import dev.lockkeeper.rule.RoundTrip;
import dev.lockkeeper.rule.RoundTripContext;
import dev.lockkeeper.rule.Rule;
import dev.lockkeeper.rule.Subscriptions;
import dev.lockkeeper.rule.refusal.Refused;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Ways back that the server, or the tool, refuses to go. */
final class DowngradeFails implements Rule {

  @Override
  public void subscribe(Subscriptions on) {
    on.roundTrip(this::check);
  }

  private void check(RoundTripContext context) {
    RoundTrip trip = context.trip();
    List<Outcome.Failure> failures = Outcome.failures(trip);
    if (failures.isEmpty()) {
      return;
    }
    Optional<Supplier<Recipe>> whole = OtherOrder.of(failures, trip);
    for (Outcome.Failure failure : failures) {
      Refused refused = failure.refused();
      Report report =
          context
              .report(
                  failure.step().statement(),
                  refused.operation(),
                  refused.span(),
                  "rolling back %s fails here: %s"
                      .formatted(trip.migration().id(), refused.reason()))
              .related(refused.related());
      refused.relation().ifPresent(report::on);
      // One order puts all of it right; it is told once.
      whole
          .filter(recipe -> failure.equals(failures.get(0)))
          .or(() -> apart(failure, trip))
          .ifPresent(report::recipe);
    }
  }

  /** What does not run in a transaction, on its own. */
  private static Optional<Supplier<Recipe>> apart(Outcome.Failure failure, RoundTrip trip) {
    boolean isRefused =
        failure.step().statement().transaction().isPresent()
            && trip.effectsOf(failure.step()).inTransaction() == InTransaction.REFUSED;
    Operation operation = failure.refused().operation();
    RecipeWriter writer = RecipeWriter.of(trip);
    if (isRefused && operation instanceof DropIndex drop) {
      Command command = Command.dropIndexConcurrently(drop.name(), drop.ifExists());
      return Optional.of(() -> writer.apart("drop_index", command).write());
    }
    return isRefused && operation instanceof CreateIndex create
        ? Optional.of(
            () -> writer.apart("build_index", Command.createIndexConcurrently(create)).write())
        : Optional.empty();
  }
}
