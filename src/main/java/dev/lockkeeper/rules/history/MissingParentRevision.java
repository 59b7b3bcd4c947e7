package dev.lockkeeper.rules.history;

import dev.lockkeeper.migration.Migration;
import dev.lockkeeper.migration.RevisionGraph;
import dev.lockkeeper.rule.HistoryContext;
import dev.lockkeeper.rule.Rule;
import dev.lockkeeper.rule.Subscriptions;

/** Revisions that wait for one that no file defines. */
final class MissingParentRevision implements Rule {

  @Override
  public void subscribe(Subscriptions on) {
    on.history(this::check);
  }

  private void check(HistoryContext context) {
    RevisionGraph graph = RevisionGraph.of(context.history().migrations());
    boolean mayBeComputed =
        context.history().migrations().stream()
            .flatMap(migration -> migration.revision().stream())
            .anyMatch(
                revision ->
                    revision.unknown().contains("revision")
                        || revision.missing().contains("revision"));
    if (mayBeComputed) {
      return;
    }
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
      if (!graph.defines(parent) && !Placeholder.is(parent)) {
        context.report(
            migration,
            revision.parentsSpan(),
            "no file defines revision %s: Alembic cannot order the history, and no upgrade runs"
                .formatted(parent));
      }
    }
    for (String name : revision.dependsOn()) {
      if (!graph.names(name) && !Placeholder.is(name)) {
        context.report(
            migration,
            migration.idSpan(),
            "depends_on names %s: %s"
                .formatted(
                    name,
                    graph.dependency(name).isPresent()
                        ? "Alembic takes whole ids and labels there, and no upgrade runs"
                        : "no file defines it, and no upgrade runs"));
      }
    }
  }
}
