package dev.lockkeeper.rules.dataloss;

import dev.lockkeeper.operation.Dialect;
import dev.lockkeeper.operation.ObjectKind;
import dev.lockkeeper.operation.ObjectName;
import dev.lockkeeper.operation.TableOperation.RenameTable;
import dev.lockkeeper.rule.Related;
import dev.lockkeeper.rule.Rule;
import dev.lockkeeper.rule.RuleContext;
import dev.lockkeeper.rule.Subscriptions;
import dev.lockkeeper.schema.Departure;
import dev.lockkeeper.schema.Schema;
import dev.lockkeeper.schema.Table;
import java.util.List;
import java.util.Optional;

/** Tables that take the name of another, which keeps what stood on it. */
final class TableSwapByRename implements Rule {

  @Override
  public void subscribe(Subscriptions on) {
    on.operation(RenameTable.class, this::check);
  }

  private void check(RenameTable rename, RuleContext context) {
    ObjectName fresh = new ObjectName(rename.table().table().schema(), rename.newName());
    boolean isTable =
        context
            .before()
            .relation(rename.table().table())
            .filter(Table.class::isInstance)
            .isPresent();
    Optional<Departure> departure =
        context
            .before()
            .departure(ObjectKind.TABLE, fresh)
            .filter(left -> isOfThisBody(left, context));
    Optional<Table> old =
        departure.flatMap(Departure::newName).flatMap(name -> find(name, context.before()));
    if (!isTable
        || old.isEmpty()
        || context.isExempt(old.get())
        || context.target().dialect() == Dialect.SQLITE) {
      return;
    }
    String name = old.get().sql();
    Dependents dependents = Dependents.of(old.get(), context.before());
    context
        .report(
            rename,
            "%s is another table from now on: rows written to %s since the copy stay behind, and so %s"
                .formatted(
                    fresh.sql(),
                    name,
                    dependents.isEmpty()
                        ? "do its triggers, privileges and what references it"
                        : "do " + dependents.list() + ", its triggers and privileges"))
        .on(fresh.sql())
        .related(
            departure
                .flatMap(Departure::span)
                .map(span -> List.of(new Related(span, fresh.sql() + " becomes " + name)))
                .orElse(List.of()));
  }

  private static boolean isOfThisBody(Departure departure, RuleContext context) {
    return departure
        .span()
        .filter(
            span -> context.body().stream().anyMatch(statement -> statement.span().contains(span)))
        .isPresent();
  }

  private static Optional<Table> find(String name, Schema schema) {
    return schema.tables().stream().filter(table -> table.sql().equals(name)).findFirst();
  }
}
