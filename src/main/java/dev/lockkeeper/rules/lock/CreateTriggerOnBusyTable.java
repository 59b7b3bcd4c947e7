package dev.lockkeeper.rules.lock;

import dev.lockkeeper.effect.RelationLock;
import dev.lockkeeper.migration.Statement;
import dev.lockkeeper.operation.Identifier;
import dev.lockkeeper.operation.ObjectKind;
import dev.lockkeeper.operation.ObjectName;
import dev.lockkeeper.operation.ObjectOperation.DropObject;
import dev.lockkeeper.operation.Operation;
import dev.lockkeeper.operation.RoutineOperation.CreateTrigger;
import dev.lockkeeper.rule.Command;
import dev.lockkeeper.rule.RecipeWriter;
import dev.lockkeeper.rule.Report;
import dev.lockkeeper.rule.Rule;
import dev.lockkeeper.rule.RuleContext;
import dev.lockkeeper.rule.Subscriptions;
import java.util.Optional;

/** Triggers that come or go while writers, or readers, of their table wait. */
final class CreateTriggerOnBusyTable implements Rule {

  @Override
  public void subscribe(Subscriptions on) {
    on.operation(
        CreateTrigger.class,
        (create, context) -> report(create, create.table(), "CREATE TRIGGER", "", context));
    on.operation(DropObject.class, this::checkDrop);
  }

  private void checkDrop(DropObject drop, RuleContext context) {
    if (drop.object() != ObjectKind.TRIGGER || drop.table().isEmpty() || drop.name().isEmpty()) {
      return;
    }
    Optional<Statement> again =
        context.target().isAtLeast(14)
            ? madeAgain(drop.name().get().name(), drop.table().get(), context)
            : Optional.empty();
    String instead =
        again.isPresent() ? ", which CREATE OR REPLACE TRIGGER would spare its readers" : "";
    Optional<Report> report = report(drop, drop.table().get(), "DROP TRIGGER", instead, context);
    if (report.isPresent() && again.filter(CreateTriggerOnBusyTable::isSql).isPresent()) {
      RecipeWriter recipes = context.recipes();
      String create = again.get().span().text();
      report
          .get()
          .plan(
              () ->
                  recipes.now(
                      Command.sql(
                          create.replaceFirst(
                              "(?i)^CREATE\\s+TRIGGER", "CREATE OR REPLACE TRIGGER"))));
    }
  }

  private static boolean isSql(Statement create) {
    return create.span().file().path().endsWith(".sql")
        && create.span().text().matches("(?is)CREATE\\s+TRIGGER\\b.*");
  }

  /** The statement behind it that makes a trigger of the same name, on the same table. */
  private static Optional<Statement> madeAgain(
      Identifier name, ObjectName table, RuleContext context) {
    return context.body().stream()
        .filter(statement -> statement.number() > context.statement().number())
        .filter(
            statement ->
                statement.operations().get(0) instanceof CreateTrigger create
                    && create.name().sameAs(name)
                    && !create.isConstraint()
                    && create.table().sql().equals(table.sql()))
        .findFirst();
  }

  private static Optional<Report> report(
      Operation operation, ObjectName table, String command, String instead, RuleContext context) {
    Optional<RelationLock> lock =
        context.blockingLocks().stream()
            .filter(l -> l.relation().sql().equals(table.sql()))
            .findFirst();
    return lock.map(
        l ->
            context
                .report(
                    operation,
                    "%s: %s holds %s on the table %s%s"
                        .formatted(
                            context.waiting(l.mode(), table.sql()),
                            command,
                            l.mode().sql(),
                            context.asLongAs(),
                            instead))
                .on(table)
                .related(context.createdAt(table)));
  }
}
