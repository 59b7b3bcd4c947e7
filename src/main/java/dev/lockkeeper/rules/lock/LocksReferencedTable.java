package dev.lockkeeper.rules.lock;

import dev.lockkeeper.effect.RelationLock;
import dev.lockkeeper.operation.AlterTableOperation.AddColumn;
import dev.lockkeeper.operation.AlterTableOperation.AddConstraint;
import dev.lockkeeper.operation.Constraint.ForeignKey;
import dev.lockkeeper.operation.ObjectName;
import dev.lockkeeper.operation.Operation;
import dev.lockkeeper.operation.TableOperation.CreateTable;
import dev.lockkeeper.rule.Command;
import dev.lockkeeper.rule.RecipeWriter;
import dev.lockkeeper.rule.Rule;
import dev.lockkeeper.rule.RuleContext;
import dev.lockkeeper.rule.Severity;
import dev.lockkeeper.rule.SqlText;
import dev.lockkeeper.rule.Subscriptions;
import dev.lockkeeper.rule.TransactionScope;
import dev.lockkeeper.rule.TransactionScope.Step;
import java.util.Optional;

/** Foreign keys that keep writers of the table that they reference waiting. */
final class LocksReferencedTable implements Rule {

  @Override
  public void subscribe(Subscriptions on) {
    on.operation(CreateTable.class, this::checkNewTable);
    on.constraint(ForeignKey.class, this::check);
  }

  private void checkNewTable(CreateTable create, RuleContext context) {
    create.constraints().stream()
        .filter(ForeignKey.class::isInstance)
        .map(ForeignKey.class::cast)
        .forEach(key -> check(create, create.table(), key, context));
  }

  private void check(AddConstraint add, ForeignKey key, RuleContext context) {
    check(add, add.table().table(), key, context);
  }

  private void check(Operation operation, ObjectName table, ForeignKey key, RuleContext context) {
    ObjectName other = key.references().table();
    Optional<RelationLock> lock = context.effects().lock(other.sql());
    boolean waits = lock.filter(l -> l.mode().blocksWrites()).isPresent();
    if (!waits || other.sql().equals(table.sql()) || context.isExempt(other)) {
      return;
    }
    context.whenTransactionEnds(scope -> report(operation, table, key, scope, context));
  }

  private void report(
      Operation operation,
      ObjectName table,
      ForeignKey key,
      TransactionScope scope,
      RuleContext context) {
    ObjectName other = key.references().table();
    Optional<Step> work = scope.longWorkAfter(context.statement());
    boolean hot = context.environment().hotTables().contains(other.name().value());
    String name = SqlText.name(table, key);
    String meanwhile = work.map(step -> ", through " + describe(step)).orElse("");
    context
        .report(
            operation,
            key.span(),
            "writes to %s wait: the foreign key %s of %s holds SHARE ROW EXCLUSIVE on %s %s%s"
                .formatted(other, name, table, other, context.asLongAs(), meanwhile))
        .severity(work.isPresent() || hot ? Severity.WARNING : Severity.NOTE)
        .on(other)
        .aside("writes to %s wait too".formatted(other))
        .related(context.createdAt(other))
        .related(work.map(step -> step.place("work that goes on under the lock")))
        .recipe(recipe(operation, table, name, key, context)::write);
  }

  private static String describe(Step step) {
    return "the " + step.describe() + " in line " + step.statement().span().from().line();
  }

  /**
   * A new table is empty and gets the key unchecked last of all; inside a new column the key is
   * short by itself; else it gets a transaction of its own.
   */
  private static RecipeWriter recipe(
      Operation operation, ObjectName table, String name, ForeignKey key, RuleContext context) {
    RecipeWriter recipes = context.recipes();
    if (operation instanceof CreateTable || context.isExempt(table)) {
      return recipes.now(
          Command.remark("last of all: " + table + " is created without the key"),
          Command.addForeignKey(table, name, key));
    }
    Optional<AddColumn> column =
        operation instanceof AddConstraint add
            ? InlineColumn.of(add, context.statement())
            : Optional.empty();
    if (column.isPresent()) {
      String definition = SqlText.column(column.get().column(), false, false);
      return recipes.now(
          Command.remark("in a transaction of its own, so that the lock is short"),
          Command.sql(
              SqlText.alter(
                  table,
                  "ADD COLUMN " + definition + "\n  " + SqlText.references(key.references()))));
    }
    return recipes
        .later(
            "add_" + name.replace("\"", ""),
            Command.remark("in a transaction of its own, so that the lock is short"),
            Command.addForeignKeyUnchecked(table, name, key))
        .later("validate", Command.harmless(SqlText.validate(table, name)));
  }
}
