package dev.lockkeeper.reader.project;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.Set;

/** Names of migration files. */
final class FileNames {
  /** By the number that a name starts with, then the name; names without a number come last. */
  static final Comparator<String> BY_NUMBER =
      Comparator.comparing((String name) -> Digits.leading(name).isEmpty())
          .thenComparing(Digits::leading, Digits.BY_VALUE)
          .thenComparing(Comparator.naturalOrder());

  private static final Set<String> SCRIPTS = Set.of("go", "groovy", "java", "kt", "py");

  private FileNames() {}

  /** Whether it ends in {@code .sql}, in any case. */
  static boolean isSql(String name) {
    return name.regionMatches(true, name.length() - 4, ".sql", 0, 4);
  }

  /** Whether it ends as a file does that a migration may be written in. */
  static boolean isScript(String name) {
    return isSql(name) || SCRIPTS.contains(name.substring(name.lastIndexOf('.') + 1));
  }

  /** A path's last name without its last extension. */
  static String stem(Path path) {
    return stem(Folder.nameOf(path));
  }

  /** A name without its last extension. */
  static String stem(String name) {
    int dot = name.lastIndexOf('.');
    return dot > 0 ? name.substring(0, dot) : name;
  }
}
