package dev.lockkeeper.lint;

import dev.lockkeeper.migration.Statement;
import dev.lockkeeper.operation.AlterTableOperation;
import dev.lockkeeper.operation.Operation;
import dev.lockkeeper.rule.Command;
import dev.lockkeeper.rule.Draft;
import dev.lockkeeper.rule.Recipe;
import dev.lockkeeper.rule.RecipeWriter;
import dev.lockkeeper.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * The recipe of a story: the plans of all its findings, joined, and the actions of the statement
 * that nothing is said of, so that following it loses nothing.
 */
final class OneRecipe {
  private OneRecipe() {}

  /**
   * The recipe for {@code strongest}, which speaks for {@code others}; absent when it has none.
   *
   * @param others those whose plans are not part of the strongest's
   */
  static Optional<Supplier<Recipe>> of(Draft strongest, List<Draft> others) {
    if (strongest.plan().isEmpty()) {
      return strongest.finding().safeWay();
    }
    List<Draft> told = new ArrayList<>(List.of(strongest));
    others.stream().filter(other -> other.plan().isPresent()).forEach(told::add);
    List<Supplier<RecipeWriter>> plans = told.stream().flatMap(d -> d.plan().stream()).toList();
    return Optional.of(
        () -> {
          List<Command> before = new ArrayList<>();
          List<Command> after = new ArrayList<>();
          strongest.statement().ifPresent(statement -> addRest(statement, told, before, after));
          return joined(plans).around(before, after).write();
        });
  }

  private static RecipeWriter joined(List<Supplier<RecipeWriter>> plans) {
    return plans.stream().map(Supplier::get).reduce(RecipeWriter::and).orElseThrow();
  }

  private static void addRest(
      Statement statement, List<Draft> told, List<Command> before, List<Command> after) {
    List<Span> covered = told.stream().flatMap(draft -> draft.covered().stream()).toList();
    List<AlterTableOperation> early = new ArrayList<>();
    List<AlterTableOperation> late = new ArrayList<>();
    for (Operation operation : statement.operations()) {
      if (operation instanceof AlterTableOperation action
          && covered.stream().noneMatch(span -> overlap(span, action.span()))) {
        boolean first = action.span().start() < told.get(0).finding().span().start();
        (first ? early : late).add(action);
      }
    }
    command(early).ifPresent(before::add);
    command(late).ifPresent(after::add);
  }

  private static Optional<Command> command(List<AlterTableOperation> actions) {
    if (actions.isEmpty()) {
      return Optional.empty();
    }
    List<AlterTableOperation> outermost =
        actions.stream().filter(a -> actions.stream().noneMatch(o -> contains(o, a))).toList();
    String text = outermost.stream().map(a -> a.span().text()).collect(Collectors.joining(",\n  "));
    return Optional.of(
        Command.sql("ALTER TABLE " + actions.get(0).table().table() + "\n  " + text));
  }

  private static boolean contains(AlterTableOperation outer, AlterTableOperation inner) {
    return outer != inner && outer.span().contains(inner.span());
  }

  private static boolean overlap(Span one, Span other) {
    return one.start() < other.end() && other.start() < one.end();
  }
}
