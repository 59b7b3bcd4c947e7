package dev.lockkeeper.rules.history;

import dev.lockkeeper.migration.Migration;
import dev.lockkeeper.rule.HistoryContext;
import dev.lockkeeper.rule.Recipe;
import dev.lockkeeper.rule.Related;
import dev.lockkeeper.rule.Rule;
import dev.lockkeeper.rule.Subscriptions;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Revision graphs with more than one end; one that a missing revision would continue is none. */
final class SeveralHeads implements Rule {

  @Override
  public void subscribe(Subscriptions on) {
    on.history(this::check);
  }

  private void check(HistoryContext context) {
    RevisionGraph graph = RevisionGraph.of(context.history());
    List<Migration> heads = graph.heads();
    if (heads.size() - graph.missing() < 2 || heads.stream().allMatch(graph::isOnLabelledBranch)) {
      return;
    }
    context.lastAsked(heads).ifPresent(at -> report(at, heads, context));
  }

  private static void report(Migration at, List<Migration> heads, HistoryContext context) {
    String names = heads.stream().map(Migration::id).collect(Collectors.joining(", "));
    context
        .report(
            at,
            at.idSpan(),
            "the history has %d heads (%s): alembic upgrade head refuses to run"
                .formatted(heads.size(), names))
        .related(
            heads.stream()
                .filter(head -> !head.file().equals(at.file()))
                .map(head -> new Related(head.idSpan(), head.id() + " is a head too"))
                .toList())
        .recipe(
            () ->
                new Recipe(
                    Recipe.Language.SHELL,
                    List.of(
                        new Recipe.Step(
                            Optional.empty(),
                            "alembic merge -m \"merge heads\" %s%nalembic upgrade head"
                                .formatted(names.replace(",", ""))
                                .replace("\r", "")))));
  }
}
