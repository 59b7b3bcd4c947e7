package dev.lockkeeper.operation;

import dev.lockkeeper.source.Span;
import java.util.regex.Pattern;

/**
 * A name in a statement.
 *
 * @param value as the server stores it: folded, unescaped, cut to the server's length
 * @param written as it stands in the file, without its quotes
 * @param span where it stands, quotes included
 */
public record Identifier(String value, String written, Span span) {
  private static final Pattern PLAIN = Pattern.compile("[a-z_][a-z0-9_$]*");

  /** Whether both name the same thing to the server, wherever they stand. */
  public boolean sameAs(Identifier other) {
    return value.equals(other.value);
  }

  /** The name as SQL prints it: quoted only where the stored form needs it. */
  public String sql() {
    return quoted(value);
  }

  /** Any stored name as SQL prints it: quoted only where it is not plain lower case. */
  public static String quoted(String value) {
    return PLAIN.matcher(value).matches() ? value : '"' + value.replace("\"", "\"\"") + '"';
  }

  @Override
  public String toString() {
    return sql();
  }
}
