package dev.lockkeeper.rules.alembic;

import dev.lockkeeper.migration.Direction;
import dev.lockkeeper.migration.Migration;
import dev.lockkeeper.migration.Program;
import dev.lockkeeper.migration.Tool;
import dev.lockkeeper.migration.ToolFact;
import dev.lockkeeper.rule.MigrationContext;
import dev.lockkeeper.rule.Report;
import dev.lockkeeper.rule.Rule;
import dev.lockkeeper.rule.Severity;
import dev.lockkeeper.rule.Subscriptions;
import dev.lockkeeper.source.Span;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Revisions that ask the database, which {@code --sql} has none of. */
final class BindUsedInOfflineMode implements Rule {
  private static final Set<String> ASKING =
      Set.of("sqlalchemy.inspect", "sqlalchemy.orm.Session", "sqlalchemy.orm.sessionmaker");

  @Override
  public void subscribe(Subscriptions on) {
    on.migration(this::check);
  }

  private void check(MigrationContext context) {
    Migration migration = context.migration();
    Program program = migration.program();
    boolean knowsOffline =
        program.calls().stream().anyMatch(call -> call.function().endsWith("is_offline_mode"));
    if (migration.tool() != Tool.ALEMBIC || knowsOffline) {
      return;
    }
    boolean isPrinted = context.history().facts().contains(ToolFact.PRINTED);
    firstQuestion(program)
        .ifPresent(
            place -> {
              Report report =
                  context.report(
                      place,
                      Direction.UP,
                      "this asks the database, and alembic upgrade --sql%s has none to ask: it fails here"
                          .formatted(isPrinted ? ", which a workflow runs," : ""));
              if (isPrinted) {
                report.severity(Severity.ERROR);
              }
            });
  }

  private static Optional<Span> firstQuestion(Program program) {
    Stream<Span> fetches =
        program.fetches().stream()
            .filter(fetch -> fetch.direction().filter(d -> d == Direction.UP).isPresent())
            .map(Program.Fetch::span);
    Stream<Span> calls =
        program.calls().stream()
            .filter(call -> call.direction().filter(d -> d == Direction.UP).isPresent())
            .filter(call -> ASKING.contains(call.function()))
            .map(Program.Call::span);
    return Stream.concat(fetches, calls).min(Comparator.naturalOrder());
  }
}
