package dev.lockkeeper.rules.compatibility;

import dev.lockkeeper.operation.ObjectKind;
import dev.lockkeeper.operation.ObjectName;
import dev.lockkeeper.operation.ObjectOperation.DropObject;
import dev.lockkeeper.rule.Command;
import dev.lockkeeper.rule.RecipeWriter;
import dev.lockkeeper.rule.Rule;
import dev.lockkeeper.rule.RuleContext;
import dev.lockkeeper.rule.Subscriptions;
import dev.lockkeeper.rule.Vacancy;
import dev.lockkeeper.schema.Routine;
import dev.lockkeeper.schema.Truth;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Functions that the running release may still call. */
final class DropFunction implements Rule {
  private static final Set<ObjectKind> CALLED =
      Set.of(ObjectKind.FUNCTION, ObjectKind.PROCEDURE, ObjectKind.ROUTINE, ObjectKind.AGGREGATE);

  @Override
  public void subscribe(Subscriptions on) {
    on.operation(DropObject.class, this::check);
  }

  private void check(DropObject drop, RuleContext context) {
    if (!CALLED.contains(drop.object()) || drop.name().isEmpty()) {
      return;
    }
    ObjectName name = drop.name().get();
    List<Routine> routines = context.before().routines(name);
    Truth exists = routines.isEmpty() ? context.before().isHistoryComplete().not() : Truth.YES;
    boolean isAbsent = drop.ifExists() && Vacancy.isSure(name, exists, context);
    boolean isUncalled =
        !routines.isEmpty()
            && routines.stream().allMatch(r -> returnsTrigger(r) || context.isExempt(r));
    if (!isAbsent && !isUncalled && !Replacement.isCreatedLater(name, context)) {
      String kind = drop.object().words();
      String arguments = drop.arguments().map(a -> "(" + a + ")").orElse("");
      RecipeWriter recipes = context.recipes();
      context
          .report(
              drop,
              "the running release fails where it calls %s %s%s"
                  .formatted(kind, name.sql(), arguments))
          .recipe(
              () ->
                  recipes
                      .later(
                          "drop_" + name.name().value(),
                          Command.remark("a release later, once nothing calls it"),
                          Command.remark("lockkeeper:ignore drop-function nothing calls it"),
                          Command.harmless(
                              "DROP %s %s%s"
                                  .formatted(kind.toUpperCase(Locale.ROOT), name.sql(), arguments)))
                      .write());
    }
  }

  /** A trigger calls it, and the server refuses to drop it while there is one. */
  private static boolean returnsTrigger(Routine routine) {
    return routine
        .definition()
        .returns()
        .map(String::strip)
        .filter(type -> type.equalsIgnoreCase("trigger") || type.equalsIgnoreCase("event_trigger"))
        .isPresent();
  }
}
