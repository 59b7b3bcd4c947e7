package dev.lockkeeper.rules.history;

import dev.lockkeeper.migration.Migration;
import dev.lockkeeper.migration.RevisionGraph;
import dev.lockkeeper.rule.HistoryContext;
import dev.lockkeeper.rule.Related;
import dev.lockkeeper.rule.Rule;
import dev.lockkeeper.rule.Subscriptions;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Revisions without a parent beside the first one; independent branches have labels. */
final class SeveralRoots implements Rule {

  @Override
  public void subscribe(Subscriptions on) {
    on.history(this::check);
  }

  private void check(HistoryContext context) {
    RevisionGraph graph = RevisionGraph.of(context.history().migrations());
    List<Migration> roots = unlabelled(graph);
    if (roots.size() < 2 || SeveralHeads.tells(graph)) {
      return;
    }
    context.lastAsked(roots).ifPresent(at -> report(at, roots, context));
  }

  /** The roots that nobody meant to begin a branch of its own, by path. */
  static List<Migration> unlabelled(RevisionGraph graph) {
    List<Migration> roots =
        graph.roots().stream()
            .filter(root -> root.revision().orElseThrow().branchLabels().isEmpty())
            .filter(root -> root.revision().orElseThrow().dependsOn().isEmpty())
            .sorted(Comparator.comparing(root -> root.file().path()))
            .toList();
    Set<String> ids = new HashSet<>();
    return roots.stream().filter(root -> ids.add(root.id())).toList();
  }

  private static void report(Migration at, List<Migration> roots, HistoryContext context) {
    String others =
        roots.stream()
            .filter(r -> !r.equals(at))
            .map(Migration::id)
            .collect(Collectors.joining(", "));
    context
        .report(
            at,
            at.revision().orElseThrow().parentsSpan(),
            "%s names no parent, and neither does %s: nothing says which of them runs first"
                .formatted(at.id(), others))
        .related(
            roots.stream()
                .filter(other -> !other.equals(at))
                .map(
                    other ->
                        new Related(
                            other.revision().orElseThrow().parentsSpan(),
                            other.id() + " begins here"))
                .toList());
  }
}
