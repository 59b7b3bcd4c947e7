package dev.lockkeeper.rules.determinism;

import dev.lockkeeper.migration.Direction;
import dev.lockkeeper.migration.Program.Call;
import dev.lockkeeper.migration.Program.Manner;
import dev.lockkeeper.operation.DataOperation.Delete;
import dev.lockkeeper.operation.DataOperation.Insert;
import dev.lockkeeper.operation.DataOperation.Update;
import dev.lockkeeper.operation.DataOperation.Update.Assignment;
import dev.lockkeeper.operation.Expression;
import dev.lockkeeper.operation.Expression.Literal;
import dev.lockkeeper.operation.ObjectName;
import dev.lockkeeper.operation.Query;
import dev.lockkeeper.rule.Report;
import dev.lockkeeper.rule.Rule;
import dev.lockkeeper.rule.RuleContext;
import dev.lockkeeper.rule.Severity;
import dev.lockkeeper.rule.Subscriptions;
import dev.lockkeeper.source.Span;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Data changes whose outcome depends on the moment at which they run. */
final class WallClock implements Rule {
  private static final Set<String> CLOCKS =
      Set.of(
          "datetime.datetime.now",
          "datetime.datetime.utcnow",
          "datetime.datetime.today",
          "datetime.date.today",
          "time.time",
          "time.time_ns",
          "time.localtime",
          "time.gmtime",
          "time.ctime",
          "time.strftime",
          "pendulum.now",
          "arrow.now",
          "arrow.utcnow",
          "java.time.Instant.now",
          "java.time.LocalDate.now",
          "java.time.LocalDateTime.now",
          "java.time.OffsetDateTime.now",
          "java.time.ZonedDateTime.now",
          "java.lang.System.currentTimeMillis",
          "java.util.Date",
          "java.util.Calendar.getInstance");

  private static final Pattern CHANGE_STAMP =
      Pattern.compile("(?i)upd|modif|chang|touch|delet|archiv|expir|revok|disab|migrat");

  @Override
  public void subscribe(Subscriptions on) {
    on.operation(Update.class, this::check);
    on.operation(Delete.class, this::check);
    on.operation(Insert.class, this::check);
    on.statement(this::ofProgram);
  }

  private void check(Update update, RuleContext context) {
    if (isSilent(update.table(), context)) {
      return;
    }
    Optional<Expression> where = clock(update.where());
    if (where.isPresent()) {
      report(where.get().span(), rows("updates", update.table()), update.table(), context);
      return;
    }
    update.set().stream()
        .filter(set -> SqlNames.first(set.expression().text(), SqlNames.CLOCKS).isPresent())
        .filter(set -> !SqlNames.computesTime(set.expression()))
        .filter(set -> isOverwritten(set, update, context))
        .findFirst()
        .ifPresent(set -> note(set.expression().span(), set, update, context));
    update.set().stream()
        .filter(set -> SqlNames.computesTime(set.expression()))
        .findFirst()
        .ifPresent(
            set ->
                report(
                    set.expression().span(), value(set.column().sql()), update.table(), context));
  }

  private void check(Delete delete, RuleContext context) {
    if (!isSilent(delete.table(), context)) {
      clock(delete.where())
          .ifPresent(
              where ->
                  report(where.span(), rows("deletes", delete.table()), delete.table(), context));
    }
  }

  private void check(Insert insert, RuleContext context) {
    if (isSilent(insert.table(), context)) {
      return;
    }
    Optional<Query> query =
        insert.query().filter(q -> SqlNames.computesTime(SqlNames.condition(q.text())));
    if (query.isPresent()) {
      report(query.get().span(), rows("adds", insert.table()), insert.table(), context);
      return;
    }
    insert
        .computed()
        .filter(values -> SqlNames.computesTime(values.text()))
        .ifPresent(
            values ->
                report(
                    values.span(), value("a value of " + insert.table()), insert.table(), context));
  }

  private static boolean isSilent(ObjectName table, RuleContext context) {
    return context.direction() == Direction.DOWN || context.isExempt(table);
  }

  private void ofProgram(RuleContext context) {
    for (Influence found : Influence.on(context, WallClock::isClock)) {
      Manner manner = found.use().manner();
      Optional<ObjectName> target = Influence.target(context.statement());
      boolean stamps = manner == Manner.PLAIN && target.isPresent();
      if (stamps) {
        overwritten(context)
            .ifPresent(set -> note(found.call().span(), set, target.get(), context));
      } else {
        String message =
            manner == Manner.CONDITION
                ? "whether this runs depends on the moment: a database that is migrated later gets"
                    + " something else"
                : "what this does depends on the moment at which it runs: a database that is"
                    + " migrated later gets something else";
        report(found.call().span(), message, target, context);
      }
    }
  }

  /** A column of existing rows that an UPDATE gives a value which only its run knows. */
  private static Optional<Assignment> overwritten(RuleContext context) {
    return context.statement().operations().stream()
        .filter(Update.class::isInstance)
        .map(Update.class::cast)
        .flatMap(
            update ->
                update.set().stream()
                    .filter(set -> !(set.expression().root() instanceof Literal))
                    .filter(set -> isOverwritten(set, update, context)))
        .findFirst();
  }

  /** Whether the moment replaces what rows say of themselves; when they were changed is meant. */
  private static boolean isOverwritten(Assignment set, Update update, RuleContext context) {
    return !CHANGE_STAMP.matcher(set.column().value()).find()
        && !SqlNames.in(set.expression().text()).contains("coalesce")
        && !context.isNew(context.before(update.table()).column(set.column().value()));
  }

  private static void note(Span span, Assignment set, Update update, RuleContext context) {
    note(span, set, update.table(), context);
  }

  private static void note(Span span, Assignment set, ObjectName table, RuleContext context) {
    report(
            span,
            "%s becomes the moment at which this runs, in rows that are older: in every database another one"
                .formatted(set.column().sql()),
            table,
            context)
        .severity(Severity.NOTE);
  }

  private static boolean isClock(Call call) {
    return CLOCKS.contains(call.function());
  }

  private static Optional<Expression> clock(Optional<Expression> where) {
    return where.filter(SqlNames::computesTime);
  }

  private static String rows(String verb, ObjectName table) {
    return "which rows of %s it %s depends on the moment at which it runs: a database that is migrated later gets another result"
        .formatted(table, verb);
  }

  private static String value(String what) {
    return "%s is computed from the moment at which this runs: every database that is migrated gets another one"
        .formatted(what);
  }

  private static Report report(Span span, String message, ObjectName table, RuleContext context) {
    return report(span, message, Optional.of(table), context);
  }

  private static Report report(
      Span span, String message, Optional<ObjectName> table, RuleContext context) {
    Report report = context.report(span, message).withoutLocks();
    table.ifPresent(report::on);
    return report;
  }
}
