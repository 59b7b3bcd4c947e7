package dev.lockkeeper.migration;

import dev.lockkeeper.model.Models;
import dev.lockkeeper.source.SourceFile;
import dev.lockkeeper.source.Span;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * How the migrations differ from those of the branch that they are to be merged into; the histories
 * are then those of the merge.
 *
 * @param reference what the user calls that branch: {@code origin/main}
 * @param added the up files of the migrations that this branch adds
 * @param theirs the up files of the migrations that the other branch has added or changed since
 *     both parted
 * @param clashing the up files of the migrations that this branch adds under a name that the other
 *     branch gives to another file
 * @param edited the migrations that both had when they parted and that this branch has changed
 * @param deleted the migrations that both had when they parted and that this branch no longer has
 * @param files the files of all kinds that this branch adds, changes or deletes, sorted by path
 * @param remapped what the application's models said when both parted, where they are named
 * @param commits those of this branch
 */
public record Divergence(
    String reference,
    Set<SourceFile> added,
    Set<SourceFile> theirs,
    Set<SourceFile> clashing,
    List<Edited> edited,
    List<Deleted> deleted,
    List<ChangedFile> files,
    List<Remapped> remapped,
    Commit.Log<SourceFile> commits) {
  public Divergence {
    added = Collections.unmodifiableSet(new LinkedHashSet<>(added));
    theirs = Collections.unmodifiableSet(new LinkedHashSet<>(theirs));
    clashing = Collections.unmodifiableSet(new LinkedHashSet<>(clashing));
    edited = List.copyOf(edited);
    deleted = List.copyOf(deleted);
    files = List.copyOf(files);
    remapped = List.copyOf(remapped);
  }

  /** What the models of a history said when both branches parted, where they are named. */
  public Optional<Models> modelsBefore(History history) {
    return remapped.stream()
        .filter(one -> one.of().tool() == history.tool() && one.of().root().equals(history.root()))
        .map(Remapped::before)
        .findFirst();
  }

  /** Whether this branch adds a migration. */
  public boolean adds(Migration migration) {
    return added.contains(migration.file());
  }

  /** Whether a migration, as it stands in its history, comes from the other branch. */
  public boolean isTheirs(Migration migration) {
    return theirs.contains(migration.file());
  }

  /** Whether the other branch has another file under the name of one that this branch adds. */
  public boolean isClashing(Migration migration) {
    return clashing.contains(migration.file());
  }

  /** The migrations that are missing from a history, as they were. */
  public List<Migration> deletedFrom(History history) {
    return deleted.stream()
        .filter(gone -> gone.from().equals(history))
        .map(Deleted::migration)
        .toList();
  }

  /**
   * A migration whose up file, or its name, is not what it was.
   *
   * @param before as it was when both branches parted
   * @param now as it is
   * @param otherStatement the first statement that runs otherwise now, or where one is missing;
   *     absent when the same statements run
   */
  public record Edited(Migration before, Migration now, Optional<Span> otherStatement) {}

  /**
   * A migration that is gone.
   *
   * @param migration as it was when both branches parted
   * @param from the history that it is missing from
   */
  public record Deleted(Migration migration, History from) {}

  /**
   * Models that may say something else now.
   *
   * @param of the history that they belong to
   * @param before what they said when both branches parted
   */
  public record Remapped(History of, Models before) {}
}
