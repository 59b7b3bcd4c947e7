package dev.lockkeeper.rules.transaction;

import dev.lockkeeper.operation.AlterTableOperation.AddColumn;
import dev.lockkeeper.operation.AlterTableOperation.SetDefault;
import dev.lockkeeper.operation.DataOperation.Update;
import dev.lockkeeper.operation.Identifier;
import dev.lockkeeper.operation.ObjectName;
import dev.lockkeeper.operation.Operation;
import dev.lockkeeper.rule.Rule;
import dev.lockkeeper.rule.Subscriptions;
import dev.lockkeeper.rule.TransactionContext;
import dev.lockkeeper.rule.TransactionScope.Step;
import dev.lockkeeper.schema.Table;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Defaults that are set when the rows that lack the value have been filled already. */
final class BackfillBeforeDefault implements Rule {

  @Override
  public void subscribe(Subscriptions on) {
    on.transaction(this::check);
  }

  private record Column(String table, String name) {
    static Column of(ObjectName table, Identifier name) {
      return new Column(table.sql(), name.value());
    }
  }

  private void check(TransactionContext context) {
    if (context.scope().operations(Update.class).isEmpty()) {
      return;
    }
    Map<Column, Step> filled = new HashMap<>();
    Set<Column> withDefault = new HashSet<>();
    Set<Column> without = new HashSet<>();
    Set<String> locked = new HashSet<>();
    boolean holdsLocks = context.scope().transaction().isPresent();
    for (Step step : context.scope().steps()) {
      for (Operation operation : step.statement().operations()) {
        if (operation instanceof Update update && !locked.contains(update.table().sql())) {
          update
              .set()
              .forEach(set -> filled.putIfAbsent(Column.of(update.table(), set.column()), step));
        } else if (operation instanceof AddColumn add) {
          boolean has = add.column().defaultValue().isPresent();
          (has ? withDefault : without).add(Column.of(add.table().table(), add.column().name()));
        } else if (operation instanceof SetDefault set && !step.blocking().isEmpty()) {
          Column column = Column.of(set.table().table(), set.column());
          Step fill = filled.get(column);
          boolean hadNone = without.contains(column) || hadNone(set, context);
          if (withDefault.add(column) && fill != null && hadNone) {
            report(set, step, fill, context);
          }
        }
      }
      if (holdsLocks) {
        step.blocking().forEach(lock -> locked.add(lock.relation().sql()));
      }
    }
  }

  /** Whether the column had no default before the first statement. */
  private static boolean hadNone(SetDefault set, TransactionContext context) {
    Table table = context.first().before().table(set.table().table());
    String column = set.column().value();
    return table.exists().holds() && table.column(column).hasDefault().fails();
  }

  private static void report(SetDefault set, Step step, Step fill, TransactionContext context) {
    context
        .report(
            step,
            ("rows that the running release adds to %s between the backfill in line %d and this"
                    + " have no %s")
                .formatted(
                    set.table().table(), fill.statement().span().from().line(), set.column()))
        .on(set.table().table())
        .withoutLocks()
        .related(List.of(fill.place("the rows are filled here")));
  }
}
