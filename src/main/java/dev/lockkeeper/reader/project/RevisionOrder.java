package dev.lockkeeper.reader.project;

import dev.lockkeeper.migration.Migration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Puts a revision graph into one order in which parents come before their children. */
final class RevisionOrder {
  private final List<Migration> migrations;
  private final Map<String, Integer> byName = new HashMap<>();
  private final List<List<Integer>> children = new ArrayList<>();
  private final int[] waitsFor;

  private RevisionOrder(List<Migration> migrations) {
    this.migrations = migrations;
    this.waitsFor = new int[migrations.size()];
    for (int i = 0; i < migrations.size(); i++) {
      children.add(new ArrayList<>());
      byName.putIfAbsent(migrations.get(i).id(), i);
    }
    for (int i = 0; i < migrations.size(); i++) {
      for (String label : labels(migrations.get(i))) {
        byName.putIfAbsent(label, i);
      }
    }
    for (int i = 0; i < migrations.size(); i++) {
      for (String name : before(migrations.get(i))) {
        Optional<Integer> parent = find(name);
        if (parent.isPresent() && parent.get() != i) {
          children.get(parent.get()).add(i);
          waitsFor[i]++;
        }
      }
    }
  }

  /**
   * The migrations, each behind its parents and what it depends on; what the graph leaves open goes
   * by their files, new ones last. Parents that are not there count for nothing; a circle is cut at
   * the first of its files.
   */
  static List<Migration> of(List<Migration> migrations, Predicate<Migration> isNew) {
    Comparator<Migration> order =
        Comparator.comparing(isNew::test).thenComparing(migration -> migration.file().path());
    return new RevisionOrder(migrations.stream().sorted(order).toList()).sorted();
  }

  private List<Migration> sorted() {
    PriorityQueue<Integer> ready = new PriorityQueue<>();
    TreeSet<Integer> left = new TreeSet<>();
    for (int i = 0; i < migrations.size(); i++) {
      left.add(i);
      if (waitsFor[i] == 0) {
        ready.add(i);
      }
    }
    List<Migration> sorted = new ArrayList<>(migrations.size());
    while (!left.isEmpty()) {
      int next = ready.isEmpty() ? left.first() : ready.remove();
      if (left.remove(next)) {
        sorted.add(migrations.get(next));
        for (int child : children.get(next)) {
          if (--waitsFor[child] == 0) {
            ready.add(child);
          }
        }
      }
    }
    return sorted;
  }

  /** A revision by its id, label, {@code label@head}, or the start of its id. */
  private Optional<Integer> find(String name) {
    int at = name.indexOf('@');
    Integer exact = byName.get(at < 0 ? name : name.substring(0, at));
    if (exact != null) {
      return Optional.of(exact);
    }
    // Alembic takes four characters and more for an abbreviation.
    return name.length() < 4
        ? Optional.empty()
        : byName.entrySet().stream()
            .filter(entry -> entry.getKey().startsWith(name))
            .map(Map.Entry::getValue)
            .min(Comparator.naturalOrder());
  }

  private static List<String> labels(Migration migration) {
    return migration.revision().map(Migration.Revision::branchLabels).orElse(List.of());
  }

  private static List<String> before(Migration migration) {
    return migration.revision().stream()
        .flatMap(
            revision -> Stream.concat(revision.parents().stream(), revision.dependsOn().stream()))
        .distinct()
        .toList();
  }
}
