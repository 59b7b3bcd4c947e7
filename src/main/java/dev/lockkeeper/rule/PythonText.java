package dev.lockkeeper.rule;

import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Python's spelling of values, as recipes write it. */
final class PythonText {
  /** What {@code sqlalchemy.text} takes for a parameter. */
  private static final Pattern PARAMETER = Pattern.compile("(?<![:\\w\\\\]):(?=\\w+(?!:))");

  private PythonText() {}

  /** A string literal. */
  static String string(String value) {
    return '"' + escaped(value).replace("\"", "\\\"") + '"';
  }

  /** A string literal that SQLAlchemy reads as SQL: a colon before a word is no parameter. */
  static String sqlText(String sql) {
    String plain = PARAMETER.matcher(sql).replaceAll("\\\\:");
    if (!sql.contains("\n")) {
      return sql.contains("\"") && !sql.contains("'") ? "'" + escaped(plain) + "'" : string(plain);
    }
    return mayBeJoined(sql)
        ? pieces(plain)
        : "\"\"\"" + escaped(plain).replace("\"\"\"", "\\\"\\\"\\\"") + endOf(plain) + "\"\"\"";
  }

  /** Whether no line ends inside a string or a body, where white space means something. */
  private static boolean mayBeJoined(String sql) {
    return !sql.contains("$$")
        && sql.lines().allMatch(line -> line.chars().filter(c -> c == '\'').count() % 2 == 0);
  }

  /** One literal a line, which Python joins; what indents a line is a space. */
  private static String pieces(String sql) {
    return sql.lines()
        .map(line -> string(line.stripLeading()))
        .collect(Collectors.joining("\n    ", "\n    ", "\n"))
        .replace("\"\n    \"", " \"\n    \"");
  }

  private static String escaped(String value) {
    return value.replace("\\", "\\\\");
  }

  private static String endOf(String sql) {
    return sql.endsWith("\"") ? " " : "";
  }
}
