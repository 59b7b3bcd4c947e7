package dev.lockkeeper.rules.dataloss;

import dev.lockkeeper.operation.AlterTableOperation.AlterColumnType;
import dev.lockkeeper.operation.ObjectName;
import dev.lockkeeper.rule.Command;
import dev.lockkeeper.rule.RecipeWriter;
import dev.lockkeeper.rule.Rule;
import dev.lockkeeper.rule.RuleContext;
import dev.lockkeeper.rule.Subscriptions;
import dev.lockkeeper.schema.Truth;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Enums that are made anew only to have more values. */
final class EnumRebuiltToAppend implements Rule {
  /** ADD VALUE may run in a transaction from here on (release notes of PostgreSQL 12). */
  private static final int IN_TRANSACTION = 12;

  @Override
  public void subscribe(Subscriptions on) {
    on.operation(AlterColumnType.class, this::check);
  }

  private void check(AlterColumnType change, RuleContext context) {
    ObjectName table = change.table().table();
    if (!context.isExempt(table) && context.before(table).mayHoldRows() != Truth.NO) {
      EnumRebuild.of(change, context)
          .filter(rebuild -> rebuild.oldIsDropped() && !rebuild.added().isEmpty())
          .ifPresent(rebuild -> report(rebuild, context));
    }
  }

  private static void report(EnumRebuild rebuild, RuleContext context) {
    ObjectName table = rebuild.change().table().table();
    String added =
        rebuild.added().stream().map(EnumRebuild::literal).collect(Collectors.joining(", "));
    RecipeWriter recipes = context.recipes();
    boolean inTransaction = context.target().isAtLeast(IN_TRANSACTION);
    Command[] commands = commands(rebuild);
    context
        .report(
            rebuild.change(),
            "every row of %s is written anew to give the enum %s %s, which ADD VALUE gives it without touching a row"
                .formatted(table.sql(), rebuild.name(), added))
        .on(table.sql())
        .related(context.createdAt(table))
        .recipe(
            () ->
                (inTransaction ? recipes.now(commands) : recipes.apart("add_value", commands))
                    .write());
  }

  /** Each value where it stands in the new order. */
  private static Command[] commands(EnumRebuild rebuild) {
    List<Command> commands = new ArrayList<>();
    commands.add(Command.remark("instead of a new enum and all its steps"));
    List<String> fresh = rebuild.fresh();
    for (String label : rebuild.added()) {
      int at = fresh.indexOf(label);
      String place =
          at > 0
              ? " AFTER " + EnumRebuild.literal(fresh.get(at - 1))
              : " BEFORE " + EnumRebuild.literal(rebuild.old().get(0));
      commands.add(
          Command.harmless(
              "ALTER TYPE %s ADD VALUE IF NOT EXISTS %s%s"
                  .formatted(rebuild.name(), EnumRebuild.literal(label), place)));
    }
    return commands.toArray(Command[]::new);
  }
}
