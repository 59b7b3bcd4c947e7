package dev.lockkeeper.rules.dataloss;

import dev.lockkeeper.operation.ObjectKind;
import dev.lockkeeper.operation.ObjectName;
import dev.lockkeeper.operation.ObjectOperation.DropObject;
import dev.lockkeeper.rule.Command;
import dev.lockkeeper.rule.RecipeWriter;
import dev.lockkeeper.rule.Rule;
import dev.lockkeeper.rule.RuleContext;
import dev.lockkeeper.rule.Subscriptions;

/** Whole databases that go. */
final class DropDatabase implements Rule {

  @Override
  public void subscribe(Subscriptions on) {
    on.operation(DropObject.class, this::check);
  }

  private void check(DropObject drop, RuleContext context) {
    if (drop.object() == ObjectKind.DATABASE && drop.name().isPresent()) {
      check(drop, drop.name().get(), context);
    }
  }

  private static void check(DropObject drop, ObjectName name, RuleContext context) {
    if (context.before().object(ObjectKind.DATABASE, name).filter(context::isExempt).isPresent()) {
      return;
    }
    RecipeWriter recipes = context.recipes();
    context
        .report(drop, "database " + name.sql() + " goes with all that it holds")
        .recipe(
            () ->
                recipes
                    .apart(
                        "drop_" + name.name().value(),
                        Command.remark(
                            "once nothing connects to it and a backup of it has been tried"),
                        Command.remark("lockkeeper:ignore drop-database nothing connects to it"),
                        Command.harmless(drop.span().text().strip()))
                    .write());
  }
}
