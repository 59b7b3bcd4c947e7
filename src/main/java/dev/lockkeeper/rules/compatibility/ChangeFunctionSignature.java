package dev.lockkeeper.rules.compatibility;

import dev.lockkeeper.operation.ObjectName;
import dev.lockkeeper.operation.ObjectOperation.DropObject;
import dev.lockkeeper.operation.RoutineOperation.CreateFunction;
import dev.lockkeeper.rule.Rule;
import dev.lockkeeper.rule.RuleContext;
import dev.lockkeeper.rule.Severity;
import dev.lockkeeper.rule.Subscriptions;
import dev.lockkeeper.schema.Routine;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Functions whose callers pass other arguments, or expect another result. */
final class ChangeFunctionSignature implements Rule {
  private static final Pattern DEFAULT = Pattern.compile("(?i)\\bDEFAULT\\b|:?=");

  @Override
  public void subscribe(Subscriptions on) {
    on.operation(DropObject.class, this::dropped);
    on.operation(CreateFunction.class, this::beside);
  }

  /** A function that is dropped and then created otherwise. */
  private void dropped(DropObject drop, RuleContext context) {
    Optional<ObjectName> name = drop.name();
    List<Routine> old = name.map(context.before()::routines).orElse(List.of());
    if (old.size() != 1 || context.isExempt(old.get(0))) {
      return;
    }
    Replacement.createdLater(name.orElseThrow(), context).stream()
        .reduce((first, last) -> last)
        .filter(fresh -> !takesSame(old.get(0), fresh) || !returnsSame(old.get(0), fresh))
        .ifPresent(fresh -> report(drop, old.get(0), fresh, context));
  }

  private static void report(
      DropObject drop, Routine old, CreateFunction fresh, RuleContext context) {
    String name = old.sql();
    context
        .report(
            drop,
            takesSame(old, fresh)
                ? "the running release expects %s from %s, which returns %s from now on"
                    .formatted(
                        old.definition().returns().orElse("nothing"),
                        name,
                        fresh.returns().orElse("nothing"))
                : "the running release fails where it calls %s(%s), which is %s(%s) from now on"
                    .formatted(name, words(old.signature()), name, words(Routine.signature(fresh))))
        .related(context.createdAt(old));
  }

  private static String words(String signature) {
    return signature.replace(",", ", ");
  }

  /** Whether calls with the old arguments still find it: others behind them have defaults. */
  private static boolean takesSame(Routine old, CreateFunction fresh) {
    String before = old.signature();
    String after = Routine.signature(fresh);
    if (before.equals(after)) {
      return true;
    }
    String prefix = before.isEmpty() ? "" : before + ",";
    if (!after.startsWith(prefix)) {
      return false;
    }
    long added = after.substring(prefix.length()).split(",", -1).length;
    Matcher defaults = DEFAULT.matcher(fresh.arguments());
    return defaults.results().count() >= added;
  }

  /** Whether both return the same, as far as that can be said of names of types. */
  private static boolean returnsSame(Routine old, CreateFunction fresh) {
    Optional<String> before = old.definition().returns();
    Optional<String> after = fresh.returns();
    if (before.isEmpty() || after.isEmpty()) {
      return true;
    }
    boolean isSimple = !before.get().contains("(") && !after.get().contains("(");
    return !isSimple || words(before).equals(words(after));
  }

  private static String words(Optional<String> type) {
    String words = type.orElse("").strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
    return words
        .replaceAll("\\bint\\b|\\bint4\\b", "integer")
        .replaceAll("\\bint8\\b", "bigint")
        .replaceAll("\\bbool\\b", "boolean")
        .replaceAll("\\bvarchar\\b", "character varying")
        .replaceAll("\\btimestamptz\\b", "timestamp with time zone");
  }

  /** A function of other arguments, beside which the old one stays. */
  private void beside(CreateFunction create, RuleContext context) {
    List<Routine> old = context.before().routines(create.name());
    String signature = Routine.signature(create);
    boolean isAnother =
        old.size() == 1
            && old.get(0).exists().holds()
            && !old.get(0).signature().equals(signature)
            && !context.isExempt(old.get(0));
    boolean isDroppedLater =
        context.body().stream()
            .flatMap(statement -> statement.operations().stream())
            .filter(DropObject.class::isInstance)
            .flatMap(drop -> ((DropObject) drop).name().stream())
            .anyMatch(name -> name.sql().equals(create.name().sql()));
    if (isAnother && !isDroppedLater) {
      beside(create, old.get(0), context);
    }
  }

  /** Where the new one takes the old calls too, the server cannot choose between them. */
  private static void beside(CreateFunction create, Routine old, RuleContext context) {
    boolean isAmbiguous = takesSame(old, create);
    if (!isAmbiguous && !create.orReplace()) {
      return;
    }
    String before = "%s(%s)".formatted(old.sql(), words(old.signature()));
    String after = "%s(%s)".formatted(old.sql(), words(Routine.signature(create)));
    context
        .report(
            create,
            isAmbiguous
                ? "calls of %s fail from now on: %s takes them too, and the server cannot choose"
                    .formatted(before, after)
                : "nothing is replaced: %s stays as it is beside %s, and calls with the old arguments still find it"
                    .formatted(before, after))
        .severity(isAmbiguous ? Severity.WARNING : Severity.NOTE)
        .related(context.createdAt(old));
  }
}
