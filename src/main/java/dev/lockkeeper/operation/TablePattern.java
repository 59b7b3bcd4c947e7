package dev.lockkeeper.operation;

import java.util.Collection;

/**
 * Names of tables as people list them: {@code users}, {@code app.users}, {@code events_*}; a name
 * without a schema stands for every schema.
 */
public final class TablePattern {
  private TablePattern() {}

  /**
   * Whether a pattern matches a table.
   *
   * @param table as SQL prints it: {@code users}, {@code app."Users"}; without a schema it is
   *     {@code public}'s
   */
  public static boolean anyMatches(Collection<String> patterns, String table) {
    if (patterns.isEmpty()) {
      return false;
    }
    boolean quoted = table.endsWith("\"");
    int dot = quoted ? table.lastIndexOf(".\"", table.length() - 2) : table.lastIndexOf('.');
    String schema = dot < 0 ? "public" : bare(table.substring(0, dot));
    String name = bare(table.substring(dot + 1));
    return patterns.stream()
        .anyMatch(
            pattern ->
                matches(pattern, name)
                    || (pattern.contains(".") && matches(pattern, schema + "." + name)));
  }

  private static String bare(String sql) {
    return sql.startsWith("\"") ? sql.substring(1, sql.length() - 1).replace("\"\"", "\"") : sql;
  }

  /** Compares with {@code *} for any characters. */
  private static boolean matches(String pattern, String name) {
    int at = 0;
    int from = 0;
    int star = -1;
    int retry = 0;
    while (from < name.length()) {
      if (at < pattern.length() && pattern.charAt(at) == '*') {
        star = at++;
        retry = from;
      } else if (at < pattern.length() && pattern.charAt(at) == name.charAt(from)) {
        at++;
        from++;
      } else if (star >= 0) {
        at = star + 1;
        from = ++retry;
      } else {
        return false;
      }
    }
    while (at < pattern.length() && pattern.charAt(at) == '*') {
      at++;
    }
    return at == pattern.length();
  }
}
