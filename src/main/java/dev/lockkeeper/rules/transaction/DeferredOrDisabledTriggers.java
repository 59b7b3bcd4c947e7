package dev.lockkeeper.rules.transaction;

import dev.lockkeeper.operation.AlterTableOperation.ChangeTable;
import dev.lockkeeper.operation.AlterTableOperation.ChangeTable.Action;
import dev.lockkeeper.operation.ObjectName;
import dev.lockkeeper.operation.SessionOperation.SetParameter;
import dev.lockkeeper.rule.Rule;
import dev.lockkeeper.rule.RuleContext;
import dev.lockkeeper.rule.Subscriptions;
import java.util.List;

/** Foreign keys and triggers that are switched off. */
final class DeferredOrDisabledTriggers implements Rule {

  @Override
  public void subscribe(Subscriptions on) {
    on.operation(ChangeTable.class, this::check);
    on.operation(SetParameter.class, this::check);
  }

  private void check(ChangeTable change, RuleContext context) {
    ObjectName table = change.table().table();
    boolean all =
        change.action() == Action.DISABLE_TRIGGER
            && change.triggers().filter("ALL"::equalsIgnoreCase).isPresent();
    if (!all || context.isExempt(table)) {
      return;
    }
    boolean comesBack =
        context.body().stream()
            .filter(s -> s.number() > context.statement().number())
            .flatMap(s -> s.operations().stream())
            .anyMatch(
                o ->
                    o instanceof ChangeTable later
                        && later.action() == Action.ENABLE_TRIGGER
                        && later.table().table().sql().equals(table.sql()));
    context
        .report(
            change,
            comesBack
                ? "foreign keys and triggers of %s do nothing for anybody until they are enabled again, and no row written meanwhile is ever checked"
                    .formatted(table)
                : "foreign keys and triggers of %s do nothing for anybody from here on: nothing in this file enables them again"
                    .formatted(table))
        .on(table);
  }

  private void check(SetParameter set, RuleContext context) {
    if (set.name().equals("session_replication_role")
        && set.value().stream().anyMatch(List.of("replica")::contains)) {
      context.report(
          set,
          "foreign keys and triggers do nothing in this session from here on, and no row that it"
              + " writes is ever checked");
    }
  }
}
