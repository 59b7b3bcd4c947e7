package dev.lockkeeper.reader.sql;

import dev.lockkeeper.operation.Dialect;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;

/** How a dialect's server stores names, and which words are none. */
final class Names {
  /** PostgreSQL manual, 5.1 "Table Basics" of the limits: NAMEDATALEN - 1. */
  private static final int POSTGRESQL_BYTES = 63;

  /**
   * PostgreSQL manual, appendix C "SQL Key Words": reserved, also where a function or type may be
   * so named.
   */
  private static final Set<String> RESERVED =
      Set.of(
          "all",
          "analyse",
          "analyze",
          "and",
          "any",
          "array",
          "as",
          "asc",
          "asymmetric",
          "both",
          "case",
          "cast",
          "check",
          "collate",
          "column",
          "constraint",
          "create",
          "current_catalog",
          "current_date",
          "current_role",
          "current_time",
          "current_timestamp",
          "current_user",
          "default",
          "deferrable",
          "desc",
          "distinct",
          "do",
          "else",
          "end",
          "except",
          "false",
          "fetch",
          "for",
          "foreign",
          "from",
          "grant",
          "group",
          "having",
          "in",
          "initially",
          "intersect",
          "into",
          "lateral",
          "leading",
          "limit",
          "localtime",
          "localtimestamp",
          "not",
          "null",
          "offset",
          "on",
          "only",
          "or",
          "order",
          "placing",
          "primary",
          "references",
          "returning",
          "select",
          "session_user",
          "some",
          "symmetric",
          "system_user",
          "table",
          "then",
          "to",
          "trailing",
          "true",
          "union",
          "unique",
          "user",
          "using",
          "variadic",
          "when",
          "where",
          "window",
          "with");

  private final Dialect dialect;

  Names(Dialect dialect) {
    this.dialect = dialect;
  }

  Dialect dialect() {
    return dialect;
  }

  /** The name as the server stores or compares it. */
  String stored(String name, boolean quoted) {
    if (dialect != Dialect.POSTGRESQL) {
      return name.toLowerCase(Locale.ROOT);
    }
    return cut(quoted ? name : lowerAscii(name));
  }

  /** Whether an unquoted word, given in lower case, can be no name. */
  boolean isReserved(String lower) {
    return dialect == Dialect.POSTGRESQL && RESERVED.contains(lower);
  }

  /**
   * Whether an unquoted word, given in lower case, is a word of SQL and unlikely to name a table.
   */
  static boolean isKeyword(String lower) {
    return RESERVED.contains(lower);
  }

  /**
   * PostgreSQL folds only ASCII letters in a database whose encoding is of more than one byte
   * (manual, 4.1.1).
   */
  private static String lowerAscii(String name) {
    int i = 0;
    while (i < name.length() && !(name.charAt(i) >= 'A' && name.charAt(i) <= 'Z')) {
      i++;
    }
    if (i == name.length()) {
      return name;
    }
    StringBuilder lower = new StringBuilder(name);
    for (; i < name.length(); i++) {
      char c = name.charAt(i);
      if (c >= 'A' && c <= 'Z') {
        lower.setCharAt(i, (char) (c + 32));
      }
    }
    return lower.toString();
  }

  private static String cut(String name) {
    if (name.length() * 3 <= POSTGRESQL_BYTES
        || name.getBytes(StandardCharsets.UTF_8).length <= POSTGRESQL_BYTES) {
      return name;
    }
    int bytes = 0;
    int i = 0;
    while (i < name.length()) {
      int code = name.codePointAt(i);
      bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
      if (bytes > POSTGRESQL_BYTES) {
        break;
      }
      i += Character.charCount(code);
    }
    return name.substring(0, i);
  }
}
