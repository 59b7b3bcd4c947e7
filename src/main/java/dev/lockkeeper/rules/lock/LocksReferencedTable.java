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
    boolean hot = context.environment().isHot(other.sql());
    String name = context.name(table, key);
    String meanwhile = work.map(step -> ", through " + describe(step)).orElse("");
    RecipeWriter plan = recipe(operation, table, name, key, context);
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
        .plan(() -> plan);
  }

  /** CREATE TABLE as it was written, without the key; a remark where it is no SQL. */
  private static Command created(Operation operation, ForeignKey key, ObjectName table) {
    String text = operation.span().text();
    boolean isSql = operation.span().file().path().endsWith(".sql");
    if (!isSql || !operation.span().contains(key.span())) {
      return Command.remark(table + " is created without the key");
    }
    int start = key.span().start() - operation.span().start();
    String before = text.substring(0, start).stripTrailing();
    String after = text.substring(key.span().end() - operation.span().start());
    boolean isLine = before.endsWith(",") || before.endsWith("(");
    if (isLine && after.stripLeading().startsWith(",")) {
      return Command.sql(before + after.substring(after.indexOf(',') + 1));
    }
    String kept =
        isLine && before.endsWith(",") ? before.substring(0, before.length() - 1) : before;
    return Command.sql(kept + after);
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
          created(operation, key, table),
          Command.remark("last of all, so that the lock is short"),
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
    RecipeWriter apart =
        recipes.later(
            "add_" + name.replace("\"", ""),
            Command.remark("in a transaction of its own, so that the lock is short"),
            Command.addForeignKeyUnchecked(table, name, key));
    return key.common().notValid()
        ? apart
        : apart.later("validate", Command.harmless(SqlText.validate(table, name)));
  }
}
