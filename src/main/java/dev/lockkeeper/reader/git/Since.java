package dev.lockkeeper.reader.git;

import dev.lockkeeper.reader.project.Comparison;
import java.io.IOException;
import java.nio.file.Path;

/** What git says to the wish to compare a working tree with a branch. */
public sealed interface Since {
  /**
   * Both can be compared. Closing it ends the program that fetches contents; none can be fetched
   * then.
   */
  final class Compared implements Since, AutoCloseable {
    private final Path root;
    private final Comparison comparison;
    private final Blobs blobs;

    Compared(Path root, Comparison comparison, Blobs blobs) {
      this.root = root;
      this.comparison = comparison;
      this.blobs = blobs;
    }

    /** Whether a file or folder lies in the working tree; one that is not there may. */
    public boolean covers(Path path) {
      try {
        return path.toRealPath().startsWith(root);
      } catch (IOException gone) {
        return true;
      }
    }

    /** How they differ. */
    public Comparison comparison() {
      return comparison;
    }

    @Override
    public void close() {
      blobs.close();
    }
  }

  /**
   * They cannot.
   *
   * @param reason why, and what to run, in one line for a person
   */
  record Refused(String reason) implements Since {}
}
