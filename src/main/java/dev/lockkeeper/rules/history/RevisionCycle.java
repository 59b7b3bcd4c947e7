package dev.lockkeeper.rules.history;

import dev.lockkeeper.migration.Migration;
import dev.lockkeeper.migration.RevisionGraph;
import dev.lockkeeper.rule.HistoryContext;
import dev.lockkeeper.rule.Related;
import dev.lockkeeper.rule.Rule;
import dev.lockkeeper.rule.Subscriptions;
import java.util.List;
import java.util.stream.Collectors;

/** Revisions that come before themselves. */
final class RevisionCycle implements Rule {

  @Override
  public void subscribe(Subscriptions on) {
    on.history(this::check);
  }

  private void check(HistoryContext context) {
    for (List<Migration> cycle : RevisionGraph.of(context.history().migrations()).cycles()) {
      context.lastAsked(cycle).ifPresent(at -> report(at, cycle, context));
    }
  }

  private static void report(Migration at, List<Migration> cycle, HistoryContext context) {
    String way =
        cycle.stream().map(Migration::id).collect(Collectors.joining(", which waits for "));
    context
        .report(
            at,
            at.revision().orElseThrow().parentsSpan(),
            "%s, which waits for %s: Alembic refuses to load the history, and nothing runs"
                .formatted(way, cycle.size() == 1 ? "itself" : cycle.get(0).id()))
        .related(
            cycle.stream()
                .filter(other -> !other.equals(at))
                .map(
                    other ->
                        new Related(
                            other.revision().orElseThrow().parentsSpan(),
                            other.id() + " is part of the circle"))
                .toList());
  }
}
