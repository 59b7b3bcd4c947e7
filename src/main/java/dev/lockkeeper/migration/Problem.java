package dev.lockkeeper.migration;

/**
 * Something to tell about a project that has no migration of its own to be told at: settings that
 * cannot be read, an encoding that was guessed.
 *
 * @param file as reports print paths
 * @param message what is so, in words for a person
 */
public record Problem(String file, String message) implements Comparable<Problem> {
  /** By file, then message. */
  @Override
  public int compareTo(Problem other) {
    int byFile = file.compareTo(other.file);
    return byFile != 0 ? byFile : message.compareTo(other.message);
  }
}
