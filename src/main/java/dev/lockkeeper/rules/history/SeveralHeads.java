package dev.lockkeeper.rules.history;

import dev.lockkeeper.migration.Divergence;
import dev.lockkeeper.migration.Migration;
import dev.lockkeeper.migration.RevisionGraph;
import dev.lockkeeper.rule.HistoryContext;
import dev.lockkeeper.rule.Related;
import dev.lockkeeper.rule.Rule;
import dev.lockkeeper.rule.Subscriptions;
import java.util.ArrayList;
import java.util.Comparator;
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
    RevisionGraph graph = RevisionGraph.of(context.history().migrations());
    if (tells(graph)) {
      List<Migration> heads = graph.heads().stream().sorted(order(context)).toList();
      context.lastAsked(heads).ifPresent(at -> report(at, heads, graph, context));
    }
  }

  /** Whether a history has heads that no label and no missing revision accounts for. */
  static boolean tells(RevisionGraph graph) {
    List<Migration> heads = graph.heads();
    return heads.size() - graph.missingParents() >= 2
        && heads.stream().anyMatch(head -> graph.labels(head).isEmpty());
  }

  /** By path; those that the compared change adds stand behind those that they meet. */
  private static Comparator<Migration> order(HistoryContext context) {
    return Comparator.comparing(
            (Migration head) ->
                context.divergence().filter(change -> change.adds(head)).isPresent())
        .thenComparing(head -> head.file().path());
  }

  private static void report(
      Migration at, List<Migration> heads, RevisionGraph graph, HistoryContext context) {
    String names = heads.stream().map(Migration::id).collect(Collectors.joining(" "));
    Optional<Divergence> merge =
        context.divergence().filter(change -> heads.stream().anyMatch(change::isTheirs));
    List<String> commands =
        new ArrayList<>(
            List.of("alembic merge -m \"merge heads\" " + names, "alembic upgrade head"));
    merge.ifPresent(change -> commands.add(0, "git merge " + Commands.word(change.reference())));
    context
        .report(
            at,
            at.idSpan(),
            "%s has %d heads (%s): alembic upgrade head refuses to run%s"
                .formatted(
                    merge
                        .map(change -> "once merged with " + change.reference() + " the history")
                        .orElse("the history"),
                    heads.size(),
                    heads.stream()
                        .map(head -> head.id() + origin(head, merge))
                        .collect(Collectors.joining(", ")),
                    roots(graph)))
        .related(
            heads.stream()
                .filter(head -> !head.file().equals(at.file()))
                .map(
                    head ->
                        new Related(
                            head.idSpan(), head.id() + origin(head, merge) + " is a head too"))
                .toList())
        .recipe(() -> Commands.recipe(commands));
  }

  /** Where a revision that says None stands behind it, merging is not what is missing. */
  private static String roots(RevisionGraph graph) {
    List<Migration> roots = SeveralRoots.unlabelled(graph);
    return roots.size() < 2
        ? ""
        : "; %s name no parent, and one of them alone can be the first"
            .formatted(roots.stream().map(Migration::id).collect(Collectors.joining(" and ")));
  }

  private static String origin(Migration head, Optional<Divergence> merge) {
    return merge
        .filter(change -> change.isTheirs(head))
        .map(change -> " from " + change.reference())
        .orElse("");
  }
}
