package dev.lockkeeper.migration;

import dev.lockkeeper.migration.Migration.Revision;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The revisions of an Alembic history as their variables link them, as far as their files could be
 * read. Where several files claim an id, the last of them by path is the one that others mean, as
 * in Alembic.
 */
public final class RevisionGraph {
  private static final Comparator<Migration> BY_PATH =
      Comparator.comparing(migration -> migration.file().path());

  private final Map<String, List<Migration>> byId = new LinkedHashMap<>();
  private final Map<String, Migration> byName = new HashMap<>();
  private final IdentityHashMap<Migration, Links> links = new IdentityHashMap<>();

  /** What one revision is linked with; all lists in the order of the graph's migrations. */
  private record Links(
      List<Migration> parents,
      List<Migration> dependencies,
      List<Migration> children,
      List<Migration> dependents) {
    Links() {
      this(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    }

    List<Migration> before() {
      return joined(parents, dependencies);
    }

    List<Migration> behind() {
      return joined(children, dependents);
    }

    private static List<Migration> joined(List<Migration> some, List<Migration> others) {
      Set<Migration> joined = Collections.newSetFromMap(new IdentityHashMap<>());
      return Stream.concat(some.stream(), others.stream()).filter(joined::add).toList();
    }
  }

  private RevisionGraph(List<Migration> migrations) {
    for (Migration migration : migrations) {
      Optional<Revision> revision = migration.revision();
      revision.ifPresent(known -> links.put(migration, new Links()));
      revision
          .flatMap(Revision::id)
          .ifPresent(id -> byId.computeIfAbsent(id, key -> new ArrayList<>()).add(migration));
    }
    byId.forEach((id, same) -> byName.put(id, Collections.max(same, BY_PATH)));
    for (Migration migration : migrations) {
      migration
          .revision()
          .ifPresent(r -> r.branchLabels().forEach(l -> byName.putIfAbsent(l, migration)));
    }
    for (Migration migration : migrations) {
      migration.revision().ifPresent(revision -> link(migration, revision));
    }
  }

  private void link(Migration migration, Revision revision) {
    for (String parent : new LinkedHashSet<>(revision.parents())) {
      Migration found = byId.containsKey(parent) ? byName.get(parent) : null;
      if (found != null) {
        of(migration).parents.add(found);
        of(found).children.add(migration);
      }
    }
    for (String name : revision.dependsOn()) {
      Optional<Migration> found = dependency(name);
      if (found.isPresent() && !of(migration).dependencies.contains(found.get())) {
        of(migration).dependencies.add(found.get());
        of(found.get()).dependents.add(migration);
      }
    }
  }

  /** The graph of some migrations; those that are no revisions have no part in it. */
  public static RevisionGraph of(List<Migration> migrations) {
    return new RevisionGraph(migrations);
  }

  /** Whether a revision of this id is defined. */
  public boolean defines(String id) {
    return byId.containsKey(id);
  }

  /** Whether Alembic finds a revision by this name in {@code depends_on}: its id, or its label. */
  public boolean names(String idOrLabel) {
    return byName.containsKey(idOrLabel);
  }

  /**
   * The revision that {@code depends_on} most probably means: by its id or label, which is all that
   * Alembic takes in a file, else as its command line takes names: {@code label@head}, or four and
   * more characters that an id starts with.
   */
  public Optional<Migration> dependency(String name) {
    int at = name.indexOf('@');
    Migration exact = byName.get(at < 0 ? name : name.substring(0, at));
    if (exact != null || name.length() < 4) {
      return Optional.ofNullable(exact);
    }
    return byId.keySet().stream()
        .filter(id -> id.startsWith(name))
        .min(Comparator.naturalOrder())
        .map(byName::get);
  }

  /** The revisions that {@code down_revision} names and some file defines. */
  public List<Migration> parents(Migration revision) {
    return of(revision).parents;
  }

  /** The revisions that {@code depends_on} names and some file defines. */
  public List<Migration> dependencies(Migration revision) {
    return of(revision).dependencies;
  }

  /** Those that name it in {@code down_revision}. */
  public List<Migration> children(Migration revision) {
    return of(revision).children;
  }

  private Links of(Migration revision) {
    return links.getOrDefault(revision, new Links());
  }

  /** The revisions that no other one names as its parent. */
  public List<Migration> heads() {
    return byId.values().stream()
        .filter(same -> same.stream().allMatch(this::isLast))
        .map(same -> same.get(0))
        .toList();
  }

  /** The revisions without a {@code down_revision}. */
  public List<Migration> roots() {
    return byId.values().stream()
        .flatMap(List::stream)
        .filter(each -> each.revision().orElseThrow().isRoot())
        .toList();
  }

  /** Whether no other revision names it as its parent. */
  public boolean isHead(Migration revision) {
    return revision
        .revision()
        .flatMap(Revision::id)
        .filter(id -> byId.getOrDefault(id, List.of()).stream().allMatch(this::isLast))
        .isPresent();
  }

  private boolean isLast(Migration revision) {
    return of(revision).children.isEmpty();
  }

  /** The migrations that share an id, per id. */
  public List<List<Migration>> duplicates() {
    return byId.values().stream().filter(same -> same.size() > 1).map(List::copyOf).toList();
  }

  /** How many revisions are a parent and defined by no file, or by one that is not known. */
  public int missingParents() {
    Set<String> missing = new HashSet<>();
    int unknown = 0;
    for (Migration migration : links.keySet()) {
      Revision revision = migration.revision().orElseThrow();
      missing.addAll(revision.parents());
      unknown += revision.unknown().contains("down_revision") ? 1 : 0;
    }
    missing.removeAll(byId.keySet());
    return missing.size() + unknown;
  }

  /** The revisions that name a parent which no file defines, and all that come after one. */
  public Set<Migration> behindMissingParents() {
    Set<Migration> behind = Collections.newSetFromMap(new IdentityHashMap<>());
    Deque<Migration> open = new ArrayDeque<>();
    for (Migration each : links.keySet()) {
      if (!byId.keySet().containsAll(each.revision().orElseThrow().parents())) {
        open.add(each);
      }
    }
    while (!open.isEmpty()) {
      Migration next = open.pop();
      if (behind.add(next)) {
        open.addAll(of(next).behind());
      }
    }
    return behind;
  }

  /**
   * The branch labels that reach a revision: its own and those of all before it, as {@code
   * label@head} finds it.
   */
  public Set<String> labels(Migration revision) {
    Set<String> labels = new LinkedHashSet<>();
    ancestry(List.of(revision), false)
        .forEach(each -> labels.addAll(each.revision().orElseThrow().branchLabels()));
    return labels;
  }

  /**
   * Revisions and all that come before them.
   *
   * @param throughDependencies whether {@code depends_on} counts as well
   */
  public Set<Migration> ancestry(List<Migration> revisions, boolean throughDependencies) {
    Set<Migration> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    Deque<Migration> open = new ArrayDeque<>(revisions);
    while (!open.isEmpty()) {
      Migration next = open.pop();
      if (links.containsKey(next) && seen.add(next)) {
        open.addAll(of(next).parents);
        if (throughDependencies) {
          open.addAll(of(next).dependencies);
        }
      }
    }
    return seen;
  }

  /** The revisions that have to run before it does: its parents and what it depends on. */
  public List<Migration> before(Migration revision) {
    return of(revision).before();
  }

  /**
   * The circles: revisions that come before themselves, each circle in the order in which its
   * members name one another, from the first of its files.
   */
  public List<List<Migration>> cycles() {
    List<List<Migration>> cycles = new ArrayList<>();
    List<Migration> suspects = new ArrayList<>(notReached());
    suspects.sort(BY_PATH);
    for (Migration start : suspects) {
      Optional<List<Migration>> cycle = wayTo(start);
      boolean isTold =
          cycle.isPresent()
              && cycles.stream()
                  .anyMatch(
                      told -> ancestry(told, true).contains(start) && reaches(start, told.get(0)));
      if (cycle.isPresent() && !isTold) {
        cycles.add(cycle.get());
      }
    }
    return cycles;
  }

  private boolean reaches(Migration from, Migration to) {
    return ancestry(List.of(from), true).contains(to);
  }

  /** The revisions that can never run, since they wait for themselves, or for one that does. */
  private Set<Migration> notReached() {
    IdentityHashMap<Migration, Integer> waitsFor = new IdentityHashMap<>();
    Deque<Migration> ready = new ArrayDeque<>();
    Set<Migration> left = new LinkedHashSet<>();
    for (Migration each : byId.values().stream().flatMap(List::stream).toList()) {
      int before = of(each).before().size();
      waitsFor.put(each, before);
      left.add(each);
      if (before == 0) {
        ready.add(each);
      }
    }
    while (!ready.isEmpty()) {
      Migration next = ready.pop();
      left.remove(next);
      for (Migration behind : of(next).behind()) {
        if (waitsFor.merge(behind, -1, Integer::sum) == 0) {
          ready.add(behind);
        }
      }
    }
    return left;
  }

  /** The shortest way from a revision through what comes before it back to itself. */
  private Optional<List<Migration>> wayTo(Migration start) {
    IdentityHashMap<Migration, Migration> from = new IdentityHashMap<>();
    Deque<Migration> open = new ArrayDeque<>(List.of(start));
    while (!open.isEmpty()) {
      Migration next = open.pop();
      for (Migration before : of(next).before()) {
        if (before.equals(start)) {
          List<Migration> way = new ArrayList<>();
          for (Migration at = next; !at.equals(start); at = from.getOrDefault(at, start)) {
            way.add(at);
          }
          way.add(start);
          Collections.reverse(way);
          return Optional.of(way);
        }
        if (from.putIfAbsent(before, next) == null) {
          open.add(before);
        }
      }
    }
    return Optional.empty();
  }
}
