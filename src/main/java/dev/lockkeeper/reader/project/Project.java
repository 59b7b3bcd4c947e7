package dev.lockkeeper.reader.project;

import dev.lockkeeper.migration.History;
import dev.lockkeeper.operation.Dialect;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Migrations that one tool runs on one database, recognised but not yet read. Two are equal when
 * they would read the same.
 */
interface Project {
  /** The folder that it is named by. */
  Path root();

  /** The folders that hold its migrations, itself or below. */
  default List<Path> folders() {
    return List.of(root());
  }

  /** The settings that led to it, if it was not its migrations. */
  default Optional<Path> settings() {
    return Optional.empty();
  }

  /**
   * The dialects that it is written for, as far as settings and names say, and a file that does.
   */
  Map<Dialect, Path> dialects(Tree tree);

  /** Its migrations in order, as far as they are for the reading's dialect. */
  List<History> read(Reading reading);
}
