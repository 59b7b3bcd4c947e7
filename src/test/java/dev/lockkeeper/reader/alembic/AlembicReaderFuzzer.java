package dev.lockkeeper.reader.alembic;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.lockkeeper.migration.Body;
import dev.lockkeeper.migration.Migration;
import dev.lockkeeper.migration.TransactionModel;
import dev.lockkeeper.operation.Dialect;
import dev.lockkeeper.source.SourceFile;
import dev.lockkeeper.source.Span;
import java.util.Optional;

/** Every text is a revision, no revision, or refused with a place; its statements lie in it. */
public final class AlembicReaderFuzzer {
  private AlembicReaderFuzzer() {}

  /** Reads one input. */
  public static void fuzzerTestOneInput(byte[] data) {
    SourceFile file = new SourceFile("a.py", new String(data, UTF_8));
    Optional<Migration> read = AlembicReader.read(file, Dialect.POSTGRESQL, TransactionModel.TOOL);
    if (read.isPresent()) {
      check(read.get().up(), file);
      read.get().down().body().ifPresent(body -> check(body, file));
    }
  }

  private static void check(Body body, SourceFile file) {
    body.statements()
        .forEach(
            statement -> {
              require(file.span().contains(statement.span()), statement.span());
              statement
                  .operations()
                  .forEach(
                      operation ->
                          require(file.span().contains(operation.span()), operation.span()));
            });
  }

  private static void require(boolean holds, Span span) {
    if (!holds) {
      throw new AssertionError("a span leaves its file: " + span);
    }
  }
}
