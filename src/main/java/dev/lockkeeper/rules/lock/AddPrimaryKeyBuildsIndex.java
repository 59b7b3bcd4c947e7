package dev.lockkeeper.rules.lock;

import dev.lockkeeper.operation.AlterTableOperation.AddConstraint;
import dev.lockkeeper.operation.Constraint.PrimaryKey;
import dev.lockkeeper.operation.Identifier;
import dev.lockkeeper.operation.ObjectName;
import dev.lockkeeper.rule.Command;
import dev.lockkeeper.rule.RecipeWriter;
import dev.lockkeeper.rule.Report;
import dev.lockkeeper.rule.Rule;
import dev.lockkeeper.rule.RuleContext;
import dev.lockkeeper.rule.SqlText;
import dev.lockkeeper.rule.Subscriptions;
import dev.lockkeeper.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Primary keys that build their index, or search for NULL, while nobody can read or write. */
final class AddPrimaryKeyBuildsIndex implements Rule {

  @Override
  public void subscribe(Subscriptions on) {
    on.constraint(PrimaryKey.class, this::check);
  }

  private void check(AddConstraint add, PrimaryKey key, RuleContext context) {
    ObjectName table = add.table().table();
    if (context.work(add).isEmpty()) {
      return;
    }
    String name = SqlText.name(table, key);
    String work =
        key.usingIndex().isPresent()
            ? "every row of %s is read to look for a NULL in the key".formatted(table)
            : "the index of %s is built".formatted(name);
    Report report =
        context
            .report(
                add,
                ("%s while reads of and writes to %s wait: adding the primary key holds ACCESS"
                        + " EXCLUSIVE on the table %s")
                    .formatted(work, table, context.asLongAs()))
            .on(table)
            .aside(work)
            .related(context.createdAt(table));
    Table known = context.before(table);
    boolean inline = InlineColumn.of(add, context.statement()).isPresent();
    if (!inline && !key.columns().isEmpty() && !key.withoutOverlaps() && !known.isPartitioned()) {
      List<Identifier> columns = key.columns();
      boolean proven = columns.stream().allMatch(c -> isProven(known, c, context));
      Optional<String> replaced = known.primaryKey().map(old -> Identifier.quoted(old.name()));
      RecipeWriter recipes = context.recipes();
      report.recipe(() -> plan(recipes, table, name, key, replaced, proven).write());
    }
  }

  private static boolean isProven(Table table, Identifier column, RuleContext context) {
    return context.before().columnProvenNotNull(table, column.value()).holds();
  }

  private static RecipeWriter plan(
      RecipeWriter recipes,
      ObjectName table,
      String name,
      PrimaryKey key,
      Optional<String> replaced,
      boolean proven) {
    if (proven) {
      return UsingIndex.add(recipes, table, name, key, replaced);
    }
    List<Identifier> columns = key.columns();
    String check = SqlText.chosen(table, values(columns), "not_null");
    String condition =
        columns.stream().map(c -> c.sql() + " IS NOT NULL").collect(Collectors.joining(" AND "));
    List<Command> after = new ArrayList<>();
    after.add(Command.harmless(SqlText.validate(table, check)));
    for (Identifier column : columns) {
      after.add(Command.sql(SqlText.alter(table, "ALTER COLUMN " + column + " SET NOT NULL")));
    }
    after.add(Command.sql(SqlText.alter(table, "DROP CONSTRAINT " + check)));
    RecipeWriter plan =
        recipes
            .now(
                Command.sql(
                    SqlText.alter(
                        table,
                        "ADD CONSTRAINT %s CHECK (%s) NOT VALID".formatted(check, condition))))
            .later("validate", after.toArray(Command[]::new));
    return UsingIndex.add(plan, table, name, key, replaced);
  }

  private static List<String> values(List<Identifier> columns) {
    return columns.stream().map(Identifier::value).toList();
  }
}
