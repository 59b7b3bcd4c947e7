package dev.lockkeeper.rules.compatibility;

import dev.lockkeeper.operation.Identifier;
import dev.lockkeeper.operation.ObjectKind;
import dev.lockkeeper.operation.ObjectOperation.DropObject;
import dev.lockkeeper.operation.RoutineOperation.CreateTrigger;
import dev.lockkeeper.rule.Rule;
import dev.lockkeeper.rule.RuleContext;
import dev.lockkeeper.rule.Subscriptions;
import dev.lockkeeper.schema.SchemaObject;
import dev.lockkeeper.schema.Table;
import dev.lockkeeper.schema.View;
import java.util.Optional;

/** Writes of the running release that run a function from now on. */
final class AddTriggerChangesWrites implements Rule {

  @Override
  public void subscribe(Subscriptions on) {
    on.operation(CreateTrigger.class, this::check);
  }

  private void check(CreateTrigger create, RuleContext context) {
    Optional<SchemaObject> relation = context.before().relation(create.table());
    if (context.isExempt(create.table())
        || relation.filter(View.class::isInstance).isPresent()
        || isThere(create, relation, context)
        || isDroppedBefore(create, context)
        || isOfNewColumns(create, context)) {
      return;
    }
    context
        .report(
            create,
            "every %s of the running release on %s runs %s() too from now on, and fails where that fails"
                .formatted(
                    String.join(" or ", create.events()),
                    create.table().sql(),
                    create.function().sql()))
        .on(create.table().sql());
  }

  private static boolean isThere(
      CreateTrigger create, Optional<SchemaObject> table, RuleContext context) {
    String name = create.name().value();
    return create.orReplace()
        && table.flatMap(t -> context.before().memberOf(t, ObjectKind.TRIGGER, name)).isPresent();
  }

  private static boolean isDroppedBefore(CreateTrigger create, RuleContext context) {
    return context.body().stream()
        .takeWhile(statement -> statement.number() < context.statement().number())
        .flatMap(statement -> statement.operations().stream())
        .filter(DropObject.class::isInstance)
        .map(DropObject.class::cast)
        .filter(drop -> drop.object() == ObjectKind.TRIGGER)
        .flatMap(drop -> drop.name().stream())
        .anyMatch(name -> name.name().sameAs(create.name()));
  }

  /** No release writes columns that it does not know. */
  private static boolean isOfNewColumns(CreateTrigger create, RuleContext context) {
    Table table = context.before(create.table());
    return !create.columns().isEmpty()
        && create.events().size() == 1
        && create.columns().stream()
            .map(Identifier::value)
            .allMatch(column -> context.isNew(table.column(column)));
  }
}
