package dev.lockkeeper.migration;

import dev.lockkeeper.source.SourceFile;
import dev.lockkeeper.source.Span;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What is asked: the files whose findings are reported. It never changes what is known of the
 * schema.
 *
 * @param files the very objects that the histories hold, in the order in which they were read
 * @param models the files of models whose findings are reported, likewise
 * @param divergence how the histories differ from another branch's, when they were compared
 */
public record ChangeSet(
    Set<SourceFile> files, Set<SourceFile> models, Optional<Divergence> divergence) {
  public ChangeSet {
    files = Collections.unmodifiableSet(new LinkedHashSet<>(files));
    models = Collections.unmodifiableSet(new LinkedHashSet<>(models));
  }

  /** Files that were compared with nothing. */
  public ChangeSet(Set<SourceFile> files) {
    this(files, Set.of(), Optional.empty());
  }

  /** Whether findings in a file are reported. */
  public boolean asks(SourceFile file) {
    return files.contains(file) || models.contains(file);
  }

  /** Whether one of a migration's files is asked. */
  public boolean asks(Migration migration) {
    return asks(migration.file()) || asksOnlyDown(migration);
  }

  /** Whether a migration's down file is asked and its up file is not. */
  public boolean asksOnlyDown(Migration migration) {
    return !asks(migration.file())
        && migration.down().place().map(Span::file).filter(this::asks).isPresent();
  }

  /** The migrations that the compared change takes out of a history, as they were. */
  public List<Migration> deletedFrom(History history) {
    return divergence.map(change -> change.deletedFrom(history)).orElse(List.of());
  }

  /** Whether a migration is one of those that the compared change adds. */
  public boolean adds(Migration migration) {
    return divergence.filter(change -> change.adds(migration)).isPresent();
  }
}
