package dev.lockkeeper.rules.history;

import dev.lockkeeper.migration.Migration;
import dev.lockkeeper.migration.RevisionGraph;
import dev.lockkeeper.rule.HistoryContext;
import dev.lockkeeper.rule.Rule;
import dev.lockkeeper.rule.Subscriptions;

/** Revisions whose down_revision names a revision that no file defines. */
final class MissingParentRevision implements Rule {

  @Override
  public void subscribe(Subscriptions on) {
    on.history(this::check);
  }

  private void check(HistoryContext context) {
    RevisionGraph graph = RevisionGraph.of(context.history().migrations());
    for (Migration migration : context.history().migrations()) {
      migration
          .revision()
          .filter(revision -> context.isAsked(migration))
          .ifPresent(revision -> check(migration, revision, graph, context));
    }
  }

  private static void check(
      Migration migration,
      Migration.Revision revision,
      RevisionGraph graph,
      HistoryContext context) {
    for (String parent : revision.parents()) {
      if (!graph.defines(parent)) {
        context.report(
            migration,
            revision.parentsSpan(),
            "no file defines revision %s: Alembic cannot order the history, and no upgrade runs"
                .formatted(parent));
      }
    }
  }
}
