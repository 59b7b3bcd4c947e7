package dev.lockkeeper.rules.lock;

import dev.lockkeeper.effect.LockMode;
import dev.lockkeeper.operation.AlterTableOperation.DropColumn;
import dev.lockkeeper.operation.AlterTableOperation.DropConstraint;
import dev.lockkeeper.operation.Identifier;
import dev.lockkeeper.operation.ObjectName;
import dev.lockkeeper.operation.Operation;
import dev.lockkeeper.operation.TableOperation.DropTable;
import dev.lockkeeper.rule.Command;
import dev.lockkeeper.rule.RecipeWriter;
import dev.lockkeeper.rule.Report;
import dev.lockkeeper.rule.Rule;
import dev.lockkeeper.rule.RuleContext;
import dev.lockkeeper.rule.Severity;
import dev.lockkeeper.rule.Subscriptions;
import dev.lockkeeper.rule.TransactionScope;
import dev.lockkeeper.rule.TransactionScope.Step;
import dev.lockkeeper.schema.Table;
import dev.lockkeeper.schema.TableConstraint;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Foreign keys that go while nobody can use the table that they reference. */
final class DropConstraintLocksBothTables implements Rule {

  @Override
  public void subscribe(Subscriptions on) {
    on.operation(
        DropConstraint.class,
        (drop, context) ->
            check(drop, drop.table().table(), key -> isNamed(key, drop.name()), context));
    on.operation(
        DropColumn.class,
        (drop, context) ->
            check(
                drop,
                drop.table().table(),
                key -> key.columns().contains(drop.column().value()),
                context));
    on.operation(
        DropTable.class, (drop, context) -> check(drop, drop.table(), key -> true, context));
  }

  private static boolean isNamed(TableConstraint key, Optional<Identifier> name) {
    return name.filter(n -> n.value().equals(key.name())).isPresent();
  }

  private static void check(
      Operation operation, ObjectName name, Predicate<TableConstraint> goes, RuleContext context) {
    Table table = context.before(name);
    Set<Integer> seen = new HashSet<>();
    table.foreignKeys().stream()
        .filter(key -> goes.test(key) && !key.exists().fails())
        .forEach(
            key ->
                key.referencedTable()
                    .map(context.before()::table)
                    .filter(other -> other.id() != table.id() && seen.add(other.id()))
                    .filter(other -> isLocked(other, context))
                    .ifPresent(
                        other ->
                            context.whenTransactionEnds(
                                scope -> report(operation, name, key, other, scope, context))));
  }

  private static boolean isLocked(Table other, RuleContext context) {
    return context.blockingLocks().stream()
        .anyMatch(
            lock ->
                lock.mode() == LockMode.ACCESS_EXCLUSIVE
                    && lock.relation().tableId().filter(id -> id == other.id()).isPresent()
                    && !lock.relation().part());
  }

  private static void report(
      Operation operation,
      ObjectName table,
      TableConstraint key,
      Table other,
      TransactionScope scope,
      RuleContext context) {
    Optional<Step> work = scope.longWorkAfter(context.statement());
    boolean isShort = work.isEmpty() && context.before().session().waitsForLocksEnd().holds();
    Report report =
        context
            .report(
                operation,
                "reads of and writes to %s wait too: with the foreign key %s of %s goes its trigger on %s, under ACCESS EXCLUSIVE %s"
                    .formatted(
                        other.sql(),
                        Identifier.quoted(key.name()),
                        table,
                        other.sql(),
                        context.asLongAs()))
            .severity(isShort ? Severity.NOTE : Severity.WARNING)
            .on(other.sql())
            .related(context.createdAt(other))
            .related(work.map(step -> step.place("work that goes on under the lock")));
    if (operation instanceof DropConstraint && !isShort) {
      RecipeWriter recipes = context.recipes();
      Command command = Command.asWritten(context.statement());
      report.plan(
          () ->
              recipes.now(
                  Command.remark("in a transaction of its own, so that the lock is short"),
                  command));
    }
  }
}
