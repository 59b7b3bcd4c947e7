package dev.lockkeeper.config;

import dev.lockkeeper.source.Glob;
import java.nio.file.Path;

/**
 * Files of an application's code, as somebody named them.
 *
 * @param folder what the text starts from; absolute
 * @param glob which files
 */
public record CodeFiles(Path folder, Glob glob) {
  private static final String SPECIAL = "*?{";

  /** The file, or else the deepest folder that holds all of them; absolute. */
  public Path start() {
    Path start = folder;
    for (String part : glob.toString().split("/", -1)) {
      if (part.isEmpty() || part.chars().anyMatch(c -> SPECIAL.indexOf(c) >= 0)) {
        break;
      }
      start = start.resolve(part);
    }
    return start.normalize();
  }

  /** Whether a file is one of them. */
  public boolean hold(Path file) {
    return file.startsWith(folder)
        && glob.matches(folder.relativize(file).toString().replace('\\', '/'));
  }

  @Override
  public String toString() {
    return glob.toString();
  }
}
