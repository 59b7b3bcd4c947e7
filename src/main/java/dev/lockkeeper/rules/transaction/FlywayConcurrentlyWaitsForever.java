package dev.lockkeeper.rules.transaction;

import dev.lockkeeper.migration.Migration;
import dev.lockkeeper.migration.Statement;
import dev.lockkeeper.migration.Tool;
import dev.lockkeeper.migration.ToolFact;
import dev.lockkeeper.operation.AlterTableOperation.DetachPartition;
import dev.lockkeeper.operation.IndexOperation.CreateIndex;
import dev.lockkeeper.operation.IndexOperation.DropIndex;
import dev.lockkeeper.operation.IndexOperation.Reindex;
import dev.lockkeeper.operation.Operation;
import dev.lockkeeper.rule.CommandWords;
import dev.lockkeeper.rule.HistoryContext;
import dev.lockkeeper.rule.Related;
import dev.lockkeeper.rule.Rule;
import dev.lockkeeper.rule.Severity;
import dev.lockkeeper.rule.Subscriptions;
import java.util.ArrayList;
import java.util.List;

/** Concurrent builds that wait for a transaction which Flyway itself keeps open. */
final class FlywayConcurrentlyWaitsForever implements Rule {

  @Override
  public void subscribe(Subscriptions on) {
    on.history(this::check);
  }

  private record Waiting(Migration migration, Statement statement) {}

  private void check(HistoryContext context) {
    if (context.history().tool() != Tool.FLYWAY
        || context.history().facts().contains(ToolFact.SESSION_LOCK)) {
      return;
    }
    List<Waiting> waiting = new ArrayList<>();
    for (Migration migration : context.history().migrations()) {
      for (Statement statement : migration.up().statements()) {
        if (context.isAsked(migration) && waitsForOthers(statement)) {
          waiting.add(new Waiting(migration, statement));
        }
      }
    }
    if (!waiting.isEmpty()) {
      report(waiting, context);
    }
  }

  private static void report(List<Waiting> waiting, HistoryContext context) {
    Waiting first = waiting.get(0);
    boolean isKnown = context.history().facts().contains(ToolFact.SETTINGS_READ);
    String unless =
        isKnown ? "because its settings do not say" : "unless settings that are not seen here say";
    context
        .report(
            first.migration(),
            first.statement().span(),
            ("Flyway from 9.1.2 on keeps a transaction open beside this, and %s waits for it"
                    + " forever, %s flyway.postgresql.transactional.lock=false")
                .formatted(CommandWords.of(first.statement()), unless))
        .severity(isKnown ? Severity.WARNING : Severity.NOTE)
        .related(
            waiting.stream()
                .skip(1)
                .limit(10)
                .map(w -> new Related(w.statement().span(), "this waits likewise"))
                .toList());
  }

  private static boolean waitsForOthers(Statement statement) {
    Operation operation = statement.operations().get(0);
    return statement.transaction().isEmpty()
        && ((operation instanceof CreateIndex create && create.concurrently())
            || (operation instanceof DropIndex drop && drop.concurrently())
            || (operation instanceof Reindex reindex && reindex.concurrently())
            || (operation instanceof DetachPartition detach && detach.concurrently()));
  }
}
