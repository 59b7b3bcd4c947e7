package dev.lockkeeper.rules.rewrite;

import dev.lockkeeper.effect.Work;
import dev.lockkeeper.operation.AlterTableOperation.AddColumn;
import dev.lockkeeper.operation.ColumnDefinition;
import dev.lockkeeper.operation.Expression;
import dev.lockkeeper.operation.ObjectName;
import dev.lockkeeper.operation.Target;
import dev.lockkeeper.rule.Batches;
import dev.lockkeeper.rule.Command;
import dev.lockkeeper.rule.RecipeWriter;
import dev.lockkeeper.rule.RequiredColumn;
import dev.lockkeeper.rule.Rule;
import dev.lockkeeper.rule.RuleContext;
import dev.lockkeeper.rule.SqlText;
import dev.lockkeeper.rule.Subscriptions;
import dev.lockkeeper.rule.SyncTrigger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Generated columns that are computed for every row while nobody can use the table. */
final class AddStoredGeneratedColumn implements Rule {

  @Override
  public void subscribe(Subscriptions on) {
    on.operation(AddColumn.class, this::check);
  }

  private void check(AddColumn add, RuleContext context) {
    ColumnDefinition column = add.column();
    boolean written = context.work(add, Work.Kind.REWRITE).isPresent();
    boolean read = context.work(add, Work.Kind.SCAN).isPresent();
    if (column.generated().isEmpty() || (!written && !read)) {
      return;
    }
    ObjectName table = add.table().table();
    String what =
        written
            ? "every row of %s is written anew while reads and writes wait: the stored column %s is"
                + " computed for each"
            : "every row of %s is read while reads and writes wait: the column %s is computed for"
                + " each to look for a NULL";
    RecipeWriter recipes = context.recipes();
    Target target = context.target();
    Optional<RequiredColumn> required =
        column.nullable().orElse(true)
            ? Optional.empty()
            : Optional.of(context.required(table, column.name()));
    Expression expression = column.generated().get().expression();
    context
        .report(
            add,
            (what + ", and ADD COLUMN holds ACCESS EXCLUSIVE on the table %s")
                .formatted(table, column.name(), context.asLongAs()))
        .on(table)
        .aside("%s is computed for every row of %s".formatted(column.name(), table))
        .related(context.createdAt(table))
        .plan(() -> bitByBit(recipes, add, expression, required, target));
  }

  private static ColumnDefinition plain(ColumnDefinition column) {
    return new ColumnDefinition(
        column.name(),
        column.type(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        column.collation(),
        Optional.empty(),
        Optional.empty(),
        column.storage(),
        column.compression(),
        column.span());
  }

  /** A plain column that a trigger fills for new rows; the rest get theirs bit by bit. */
  private static RecipeWriter bitByBit(
      RecipeWriter recipes,
      AddColumn add,
      Expression expression,
      Optional<RequiredColumn> required,
      Target target) {
    ObjectName table = add.table().table();
    String name = add.column().name().sql();
    String value = SqlText.parenthesised(expression.text());
    List<Command> now = new ArrayList<>();
    now.add(
        Command.sql(
            SqlText.alter(
                table, "ADD COLUMN " + SqlText.column(plain(add.column()), false, false))));
    now.addAll(new SyncTrigger(table, add.column().name(), target).computed(name, value));
    RecipeWriter plan =
        recipes
            .now(now.toArray(Command[]::new))
            .later(
                "fill_" + add.column().name().value(),
                Batches.remark(),
                Batches.update(
                    target, table, name + " = " + value, Batches.differs(target, name, value)));
    return required.map(r -> r.after(plan)).orElse(plan);
  }
}
