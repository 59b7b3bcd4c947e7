package dev.lockkeeper.migration;

import dev.lockkeeper.source.SourceFile;
import dev.lockkeeper.source.Span;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/**
 * What is asked: the files whose findings are reported. It never changes what is known of the
 * schema.
 *
 * @param files the very objects that the histories hold, in the order in which they were read
 */
public record ChangeSet(Set<SourceFile> files) {
  public ChangeSet {
    files = Collections.unmodifiableSet(new LinkedHashSet<>(files));
  }

  /** Whether findings in a file are reported. */
  public boolean asks(SourceFile file) {
    return files.contains(file);
  }

  /** Whether one of a migration's files is asked. */
  public boolean asks(Migration migration) {
    return asks(migration.file()) || asksOnlyDown(migration);
  }

  /** Whether a migration's down file is asked and its up file is not. */
  public boolean asksOnlyDown(Migration migration) {
    return !asks(migration.file()) && downFile(migration).filter(this::asks).isPresent();
  }

  private static Optional<SourceFile> downFile(Migration migration) {
    Down down = migration.down();
    if (down instanceof Down.Empty empty) {
      return Optional.of(empty.span().file());
    }
    return down.body().map(Body::span).map(Span::file);
  }
}
