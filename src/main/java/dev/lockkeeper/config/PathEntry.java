package dev.lockkeeper.config;

import java.util.List;

/**
 * An entry of {@code overrides}: what holds for some files alone.
 *
 * @param paths which files
 * @param layer what holds for them
 * @param origin where it stands
 */
record PathEntry(List<Glob> paths, Layer layer, Origin origin) {
  PathEntry {
    paths = List.copyOf(paths);
  }

  boolean covers(String path) {
    return paths.stream().anyMatch(glob -> glob.matches(path));
  }
}
