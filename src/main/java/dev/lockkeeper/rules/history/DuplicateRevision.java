package dev.lockkeeper.rules.history;

import dev.lockkeeper.migration.Migration;
import dev.lockkeeper.migration.RevisionGraph;
import dev.lockkeeper.rule.HistoryContext;
import dev.lockkeeper.rule.Related;
import dev.lockkeeper.rule.Rule;
import dev.lockkeeper.rule.Subscriptions;
import java.util.Comparator;
import java.util.List;

/** Revision ids that several files claim. */
final class DuplicateRevision implements Rule {

  @Override
  public void subscribe(Subscriptions on) {
    on.history(this::check);
  }

  private void check(HistoryContext context) {
    for (List<Migration> same : RevisionGraph.of(context.history().migrations()).duplicates()) {
      List<Migration> byPath =
          same.stream().sorted(Comparator.comparing(each -> each.file().path())).toList();
      context.lastAsked(byPath).ifPresent(at -> report(at, byPath, context));
    }
  }

  private static void report(Migration at, List<Migration> same, HistoryContext context) {
    context
        .report(
            at,
            at.idSpan(),
            "revision %s stands in %d files: Alembic keeps one of them and never runs the other"
                .formatted(at.id(), same.size()))
        .related(
            same.stream()
                .filter(other -> !other.file().equals(at.file()))
                .map(other -> new Related(other.idSpan(), other.id() + " stands here too"))
                .toList());
  }
}
