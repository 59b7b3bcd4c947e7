package dev.lockkeeper.reader.sql;

import dev.lockkeeper.migration.Statement;
import dev.lockkeeper.operation.Dialect;
import dev.lockkeeper.source.SourceFile;
import dev.lockkeeper.source.TextView;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A file of {@code testdata/readers/postgresql}, one statement a line, each of which stands for
 * itself on what {@code setup.sql} made.
 */
record Fixture(Path path, SourceFile file, List<Case> cases) {
  static final Path FOLDER = Path.of("testdata/readers/postgresql");
  static final Path SETUP = FOLDER.resolve("setup.sql");

  /**
   * One statement, with what was read from it.
   *
   * @param alone whether it must not run inside a transaction block
   */
  record Case(String sql, boolean alone, List<Statement> statements) {
    @Override
    public String toString() {
      return sql;
    }
  }

  /** All fixtures but the setup. */
  static List<Path> paths() {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files
          .filter(path -> path.toString().endsWith(".sql") && !path.equals(SETUP))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Fixture read(Path path) {
    try {
      return of(path, Files.readString(path));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Fixture of(Path path, String text) {
    SourceFile file = new SourceFile(path.getFileName().toString(), text);
    List<Case> cases = new ArrayList<>();
    boolean alone = false;
    for (int line = 1; line <= file.lineCount(); line++) {
      String sql = file.line(line);
      if (sql.startsWith("--")) {
        alone = sql.equals("-- alone");
      } else if (!sql.isBlank()) {
        int start = file.lineStart(line);
        TextView view = TextView.of(file.span(start, start + sql.length()));
        List<Statement> statements = SqlReader.read(view, Dialect.POSTGRESQL).statements();
        cases.add(new Case(sql, alone, statements));
        alone = false;
      }
    }
    return new Fixture(path, file, cases);
  }

  /**
   * Every statement with its operations, one readable line each, and what was not understood of it.
   */
  String snapshot() {
    StringBuilder snapshot = new StringBuilder();
    for (Case one : cases) {
      snapshot.append(one.sql()).append('\n');
      for (Statement statement : one.statements()) {
        String indent = statement.conditional() ? "  ? " : "  ";
        statement
            .operations()
            .forEach(operation -> line(snapshot, indent + OperationLines.line(operation)));
        statement
            .unrecognized()
            .forEach(
                part ->
                    line(
                        snapshot,
                        indent + "unrecognized: " + OperationLines.flat(part.span().text())));
      }
    }
    return snapshot.toString();
  }

  private static void line(StringBuilder snapshot, String line) {
    snapshot.append(line).append('\n');
  }
}
