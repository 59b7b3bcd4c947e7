package dev.lockkeeper.rules.reversibility;

import dev.lockkeeper.migration.Statement;
import dev.lockkeeper.operation.AlterTableOperation.AddColumn;
import dev.lockkeeper.rule.Command;
import dev.lockkeeper.rule.Recipe;
import dev.lockkeeper.rule.RecipeWriter;
import dev.lockkeeper.rule.RoundTrip;
import dev.lockkeeper.schema.Difference;
import dev.lockkeeper.schema.Difference.Changed;
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
 * A way back as it stands, with what it leaves out: a column that comes back otherwise is added as
 * it was, everything else is put right behind it.
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
      Optional<Thing.OfColumn> column = readded(statements, rest);
      if (column.isPresent()) {
        rest.removeIf(d -> isOf(d, column.get()));
        Difference again = new Difference.Missing(column.get());
        commands.addAll(Repair.of(List.of(again), trip.before(), trip.after()));
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

  /** The column that a directive adds, and nothing else, and not as it was. */
  private static Optional<Thing.OfColumn> readded(
      List<Statement> statements, List<Difference> differences) {
    boolean isOne =
        statements.stream().flatMap(s -> s.operations().stream()).count() == 1
            && statements.get(0).operations().get(0) instanceof AddColumn;
    if (!isOne) {
      return Optional.empty();
    }
    AddColumn add = (AddColumn) statements.get(0).operations().get(0);
    return differences.stream()
        .filter(Changed.class::isInstance)
        .filter(d -> isBornIn((Changed) d, add))
        .map(Difference::thing)
        .filter(Thing.OfColumn.class::isInstance)
        .map(Thing.OfColumn.class::cast)
        .findFirst();
  }

  private static boolean isBornIn(Changed changed, AddColumn add) {
    return changed.now().birth().filter(birth -> add.span().contains(birth.span())).isPresent();
  }

  private static boolean isOf(Difference difference, Thing.OfColumn column) {
    return difference instanceof Changed && difference.thing().equals(column);
  }
}
