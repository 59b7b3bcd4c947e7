package dev.lockkeeper.operation;

import dev.lockkeeper.source.Span;
import java.util.Set;

/**
 * A name in a statement.
 *
 * @param value as the server stores it: folded, unescaped, cut to the server's length
 * @param written as it stands in the file, without its quotes
 * @param span where it stands, quotes included
 */
public record Identifier(String value, String written, Span span) {
  /**
   * PostgreSQL manual, appendix C: reserved, or reserved but where a function or type may be so
   * named.
   */
  private static final Set<String> RESERVED =
      Set.of(
          ("all analyse analyze and any array as asc asymmetric authorization binary both case cast"
                  + " check collate collation column concurrently constraint create cross"
                  + " current_catalog current_date current_role current_schema current_time"
                  + " current_timestamp current_user default deferrable desc distinct do else end"
                  + " except false fetch for foreign freeze from full grant group having ilike in"
                  + " initially inner intersect into is isnull join lateral leading left like limit"
                  + " localtime localtimestamp natural not notnull null offset on only or order outer"
                  + " overlaps placing primary references returning right select session_user similar"
                  + " some symmetric system_user table tablesample then to trailing true union unique"
                  + " user using variadic verbose when where window with")
              .split(" "));

  /** Whether both name the same thing to the server, wherever they stand. */
  public boolean sameAs(Identifier other) {
    return value.equals(other.value);
  }

  /** The name as SQL prints it: quoted only where the stored form needs it. */
  public String sql() {
    return quoted(value);
  }

  /**
   * Any stored name as SQL prints it: quoted only where it is not plain lower case, or is a
   * reserved word. What a program fills in stays {@code {}}, and asks for no quotes.
   */
  public static String quoted(String value) {
    return isPlain(value.replace("{}", "_")) && !RESERVED.contains(value)
        ? value
        : '"' + value.replace("\"", "\"\"") + '"';
  }

  private static boolean isPlain(String value) {
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      boolean starts = (c >= 'a' && c <= 'z') || c == '_';
      if (!starts && (i == 0 || !((c >= '0' && c <= '9') || c == '$'))) {
        return false;
      }
    }
    return !value.isEmpty();
  }

  @Override
  public String toString() {
    return sql();
  }
}
