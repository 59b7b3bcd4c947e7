package dev.lockkeeper.reader.project;

import dev.lockkeeper.migration.Commit;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * How the files on disk and those of the branch that they are to be merged into differ from the
 * files that both had where they parted.
 *
 * <p>Paths are absolute, with the links in their folders resolved.
 *
 * @param reference what the user calls the other branch: {@code origin/main}
 * @param ours what each file that differs on disk held where both parted; empty for one that was
 *     not there
 * @param theirs what each file that differs in the other branch holds there; empty for one that is
 *     no longer there
 * @param repositories the folders of other repositories inside this one (submodules) that differ on
 *     disk from what was there where both parted, and that were not looked into
 * @param commits those of this branch since both parted
 */
public record Comparison(
    String reference,
    Map<Path, Optional<Stored>> ours,
    Map<Path, Optional<Stored>> theirs,
    Set<Path> repositories,
    Commit.Log<Path> commits) {
  public Comparison {
    repositories = Set.copyOf(repositories);
    ours = Map.copyOf(ours);
    theirs = Map.copyOf(theirs);
  }

  /** Whether a file is on disk and was not there where both parted. */
  boolean adds(Path file) {
    return ours.containsKey(file) && ours.getOrDefault(file, Optional.empty()).isEmpty();
  }

  /** The content of a file that the disk does not hold. */
  @FunctionalInterface
  public interface Stored {
    /**
     * Fetches it.
     *
     * @throws IOException when it cannot be had; the message says why, in words for a person
     */
    byte[] bytes() throws IOException;
  }
}
