package dev.lockkeeper.rules.compatibility;

import dev.lockkeeper.operation.AlterTableOperation.DropColumn;
import dev.lockkeeper.operation.AlterTableOperation.SetDefault;
import dev.lockkeeper.operation.AlterTableOperation.SetNotNull;
import dev.lockkeeper.operation.ObjectName;
import dev.lockkeeper.rule.Rule;
import dev.lockkeeper.rule.RuleContext;
import dev.lockkeeper.rule.Severity;
import dev.lockkeeper.rule.Subscriptions;
import dev.lockkeeper.schema.Column;
import dev.lockkeeper.schema.Schema;
import dev.lockkeeper.schema.Table;
import java.util.stream.Stream;

/** Columns that the running release may still leave empty. */
final class SetNotNullWithoutDefault implements Rule {

  @Override
  public void subscribe(Subscriptions on) {
    on.operation(SetNotNull.class, this::check);
  }

  private void check(SetNotNull set, RuleContext context) {
    ObjectName name = set.table().table();
    Table table = context.before(name);
    Column column = table.column(set.column().value());
    if (context.isExempt(name)
        || column.hasDefault().holds()
        || column.identity().isPresent()
        || column.generated().isPresent()
        || refusesNull(context.before(), table, set.column().value())) {
      return;
    }
    String what = name.sql() + "." + set.column().sql();
    boolean isNew = context.isNew(column);
    context.whenTransactionEnds(
        scope -> {
          String key = name.sql() + "." + set.column().value();
          boolean isMadeGood =
              Stream.concat(
                      scope.operations(SetDefault.class).stream()
                          .map(o -> o.table().table().sql() + "." + o.column().value()),
                      scope.operations(DropColumn.class).stream()
                          .map(o -> o.table().table().sql() + "." + o.column().value()))
                  .anyMatch(key::equals);
          if (!isMadeGood) {
            context
                .report(
                    set,
                    isNew
                        ? "INSERTs of the running release fail: it does not know %s, which is required and has no default"
                            .formatted(what)
                        : "writes of the running release that leave %s empty fail from now on"
                            .formatted(what))
                .severity(isNew ? Severity.WARNING : Severity.NOTE)
                .on(name.sql());
          }
        });
  }

  /** Whether NULL is refused already, be it by a check that was never validated. */
  private static boolean refusesNull(Schema schema, Table table, String column) {
    return schema.columnProvenNotNull(table, column).holds()
        || schema.unvalidatedNotNullProof(table, column).isPresent();
  }
}
