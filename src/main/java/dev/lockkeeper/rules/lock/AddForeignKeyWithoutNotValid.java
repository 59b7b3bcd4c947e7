package dev.lockkeeper.rules.lock;

import dev.lockkeeper.effect.Work;
import dev.lockkeeper.operation.AlterTableOperation.AddConstraint;
import dev.lockkeeper.operation.Constraint.ForeignKey;
import dev.lockkeeper.operation.ObjectName;
import dev.lockkeeper.rule.Command;
import dev.lockkeeper.rule.RecipeWriter;
import dev.lockkeeper.rule.Rule;
import dev.lockkeeper.rule.RuleContext;
import dev.lockkeeper.rule.SqlText;
import dev.lockkeeper.rule.Subscriptions;
import dev.lockkeeper.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Foreign keys whose rows are checked while writers of both tables wait. */
final class AddForeignKeyWithoutNotValid implements Rule {

  @Override
  public void subscribe(Subscriptions on) {
    on.constraint(ForeignKey.class, this::check);
  }

  private void check(AddConstraint add, ForeignKey key, RuleContext context) {
    ObjectName table = add.table().table();
    ObjectName other = key.references().table();
    if (context.isExempt(table) || context.work(add, Work.Kind.SCAN).isEmpty()) {
      return;
    }
    String name = context.name(table, key);
    context
        .report(add, message(table, other, name, context))
        .on(table)
        .aside("the foreign key %s is checked for every row".formatted(name))
        .related(context.createdAt(other))
        .plan(recipe(add, key, name, context));
  }

  private static String message(
      ObjectName table, ObjectName other, String name, RuleContext context) {
    if (table.sql().equals(other.sql())) {
      return "every row of %s is checked while writes to it wait: the foreign key %s holds SHARE ROW EXCLUSIVE on the table %s"
          .formatted(table, name, context.asLongAs());
    }
    boolean readsWait =
        context.effects().lock(table.sql()).filter(lock -> lock.mode().blocksReads()).isPresent();
    return readsWait
        ? "every row of %s is checked against %s while reads of and writes to %s, and writes to %s, wait: the statement holds ACCESS EXCLUSIVE on %s, and its foreign key %s SHARE ROW EXCLUSIVE on %s, %s"
            .formatted(table, other, table, other, table, name, other, context.asLongAs())
        : "every row of %s is checked against %s while writes to both wait: the foreign key %s holds SHARE ROW EXCLUSIVE on both tables %s"
            .formatted(table, other, name, context.asLongAs());
  }

  private static Supplier<RecipeWriter> recipe(
      AddConstraint add, ForeignKey key, String constraint, RuleContext context) {
    RecipeWriter recipes = context.recipes();
    ObjectName name = add.table().table();
    Table table = context.before(name);
    if (table.isPartitioned() && !context.target().isAtLeast(18)) {
      List<String> partitions = Partitions.of(table, context.before());
      return () -> Partitions.foreignKey(name, constraint, key, partitions, recipes);
    }
    Optional<Command> column = AddedColumn.alone(add, context);
    return () -> {
      List<Command> now = new ArrayList<>();
      column.ifPresent(now::add);
      now.add(Command.addForeignKeyUnchecked(name, constraint, key));
      return recipes
          .now(now.toArray(Command[]::new))
          .later("validate", Command.harmless(SqlText.validate(name, constraint)));
    };
  }
}
