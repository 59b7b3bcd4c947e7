package dev.lockkeeper.config;

import java.nio.file.Path;
import java.util.List;

/**
 * What a lockkeeper.yml says.
 *
 * @param path where it is
 * @param name as messages call it
 * @param layer what it says for all files
 * @param entries what it says for some, in order
 */
public record ConfigFile(Path path, String name, Layer layer, List<PathEntry> entries) {
  public ConfigFile {
    entries = List.copyOf(entries);
  }
}
