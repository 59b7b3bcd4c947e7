package dev.lockkeeper.reader.sql;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.lockkeeper.operation.Dialect;
import dev.lockkeeper.source.SourceFile;
import dev.lockkeeper.source.TextView;

/** Every text is cut and read in every dialect: nothing is lost, and every span lies inside. */
public final class SqlFuzzer {
  private SqlFuzzer() {}

  /** Reads one input as a script, an expression and a type. */
  public static void fuzzerTestOneInput(byte[] data) {
    String text = new String(data, UTF_8);
    TextView view = TextView.of(new SourceFile("x.sql", text));
    for (Dialect dialect : Dialect.values()) {
      ReadSql.check(text, dialect);
      SqlReader.expression(view, dialect);
      SqlReader.type(view, dialect);
    }
  }
}
