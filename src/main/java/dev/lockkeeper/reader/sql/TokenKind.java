package dev.lockkeeper.reader.sql;

/** What a token is, before any grammar. */
public enum TokenKind {
  /** An unquoted name or keyword. */
  WORD,
  /** A quoted name: {@code "a"}, {@code U&"a"}, MySQL's backticks, SQLite's brackets. */
  QUOTED_NAME,
  /**
   * A string in quotes, with its prefix: {@code 'a'}, {@code E'a'}, {@code N'a'}, {@code U&'a'}.
   */
  STRING,
  /** A dollar-quoted string with its tags. */
  DOLLAR_STRING,
  /** A bit string: {@code B'01'}, {@code X'1F'}. */
  BIT_STRING,
  /** A number. */
  NUMBER,
  /** A value that comes later: {@code $1}, {@code :name}, {@code %(name)s}, {@code ?}. */
  PARAMETER,
  /**
   * A name or more whose text is unknown: a hole of the view or a {@code ${placeholder}}, with the
   * name parts glued to it.
   */
  UNKNOWN,
  /** An operator, also {@code ::}, {@code :=}, {@code =>}, {@code ..} and a lone colon. */
  OPERATOR,
  COMMA,
  DOT,
  OPEN,
  CLOSE,
  OPEN_BRACKET,
  CLOSE_BRACKET,
  SEMICOLON,
  /** A semicolon that ends no statement, because another delimiter was declared. */
  INNER_SEMICOLON,
  /** The end of a statement as {@code DELIMITER} or {@code endDelimiter} declared it. */
  TERMINATOR,
  /** A line for the client: a psql backslash command, {@code DELIMITER}. */
  CLIENT_COMMAND,
  /** The rows behind {@code COPY ... FROM stdin;}, with the line {@code \.} that ends them. */
  COPY_DATA,
  /** A character that starts no token. */
  INVALID
}
