package dev.lockkeeper.rules.reversibility;

import dev.lockkeeper.migration.Direction;
import dev.lockkeeper.migration.Statement;
import dev.lockkeeper.operation.Operation;
import dev.lockkeeper.operation.TableOperation;
import dev.lockkeeper.rule.Command;
import dev.lockkeeper.rule.Recipe;
import dev.lockkeeper.rule.RecipeWriter;
import dev.lockkeeper.rule.RoundTrip;
import dev.lockkeeper.schema.Birth;
import dev.lockkeeper.schema.Difference;
import dev.lockkeeper.schema.Difference.Left;
import dev.lockkeeper.schema.Replayed;
import dev.lockkeeper.schema.Thing;
import dev.lockkeeper.source.Span;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * A way back as it stands, with what it leaves out: what one of its directives makes otherwise is
 * made as it was, everything else is put right behind it.
 */
final class WholeWayBack {
  /** A longer way back is not written out again. */
  private static final int MOST_STATEMENTS = 20;

  private WholeWayBack() {}

  static Supplier<Recipe> of(List<Difference> differences, RoundTrip trip) {
    Set<Span> directives = new LinkedHashSet<>();
    trip.down().forEach(step -> directives.add(step.statement().span()));
    boolean isLong = directives.size() > MOST_STATEMENTS;
    List<Command> commands = new ArrayList<>();
    List<Difference> rest = new ArrayList<>(differences);
    if (isLong) {
      commands.add(Command.remark("what stands here, and then"));
    }
    for (Span directive : isLong ? Set.<Span>of() : directives) {
      List<Statement> statements =
          trip.down().stream()
              .map(Replayed::statement)
              .filter(statement -> statement.span().equals(directive))
              .toList();
      Optional<Thing> thing = madeOtherwise(statements, rest);
      if (thing.isPresent()) {
        rest.removeIf(d -> !(d instanceof Left) && d.thing().equals(thing.get()));
        Difference again = new Difference.Missing(thing.get());
        commands.addAll(Repair.of(List.of(again), trip.before(), trip.before()));
      } else {
        statements.stream()
            .filter(statement -> !statement.isPreparation())
            .findFirst()
            .ifPresent(statement -> commands.add(Command.asWritten(statement)));
      }
    }
    commands.addAll(Repair.of(rest, trip.before(), trip.after()));
    RecipeWriter writer = RecipeWriter.of(trip);
    return () -> writer.now(commands.toArray(Command[]::new)).write();
  }

  /** What a directive makes, and nothing else, and not as it was. */
  private static Optional<Thing> madeOtherwise(
      List<Statement> statements, List<Difference> differences) {
    List<Operation> operations =
        statements.stream().flatMap(statement -> statement.operations().stream()).toList();
    if (operations.size() != 1 || operations.get(0) instanceof TableOperation) {
      return Optional.empty();
    }
    Span made = statements.get(0).span();
    return differences.stream()
        .filter(difference -> !(difference instanceof Left))
        .filter(difference -> Place.now(difference).birth().filter(b -> isIn(b, made)).isPresent())
        .map(Difference::thing)
        .findFirst();
  }

  private static boolean isIn(Birth birth, Span span) {
    return birth.direction() == Direction.DOWN && span.contains(birth.span());
  }
}
