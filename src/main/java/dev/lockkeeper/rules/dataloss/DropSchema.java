package dev.lockkeeper.rules.dataloss;

import dev.lockkeeper.operation.Dialect;
import dev.lockkeeper.operation.Identifier;
import dev.lockkeeper.operation.ObjectKind;
import dev.lockkeeper.operation.ObjectName;
import dev.lockkeeper.operation.ObjectOperation.DropObject;
import dev.lockkeeper.rule.Command;
import dev.lockkeeper.rule.RecipeWriter;
import dev.lockkeeper.rule.Rule;
import dev.lockkeeper.rule.RuleContext;
import dev.lockkeeper.rule.Severity;
import dev.lockkeeper.rule.Subscriptions;
import dev.lockkeeper.rule.Vacancy;
import dev.lockkeeper.schema.SchemaObject;

/** Schemas that go with all that they hold. */
final class DropSchema implements Rule {

  @Override
  public void subscribe(Subscriptions on) {
    on.operation(DropObject.class, this::check);
  }

  private void check(DropObject drop, RuleContext context) {
    if (drop.object() == ObjectKind.SCHEMA && drop.name().isPresent()) {
      check(drop, drop.name().get(), context);
    }
  }

  private static void check(DropObject drop, ObjectName name, RuleContext context) {
    boolean isNew =
        context.before().object(ObjectKind.SCHEMA, name).filter(context::isExempt).isPresent();
    boolean takesAll = drop.cascade() || context.target().dialect() != Dialect.POSTGRESQL;
    Dependents held = Dependents.ofSchema(name.name().value(), context.before());
    boolean isEmpty = held.isEmpty() && context.before().isHistoryComplete().holds();
    if ((isNew && held.isEmpty())
        || Vacancy.isSure(drop, context)
        || (isEmpty && isSeen(name, context))) {
      return;
    }
    RecipeWriter recipes = context.recipes();
    context
        .report(drop, message(name.name(), held, takesAll))
        .severity(!takesAll && held.isEmpty() ? Severity.WARNING : Severity.ERROR)
        .recipe(() -> write(recipes, name.name(), takesAll).write());
  }

  private static boolean isSeen(ObjectName name, RuleContext context) {
    return context
        .before()
        .object(ObjectKind.SCHEMA, name)
        .flatMap(SchemaObject::birth)
        .isPresent();
  }

  private static String message(Identifier name, Dependents held, boolean takesAll) {
    if (takesAll) {
      String all = held.isEmpty() ? "the rows of its tables too" : held.list();
      return "schema %s goes with all that it holds: %s".formatted(name, all);
    }
    return held.isEmpty()
        ? "schema %s goes, and the running release fails where it names it; the server refuses only while the schema holds anything"
            .formatted(name)
        : "the server refuses to drop schema %s while it holds %s".formatted(name, held.list());
  }

  private static RecipeWriter write(RecipeWriter recipes, Identifier name, boolean takesAll) {
    String rules = takesAll ? "drop-schema, drop-cascade" : "drop-schema";
    return recipes.later(
        "drop_" + name.value(),
        Command.remark("once no running release uses it and its rows are kept elsewhere"),
        Command.remark("lockkeeper:ignore " + rules + " no running release uses it"),
        Command.sql("DROP SCHEMA " + name.sql() + (takesAll ? " CASCADE" : "")));
  }
}
