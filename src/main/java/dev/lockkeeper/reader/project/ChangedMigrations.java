package dev.lockkeeper.reader.project;

import dev.lockkeeper.migration.ChangeSet;
import dev.lockkeeper.migration.ChangedFile;
import dev.lockkeeper.migration.Divergence;
import dev.lockkeeper.migration.Divergence.Deleted;
import dev.lockkeeper.migration.Divergence.Edited;
import dev.lockkeeper.migration.Divergence.Remapped;
import dev.lockkeeper.migration.History;
import dev.lockkeeper.migration.Migration;
import dev.lockkeeper.migration.Tool;
import dev.lockkeeper.operation.Dialect;
import dev.lockkeeper.reader.project.Finder.Found;
import dev.lockkeeper.source.SourceFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Which migrations this branch adds, changes and deletes. A migration is the same one, whatever its
 * file is called, as long as its tool records it as the same.
 */
final class ChangedMigrations {
  private final Merge sides;
  private final Tree tree;
  private final List<Found> found;
  private final Predicate<Path> named;

  /** What this branch has touched, in the order of the histories. */
  private final List<Placed> touched = new ArrayList<>();

  private final Map<Placed, Placed> matches = new HashMap<>();
  private final List<Deleted> deleted = new ArrayList<>();
  private final List<History> emptied = new ArrayList<>();
  private final List<History> alsoTold = new ArrayList<>();

  /** A migration in its history, as an object of its own: no two are equal. */
  private static final class Placed {
    final History history;
    final Migration migration;
    final Path path;
    final RecordedAs recorded;

    Placed(History history, Migration migration, Tree tree) {
      this.history = history;
      this.migration = migration;
      this.path = tree.real(tree.origin(migration.file()));
      this.recorded = RecordedAs.of(migration);
    }

    boolean isBeside(Placed other) {
      return history.tool() == other.history.tool() && history.root().equals(other.history.root());
    }

    boolean isRecordedAs(Placed other) {
      return recorded.equals(other.recorded);
    }

    boolean hasTextOf(Placed other) {
      return migration.file().text().equals(other.migration.file().text());
    }

    Dialect dialect() {
      return dialectOf(history);
    }
  }

  /**
   * Starts with everything touched being new.
   *
   * @param found the histories after the merge
   * @param named whether a file is among those that were named
   */
  ChangedMigrations(Merge sides, Tree tree, List<Found> found, Predicate<Path> named) {
    this.sides = sides;
    this.tree = tree;
    this.found = found;
    this.named = named;
    for (Found one : found) {
      for (Migration migration : one.history().migrations()) {
        if (isTouched(migration)) {
          touched.add(new Placed(one.history(), migration, tree));
        }
      }
    }
  }

  private boolean isTouched(Migration migration) {
    return migration.files().stream().map(tree::origin).anyMatch(this::isAskable);
  }

  private boolean isAskable(Path file) {
    return sides.isOurs(file) && named.test(file);
  }

  /**
   * Tells what is new from what is not.
   *
   * @param before the histories as they were, with at least the touched migrations
   */
  void compareWith(List<Found> before, Tree treeBefore) {
    List<Placed> left = new ArrayList<>();
    for (Found one : before) {
      for (Migration migration : one.history().migrations()) {
        if (sides.isOurs(treeBefore.origin(migration.file()))) {
          left.add(new Placed(one.history(), migration, treeBefore));
        }
      }
    }
    List<BiPredicate<Placed, Placed>> likenesses =
        List.of(
            (old, now) -> old.isBeside(now) && old.isRecordedAs(now) && old.path.equals(now.path),
            (old, now) -> old.isBeside(now) && old.isRecordedAs(now) && old.hasTextOf(now),
            (old, now) -> old.isBeside(now) && old.isRecordedAs(now),
            (old, now) -> old.path.equals(now.path) && old.recorded.tool() != now.recorded.tool(),
            (old, now) ->
                old.isRecordedAs(now) && (old.hasTextOf(now) || !holdsPlaceOf(old.history)),
            (old, now) ->
                old.recorded.tool() == Tool.PLAIN && old.isBeside(now) && old.hasTextOf(now));
    BiPredicate<Placed, Placed> ofOneDialect = (old, now) -> old.dialect() == now.dialect();
    likenesses.forEach(likeness -> match(left, likeness.and(ofOneDialect)));
    likenesses.forEach(likeness -> match(left, likeness));
    for (Placed gone : left) {
      if (named.test(treeBefore.origin(gone.migration.file()))) {
        delete(gone);
      }
    }
  }

  private void match(List<Placed> left, BiPredicate<Placed, Placed> likeness) {
    for (Placed now : touched) {
      if (!matches.containsKey(now)) {
        Optional<Placed> old = left.stream().filter(one -> likeness.test(one, now)).findFirst();
        old.ifPresent(
            one -> {
              matches.put(now, one);
              left.remove(one);
            });
      }
    }
  }

  private void delete(Placed gone) {
    Optional<History> from = placeOf(gone.history);
    if (from.isEmpty()) {
      from = Optional.of(without(gone.history));
      emptied.add(from.get());
    }
    boolean isStillThere =
        from.get().migrations().stream().map(RecordedAs::of).anyMatch(gone.recorded::equals);
    if (!isStillThere) {
      deleted.add(new Deleted(gone.migration, from.get()));
    }
  }

  private boolean holdsPlaceOf(History history) {
    return placeOf(history).isPresent();
  }

  /** The history after the merge that stands where one stood before it. */
  private Optional<History> placeOf(History old) {
    return Stream.concat(found.stream().map(Found::history), emptied.stream())
        .filter(history -> history.tool() == old.tool() && history.root().equals(old.root()))
        .min(Comparator.comparing(history -> dialectOf(history) != dialectOf(old)));
  }

  private static History without(History history) {
    return new History(
        history.tool(),
        history.root(),
        history.schema(),
        List.of(),
        history.targets(),
        history.transactions(),
        history.connection(),
        history.unreadSettings(),
        history.foundBy(),
        history.facts(),
        history.fileTemplate(),
        history.models());
  }

  /** Notes that something is to be said of a history, whatever of it was touched. */
  void tell(History history) {
    alsoTold.add(history);
  }

  /** The histories that something is to be said of. */
  List<History> histories() {
    Set<History> told = Collections.newSetFromMap(new IdentityHashMap<>());
    told.addAll(alsoTold);
    touched.forEach(one -> told.add(one.history));
    deleted.forEach(one -> told.add(one.from()));
    return Stream.concat(found.stream().map(Found::history), emptied.stream())
        .filter(told::contains)
        .toList();
  }

  /**
   * What is asked of them, and how they differ.
   *
   * @param models the files of models that this branch has touched
   * @param modelsBefore what the models said where both branches parted
   */
  ChangeSet changeSet(Set<SourceFile> models, List<Remapped> modelsBefore) {
    Set<SourceFile> asked = new LinkedHashSet<>();
    Set<SourceFile> added = new LinkedHashSet<>();
    Set<SourceFile> clashing = new LinkedHashSet<>();
    List<Edited> edited = new ArrayList<>();
    for (Placed now : touched) {
      Optional<Placed> before = Optional.ofNullable(matches.get(now));
      for (SourceFile file : now.migration.files()) {
        if (isAskable(tree.origin(file)) && !isUnchanged(file, now, before)) {
          asked.add(now.migration.opened().contains(file) ? now.migration.file() : file);
        }
      }
      boolean upIsOurs = isAskable(tree.origin(now.migration.file()));
      if (before.isPresent() && upIsOurs) {
        edited(before.get(), now)
            .ifPresent(
                edit -> {
                  edited.add(edit);
                  asked.add(now.migration.file());
                });
      } else if (upIsOurs) {
        added.add(now.migration.file());
        if (sides.clashes(now.path)) {
          clashing.add(now.migration.file());
        }
      }
    }
    return new ChangeSet(
        asked,
        models,
        Optional.of(
            new Divergence(
                sides.reference(),
                added,
                theirs(),
                clashing,
                edited,
                deleted,
                files(),
                modelsBefore,
                file -> sides.commits().of(tree.real(tree.origin(file))))));
  }

  private static boolean isUnchanged(SourceFile file, Placed now, Optional<Placed> before) {
    Optional<SourceFile> old =
        before.flatMap(then -> counterpart(file, now.migration, then.migration));
    return old.filter(one -> one.text().equals(file.text())).isPresent();
  }

  private static Optional<SourceFile> counterpart(SourceFile file, Migration now, Migration then) {
    if (now.opened().contains(file)) {
      return then.opened().stream().filter(other -> other.path().equals(file.path())).findFirst();
    }
    return file.equals(now.file())
        ? Optional.of(then.file())
        : then.files().stream().filter(other -> !other.equals(then.file())).findFirst();
  }

  private static Optional<Edited> edited(Placed before, Placed now) {
    boolean isTouched = !before.hasTextOf(now) || hasOtherDescription(before, now);
    return isTouched
        ? Optional.of(
            new Edited(
                before.migration,
                now.migration,
                OtherStatement.first(before.migration.up(), now.migration.up(), now.dialect())))
        : Optional.empty();
  }

  /** Whether the tool also records a description, and it is another one. */
  private static boolean hasOtherDescription(Placed before, Placed now) {
    return now.recorded.tool() == Tool.FLYWAY
        && !FlywayName.of(FileNames.stem(before.path))
            .map(FlywayName::description)
            .equals(FlywayName.of(FileNames.stem(now.path)).map(FlywayName::description));
  }

  private List<ChangedFile> files() {
    return sides.touched().entrySet().stream()
        .map(file -> new ChangedFile(tree.reportPath(file.getKey()), file.getValue()))
        .sorted()
        .toList();
  }

  private Set<SourceFile> theirs() {
    Set<SourceFile> theirs = new LinkedHashSet<>();
    for (Found one : found) {
      for (Migration migration : one.history().migrations()) {
        if (sides.isTheirs(tree.origin(migration.file()))) {
          theirs.add(migration.file());
        }
      }
    }
    return theirs;
  }

  private static Dialect dialectOf(History history) {
    return history.targets().get(0).target().dialect();
  }
}
