package dev.lockkeeper.reader.sql;

import dev.lockkeeper.operation.Dialect;

/**
 * Where dialects differ in what a token is.
 *
 * @param nestedComments whether a block comment may hold another
 * @param hashComments whether {@code #} starts a comment
 * @param spaceAfterDashes whether {@code --} starts a comment only before white space
 * @param codeInComments whether what stands in {@code /*! ... *}{@code /} is run
 * @param postgresStrings whether {@code $tag$ ... $tag$}, {@code E''}, {@code U&''} are strings and
 *     {@code U&""} a name
 * @param backslashEscapes whether a backslash escapes in every string, not only in {@code E''}
 * @param doubleQuotedStrings whether {@code "a"} is a string
 * @param backticks whether a backtick quotes a name
 * @param brackets whether {@code [a]} is a name
 * @param digitsStartNames whether a name may start with a digit
 * @param questionMarks whether {@code ?} is a parameter, not an operator
 * @param compoundBodies whether {@code BEGIN ... END} in a routine or trigger holds statements
 *     without being quoted
 */
record LexicalRules(
    boolean nestedComments,
    boolean hashComments,
    boolean spaceAfterDashes,
    boolean codeInComments,
    boolean postgresStrings,
    boolean backslashEscapes,
    boolean doubleQuotedStrings,
    boolean backticks,
    boolean brackets,
    boolean digitsStartNames,
    boolean questionMarks,
    boolean compoundBodies) {

  /** PostgreSQL manual, 4.1 "Lexical Structure". */
  static final LexicalRules POSTGRESQL =
      new LexicalRules(
          true, false, false, false, true, false, false, false, false, false, false, false);

  /** MySQL manual, chapter "Language Structure", with the default sql_mode. */
  static final LexicalRules MYSQL =
      new LexicalRules(false, true, true, true, false, true, true, true, false, true, true, true);

  /** SQLite documentation, "SQL As Understood By SQLite", tokens as in its tokenize.c. */
  static final LexicalRules SQLITE =
      new LexicalRules(
          false, false, false, false, false, false, false, true, true, false, true, true);

  /** The rules of a dialect. */
  static LexicalRules of(Dialect dialect) {
    return switch (dialect) {
      case POSTGRESQL -> POSTGRESQL;
      case MYSQL, MARIADB -> MYSQL;
      case SQLITE -> SQLITE;
    };
  }
}
