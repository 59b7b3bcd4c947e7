package dev.lockkeeper.rules.transaction;

import dev.lockkeeper.migration.Statement;
import dev.lockkeeper.operation.AlterTableOperation;
import dev.lockkeeper.operation.IndexOperation;
import dev.lockkeeper.operation.Operation;
import dev.lockkeeper.operation.RoutineOperation.Do;
import dev.lockkeeper.operation.RoutineOperation.Guard;
import dev.lockkeeper.operation.TableOperation;
import dev.lockkeeper.operation.TypeOperation;
import dev.lockkeeper.operation.ViewOperation;
import dev.lockkeeper.rule.CommandWords;
import dev.lockkeeper.rule.Related;
import dev.lockkeeper.rule.Rule;
import dev.lockkeeper.rule.RuleContext;
import dev.lockkeeper.rule.Subscriptions;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Changes of the schema in a DO block that an IF may pass over without a word. */
final class GuardedChangeMayBeSkipped implements Rule {
  /** What asks whether the change is needed at all, or which server this is. */
  private static final Pattern ASKS_THE_CATALOG =
      Pattern.compile(
          "\\bpg_|information_schema|\\bto_reg|has_\\w+_privilege|server_version|\\bversion\\s*\\(|\\bFOUND\\b",
          Pattern.CASE_INSENSITIVE);

  @Override
  public void subscribe(Subscriptions on) {
    on.operation(Do.class, this::check);
  }

  private void check(Do block, RuleContext context) {
    List<Guard> guards =
        block.guards().stream()
            .filter(guard -> !ASKS_THE_CATALOG.matcher(guard.condition().text()).find())
            .toList();
    context.body().stream()
        .filter(s -> s.conditional() && s.number() > context.statement().number())
        .takeWhile(s -> block.span().contains(s.span()))
        .filter(GuardedChangeMayBeSkipped::changesSchema)
        .flatMap(
            s ->
                guards.stream()
                    .filter(g -> g.covered().contains(s.span()))
                    .limit(1)
                    .map(g -> new Skipped(s, g)))
        .findFirst()
        .ifPresent(skipped -> report(skipped, context));
  }

  private record Skipped(Statement statement, Guard guard) {}

  private static void report(Skipped skipped, RuleContext context) {
    Operation operation = skipped.statement().operations().get(0);
    context
        .report(
            operation,
            skipped.statement().span(),
            "%s, this is passed over, and the migration is recorded as applied all the same"
                .formatted(
                    skipped.guard().leaves()
                        ? "where the condition in line %d holds".formatted(line(skipped.guard()))
                        : "where the condition in line %d does not hold"
                            .formatted(line(skipped.guard()))))
        .withoutLocks()
        .related(
            Optional.of(
                new Related(
                    skipped.guard().condition(),
                    "whether %s runs depends on this".formatted(CommandWords.of(operation)))));
  }

  private static boolean changesSchema(Statement statement) {
    return statement.operations().stream()
        .anyMatch(
            o ->
                o instanceof AlterTableOperation
                    || o instanceof IndexOperation
                    || o instanceof TypeOperation
                    || o instanceof ViewOperation
                    || (o instanceof TableOperation && !(o instanceof TableOperation.LockTable)));
  }

  private static int line(Guard guard) {
    return guard.condition().from().line();
  }
}
