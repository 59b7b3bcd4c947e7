package dev.lockkeeper.reader.sql;

import dev.lockkeeper.migration.Unrecognized;
import dev.lockkeeper.operation.Dialect;
import dev.lockkeeper.operation.Identifier;
import dev.lockkeeper.operation.ObjectName;
import dev.lockkeeper.operation.Query;
import dev.lockkeeper.source.Span;
import dev.lockkeeper.source.TextView;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * A place in the tokens of one statement, and what was not recognised so far.
 *
 * <p>{@code accept} consumes what is asked for, or nothing; {@code expect} leaves by {@link
 * NotUnderstood} when it is not there. Keywords are given in upper case. Marks are token indexes.
 */
final class Cursor {
  private final Tokens tokens;
  private final Names names;
  private final int end;
  private final List<Unrecognized> unrecognized;
  private final Optional<Identifier> schema;
  private int at;

  Cursor(Tokens tokens, Names names, int first, int end) {
    this(tokens, names, first, end, new ArrayList<>(), Optional.empty());
  }

  private Cursor(
      Tokens tokens,
      Names names,
      int first,
      int end,
      List<Unrecognized> unrecognized,
      Optional<Identifier> schema) {
    this.schema = schema;
    this.tokens = tokens;
    this.names = names;
    this.at = first;
    this.end = end;
    this.unrecognized = unrecognized;
  }

  /** A cursor over some of the same tokens that reports to the same list. */
  Cursor within(int first, int last) {
    return new Cursor(tokens, names, first, last, unrecognized, schema);
  }

  /**
   * A cursor over some of the same tokens in which relations without a schema belong to this one.
   */
  Cursor within(int first, int last, Optional<Identifier> inSchema) {
    return new Cursor(tokens, names, first, last, unrecognized, inSchema);
  }

  Tokens tokens() {
    return tokens;
  }

  Names names() {
    return names;
  }

  boolean isPostgresql() {
    return names.dialect() == Dialect.POSTGRESQL;
  }

  /** Whether the dialect is MySQL's or MariaDB's. */
  boolean isMysql() {
    return names.dialect() == Dialect.MYSQL || names.dialect() == Dialect.MARIADB;
  }

  List<Unrecognized> unrecognized() {
    return unrecognized;
  }

  boolean atEnd() {
    return at >= end;
  }

  int end() {
    return end;
  }

  /** Where the cursor stands, to come back to it or to take the text from it. */
  int mark() {
    return at;
  }

  void reset(int mark) {
    at = mark;
  }

  void advance() {
    at++;
  }

  TokenKind kind() {
    return atEnd() ? TokenKind.SEMICOLON : tokens.kind(at);
  }

  boolean is(TokenKind kind) {
    return at < end && tokens.is(at, kind);
  }

  boolean isAhead(int ahead, TokenKind kind) {
    return at + ahead < end && tokens.is(at + ahead, kind);
  }

  boolean is(String word) {
    return at < end && tokens.is(at, word);
  }

  boolean isAhead(int ahead, String word) {
    return at + ahead < end && tokens.is(at + ahead, word);
  }

  boolean is(String first, String second) {
    return is(first) && isAhead(1, second);
  }

  boolean isOneOf(String... words) {
    for (String word : words) {
      if (is(word)) {
        return true;
      }
    }
    return false;
  }

  boolean isOperator(String operator) {
    return at < end && tokens.isOperator(at, operator);
  }

  boolean accept(TokenKind kind) {
    if (is(kind)) {
      at++;
      return true;
    }
    return false;
  }

  boolean accept(String word) {
    if (is(word)) {
      at++;
      return true;
    }
    return false;
  }

  boolean accept(String first, String second) {
    if (is(first, second)) {
      at += 2;
      return true;
    }
    return false;
  }

  boolean accept(String first, String second, String third) {
    if (is(first, second) && isAhead(2, third)) {
      at += 3;
      return true;
    }
    return false;
  }

  boolean acceptOperator(String operator) {
    if (isOperator(operator)) {
      at++;
      return true;
    }
    return false;
  }

  void expect(TokenKind kind) {
    if (!accept(kind)) {
      throw new NotUnderstood();
    }
  }

  void expect(String word) {
    if (!accept(word)) {
      throw new NotUnderstood();
    }
  }

  void expect(String first, String second) {
    if (!accept(first, second)) {
      throw new NotUnderstood();
    }
  }

  void expectOperator(String operator) {
    if (!acceptOperator(operator)) {
      throw new NotUnderstood();
    }
  }

  boolean acceptIfExists() {
    return accept("IF", "EXISTS");
  }

  boolean acceptIfNotExists() {
    return accept("IF", "NOT", "EXISTS");
  }

  /** CASCADE or RESTRICT, if one is there; whether it is CASCADE. */
  boolean acceptCascade() {
    if (accept("CASCADE")) {
      return true;
    }
    accept("RESTRICT");
    return false;
  }

  /** Any word, in upper case. */
  String word() {
    if (!is(TokenKind.WORD)) {
      throw new NotUnderstood();
    }
    return tokens.text(at++).toUpperCase(Locale.ROOT);
  }

  boolean atName() {
    if (is(TokenKind.WORD)) {
      return !names.isReserved(tokens.text(at).toLowerCase(Locale.ROOT));
    }
    return is(TokenKind.QUOTED_NAME) || is(TokenKind.UNKNOWN);
  }

  /** A name that may not be a reserved word. */
  Identifier name() {
    if (!atName()) {
      throw new NotUnderstood();
    }
    return label();
  }

  /** A name where any word may stand: behind a dot, as a label, as a role. */
  Identifier label() {
    if (atEnd()) {
      throw new NotUnderstood();
    }
    Span span = tokens.span(at);
    switch (tokens.kind(at)) {
      case WORD -> {
        String written = tokens.text(at++);
        return new Identifier(names.stored(written, false), written, span);
      }
      case QUOTED_NAME -> {
        String written = Literals.quotedName(tokens, at);
        unknown(at);
        at++;
        return new Identifier(names.stored(written, true), written, span);
      }
      case UNKNOWN -> {
        String written = shown(tokens.start(at), tokens.end(at));
        unknown(at);
        at++;
        return new Identifier(written, written, span);
      }
      default -> throw new NotUnderstood();
    }
  }

  /** A role as SQL prints it; {@code current_user} and its like are words, not names. */
  String role() {
    boolean word = is(TokenKind.WORD);
    Identifier role = label();
    return word ? role.value() : role.sql();
  }

  /** A name with the schema before its dot; a database before the schema is passed over. */
  ObjectName objectName() {
    Identifier first = name();
    Optional<Identifier> schema = Optional.empty();
    while (accept(TokenKind.DOT)) {
      schema = Optional.of(first);
      first = label();
    }
    return new ObjectName(schema, first);
  }

  /** The name of a relation, which a CREATE SCHEMA around it completes. */
  ObjectName relationName() {
    ObjectName name = objectName();
    return name.schema().isPresent() ? name : new ObjectName(schema, name.name());
  }

  /** Names in parentheses, separated by commas. */
  List<Identifier> nameList() {
    expect(TokenKind.OPEN);
    List<Identifier> list = new ArrayList<>();
    do {
      list.add(name());
    } while (accept(TokenKind.COMMA));
    expect(TokenKind.CLOSE);
    return list;
  }

  /** Names in parentheses if there is a parenthesis, else none. */
  List<Identifier> optionalNameList() {
    return is(TokenKind.OPEN) ? nameList() : List.of();
  }

  boolean atString() {
    return is(TokenKind.STRING) || is(TokenKind.DOLLAR_STRING);
  }

  /** A string's value; adjacent strings are one. */
  String string() {
    if (!atString()) {
      throw new NotUnderstood();
    }
    unknown(at);
    String value = Literals.string(tokens, at++);
    if (!is(TokenKind.STRING)) {
      return value;
    }
    StringBuilder joined = new StringBuilder(value);
    while (is(TokenKind.STRING)) {
      unknown(at);
      joined.append(Literals.string(tokens, at++));
    }
    return joined.toString();
  }

  /**
   * Passes over a parenthesis or bracket with all that it holds, or over any one token.
   *
   * @return whether it was closed
   */
  boolean skip() {
    int depth = 0;
    do {
      if (is(TokenKind.OPEN) || is(TokenKind.OPEN_BRACKET)) {
        depth++;
      } else if (is(TokenKind.CLOSE) || is(TokenKind.CLOSE_BRACKET)) {
        depth--;
      }
      at++;
    } while (depth > 0 && at < end);
    at = Math.min(at, end);
    return depth <= 0;
  }

  /**
   * What stands in the parenthesis here, as written, consumed with it; leaves by {@link
   * NotUnderstood} if there is none.
   */
  String parenthesisText() {
    if (!is(TokenKind.OPEN)) {
      throw new NotUnderstood();
    }
    int first = at + 1;
    int close = closing();
    at = close;
    accept(TokenKind.CLOSE);
    return text(first, close);
  }

  /** Passes over everything up to a comma, a closing parenthesis, one of the words, or the end. */
  void skipTo(Set<String> words) {
    int cases = 0;
    while (!atEnd()) {
      if (is(TokenKind.COMMA) || is(TokenKind.CLOSE)) {
        return;
      }
      if (is(TokenKind.WORD)) {
        if (is("CASE")) {
          cases++;
        } else if (cases > 0 && is("END")) {
          cases--;
        } else if (cases == 0
            && !words.isEmpty()
            && words.contains(tokens.text(at).toUpperCase(Locale.ROOT))) {
          return;
        }
      }
      skip();
    }
  }

  /** The index of the token that closes the parenthesis here, or the end. */
  int closing() {
    int mark = at;
    int close = skip() ? at - 1 : end;
    at = mark;
    return close;
  }

  /** Records that the token's value is known only in part. */
  private void unknown(int token) {
    if (tokens.partlyUnknown(token)) {
      unrecognized.add(new Unrecognized(tokens.span(token), true));
    }
  }

  /**
   * Records a clause as not recognised: what stands here and what follows up to a comma, a closing
   * parenthesis, one of the words, or the end.
   */
  void skipClause(Set<String> stops) {
    if (atEnd()) {
      return;
    }
    int mark = at;
    skip();
    skipTo(stops);
    notRecognized(mark);
  }

  /** Records what is left before the next comma, or everything that is left, as not recognised. */
  void skipToComma() {
    int mark = at;
    while (!atEnd() && !is(TokenKind.COMMA)) {
      skip();
    }
    if (at > mark) {
      notRecognized(mark);
    }
  }

  /** Records everything that is left as not recognised. */
  void skipRest() {
    if (at < end) {
      int mark = at;
      at = end;
      notRecognized(mark);
    }
  }

  /** Records what was consumed from a mark on as not recognised. */
  void notRecognized(int mark) {
    boolean computed = IntStream.range(mark, at).anyMatch(tokens::partlyUnknown);
    unrecognized.add(new Unrecognized(spanFrom(mark), computed));
  }

  /** The span from a mark to the last token consumed, which must lie behind the mark. */
  Span spanFrom(int mark) {
    return span(mark, at);
  }

  /**
   * The span of the tokens from {@code first} to the one before {@code last}; an empty one before
   * {@code first} if there are none, or behind the statement where it ends there.
   */
  Span span(int first, int last) {
    TextView view = tokens.view();
    if (last <= first) {
      int offset = first < end ? tokens.start(first) : end == 0 ? 0 : tokens.end(end - 1);
      return view.span(offset, offset);
    }
    return view.span(tokens.start(first), tokens.end(last - 1));
  }

  /**
   * The text from a mark to the last token consumed, as written; what a program fills in is {@code
   * {}}.
   */
  String textFrom(int mark) {
    return text(mark, at);
  }

  /** The text of tokens as written; what a program fills in is {@code {}}. */
  String text(int first, int last) {
    return last <= first ? "" : shown(tokens.start(first), tokens.end(last - 1));
  }

  /**
   * What stands before the next comma or the end, as written; leaves by {@link NotUnderstood} if
   * nothing does.
   */
  String rawToComma() {
    int mark = at;
    skipTo(Set.of());
    if (at == mark) {
      throw new NotUnderstood();
    }
    return textFrom(mark);
  }

  /** What is left, as written, consumed; empty if nothing is. */
  Optional<String> rest() {
    if (atEnd()) {
      return Optional.empty();
    }
    int mark = at;
    for (; at < end; at++) {
      if (!is(TokenKind.STRING) && !is(TokenKind.DOLLAR_STRING)) {
        unknown(at);
      }
    }
    return Optional.of(textFrom(mark));
  }

  /** The tokens as a query. */
  Query query(int first, int last) {
    return new Query(text(first, last), span(first, last));
  }

  private String shown(int start, int stop) {
    String part = tokens.text().substring(start, stop);
    if (part.indexOf(TextView.HOLE) < 0) {
      return part;
    }
    StringBuilder shown = new StringBuilder(part.length());
    for (int i = start; i < stop; i++) {
      char c = tokens.text().charAt(i);
      if (c == TextView.HOLE && tokens.view().isHole(i)) {
        shown.append("{}");
      } else {
        shown.append(c);
      }
    }
    return shown.toString();
  }
}
