package dev.lockkeeper.reader.java;

import dev.lockkeeper.reader.sql.SqlScript;
import dev.lockkeeper.source.SourceFile;
import dev.lockkeeper.source.TextView;
import java.util.function.Function;

/** Reads a Java file for the migration in it. */
public final class JavaMigrationReader {
  private static final long STACK_BYTES = 512L << 20;

  private JavaMigrationReader() {}

  /** Whether a text names Flyway's types for migrations, so that reading it is worth its while. */
  public static boolean mayHoldMigration(String text) {
    return text.contains("JavaMigration");
  }

  /**
   * What a Java file sends to the server.
   *
   * @param sql reads the SQL of one call
   */
  public static JavaMigration read(SourceFile file, Function<TextView, SqlScript> sql) {
    try {
      return JavaFile.read(file, sql);
    } catch (StackOverflowError deep) {
      return readWithLargeStack(file, sql);
    }
  }

  private static JavaMigration readWithLargeStack(
      SourceFile file, Function<TextView, SqlScript> sql) {
    JavaMigration[] result = {new JavaMigration.Unread(file.span(0, 0), "it is nested too deeply")};
    Thread reader =
        new Thread(
            null,
            () -> {
              try {
                result[0] = JavaFile.read(file, sql);
              } catch (StackOverflowError deeper) {
                // The answer is there already.
              }
            },
            "java-reader",
            STACK_BYTES);
    reader.start();
    try {
      reader.join();
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
    }
    return result[0];
  }
}
