package dev.lockkeeper.rules.compatibility;

import dev.lockkeeper.operation.ObjectKind;
import dev.lockkeeper.operation.ObjectName;
import dev.lockkeeper.operation.ObjectOperation.DropObject;
import dev.lockkeeper.operation.Operation;
import dev.lockkeeper.operation.ViewOperation.CreateMaterializedView;
import dev.lockkeeper.operation.ViewOperation.CreateView;
import dev.lockkeeper.rule.Command;
import dev.lockkeeper.rule.RecipeWriter;
import dev.lockkeeper.rule.Report;
import dev.lockkeeper.rule.Rule;
import dev.lockkeeper.rule.RuleContext;
import dev.lockkeeper.rule.Severity;
import dev.lockkeeper.rule.Subscriptions;
import dev.lockkeeper.rule.TransactionScope;
import dev.lockkeeper.rule.Vacancy;
import java.util.Locale;

/** Views that the running release may still read. */
final class DropOrReplaceView implements Rule {

  @Override
  public void subscribe(Subscriptions on) {
    on.operation(DropObject.class, this::check);
  }

  private void check(DropObject drop, RuleContext context) {
    boolean isView =
        drop.object() == ObjectKind.VIEW || drop.object() == ObjectKind.MATERIALIZED_VIEW;
    if (isView && drop.name().isPresent() && !isAbsent(drop, drop.name().get(), context)) {
      ObjectName name = drop.name().get();
      context.whenTransactionEnds(scope -> judge(drop, name, scope, context));
    }
  }

  /** No release can be using one that is new, or that is not there. */
  private static boolean isAbsent(DropObject drop, ObjectName name, RuleContext context) {
    return context.isExempt(name)
        || context.before().object(drop.object(), name).filter(context::isExempt).isPresent()
        || Vacancy.isSure(drop, context);
  }

  private static void judge(
      DropObject drop, ObjectName name, TransactionScope scope, RuleContext context) {
    boolean again = isCreatedLater(name, context);
    boolean taken = scope.givesAway(name.name());
    if (scope.transaction().isPresent() && (again || taken)) {
      return;
    }
    String kind = drop.object().words();
    RecipeWriter recipes = context.recipes();
    Report report =
        context.report(
            drop,
            again
                ? "queries of %s fail until it is created again: the two statements run in no common transaction"
                    .formatted(name.sql())
                : "the running release fails where it reads %s %s".formatted(kind, name.sql()));
    report.on(name.sql()).related(context.createdAt(name));
    if (again) {
      report.severity(Severity.NOTE);
    } else {
      report.recipe(
          () ->
              recipes
                  .later(
                      "drop_" + name.name().value(),
                      Command.remark("a release later, once nothing reads it"),
                      Command.remark(
                          "lockkeeper:ignore drop-or-replace-view no running release reads it"),
                      Command.sql("DROP " + kind.toUpperCase(Locale.ROOT) + " " + name.sql()))
                  .write());
    }
  }

  private static boolean isCreatedLater(ObjectName name, RuleContext context) {
    return context.body().stream()
        .filter(statement -> statement.number() > context.statement().number())
        .flatMap(statement -> statement.operations().stream())
        .anyMatch(operation -> creates(operation, name));
  }

  private static boolean creates(Operation operation, ObjectName name) {
    return (operation instanceof CreateView view && view.name().sql().equals(name.sql()))
        || (operation instanceof CreateMaterializedView stored
            && stored.name().sql().equals(name.sql()));
  }
}
