package dev.lockkeeper.rules.dataloss;

import dev.lockkeeper.operation.Identifier;
import dev.lockkeeper.operation.ObjectKind;
import dev.lockkeeper.operation.ObjectOperation.DropObject;
import dev.lockkeeper.rule.Command;
import dev.lockkeeper.rule.RecipeWriter;
import dev.lockkeeper.rule.Rule;
import dev.lockkeeper.rule.RuleContext;
import dev.lockkeeper.rule.Subscriptions;
import dev.lockkeeper.rule.Vacancy;
import dev.lockkeeper.schema.Column;
import dev.lockkeeper.schema.Table;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Extensions whose functions, types and operators others use. */
final class DropExtension implements Rule {
  /** The types that extensions bring which are not named as they are (their own manuals). */
  private static final Map<String, Set<String>> TYPES =
      Map.of(
          "postgis", Set.of("geometry", "geography"),
          "ltree", Set.of("ltree", "lquery", "ltxtquery"),
          "vector", Set.of("vector", "halfvec", "sparsevec"));

  @Override
  public void subscribe(Subscriptions on) {
    on.operation(DropObject.class, this::check);
  }

  private void check(DropObject drop, RuleContext context) {
    if (drop.object() != ObjectKind.EXTENSION
        || drop.name().isEmpty()
        || Vacancy.isSure(drop, context)
        || context
            .before()
            .object(ObjectKind.EXTENSION, drop.name().get())
            .filter(context::isExempt)
            .isPresent()) {
      return;
    }
    String name = drop.name().get().name().sql();
    Set<String> columns = columns(drop.name().get().name().value(), context.before().tables());
    String message =
        "the functions, types and operators of extension %s go, and the running release fails where it uses them"
            .formatted(name);
    String used =
        columns.isEmpty()
            ? ""
            : drop.cascade()
                ? "; " + String.join(", ", columns) + " with them"
                : "; the server refuses while " + String.join(", ", columns) + " is of its type";
    RecipeWriter recipes = context.recipes();
    context
        .report(drop, message + used)
        .recipe(
            () ->
                recipes
                    .later(
                        "drop_" + name.replaceAll("\\W+", "_"),
                        Command.remark("once no running release, view or column uses it"),
                        Command.remark("lockkeeper:ignore drop-extension nothing uses it"),
                        Command.sql("DROP EXTENSION " + name))
                    .write());
  }

  private static Set<String> columns(String extension, List<Table> tables) {
    Set<String> types = TYPES.getOrDefault(extension, Set.of(extension));
    Set<String> columns = new TreeSet<>();
    for (Table table : tables) {
      for (Column column : table.columns()) {
        if (column.type().filter(type -> types.contains(type.name())).isPresent()) {
          columns.add(table.sql() + "." + Identifier.quoted(column.name()));
        }
      }
    }
    return columns;
  }
}
