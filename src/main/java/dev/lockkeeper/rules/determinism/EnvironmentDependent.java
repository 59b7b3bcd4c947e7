package dev.lockkeeper.rules.determinism;

import dev.lockkeeper.migration.Program.Call;
import dev.lockkeeper.migration.Program.Manner;
import dev.lockkeeper.operation.DataOperation.Delete;
import dev.lockkeeper.operation.DataOperation.Insert;
import dev.lockkeeper.operation.DataOperation.Update;
import dev.lockkeeper.operation.Expression;
import dev.lockkeeper.operation.Query;
import dev.lockkeeper.operation.RoutineOperation.Do;
import dev.lockkeeper.operation.RoutineOperation.Guard;
import dev.lockkeeper.rule.Rule;
import dev.lockkeeper.rule.RuleContext;
import dev.lockkeeper.rule.Subscriptions;
import dev.lockkeeper.source.Span;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Migrations that do one thing here and another there, as their surroundings tell them. */
final class EnvironmentDependent implements Rule {
  private static final Set<String> READINGS =
      Set.of(
          "os.environ",
          "os.environ.get",
          "os.getenv",
          "os.getcwd",
          "sys.argv",
          "sys.platform",
          "socket.gethostname",
          "getpass.getuser",
          "builtins.input",
          "alembic.context.get_x_argument",
          "decouple.config",
          "java.lang.System.getenv",
          "java.lang.System.getProperty");

  /** A comparison of who or where one is with something written down. */
  private static final Pattern COMPARISON =
      Pattern.compile(
          "(?i)(current_user|session_user|current_role|current_database\\s*\\(\\s*\\)"
              + "|current_catalog|inet_server_addr\\s*\\(\\s*\\)|inet_server_port\\s*\\(\\s*\\)"
              + "|pg_is_in_recovery\\s*\\(\\s*\\)"
              + "|current_setting\\s*\\(\\s*'(?!server_version|search_path|lock_timeout|statement_timeout)[^']*'[^)]*\\))"
              + "\\s*(?:::\\s*\\w+\\s*)?(?:=|<>|!=|~|(?:not\\s+)?(?:like|ilike|in)\\b)\\s*[('E$]");

  @Override
  public void subscribe(Subscriptions on) {
    on.operation(Do.class, this::check);
    on.operation(Update.class, (update, context) -> where(update.where(), context));
    on.operation(Delete.class, (delete, context) -> where(delete.where(), context));
    on.operation(Insert.class, this::check);
    on.statement(this::ofProgram);
  }

  private void check(Do block, RuleContext context) {
    for (Guard guard : block.guards()) {
      Optional<String> asked = asked(guard.condition().text());
      if (asked.isPresent()) {
        report(guard.condition(), asked.get(), context);
        return;
      }
    }
    asked(block.body()).ifPresent(asked -> report(block.span(), asked, context));
  }

  private static void where(Optional<Expression> where, RuleContext context) {
    where.ifPresent(w -> asked(w.text()).ifPresent(asked -> report(w.span(), asked, context)));
  }

  private void check(Insert insert, RuleContext context) {
    Optional<Query> query = insert.query();
    query.ifPresent(q -> asked(q.text()).ifPresent(asked -> report(q.span(), asked, context)));
  }

  private static Optional<String> asked(String sql) {
    Matcher matcher = COMPARISON.matcher(sql);
    return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
  }

  private static void report(Span span, String asked, RuleContext context) {
    context
        .report(
            span,
            "%s decides what this does: databases that have run the same migrations differ"
                .formatted(asked))
        .withoutLocks();
  }

  private void ofProgram(RuleContext context) {
    Set<Span> told = new HashSet<>();
    for (Influence found : Influence.on(context, EnvironmentDependent::isReading)) {
      Call call = found.call();
      String what = words(call);
      if (told.add(call.span())) {
        String message =
            found.use().manner() == Manner.CONDITION
                ? "%s decides whether this runs: databases that have run the same migrations differ"
                : "what this does depends on %s: databases that have run the same migrations"
                    + " differ";
        context.report(call.span(), message.formatted(what)).withoutLocks();
      }
    }
  }

  private static String words(Call call) {
    String argument = call.text().map(name -> '"' + name + '"').orElse("");
    if (call.function().equals("os.environ") && !argument.isEmpty()) {
      return "os.environ[" + argument + "]";
    }
    boolean isValue = call.function().startsWith("sys.") || call.function().equals("os.environ");
    return isValue ? call.function() : Influence.shown(call.function()) + "(" + argument + ")";
  }

  private static boolean isReading(Call call) {
    return READINGS.contains(call.function()) || call.function().startsWith("platform.");
  }
}
