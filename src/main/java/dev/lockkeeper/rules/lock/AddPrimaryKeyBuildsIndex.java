package dev.lockkeeper.rules.lock;

import dev.lockkeeper.effect.Work;
import dev.lockkeeper.operation.AlterTableOperation.AddColumn;
import dev.lockkeeper.operation.AlterTableOperation.AddConstraint;
import dev.lockkeeper.operation.AlterTableOperation.DropConstraint;
import dev.lockkeeper.operation.Constraint.PrimaryKey;
import dev.lockkeeper.operation.Identifier;
import dev.lockkeeper.operation.ObjectName;
import dev.lockkeeper.rule.Command;
import dev.lockkeeper.rule.KeyOnIndex;
import dev.lockkeeper.rule.RecipeWriter;
import dev.lockkeeper.rule.Report;
import dev.lockkeeper.rule.Rule;
import dev.lockkeeper.rule.RuleContext;
import dev.lockkeeper.rule.SqlText;
import dev.lockkeeper.rule.Subscriptions;
import dev.lockkeeper.schema.Table;
import dev.lockkeeper.schema.TableConstraint;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
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
    String name = context.name(table, key);
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
    plan(add, key, name, context).ifPresent(report::plan);
    replaced(table, context).ifPresent(dropped -> report.covers(dropped.span()));
  }

  private static Optional<Supplier<RecipeWriter>> plan(
      AddConstraint add, PrimaryKey key, String name, RuleContext context) {
    ObjectName table = add.table().table();
    Table known = context.before(table);
    List<Identifier> columns = columns(key, table, context);
    List<Identifier> optional = columns.stream().filter(c -> !isProven(known, c, context)).toList();
    Optional<AddColumn> column = InlineColumn.of(add, context.statement());
    boolean rewrites = column.flatMap(c -> context.work(c, Work.Kind.REWRITE)).isPresent();
    boolean needsScan = !optional.isEmpty() && !context.target().isAtLeast(12);
    if (columns.isEmpty()
        || key.withoutOverlaps()
        || known.isPartitioned()
        || rewrites
        || needsScan) {
      return Optional.empty();
    }
    String check = context.freeName(table, optional, "not_null");
    Optional<String> replaced =
        replaced(table, context).flatMap(DropConstraint::name).map(Identifier::sql);
    RecipeWriter recipes = context.recipes();
    return Optional.of(
        () -> {
          RecipeWriter plan = column.map(c -> withColumn(recipes, c)).orElse(recipes);
          plan = optional.isEmpty() ? plan : required(plan, table, optional, check);
          return key.usingIndex().isPresent()
              ? plan.later(
                  "add_key", KeyOnIndex.onto(table, name, key.usingIndex().get().sql(), key))
              : KeyOnIndex.add(plan, table, name, key, replaced);
        });
  }

  /** Those of the key, or of the index that is to become it. */
  private static List<Identifier> columns(PrimaryKey key, ObjectName table, RuleContext context) {
    return key.usingIndex()
        .flatMap(index -> context.before().index(new ObjectName(table.schema(), index)))
        .filter(index -> !index.hasExpression())
        .map(index -> index.elements().stream().flatMap(e -> e.column().stream()).toList())
        .orElse(key.columns());
  }

  private static boolean isProven(Table table, Identifier column, RuleContext context) {
    return context.before().columnProvenNotNull(table, column.value()).holds();
  }

  /** The DROP CONSTRAINT of the key that gives way in the same statement. */
  private static Optional<DropConstraint> replaced(ObjectName table, RuleContext context) {
    Optional<String> old = context.before(table).primaryKey().map(TableConstraint::name);
    if (old.isEmpty()) {
      return Optional.empty();
    }
    return context.statement().operations().stream()
        .filter(DropConstraint.class::isInstance)
        .map(DropConstraint.class::cast)
        .filter(drop -> drop.name().map(Identifier::value).equals(old))
        .findFirst();
  }

  private static RecipeWriter withColumn(RecipeWriter recipes, AddColumn column) {
    return recipes.now(
        Command.remark(
            "first release: optional; the application writes it, then old rows are filled"),
        InlineColumn.without(column, false));
  }

  private static RecipeWriter required(
      RecipeWriter plan, ObjectName table, List<Identifier> columns, String check) {
    String condition =
        columns.stream().map(c -> c.sql() + " IS NOT NULL").collect(Collectors.joining(" AND "));
    Command unchecked =
        Command.sql(
            SqlText.alter(
                table, "ADD CONSTRAINT %s CHECK (%s) NOT VALID".formatted(check, condition)));
    List<Command> after = new ArrayList<>();
    after.add(Command.harmless(SqlText.validate(table, check)));
    for (Identifier column : columns) {
      after.add(Command.sql(SqlText.alter(table, "ALTER COLUMN " + column + " SET NOT NULL")));
    }
    after.add(Command.sql(SqlText.alter(table, "DROP CONSTRAINT " + check)));
    RecipeWriter next = plan.isEmpty() ? plan.now(unchecked) : plan.later("require", unchecked);
    return next.later("validate", after.toArray(Command[]::new));
  }
}
