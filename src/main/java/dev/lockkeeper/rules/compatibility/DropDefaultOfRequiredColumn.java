package dev.lockkeeper.rules.compatibility;

import dev.lockkeeper.operation.AlterTableOperation;
import dev.lockkeeper.operation.AlterTableOperation.AddIdentity;
import dev.lockkeeper.operation.AlterTableOperation.DropDefault;
import dev.lockkeeper.operation.AlterTableOperation.DropNotNull;
import dev.lockkeeper.operation.AlterTableOperation.SetDefault;
import dev.lockkeeper.operation.Identifier;
import dev.lockkeeper.operation.ObjectName;
import dev.lockkeeper.rule.Command;
import dev.lockkeeper.rule.RecipeWriter;
import dev.lockkeeper.rule.Rule;
import dev.lockkeeper.rule.RuleContext;
import dev.lockkeeper.rule.SqlText;
import dev.lockkeeper.rule.Subscriptions;
import dev.lockkeeper.rule.TransactionScope;
import dev.lockkeeper.schema.Column;
import java.util.stream.Stream;

/** Required columns that INSERTs of the running release may leave out until their default goes. */
final class DropDefaultOfRequiredColumn implements Rule {

  @Override
  public void subscribe(Subscriptions on) {
    on.operation(DropDefault.class, this::check);
  }

  private void check(DropDefault drop, RuleContext context) {
    ObjectName table = drop.table().table();
    Column column = context.before(table).column(drop.column().value());
    boolean isMissing = column.exists().fails() && context.before(table).exists().holds();
    if (context.isExempt(table)
        || isMissing
        || column.notNull().fails()
        || column.hasDefault().fails()) {
      return;
    }
    context.whenTransactionEnds(
        scope -> {
          if (!isMadeGood(drop, scope)) {
            report(drop, column, context);
          }
        });
  }

  private static void report(DropDefault drop, Column column, RuleContext context) {
    ObjectName table = drop.table().table();
    String name = table.sql() + "." + drop.column().sql();
    RecipeWriter recipes = context.recipes();
    context
        .report(
            drop,
            column.notNull().holds()
                ? "INSERTs of the running release that leave %s out fail: it is required and loses its default"
                    .formatted(name)
                : "%s loses its default: INSERTs of the running release that leave it out write NULL, or fail where it is required"
                    .formatted(name))
        .on(table.sql())
        .related(context.createdAt(table))
        .recipe(
            () ->
                recipes
                    .later(
                        "drop_default_" + drop.column().value(),
                        Command.remark("once every running release writes it"),
                        Command.remark(
                            "lockkeeper:ignore drop-default-of-required-column every release"
                                + " writes it"),
                        Command.sql(
                            SqlText.alter(
                                table, "ALTER COLUMN " + drop.column().sql() + " DROP DEFAULT")))
                    .write());
  }

  /** Whether the same transaction gives it another default, or no longer requires a value. */
  private static boolean isMadeGood(DropDefault drop, TransactionScope scope) {
    return Stream.of(
            scope.operations(SetDefault.class).stream().map(o -> name(o, o.column())),
            scope.operations(AddIdentity.class).stream().map(o -> name(o, o.column())),
            scope.operations(DropNotNull.class).stream().map(o -> name(o, o.column())),
            scope.operations(AlterTableOperation.DropColumn.class).stream()
                .map(o -> name(o, o.column())))
        .flatMap(names -> names)
        .anyMatch(name(drop, drop.column())::equals);
  }

  private static String name(AlterTableOperation operation, Identifier column) {
    return operation.table().table().sql() + "." + column.value();
  }
}
