package dev.lockkeeper.rules.dataloss;

import dev.lockkeeper.operation.Identifier;
import dev.lockkeeper.operation.ObjectKind;
import dev.lockkeeper.operation.ObjectName;
import dev.lockkeeper.operation.ObjectOperation.DropObject;
import dev.lockkeeper.rule.Command;
import dev.lockkeeper.rule.RecipeWriter;
import dev.lockkeeper.rule.Rule;
import dev.lockkeeper.rule.RuleContext;
import dev.lockkeeper.rule.Subscriptions;
import dev.lockkeeper.schema.Schema.ColumnUse;
import dev.lockkeeper.schema.UserType;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Types that columns are of: CASCADE takes the columns, and without it the server refuses. */
final class DropTypeInUse implements Rule {

  @Override
  public void subscribe(Subscriptions on) {
    on.operation(DropObject.class, this::check);
  }

  private void check(DropObject drop, RuleContext context) {
    if (drop.object() != ObjectKind.TYPE && drop.object() != ObjectKind.DOMAIN) {
      return;
    }
    Optional<UserType> type = drop.name().flatMap(context.before()::type);
    List<ColumnUse> uses =
        type.map(context.before()::columnsOf).orElse(List.of()).stream()
            .filter(use -> use.column().exists().holds() && use.table().exists().holds())
            .filter(use -> !drop.cascade() || !context.isExempt(use.table()))
            .toList();
    if (uses.isEmpty()) {
      return;
    }
    String name = drop.name().map(ObjectName::sql).orElseThrow();
    String columns = uses.stream().map(DropTypeInUse::column).collect(Collectors.joining(", "));
    String message =
        drop.cascade()
            ? "%s %s with all values: CASCADE drops the columns of type %s"
                .formatted(columns, uses.size() == 1 ? "goes" : "go", name)
            : "the server refuses to drop type %s: %s %s of it"
                .formatted(name, columns, uses.size() == 1 ? "is" : "are");
    RecipeWriter recipes = context.recipes();
    Command[] commands = commands(drop, name, uses);
    context
        .report(drop, message)
        .related(type.flatMap(context::createdAt))
        .recipe(() -> recipes.later("drop_" + name.replaceAll("\\W+", "_"), commands).write());
  }

  private static String column(ColumnUse use) {
    return use.table().sql() + "." + Identifier.quoted(use.column().name());
  }

  private static Command[] commands(DropObject drop, String name, List<ColumnUse> uses) {
    List<Command> commands = new ArrayList<>();
    commands.add(Command.remark("once no running release names them"));
    for (ColumnUse use : uses) {
      commands.add(Command.remark("lockkeeper:ignore drop-column no running release names it"));
      commands.add(
          Command.sql(
              "ALTER TABLE %s DROP COLUMN %s"
                  .formatted(use.table().sql(), Identifier.quoted(use.column().name()))));
    }
    commands.add(
        Command.harmless("DROP " + drop.object().words().toUpperCase(Locale.ROOT) + " " + name));
    return commands.toArray(Command[]::new);
  }
}
