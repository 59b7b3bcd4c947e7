package dev.lockkeeper.reader.sql;

import static dev.lockkeeper.reader.sql.TokenKind.BIT_STRING;
import static dev.lockkeeper.reader.sql.TokenKind.CLIENT_COMMAND;
import static dev.lockkeeper.reader.sql.TokenKind.CLOSE;
import static dev.lockkeeper.reader.sql.TokenKind.CLOSE_BRACKET;
import static dev.lockkeeper.reader.sql.TokenKind.COMMA;
import static dev.lockkeeper.reader.sql.TokenKind.COPY_DATA;
import static dev.lockkeeper.reader.sql.TokenKind.DOLLAR_STRING;
import static dev.lockkeeper.reader.sql.TokenKind.DOT;
import static dev.lockkeeper.reader.sql.TokenKind.INNER_SEMICOLON;
import static dev.lockkeeper.reader.sql.TokenKind.INVALID;
import static dev.lockkeeper.reader.sql.TokenKind.NUMBER;
import static dev.lockkeeper.reader.sql.TokenKind.OPEN;
import static dev.lockkeeper.reader.sql.TokenKind.OPEN_BRACKET;
import static dev.lockkeeper.reader.sql.TokenKind.OPERATOR;
import static dev.lockkeeper.reader.sql.TokenKind.PARAMETER;
import static dev.lockkeeper.reader.sql.TokenKind.QUOTED_NAME;
import static dev.lockkeeper.reader.sql.TokenKind.SEMICOLON;
import static dev.lockkeeper.reader.sql.TokenKind.STRING;
import static dev.lockkeeper.reader.sql.TokenKind.TERMINATOR;
import static dev.lockkeeper.reader.sql.TokenKind.UNKNOWN;
import static dev.lockkeeper.reader.sql.TokenKind.WORD;

import dev.lockkeeper.source.TextView;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Cuts text into tokens in one pass, in time linear in its length.
 *
 * <p>Every input has tokens: what ends too early is marked unterminated, what fits nowhere is
 * {@link TokenKind#INVALID}. It follows psql where the text is more than SQL: backslash commands
 * and the rows behind {@code COPY ... FROM stdin}.
 */
final class Lexer {
  private static final String OPERATOR_CHARACTERS = "+-*/<>=~!@#%^&|`?";

  /** The rows that psql copies stand behind the command, too (manual, psql, "\copy"). */
  private static final Pattern COPY_FROM_FILE_ITSELF =
      Pattern.compile("\\\\copy\\s[^'\"]*?\\sfrom\\s+stdin\\b", Pattern.CASE_INSENSITIVE);

  private static final Pattern END_DELIMITER = Pattern.compile("endDelimiter:\"?([^\\s\"]+)");

  private final TextView view;
  private final String text;
  private final int end;
  private final LexicalRules rules;
  private final Tokens tokens;
  private int at;
  private int statement;
  private String delimiter = "";
  private boolean inCodeComment;

  private Lexer(TextView view, LexicalRules rules) {
    this.view = view;
    this.text = view.text();
    this.end = text.length();
    this.rules = rules;
    this.tokens = new Tokens(view, rules);
  }

  /** The tokens and comments of the text; a byte order mark at its start is neither. */
  static Tokens lex(TextView view, LexicalRules rules) {
    Lexer lexer = new Lexer(view, rules);
    if (lexer.end > 0 && lexer.text.charAt(0) == '\uFEFF') {
      lexer.at = 1;
    }
    while (lexer.at < lexer.end) {
      lexer.next();
    }
    return lexer.tokens;
  }

  private void next() {
    char c = text.charAt(at);
    if (isSpace(c)) {
      at++;
    } else if (atDelimiter()) {
      add(TERMINATOR, at + delimiter.length());
      statement = tokens.size();
    } else {
      token(c);
    }
  }

  private void token(char c) {
    switch (c) {
      case ',' -> add(COMMA, at + 1);
      case '(' -> add(OPEN, at + 1);
      case ')' -> add(CLOSE, at + 1);
      case ']' -> add(CLOSE_BRACKET, at + 1);
      case ';' -> semicolon();
      case '[' -> bracket();
      case '.' -> dot();
      case ':' -> colon();
      case '\'' -> string(STRING, at, rules.backslashEscapes());
      case '"' -> {
        if (rules.doubleQuotedStrings()) {
          string(STRING, at, rules.backslashEscapes());
        } else {
          string(QUOTED_NAME, at, false);
        }
      }
      case '`' -> {
        if (rules.backticks()) {
          string(QUOTED_NAME, at, false);
        } else {
          operator();
        }
      }
      case '$' -> dollar();
      case '\\' -> backslash();
      case '-' -> {
        if (startsLineComment()) {
          lineComment();
        } else {
          operator();
        }
      }
      case '#' -> {
        if (rules.hashComments()) {
          lineComment();
        } else {
          operator();
        }
      }
      case '/' -> {
        if (peek(1) == '*') {
          blockComment();
        } else {
          operator();
        }
      }
      case '*' -> {
        if (inCodeComment && peek(1) == '/') {
          tokens.addComment(at, at + 2);
          at += 2;
          inCodeComment = false;
        } else {
          operator();
        }
      }
      case '%' -> percent();
      case '?' -> {
        if (rules.questionMarks()) {
          add(PARAMETER, at + 1);
        } else {
          operator();
        }
      }
      default -> {
        if (isDigit(c)) {
          number();
        } else if (isWordStart(c)) {
          prefixOrWord(c);
        } else if (OPERATOR_CHARACTERS.indexOf(c) >= 0) {
          operator();
        } else {
          add(INVALID, at + 1);
        }
      }
    }
  }

  private void semicolon() {
    if (!delimiter.isEmpty()) {
      add(INNER_SEMICOLON, at + 1);
      return;
    }
    boolean copies = copiesFromStandardInput();
    add(SEMICOLON, at + 1);
    statement = tokens.size();
    if (copies) {
      copyData();
    }
  }

  /** Whether the tokens since the last statement say COPY ... FROM stdin. */
  private boolean copiesFromStandardInput() {
    if (!tokens.is(statement, "COPY")) {
      return false;
    }
    for (int i = statement + 1; i + 1 < tokens.size(); i++) {
      if (tokens.is(i, "FROM") && tokens.is(i + 1, "STDIN")) {
        return true;
      }
    }
    return false;
  }

  private void copyData() {
    int start = at;
    while (start < end && text.charAt(start) != '\n') {
      if (!isSpace(text.charAt(start))) {
        return;
      }
      start++;
    }
    start++;
    if (start >= end) {
      return;
    }
    for (int stop = text.indexOf("\\.", start); stop >= 0; stop = text.indexOf("\\.", stop + 2)) {
      boolean wholeLine =
          (stop == start || text.charAt(stop - 1) == '\n')
              && (stop + 2 >= end
                  || text.charAt(stop + 2) == '\n'
                  || text.charAt(stop + 2) == '\r');
      if (wholeLine) {
        at = start;
        add(COPY_DATA, Math.min(stop + 2, end));
        statement = tokens.size();
        return;
      }
    }
    at = start;
    addUnterminated(COPY_DATA, false);
  }

  private void bracket() {
    if (rules.brackets() && isWordStart(peek(1))) {
      int close = text.indexOf(']', at);
      if (close < 0) {
        addUnterminated(QUOTED_NAME, false);
      } else {
        add(QUOTED_NAME, close + 1);
      }
    } else {
      add(OPEN_BRACKET, at + 1);
    }
  }

  private void dot() {
    if (peek(1) == '.') {
      add(OPERATOR, at + 2);
    } else if (isDigit(peek(1)) && !endsName()) {
      number();
    } else {
      add(DOT, at + 1);
    }
  }

  /** Whether a name ends right here, so that a dot belongs to it. */
  private boolean endsName() {
    int last = tokens.size() - 1;
    return last >= 0
        && tokens.end(last) == at
        && (tokens.is(last, WORD) || tokens.is(last, QUOTED_NAME) || tokens.is(last, UNKNOWN));
  }

  private void colon() {
    char next = peek(1);
    if (next == ':' || next == '=') {
      add(OPERATOR, at + 2);
    } else if (isWordStart(next)) {
      int stop = at + 2;
      while (stop < end && isWordPart(text.charAt(stop))) {
        stop++;
      }
      add(PARAMETER, stop);
    } else if (next == '\'' || next == '"') {
      int stop = at + 2;
      while (stop < end && isWordPart(text.charAt(stop))) {
        stop++;
      }
      if (stop < end && stop > at + 2 && text.charAt(stop) == next) {
        add(PARAMETER, stop + 1);
      } else {
        add(OPERATOR, at + 1);
      }
    } else {
      add(OPERATOR, at + 1);
    }
  }

  /**
   * A string or name in quotes from {@code at}; {@code quoteAt} is the offset of the opening quote
   * behind its prefix.
   */
  private void string(TokenKind kind, int quoteAt, boolean backslash) {
    char quote = text.charAt(quoteAt);
    boolean unknown = false;
    int i = quoteAt + 1;
    while (i < end) {
      char c = text.charAt(i);
      if (c == quote) {
        if (i + 1 < end && text.charAt(i + 1) == quote) {
          i += 2;
          continue;
        }
        add(kind, i + 1, unknown);
        return;
      }
      if (c == '\\' && backslash) {
        i += 2;
        continue;
      }
      unknown |= c == TextView.HOLE && view.isHole(i);
      unknown |= c == '$' && !unknown && placeholderEnd(i) > 0;
      i++;
    }
    addUnterminated(kind, unknown);
  }

  private void dollar() {
    char next = peek(1);
    if (isDigit(next) && rules.postgresStrings()) {
      int stop = at + 2;
      while (stop < end && isDigit(text.charAt(stop))) {
        stop++;
      }
      add(PARAMETER, stop);
      return;
    }
    if (placeholderEnd(at) > 0) {
      word();
      return;
    }
    if (rules.postgresStrings()) {
      int tagEnd = at + 1;
      while (tagEnd < end && text.charAt(tagEnd) != '$' && isWordPart(text.charAt(tagEnd))) {
        tagEnd++;
      }
      if (tagEnd < end && text.charAt(tagEnd) == '$') {
        dollarString(text.substring(at, tagEnd + 1));
        return;
      }
      add(INVALID, at + 1);
    } else {
      word();
    }
  }

  private void dollarString(String tag) {
    int close = text.indexOf(tag, at + tag.length());
    boolean unterminated = close < 0;
    int stop = unterminated ? end : close + tag.length();
    boolean unknown = holdsUnknown(at, stop);
    tokens.add(DOLLAR_STRING, at, stop, unterminated, unknown);
    at = stop;
  }

  private boolean holdsUnknown(int from, int to) {
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      if ((c == TextView.HOLE && view.isHole(i)) || (c == '$' && placeholderEnd(i) > 0)) {
        return true;
      }
    }
    return false;
  }

  private void backslash() {
    char next = peek(1);
    if ((next >= 'a' && next <= 'z') || (next >= 'A' && next <= 'Z') || ".!?;".indexOf(next) >= 0) {
      int start = at;
      add(CLIENT_COMMAND, lineEnd(at));
      statement = tokens.size();
      if (COPY_FROM_FILE_ITSELF.matcher(text).region(start, at).lookingAt()) {
        copyData();
      }
    } else {
      add(INVALID, at + 1);
    }
  }

  private boolean startsLineComment() {
    if (peek(1) != '-') {
      return false;
    }
    return !rules.spaceAfterDashes() || at + 2 >= end || text.charAt(at + 2) <= ' ';
  }

  private void lineComment() {
    int stop = lineEnd(at);
    tokens.addComment(at, stop);
    delimiterOfChangeset(at, stop);
    at = stop;
  }

  /** Liquibase's formatted SQL names the end of statements on the line that opens a changeset. */
  private void delimiterOfChangeset(int from, int to) {
    int word = from + 2;
    while (word < to && text.charAt(word) == ' ') {
      word++;
    }
    if (!text.regionMatches(true, word, "changeset ", 0, 10)) {
      return;
    }
    Matcher declared = END_DELIMITER.matcher(text).region(word, to);
    delimiter = declared.find() ? declared.group(1) : "";
    if (delimiter.contains("\\") || delimiter.equals(";")) {
      delimiter = "";
    }
  }

  private void blockComment() {
    if (rules.codeInComments() && peek(2) == '!') {
      int stop = at + 3;
      while (stop < end && isDigit(text.charAt(stop))) {
        stop++;
      }
      tokens.addComment(at, stop);
      at = stop;
      inCodeComment = true;
      return;
    }
    int depth = 1;
    int i = at + 2;
    while (i < end && depth > 0) {
      char c = text.charAt(i);
      if (c == '*' && i + 1 < end && text.charAt(i + 1) == '/') {
        depth--;
        i += 2;
      } else if (c == '/' && rules.nestedComments() && i + 1 < end && text.charAt(i + 1) == '*') {
        depth++;
        i += 2;
      } else {
        i++;
      }
    }
    if (depth > 0) {
      tokens.addUnterminatedComment(at, i);
    } else {
      tokens.addComment(at, i);
    }
    at = i;
  }

  private void percent() {
    int last = tokens.size() - 1;
    boolean afterOperand =
        last >= statement
            && !(tokens.is(last, OPEN) || tokens.is(last, COMMA) || tokens.is(last, OPERATOR));
    if (peek(1) == '(') {
      int stop = at + 2;
      while (stop < end && isWordPart(text.charAt(stop))) {
        stop++;
      }
      if (stop > at + 2
          && stop + 1 < end
          && text.charAt(stop) == ')'
          && text.charAt(stop + 1) == 's') {
        add(PARAMETER, stop + 2);
        return;
      }
    } else if (peek(1) == 's' && !isWordPart(peek(2)) && !afterOperand) {
      add(PARAMETER, at + 2);
      return;
    }
    operator();
  }

  /**
   * The longest operator, by PostgreSQL's rules: it ends before a comment, and ends in {@code +} or
   * {@code -} only if it holds one of {@code ~ ! @ # % ^ & | ` ?} (manual, 4.1.3 "Operators").
   */
  private void operator() {
    int stop = at;
    boolean special = false;
    while (stop < end && OPERATOR_CHARACTERS.indexOf(text.charAt(stop)) >= 0) {
      char c = text.charAt(stop);
      char following = stop + 1 < end ? text.charAt(stop + 1) : '\0';
      boolean startsComment = (c == '-' && following == '-') || (c == '/' && following == '*');
      boolean ends = startsComment || (inCodeComment && c == '*' && following == '/');
      if (stop > at && (ends || (!delimiter.isEmpty() && text.startsWith(delimiter, stop)))) {
        break;
      }
      special |= "~!@#%^&|`?".indexOf(c) >= 0;
      stop++;
    }
    while (!special
        && stop - at > 1
        && (text.charAt(stop - 1) == '+' || text.charAt(stop - 1) == '-')) {
      stop--;
    }
    add(OPERATOR, stop);
  }

  private void number() {
    int i = at;
    if (text.charAt(i) == '0'
        && i + 2 < end
        && "xXoObB".indexOf(text.charAt(i + 1)) >= 0
        && isHexDigit(text.charAt(i + 2))) {
      i += 2;
      while (i < end && (isHexDigit(text.charAt(i)) || text.charAt(i) == '_')) {
        i++;
      }
      add(NUMBER, i);
      return;
    }
    i = digits(i);
    if (rules.digitsStartNames()
        && i > at
        && i < end
        && isWordPart(text.charAt(i))
        && exponentEnd(i) < 0) {
      word();
      return;
    }
    boolean range = i + 1 < end && text.charAt(i) == '.' && text.charAt(i + 1) == '.';
    if (i < end && text.charAt(i) == '.' && !range) {
      i = digits(i + 1);
    }
    int exponent = exponentEnd(i);
    add(NUMBER, exponent > 0 ? exponent : i);
  }

  private int digits(int from) {
    int i = from;
    while (i < end
        && (isDigit(text.charAt(i))
            || (text.charAt(i) == '_' && i > from && i + 1 < end && isDigit(text.charAt(i + 1))))) {
      i++;
    }
    return i;
  }

  private int exponentEnd(int from) {
    if (from >= end || (text.charAt(from) | 0x20) != 'e') {
      return -1;
    }
    int i = from + 1;
    if (i < end && (text.charAt(i) == '+' || text.charAt(i) == '-')) {
      i++;
    }
    return i < end && isDigit(text.charAt(i)) ? digits(i) : -1;
  }

  private void prefixOrWord(char first) {
    char second = peek(1);
    char letter = (char) (first | 0x20);
    if (second == '\'' && letter == 'e' && rules.postgresStrings()) {
      string(STRING, at + 1, true);
    } else if (second == '\'' && letter == 'n') {
      string(STRING, at + 1, rules.backslashEscapes());
    } else if (second == '\'' && (letter == 'b' || letter == 'x')) {
      string(BIT_STRING, at + 1, false);
    } else if (second == '&' && letter == 'u' && peek(2) == '\'' && rules.postgresStrings()) {
      string(STRING, at + 2, false);
    } else if (second == '&' && letter == 'u' && peek(2) == '"' && rules.postgresStrings()) {
      string(QUOTED_NAME, at + 2, false);
    } else {
      word();
    }
  }

  private void word() {
    boolean unknown = false;
    int i = at;
    while (i < end) {
      char c = text.charAt(i);
      int placeholder = c == '$' ? placeholderEnd(i) : -1;
      if (placeholder > 0) {
        unknown = true;
        i = placeholder;
      } else if (isWordPart(c)
          && (i == at || delimiter.isEmpty() || !text.startsWith(delimiter, i))) {
        unknown |= c == TextView.HOLE && view.isHole(i);
        i++;
      } else {
        break;
      }
    }
    boolean declaresDelimiter = !unknown && tokens.size() == statement && isDelimiterCommand(i);
    if (declaresDelimiter) {
      int stop = lineEnd(at);
      String declared = text.substring(i, stop).strip();
      delimiter = declared.equals(";") ? "" : declared;
      add(CLIENT_COMMAND, stop);
      statement = tokens.size();
    } else {
      add(unknown ? UNKNOWN : WORD, i, unknown);
    }
  }

  private boolean isDelimiterCommand(int wordEnd) {
    return wordEnd - at == 9
        && text.regionMatches(true, at, "DELIMITER", 0, 9)
        && wordEnd < end
        && !text.substring(wordEnd, lineEnd(wordEnd)).isBlank();
  }

  /** The offset behind {@code ${name}} that starts here, or -1. */
  private int placeholderEnd(int from) {
    if (from + 2 >= end || text.charAt(from + 1) != '{') {
      return -1;
    }
    int i = from + 2;
    while (i < end && isPlaceholderPart(text.charAt(i))) {
      i++;
    }
    return i > from + 2 && i < end && text.charAt(i) == '}' ? i + 1 : -1;
  }

  private static boolean isPlaceholderPart(char c) {
    return (c != '$' && isWordPart(c)) || c == '.' || c == ':' || c == '-' || c == '@';
  }

  private boolean atDelimiter() {
    return !delimiter.isEmpty() && at + delimiter.length() <= end && text.startsWith(delimiter, at);
  }

  private int lineEnd(int from) {
    int i = from;
    while (i < end && text.charAt(i) != '\n' && text.charAt(i) != '\r') {
      i++;
    }
    return i;
  }

  /** The character {@code ahead} of this one, or NUL behind the end. */
  private char peek(int ahead) {
    return at + ahead < end ? text.charAt(at + ahead) : '\0';
  }

  private void add(TokenKind kind, int stop) {
    add(kind, stop, false);
  }

  private void add(TokenKind kind, int stop, boolean partlyUnknown) {
    tokens.add(kind, at, stop, false, partlyUnknown);
    at = stop;
  }

  private void addUnterminated(TokenKind kind, boolean partlyUnknown) {
    tokens.add(kind, at, end, true, partlyUnknown);
    at = end;
  }

  private static boolean isSpace(char c) {
    return c == ' ' || (c >= '\t' && c <= '\r');
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static boolean isHexDigit(char c) {
    return isDigit(c) || ((c | 0x20) >= 'a' && (c | 0x20) <= 'f');
  }

  private static boolean isWordStart(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c >= 0x80;
  }

  private static boolean isWordPart(char c) {
    return isWordStart(c) || isDigit(c) || c == '$';
  }
}
