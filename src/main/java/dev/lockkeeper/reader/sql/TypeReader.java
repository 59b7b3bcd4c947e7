package dev.lockkeeper.reader.sql;

import dev.lockkeeper.operation.Identifier;
import dev.lockkeeper.operation.ObjectName;
import dev.lockkeeper.operation.TypeName;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads data types and names the built-in ones as PostgreSQL's format_type prints them (manual,
 * table 8.1 "Data Types" with its aliases).
 */
final class TypeReader {
  private static final Map<String, String> BUILT_IN =
      Map.ofEntries(
          Map.entry("int", "integer"),
          Map.entry("int4", "integer"),
          Map.entry("integer", "integer"),
          Map.entry("int2", "smallint"),
          Map.entry("smallint", "smallint"),
          Map.entry("int8", "bigint"),
          Map.entry("bigint", "bigint"),
          Map.entry("float4", "real"),
          Map.entry("real", "real"),
          Map.entry("float8", "double precision"),
          Map.entry("float", "double precision"),
          Map.entry("bool", "boolean"),
          Map.entry("boolean", "boolean"),
          Map.entry("decimal", "numeric"),
          Map.entry("dec", "numeric"),
          Map.entry("numeric", "numeric"),
          Map.entry("varchar", "character varying"),
          Map.entry("char", "character"),
          Map.entry("character", "character"),
          Map.entry("nchar", "character"),
          Map.entry("varbit", "bit varying"),
          Map.entry("timestamptz", "timestamp with time zone"),
          Map.entry("timetz", "time with time zone"),
          Map.entry("serial4", "serial"),
          Map.entry("serial8", "bigserial"),
          Map.entry("serial2", "smallserial"));

  private static final Set<String> INTERVAL_FIELDS =
      Set.of("year", "month", "day", "hour", "minute", "second");
  private static final Set<String> MYSQL_ATTRIBUTES =
      Set.of("unsigned", "signed", "zerofill", "binary");

  private final Cursor cursor;
  private final int mark;

  private TypeReader(Cursor cursor) {
    this.cursor = cursor;
    this.mark = cursor.mark();
  }

  /** Reads a type; leaves by {@link NotUnderstood} where none stands. */
  static TypeName read(Cursor cursor) {
    return new TypeReader(cursor).type();
  }

  private TypeName type() {
    cursor.accept("SETOF");
    boolean quoted = cursor.is(TokenKind.QUOTED_NAME);
    ObjectName name = cursor.objectName();
    boolean builtIn =
        cursor.isPostgresql()
            && !quoted
            && name.schema().filter(schema -> !schema.value().equals("pg_catalog")).isEmpty();
    return builtIn ? builtIn(name.name()) : other(name);
  }

  private TypeName other(ObjectName name) {
    String stored = name.name().value();
    boolean postgresql = cursor.isPostgresql();
    List<String> modifiers = modifiers();
    StringBuilder printed = new StringBuilder(postgresql ? quoted(stored) : stored);
    if (!postgresql) {
      if (stored.equals("double") && cursor.accept("PRECISION")) {
        printed.append(" precision");
      } else if (stored.equals("character") && cursor.accept("VARYING")) {
        printed.append(" varying");
        modifiers = modifiers();
      }
      while (cursor.is(TokenKind.WORD) && MYSQL_ATTRIBUTES.contains(lower())) {
        printed.append(' ').append(lower());
        cursor.advance();
      }
    }
    return finish(name.schema(), printed.toString(), modifiers);
  }

  /**
   * PostgreSQL's one-byte type is called {@code "char"}, quotes included, to be told from {@code
   * char}.
   */
  private static String quoted(String stored) {
    return stored.equals("char") ? "\"char\"" : Identifier.quoted(stored);
  }

  private TypeName builtIn(Identifier name) {
    String written = name.value();
    String canonical = BUILT_IN.getOrDefault(written, written);
    switch (written) {
      case "double" -> {
        if (cursor.accept("PRECISION")) {
          return finish("double precision", List.of());
        }
      }
      case "national" -> {
        if (cursor.accept("CHARACTER") || cursor.accept("CHAR")) {
          return characters();
        }
      }
      case "char", "character", "nchar" -> {
        return characters();
      }
      case "bit" -> {
        if (cursor.accept("VARYING")) {
          return finish("bit varying", modifiers());
        }
        List<String> length = modifiers();
        return finish("bit", length.isEmpty() ? List.of("1") : length);
      }
      case "float" -> {
        List<String> precision = modifiers();
        boolean single = precision.size() == 1 && precision.get(0).matches("\\d|1\\d|2[0-4]");
        return finish(single ? "real" : "double precision", List.of());
      }
      case "numeric", "decimal", "dec" -> {
        List<String> precision = modifiers();
        return finish(
            "numeric", precision.size() == 1 ? List.of(precision.get(0), "0") : precision);
      }
      case "time", "timestamp" -> {
        List<String> precision = modifiers();
        boolean zone = cursor.accept("WITH", "TIME", "ZONE");
        if (!zone) {
          cursor.accept("WITHOUT", "TIME", "ZONE");
        }
        return finish(written + (zone ? " with time zone" : " without time zone"), precision);
      }
      case "interval" -> {
        return interval();
      }
      default -> {}
    }
    String printed = BUILT_IN.containsKey(written) ? canonical : Identifier.quoted(canonical);
    return finish(printed, modifiers());
  }

  private TypeName characters() {
    if (cursor.accept("VARYING")) {
      return finish("character varying", modifiers());
    }
    List<String> length = modifiers();
    return finish("character", length.isEmpty() ? List.of("1") : length);
  }

  private TypeName interval() {
    List<String> modifiers = new ArrayList<>(modifiers());
    if (cursor.is(TokenKind.WORD) && INTERVAL_FIELDS.contains(lower())) {
      StringBuilder fields = new StringBuilder(lower());
      cursor.advance();
      if (cursor.accept("TO")) {
        fields.append(" to ").append(cursor.word().toLowerCase(Locale.ROOT));
      }
      modifiers.addAll(modifiers());
      modifiers.add(0, fields.toString());
    }
    return finish("interval", modifiers);
  }

  private String lower() {
    return cursor.tokens().text(cursor.mark()).toLowerCase(Locale.ROOT);
  }

  /** What stands in parentheses, each part as written; none if there is no parenthesis. */
  private List<String> modifiers() {
    if (!cursor.is(TokenKind.OPEN)) {
      return List.of();
    }
    int close = cursor.closing();
    cursor.advance();
    List<String> modifiers = new ArrayList<>();
    while (cursor.mark() < close) {
      int part = cursor.mark();
      cursor.skipTo(Set.of());
      modifiers.add(cursor.textFrom(part));
      if (!cursor.accept(TokenKind.COMMA)) {
        break;
      }
    }
    cursor.expect(TokenKind.CLOSE);
    return modifiers;
  }

  private TypeName finish(String name, List<String> modifiers) {
    return finish(Optional.empty(), name, modifiers);
  }

  private TypeName finish(Optional<Identifier> schema, String name, List<String> modifiers) {
    int dimensions = 0;
    if (schema.isPresent() && cursor.isOperator("%") && cursor.isAhead(1, "TYPE")) {
      cursor.advance();
      cursor.advance();
    }
    if (cursor.accept("ARRAY")) {
      dimensions = 1;
      if (cursor.is(TokenKind.OPEN_BRACKET)) {
        cursor.skip();
      }
    }
    while (cursor.is(TokenKind.OPEN_BRACKET)) {
      dimensions++;
      cursor.skip();
    }
    return new TypeName(schema, name, modifiers, dimensions, cursor.spanFrom(mark));
  }
}
