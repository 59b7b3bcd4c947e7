package dev.lockkeeper.rules.policy;

import dev.lockkeeper.operation.AlterTableOperation.AddColumn;
import dev.lockkeeper.operation.ObjectName;
import dev.lockkeeper.operation.TableOperation.CreateTable;
import dev.lockkeeper.rule.Rule;
import dev.lockkeeper.rule.RuleContext;
import dev.lockkeeper.rule.Subscriptions;
import java.util.ArrayList;
import java.util.List;

/** New tables without a column that every table of the project has. */
final class RequiredColumns implements Rule {

  @Override
  public void subscribe(Subscriptions on) {
    on.operation(CreateTable.class, this::check);
  }

  private void check(CreateTable create, RuleContext context) {
    boolean takesOthers =
        !create.like().isEmpty()
            || !create.inherits().isEmpty()
            || create.ofType().isPresent()
            || create.partitionOf().isPresent();
    if (create.temporary() || takesOthers || context.options().names("except", create.table())) {
      return;
    }
    List<String> missing = new ArrayList<>(context.options().words("columns"));
    create.columns().forEach(column -> missing.remove(column.name().value()));
    Later.of(context)
        .filter(later -> later instanceof AddColumn add && isOf(add, create.table()))
        .forEach(add -> missing.remove(((AddColumn) add).column().name().value()));
    if (missing.isEmpty()) {
      return;
    }
    context
        .report(
            create,
            create.table().span(),
            "%s has no %s, unlike the other tables of the project"
                .formatted(create.table().sql(), English.list(missing, "and no")))
        .on(create.table())
        .alone();
  }

  private static boolean isOf(AddColumn add, ObjectName table) {
    return add.table().table().sql().equals(table.sql());
  }
}
