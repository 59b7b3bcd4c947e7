package dev.lockkeeper.rules.history;

import dev.lockkeeper.migration.History;
import dev.lockkeeper.migration.Migration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The revisions of an Alembic history by id, as far as their files could be read. */
final class RevisionGraph {
  private final Map<String, List<Migration>> byId = new LinkedHashMap<>();
  private final Set<String> parents = new HashSet<>();

  private RevisionGraph() {}

  /** The graph of a history; empty where the tool knows no revisions. */
  static RevisionGraph of(History history) {
    RevisionGraph graph = new RevisionGraph();
    for (Migration migration : history.migrations()) {
      migration
          .revision()
          .ifPresent(
              revision -> {
                revision
                    .id()
                    .ifPresent(
                        id ->
                            graph
                                .byId
                                .computeIfAbsent(id, key -> new ArrayList<>())
                                .add(migration));
                graph.parents.addAll(revision.parents());
              });
    }
    return graph;
  }

  /** The revisions that no other one names as its parent, in replay order. */
  List<Migration> heads() {
    return byId.entrySet().stream()
        .filter(entry -> !parents.contains(entry.getKey()))
        .map(entry -> entry.getValue().get(0))
        .toList();
  }

  /** The migrations that share an id, per id, in replay order. */
  List<List<Migration>> duplicates() {
    return byId.values().stream().filter(same -> same.size() > 1).map(List::copyOf).toList();
  }

  /** How many revisions are named as a parent and defined by no file. */
  int missing() {
    return (int) parents.stream().filter(parent -> !byId.containsKey(parent)).count();
  }

  boolean holds(String id) {
    return byId.containsKey(id);
  }

  /** Whether it or a revision before it has a branch label. */
  boolean isOnLabelledBranch(Migration head) {
    Deque<Migration> open = new ArrayDeque<>(List.of(head));
    Set<String> seen = new HashSet<>();
    while (!open.isEmpty()) {
      Migration.Revision revision = open.pop().revision().orElseThrow();
      if (!revision.branchLabels().isEmpty()) {
        return true;
      }
      for (String parent : revision.parents()) {
        if (seen.add(parent)) {
          open.addAll(byId.getOrDefault(parent, List.of()));
        }
      }
    }
    return false;
  }
}
