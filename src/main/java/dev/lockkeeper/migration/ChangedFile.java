package dev.lockkeeper.migration;

import java.util.Comparator;

/**
 * A file of any kind that a branch has touched since it parted from another one.
 *
 * @param path as reports print it
 * @param how what was done to it; a renamed file is one deleted and one added
 */
public record ChangedFile(String path, How how) implements Comparable<ChangedFile> {
  private static final Comparator<ChangedFile> ORDER =
      Comparator.comparing(ChangedFile::path).thenComparing(ChangedFile::how);

  /** What was done to a file. */
  public enum How {
    ADDED,
    CHANGED,
    DELETED
  }

  /** By path. */
  @Override
  public int compareTo(ChangedFile other) {
    return ORDER.compare(this, other);
  }
}
