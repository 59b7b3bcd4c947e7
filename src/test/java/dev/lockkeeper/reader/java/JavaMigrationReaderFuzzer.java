package dev.lockkeeper.reader.java;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.lockkeeper.migration.Statement;
import dev.lockkeeper.operation.Dialect;
import dev.lockkeeper.reader.sql.SqlReader;
import dev.lockkeeper.source.SourceFile;

/** Every text is a migration, none, or refused with a place; its statements lie in it. */
public final class JavaMigrationReaderFuzzer {
  private JavaMigrationReaderFuzzer() {}

  /** Reads one input. */
  public static void fuzzerTestOneInput(byte[] data) {
    SourceFile file = new SourceFile("V1__A.java", new String(data, UTF_8));
    JavaMigration read =
        JavaMigrationReader.read(file, view -> SqlReader.read(view, Dialect.POSTGRESQL));
    if (read instanceof JavaMigration.Read migration) {
      for (Statement statement : migration.statements()) {
        if (!file.span().contains(statement.span())) {
          throw new AssertionError("a span leaves its file: " + statement.span());
        }
      }
    }
  }
}
