package dev.lockkeeper.rules.reversibility;

import dev.lockkeeper.effect.EffectTable;
import dev.lockkeeper.migration.Direction;
import dev.lockkeeper.migration.Statement;
import dev.lockkeeper.rule.Command;
import dev.lockkeeper.rule.Recipe;
import dev.lockkeeper.rule.RecipeWriter;
import dev.lockkeeper.rule.RoundTrip;
import dev.lockkeeper.rule.refusal.Refusals;
import dev.lockkeeper.schema.Replay;
import dev.lockkeeper.schema.Replayed;
import dev.lockkeeper.source.Span;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** A way back whose statements all run once those that fail come last. */
final class OtherOrder {
  private static final int MOST_STATEMENTS = 20;

  private OtherOrder() {}

  /** The way back in that order; absent where the order does not help. */
  static Optional<Supplier<Recipe>> of(List<Outcome.Failure> failures, RoundTrip trip) {
    if (!failures.stream().allMatch(failure -> isOfDependency(failure, trip))) {
      return Optional.empty();
    }
    Set<Span> late = new LinkedHashSet<>();
    failures.forEach(failure -> late.add(failure.step().statement().span()));
    List<Span> order = new ArrayList<>();
    for (Replayed step : trip.down()) {
      Span span = step.statement().span();
      if (!late.contains(span) && !order.contains(span)) {
        order.add(span);
      }
    }
    List<Span> last = new ArrayList<>(late);
    Collections.reverse(last);
    order.addAll(last);
    List<Statement> statements =
        order.stream()
            .flatMap(
                span ->
                    trip.down().stream()
                        .map(Replayed::statement)
                        .filter(s -> s.span().equals(span)))
            .toList();
    if (order.size() > MOST_STATEMENTS || !runs(statements, trip)) {
      return Optional.empty();
    }
    List<Command> commands =
        order.stream()
            .flatMap(span -> statements.stream().filter(s -> s.span().equals(span)).limit(1))
            .filter(statement -> !statement.isPreparation())
            .map(Command::asWritten)
            .toList();
    RecipeWriter writer = RecipeWriter.of(trip);
    return Optional.of(() -> writer.now(commands.toArray(Command[]::new)).write());
  }

  /** Whether something else stands on what is dropped: no other order brings a name back. */
  private static boolean isOfDependency(Outcome.Failure failure, RoundTrip trip) {
    return Refusals.byEffects(trip.effectsOf(failure.step()), failure.step().before())
        .filter(refusal -> refusal.reason().equals(failure.refused().reason()))
        .isPresent();
  }

  private static boolean runs(List<Statement> statements, RoundTrip trip) {
    Replay replay = Replay.from(trip.down().get(0).before());
    EffectTable effects = EffectTable.of(trip.target());
    for (Statement statement : statements) {
      Replayed step = replay.run(statement, trip.migration(), Direction.DOWN);
      boolean fails =
          Refusals.first(
                  statement,
                  step.before(),
                  effects.of(statement, step.before(), statement.transaction()),
                  trip.environment().completeHistory())
              .isPresent();
      if (fails) {
        return false;
      }
    }
    return true;
  }
}
