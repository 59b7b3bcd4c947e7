package dev.lockkeeper.rules.lock;

import dev.lockkeeper.operation.AlterTableOperation.ChangeTable;
import dev.lockkeeper.operation.Identifier;
import dev.lockkeeper.operation.ObjectKind;
import dev.lockkeeper.operation.ObjectName;
import dev.lockkeeper.operation.ObjectOperation.DropObject;
import dev.lockkeeper.operation.Operation;
import dev.lockkeeper.operation.RoutineOperation.CreatePolicy;
import dev.lockkeeper.rule.Rule;
import dev.lockkeeper.rule.RuleContext;
import dev.lockkeeper.rule.Severity;
import dev.lockkeeper.rule.Subscriptions;
import java.util.stream.Stream;

/** Row security that hides rows from a running release, or shows them. */
final class RowSecurityChangesAccess implements Rule {

  @Override
  public void subscribe(Subscriptions on) {
    on.operation(ChangeTable.class, this::checkChange);
    on.operation(CreatePolicy.class, this::checkCreate);
    on.operation(DropObject.class, this::checkDrop);
  }

  private void checkChange(ChangeTable change, RuleContext context) {
    ObjectName table = change.table().table();
    boolean hasPolicy =
        createdHere(table, context).findAny().isPresent()
            || context.before().policiesOn(context.before(table)).stream()
                .anyMatch(policy -> !policy.exists().fails());
    Severity severity = hasPolicy ? Severity.NOTE : Severity.WARNING;
    String rows = hasPolicy ? "only those rows of %s that a policy lets through" : "no row of %s";
    switch (change.action()) {
      case ENABLE_ROW_LEVEL_SECURITY ->
          report(
              change,
              table,
              ("from now on whoever is not its owner sees " + rows).formatted(table),
              severity,
              context);
      case FORCE_ROW_LEVEL_SECURITY ->
          report(
              change,
              table,
              ("once row security is on, the owner too sees " + rows).formatted(table),
              severity,
              context);
      case DISABLE_ROW_LEVEL_SECURITY ->
          report(
              change,
              table,
              "from now on whoever may read %s sees all its rows, whatever its policies say"
                  .formatted(table),
              Severity.WARNING,
              context);
      default -> {}
    }
  }

  private void checkCreate(CreatePolicy create, RuleContext context) {
    if (!create.permissive().orElse(true)) {
      report(
          create,
          create.table(),
          "rows of %s that the restrictive policy %s does not let through are gone for those it is for"
              .formatted(create.table(), create.name()),
          Severity.WARNING,
          context);
    }
  }

  private void checkDrop(DropObject drop, RuleContext context) {
    if (drop.object() != ObjectKind.POLICY || drop.table().isEmpty() || drop.name().isEmpty()) {
      return;
    }
    ObjectName table = drop.table().get();
    Identifier policy = drop.name().get().name();
    if (createdHere(table, context).noneMatch(create -> create.name().sameAs(policy))) {
      report(
          drop,
          table,
          "rows of %s that only the policy %s let through are gone for whoever is not its owner"
              .formatted(table, policy),
          Severity.WARNING,
          context);
    }
  }

  /** The policies that the migration makes for a table. */
  private static Stream<CreatePolicy> createdHere(ObjectName table, RuleContext context) {
    return context.body().stream()
        .flatMap(statement -> statement.operations().stream())
        .filter(CreatePolicy.class::isInstance)
        .map(CreatePolicy.class::cast)
        .filter(create -> create.table().sql().equals(table.sql()));
  }

  private static void report(
      Operation operation,
      ObjectName table,
      String message,
      Severity severity,
      RuleContext context) {
    if (context.blockingLocks().isEmpty()) {
      return;
    }
    context
        .report(operation, message)
        .severity(severity)
        .on(table)
        .related(context.createdAt(table));
  }
}
