package dev.lockkeeper.reader.sql;

import dev.lockkeeper.operation.SessionOperation.SetParameter;
import dev.lockkeeper.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Reads {@code set_config('name', 'value', is_local)}, behind SELECT or PERFORM and with nothing
 * else, as the SET that it is (manual, 9.28.1).
 */
final class SetConfigReader {
  private SetConfigReader() {}

  /**
   * Reads the call at the cursor.
   *
   * @param span the statement
   * @return empty for anything else, with the cursor wherever that was seen
   */
  static Optional<SetParameter> read(Cursor cursor, Span span) {
    if (cursor.is("PG_CATALOG") && cursor.isAhead(1, TokenKind.DOT)) {
      cursor.advance();
      cursor.advance();
    }
    if (!cursor.accept("SET_CONFIG") || !cursor.accept(TokenKind.OPEN) || !cursor.atString()) {
      return Optional.empty();
    }
    String name = cursor.string().toLowerCase(Locale.ROOT);
    if (!cursor.accept(TokenKind.COMMA) || !cursor.atString()) {
      return Optional.empty();
    }
    String value = cursor.string();
    if (!cursor.accept(TokenKind.COMMA) || !cursor.isOneOf("TRUE", "FALSE")) {
      return Optional.empty();
    }
    boolean local = cursor.word().equals("TRUE");
    if (!cursor.accept(TokenKind.CLOSE) || !cursor.atEnd()) {
      return Optional.empty();
    }
    return Optional.of(new SetParameter(span, name, values(name, value), local));
  }

  private static List<String> values(String name, String value) {
    List<String> values = new ArrayList<>();
    for (String part : name.equals("search_path") ? value.split(",", -1) : new String[] {value}) {
      String stripped = part.strip();
      if (!stripped.isEmpty()) {
        boolean quoted =
            stripped.length() > 1 && stripped.startsWith("\"") && stripped.endsWith("\"");
        values.add(quoted ? stripped.substring(1, stripped.length() - 1) : stripped);
      }
    }
    return values;
  }
}
