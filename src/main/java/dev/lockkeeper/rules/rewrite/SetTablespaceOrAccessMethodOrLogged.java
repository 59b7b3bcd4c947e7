package dev.lockkeeper.rules.rewrite;

import dev.lockkeeper.effect.Work;
import dev.lockkeeper.operation.AlterTableOperation;
import dev.lockkeeper.operation.AlterTableOperation.ChangeTable;
import dev.lockkeeper.operation.AlterTableOperation.ChangeTable.Action;
import dev.lockkeeper.operation.AlterTableOperation.SetAccessMethod;
import dev.lockkeeper.operation.AlterTableOperation.SetTablespace;
import dev.lockkeeper.operation.ObjectKind;
import dev.lockkeeper.operation.ObjectName;
import dev.lockkeeper.rule.Command;
import dev.lockkeeper.rule.RecipeWriter;
import dev.lockkeeper.rule.Report;
import dev.lockkeeper.rule.Rule;
import dev.lockkeeper.rule.RuleContext;
import dev.lockkeeper.rule.Subscriptions;
import java.util.List;

/** Tables and indexes whose files are copied while nobody can use them. */
final class SetTablespaceOrAccessMethodOrLogged implements Rule {

  @Override
  public void subscribe(Subscriptions on) {
    on.operation(SetTablespace.class, this::checkTablespace);
    on.operation(SetAccessMethod.class, (set, context) -> check(set, "SET ACCESS METHOD", context));
    on.operation(ChangeTable.class, this::checkLogged);
  }

  private void checkLogged(ChangeTable change, RuleContext context) {
    if (change.action() == Action.SET_LOGGED) {
      check(change, "SET LOGGED", context);
    } else if (change.action() == Action.SET_UNLOGGED) {
      check(change, "SET UNLOGGED", context);
    }
  }

  private void check(AlterTableOperation change, String what, RuleContext context) {
    ObjectName table = change.table().table();
    if (context.work(change).isEmpty()) {
      return;
    }
    context
        .report(
            change,
            "every row of %s is copied while reads and writes wait: %s holds ACCESS EXCLUSIVE on the table %s"
                .formatted(table, what, context.asLongAs()))
        .on(table)
        .aside("every row of %s is copied for %s".formatted(table, what))
        .related(context.createdAt(table));
  }

  private void checkTablespace(SetTablespace set, RuleContext context) {
    if (set.object() != ObjectKind.INDEX) {
      check(set, "SET TABLESPACE", context);
      return;
    }
    List<Work> work = context.work(set);
    if (work.isEmpty()) {
      return;
    }
    ObjectName index = set.table().table();
    Report report =
        context
            .report(
                set,
                "%s is copied while all that would use it waits, planned reads included: SET TABLESPACE holds ACCESS EXCLUSIVE on the index %s"
                    .formatted(index, context.asLongAs()))
            .on(work.get(0).relation().sql())
            .related(context.before().index(index).flatMap(context::createdAt));
    if (context.target().isAtLeast(14)) {
      RecipeWriter recipes = context.recipes();
      report.plan(
          () ->
              recipes.apart(
                  "move_" + index.name().value(),
                  Command.sql(
                      "REINDEX (TABLESPACE %s) INDEX CONCURRENTLY %s"
                          .formatted(set.tablespace(), index))));
    }
  }
}
