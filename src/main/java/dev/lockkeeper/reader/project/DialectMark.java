package dev.lockkeeper.reader.project;

import dev.lockkeeper.operation.Dialect;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/**
 * The server that a file is written for, as its name ({@code V2__x.mysql.sql}) or one of its
 * folders ({@code mysql/V2__x.sql}) says.
 *
 * @param dialect absent for a server whose SQL is not read
 */
record DialectMark(Optional<Dialect> dialect) {
  /**
   * What a path below {@code root} says; the file's name first, then the folders upwards, that of
   * the root included.
   */
  static Optional<DialectMark> of(Path file, Path root) {
    String[] parts = Folder.nameOf(file).split("\\.", -1);
    for (int i = 1; i < parts.length - 1; i++) {
      Optional<DialectMark> mark = named(parts[i]);
      if (mark.isPresent()) {
        return mark;
      }
    }
    Path folder = file.getParent();
    while (folder != null && folder.startsWith(root)) {
      Optional<DialectMark> mark = named(Folder.nameOf(folder));
      if (mark.isPresent()) {
        return mark;
      }
      folder = folder.getParent();
    }
    return Optional.empty();
  }

  /** The dialect that a driver, provider or URL scheme names, when it is one that is read. */
  static Optional<Dialect> dialectNamed(String name) {
    return named(name).flatMap(DialectMark::dialect);
  }

  private static Optional<DialectMark> named(String name) {
    return switch (name.toLowerCase(Locale.ROOT)) {
      case "postgres", "postgresql", "pg", "pgsql", "psql" -> read(Dialect.POSTGRESQL);
      case "mysql" -> read(Dialect.MYSQL);
      case "mariadb" -> read(Dialect.MARIADB);
      case "sqlite", "sqlite3" -> read(Dialect.SQLITE);
      case "clickhouse", "db2", "h2", "hsqldb", "mssql", "oracle", "snowflake", "sqlserver" ->
          Optional.of(new DialectMark(Optional.empty()));
      default -> Optional.empty();
    };
  }

  private static Optional<DialectMark> read(Dialect dialect) {
    return Optional.of(new DialectMark(Optional.of(dialect)));
  }
}
