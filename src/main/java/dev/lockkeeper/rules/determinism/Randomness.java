package dev.lockkeeper.rules.determinism;

import dev.lockkeeper.migration.Direction;
import dev.lockkeeper.migration.Program.Call;
import dev.lockkeeper.migration.Program.Manner;
import dev.lockkeeper.operation.DataOperation.Delete;
import dev.lockkeeper.operation.DataOperation.Insert;
import dev.lockkeeper.operation.DataOperation.Update;
import dev.lockkeeper.operation.ObjectName;
import dev.lockkeeper.operation.Query;
import dev.lockkeeper.rule.Report;
import dev.lockkeeper.rule.Rule;
import dev.lockkeeper.rule.RuleContext;
import dev.lockkeeper.rule.Subscriptions;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Data changes that end differently in every database. */
final class Randomness implements Rule {
  private static final Set<String> KEYS =
      Set.of(
          "uuid.uuid4",
          "uuid.uuid1",
          "uuid.uuid7",
          "os.urandom",
          "java.util.UUID.randomUUID",
          "nanoid.generate",
          "shortuuid.uuid");

  /** What chance chooses between; else it only fills each row with a value of its own. */
  private static final Pattern CHOOSING = Pattern.compile("(?i)\\bcase\\b|[<>]");

  private static final Set<String> ANY = union(SqlNames.KEYS, SqlNames.CHANCE);

  @Override
  public void subscribe(Subscriptions on) {
    on.operation(Insert.class, this::check);
    on.operation(Update.class, this::check);
    on.operation(Delete.class, this::check);
    on.statement(this::ofProgram);
  }

  private void check(Insert insert, RuleContext context) {
    if (isSilent(insert.table(), context)) {
      return;
    }
    Optional<String> key = insert.computed().flatMap(v -> SqlNames.first(v.text(), ANY));
    Optional<Query> chosen =
        insert.query().filter(q -> SqlNames.first(q.text(), SqlNames.CHANCE).isPresent());
    if (key.isPresent()) {
      report(context, seed(insert.table(), key.get() + "()"), insert.table());
    } else if (chosen.isPresent() && !SqlNames.makesKeys(chosen.get().text())) {
      report(context, chance(insert.table()), insert.table());
    }
  }

  private void check(Update update, RuleContext context) {
    boolean inValue =
        update.set().stream()
            .map(set -> set.expression().text())
            .anyMatch(
                text ->
                    SqlNames.first(text, SqlNames.CHANCE).isPresent()
                        && CHOOSING.matcher(text).find());
    boolean inCondition =
        update.where().filter(w -> SqlNames.first(w.text(), ANY).isPresent()).isPresent();
    if ((inValue || inCondition) && !isSilent(update.table(), context)) {
      report(context, chance(update.table()), update.table());
    }
  }

  private void check(Delete delete, RuleContext context) {
    boolean inCondition =
        delete.where().filter(w -> SqlNames.first(w.text(), ANY).isPresent()).isPresent();
    if (inCondition && !isSilent(delete.table(), context)) {
      report(context, chance(delete.table()), delete.table());
    }
  }

  private static boolean isSilent(ObjectName table, RuleContext context) {
    return context.direction() == Direction.DOWN || context.isExempt(table);
  }

  private void ofProgram(RuleContext context) {
    for (Influence found : Influence.on(context, call -> isRandom(call, context))) {
      Call call = found.call();
      boolean key = KEYS.contains(call.function()) || call.function().startsWith("secrets.");
      boolean fillsRows = key && found.use().perRow() && found.use().manner() == Manner.PLAIN;
      if (fillsRows) {
        continue;
      }
      Optional<ObjectName> table = Influence.target(context.statement());
      boolean inserts =
          context.statement().operations().stream().anyMatch(Insert.class::isInstance);
      String message =
          inserts && table.isPresent()
              ? seed(table.get(), Influence.shown(call.function()) + "()")
              : "what %s() yields differs from run to run: no two databases get the same"
                  .formatted(Influence.shown(call.function()));
      Report report = context.report(call.span(), message).withoutLocks();
      table.ifPresent(report::on);
    }
  }

  /** Whether a call asks for chance that nothing has made repeatable. */
  private static boolean isRandom(Call call, RuleContext context) {
    String name = call.function();
    boolean draws =
        name.startsWith("random.")
            || name.startsWith("numpy.random.")
            || name.startsWith("faker.")
            || name.startsWith("java.util.Random")
            || name.startsWith("java.lang.Math.random")
            || name.startsWith("java.util.concurrent.ThreadLocalRandom")
            || name.startsWith("java.security.SecureRandom");
    boolean seeds = name.startsWith("random.seed") || name.startsWith("random.Random");
    if (KEYS.contains(name) || name.startsWith("secrets.")) {
      return true;
    }
    return draws
        && !seeds
        && context.migration().program().calls().stream()
            .noneMatch(other -> other.function().endsWith("random.seed"));
  }

  private static String seed(ObjectName table, String function) {
    return "%s gives this row of %s another value in every database: what names it by that value holds in one of them"
        .formatted(function, table);
  }

  private static String chance(ObjectName table) {
    return "chance decides what becomes of the rows of %s: no two databases get the same, and no test sees what production gets"
        .formatted(table);
  }

  private static void report(RuleContext context, String message, ObjectName table) {
    context.report(message).on(table).withoutLocks();
  }

  private static Set<String> union(Set<String> one, Set<String> other) {
    Set<String> all = new HashSet<>(one);
    all.addAll(other);
    return Set.copyOf(all);
  }
}
