package dev.lockkeeper.rule;

import java.util.regex.Pattern;

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
    return sql.contains("\n") || sql.contains("\"")
        ? "\"\"\"" + escaped(plain).replace("\"\"\"", "\\\"\\\"\\\"") + endOf(plain) + "\"\"\""
        : '"' + escaped(plain) + '"';
  }

  private static String escaped(String value) {
    return value.replace("\\", "\\\\");
  }

  private static String endOf(String sql) {
    return sql.endsWith("\"") ? " " : "";
  }
}
