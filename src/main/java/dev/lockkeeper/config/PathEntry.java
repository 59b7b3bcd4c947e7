package dev.lockkeeper.config;

import dev.lockkeeper.source.Glob;
import java.util.List;

/**
 * An entry of {@code overrides}: what holds for some files alone.
 *
 * @param paths which files
 * @param layer what holds for them
 * @param origin where it stands
 */
public record PathEntry(List<Glob> paths, Layer layer, Origin origin) {
  public PathEntry {
    paths = List.copyOf(paths);
  }

  /** The paths, as they are written. */
  public List<String> written() {
    return paths.stream().map(Glob::toString).toList();
  }

  boolean covers(String path) {
    return paths.stream().anyMatch(glob -> glob.matches(path));
  }
}
