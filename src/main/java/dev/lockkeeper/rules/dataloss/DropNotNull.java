package dev.lockkeeper.rules.dataloss;

import dev.lockkeeper.operation.AlterTableOperation;
import dev.lockkeeper.operation.AlterTableOperation.SetNotNull;
import dev.lockkeeper.operation.ObjectName;
import dev.lockkeeper.rule.Rule;
import dev.lockkeeper.rule.RuleContext;
import dev.lockkeeper.rule.Subscriptions;
import dev.lockkeeper.rule.TransactionScope;
import dev.lockkeeper.schema.Column;
import java.util.stream.Stream;

/** Columns in which NULL may stand from now on, where no reader had to mind it. */
final class DropNotNull implements Rule {

  @Override
  public void subscribe(Subscriptions on) {
    on.operation(AlterTableOperation.DropNotNull.class, this::check);
  }

  private void check(AlterTableOperation.DropNotNull drop, RuleContext context) {
    ObjectName table = drop.table().table();
    Column column = context.before(table).column(drop.column().value());
    if (context.isExempt(table) || context.isNew(column) || column.notNull().fails()) {
      return;
    }
    String name = table.sql() + "." + drop.column().sql();
    context.whenTransactionEnds(
        scope -> {
          if (!isMadeGood(drop, scope)) {
            context
                .report(
                    drop,
                    "%s may hold NULL from now on: the running release reads it where it never did, and the way back needs every row filled"
                        .formatted(name))
                .aside(name + " may hold NULL from now on")
                .on(table.sql());
          }
        });
  }

  /** Whether the same transaction requires it again, or drops it. */
  private static boolean isMadeGood(AlterTableOperation.DropNotNull drop, TransactionScope scope) {
    Stream<String> required =
        scope.operations(SetNotNull.class).stream()
            .map(o -> o.table().table().sql() + "." + o.column().value());
    Stream<String> dropped =
        scope.operations(AlterTableOperation.DropColumn.class).stream()
            .map(o -> o.table().table().sql() + "." + o.column().value());
    String name = drop.table().table().sql() + "." + drop.column().value();
    return Stream.concat(required, dropped).anyMatch(name::equals);
  }
}
