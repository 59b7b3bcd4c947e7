package dev.lockkeeper.lint.review;

/** Text as SQL writes it. */
final class Literal {
  private Literal() {}

  /** A string constant that means the same whatever standard_conforming_strings says. */
  static String of(String text) {
    String quoted = "'" + text.replace("'", "''") + "'";
    return text.contains("\\") ? "E" + quoted.replace("\\", "\\\\") : quoted;
  }

  /** The relation of a name, as a value; NULL when there is none. */
  static String relation(String sql) {
    return "to_regclass(" + of(sql) + ")";
  }
}
