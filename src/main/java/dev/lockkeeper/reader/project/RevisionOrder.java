package dev.lockkeeper.reader.project;

import dev.lockkeeper.migration.Migration;
import dev.lockkeeper.migration.RevisionGraph;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Puts a revision graph into the order in which {@code alembic upgrade heads} runs it.
 *
 * <p>Alembic walks from the heads, in the order of their files, down one line until it meets a
 * revision that another line needs as well, goes on with that line, and runs what it found from the
 * last to the first (alembic.script.revision, RevisionMap._topological_sort).
 */
final class RevisionOrder {
  private final List<Migration> migrations;
  private final RevisionGraph graph;
  private final IdentityHashMap<Migration, List<Migration>> before = new IdentityHashMap<>();

  private RevisionOrder(List<Migration> migrations, RevisionGraph graph) {
    this.migrations = migrations;
    this.graph = graph;
    migrations.forEach(each -> before.put(each, before(each)));
    new Circles().cut();
  }

  /** Its parents, and what it depends on unless a revision before it does so already. */
  private List<Migration> before(Migration migration) {
    List<Migration> dependencies = graph.dependencies(migration);
    if (dependencies.isEmpty()) {
      return graph.parents(migration);
    }
    Set<Migration> earlier = identitySet();
    graph.ancestry(List.of(migration), false).stream()
        .filter(each -> !each.equals(migration))
        .forEach(each -> earlier.addAll(graph.dependencies(each)));
    return graph.before(migration).stream()
        .filter(each -> graph.parents(migration).contains(each) || !earlier.contains(each))
        .toList();
  }

  /**
   * The migrations, each behind its parents and what it depends on; those that are new and that no
   * other one waits for come last, as on a database that has all others, and so do those behind a
   * parent that is not there. A circle is cut where it comes back to the first of its files. Files
   * that are no revisions, or name none, stand last, by their paths.
   */
  static List<Migration> of(List<Migration> migrations, Predicate<Migration> isNew) {
    List<Migration> all =
        migrations.stream().sorted(Comparator.comparing(each -> each.file().path())).toList();
    List<Migration> byPath = all.stream().filter(RevisionOrder::isNamed).toList();
    RevisionGraph graph = RevisionGraph.of(byPath);
    RevisionOrder order = new RevisionOrder(byPath, graph);
    Set<Migration> behindMissing = graph.behindMissingParents();
    Set<Migration> old =
        order.ancestry(
            byPath.stream()
                .filter(each -> !isNew.test(each) && !behindMissing.contains(each))
                .toList());
    List<Migration> sorted = new ArrayList<>(order.upTo(old));
    Set<Migration> rest = identitySet();
    rest.addAll(byPath);
    rest.removeAll(old);
    sorted.addAll(order.upTo(rest));
    all.stream().filter(each -> !isNamed(each)).forEach(sorted::add);
    return sorted;
  }

  private static boolean isNamed(Migration migration) {
    return migration.revision().flatMap(Migration.Revision::id).isPresent();
  }

  private static Set<Migration> identitySet() {
    return Collections.newSetFromMap(new IdentityHashMap<>());
  }

  private List<Migration> beforeOf(Migration migration) {
    return before.getOrDefault(migration, List.of());
  }

  private Set<Migration> ancestry(List<Migration> of) {
    Set<Migration> seen = identitySet();
    List<Migration> open = new ArrayList<>(of);
    while (!open.isEmpty()) {
      Migration next = open.remove(open.size() - 1);
      if (seen.add(next)) {
        open.addAll(beforeOf(next));
      }
    }
    return seen;
  }

  /** The order of some migrations, as if all others had run. */
  private List<Migration> upTo(Set<Migration> wanted) {
    Set<Migration> todo = identitySet();
    todo.addAll(wanted);
    Set<Migration> needed = identitySet();
    wanted.forEach(each -> needed.addAll(beforeOf(each)));
    List<Line> lines = new ArrayList<>();
    for (Migration each : migrations) {
      if (wanted.contains(each) && !needed.contains(each)) {
        lines.add(new Line(each));
      }
    }
    List<Migration> backwards = new ArrayList<>(wanted.size());
    int at = 0;
    while (!lines.isEmpty()) {
      Line line = lines.get(at);
      int other = needs(lines, line.at, at);
      if (other >= 0) {
        at = other;
        continue;
      }
      if (todo.remove(line.at)) {
        backwards.add(line.at);
      }
      List<Migration> next =
          beforeOf(line.at).stream()
              .filter(todo::contains)
              .filter(each -> lines.stream().noneMatch(open -> open.at.equals(each)))
              .toList();
      if (next.isEmpty()) {
        lines.remove(at);
        at = Math.max(at - 1, 0);
      } else {
        line.moveTo(next.get(0));
        next.subList(1, next.size()).forEach(each -> lines.add(new Line(each)));
      }
    }
    Collections.reverse(backwards);
    return backwards;
  }

  /** The first of the other lines that needs a revision; -1 when none does. */
  private static int needs(List<Line> lines, Migration revision, int own) {
    for (int i = 0; i < lines.size(); i++) {
      if (i != own && lines.get(i).ancestry.contains(revision)) {
        return i;
      }
    }
    return -1;
  }

  /** A way down the graph: where it stands, and what is still below, itself included. */
  private final class Line {
    private Migration at;
    private Set<Migration> ancestry;

    Line(Migration at) {
      this.at = at;
      this.ancestry = ancestry(List.of(at));
    }

    void moveTo(Migration next) {
      if (beforeOf(at).size() == 1) {
        ancestry.remove(at);
      } else {
        ancestry = ancestry(List.of(next));
      }
      at = next;
    }
  }

  /** Takes the links away that close a circle. */
  private final class Circles {
    private final Set<Migration> done = identitySet();
    private final Set<Migration> onWay = identitySet();

    void cut() {
      migrations.forEach(this::walk);
    }

    /** Goes down without recursion: a history may be thousands of revisions deep. */
    private void walk(Migration start) {
      List<Migration> way = new ArrayList<>();
      enter(start, way);
      while (!way.isEmpty()) {
        Migration top = way.get(way.size() - 1);
        before.put(top, beforeOf(top).stream().filter(each -> !onWay.contains(each)).toList());
        Migration next =
            beforeOf(top).stream().filter(each -> !done.contains(each)).findFirst().orElse(top);
        if (next.equals(top)) {
          way.remove(way.size() - 1);
          onWay.remove(top);
          done.add(top);
        } else {
          enter(next, way);
        }
      }
    }

    private void enter(Migration migration, List<Migration> way) {
      if (!done.contains(migration)) {
        way.add(migration);
        onWay.add(migration);
      }
    }
  }
}
