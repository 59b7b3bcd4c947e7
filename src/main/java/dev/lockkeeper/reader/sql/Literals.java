package dev.lockkeeper.reader.sql;

import dev.lockkeeper.source.TextView;

/** What quoted tokens mean: quotes removed, escapes resolved. */
final class Literals {
  private Literals() {}

  /**
   * Takes the parts of a literal in their order: stretches that stand as they are, and what escapes
   * mean.
   */
  private interface Sink {
    /** Offsets in the token's text. */
    void verbatim(int from, int to);

    void decoded(int from, int to, String value);
  }

  /** The value of a string token; a part that a program fills in is {@code {}}. */
  static String string(Tokens tokens, int token) {
    String written = tokens.text(token);
    int start = tokens.start(token);
    StringBuilder value = new StringBuilder(written.length());
    decode(
        tokens,
        token,
        new Sink() {
          @Override
          public void verbatim(int from, int to) {
            for (int i = from; i < to; i++) {
              boolean unknown =
                  written.charAt(i) == TextView.HOLE && tokens.view().isHole(start + i);
              value.append(unknown ? "{}" : written.substring(i, i + 1));
            }
          }

          @Override
          public void decoded(int from, int to, String meaning) {
            value.append(meaning);
          }
        });
    return value.toString();
  }

  /** The value of a string token as a view, so that what is written in it has exact places. */
  static TextView content(Tokens tokens, int token) {
    TextView view = tokens.view();
    int start = tokens.start(token);
    TextView.Builder content = TextView.builder(view.file());
    decode(
        tokens,
        token,
        new Sink() {
          @Override
          public void verbatim(int from, int to) {
            content.append(view, start + from, start + to);
          }

          @Override
          public void decoded(int from, int to, String meaning) {
            content.decoded(view.span(start + from, start + to), meaning);
          }
        });
    return content.build();
  }

  private static void decode(Tokens tokens, int token, Sink sink) {
    String written = tokens.text(token);
    int length = written.length();
    if (tokens.is(token, TokenKind.DOLLAR_STRING)) {
      int tag = written.indexOf('$', 1) + 1;
      sink.verbatim(tag, Math.max(tag, tokens.unterminated(token) ? length : length - tag));
      return;
    }
    int open = contentStart(written);
    if (open == 0) {
      sink.verbatim(0, length);
      return;
    }
    char quote = written.charAt(open - 1);
    int end = tokens.unterminated(token) ? length : length - 1;
    char prefix = (char) (written.charAt(0) | 0x20);
    boolean unicode = open == 3;
    boolean backslashes =
        unicode
            || (prefix == 'e' && quote == '\'')
            || (tokens.rules().backslashEscapes() && quote != '`');
    int from = open;
    int i = open;
    while (i < end) {
      char c = written.charAt(i);
      boolean doubled = c == quote && i + 1 < end;
      if (!doubled && !(c == '\\' && backslashes && i + 1 < end)) {
        i++;
        continue;
      }
      if (i > from) {
        sink.verbatim(from, i);
      }
      StringBuilder value = new StringBuilder(2);
      int next;
      if (doubled) {
        value.append(quote);
        next = i + 2;
      } else {
        next =
            Math.min(end, unicode ? unicode(written, i + 1, value) : escape(written, i + 1, value));
      }
      sink.decoded(i, next, value.toString());
      i = next;
      from = next;
    }
    if (end > from) {
      sink.verbatim(from, end);
    }
  }

  /** The value of a quoted name: {@code "a""b"}, {@code U&"a"}, a name in backticks or brackets. */
  static String quotedName(Tokens tokens, int token) {
    String written = tokens.text(token);
    if (written.charAt(0) == '[') {
      return written.substring(
          1, tokens.unterminated(token) ? written.length() : written.length() - 1);
    }
    return string(tokens, token);
  }

  /** The index of the first character behind the opening quote, or 0 if there is none. */
  static int contentStart(String written) {
    for (int i = 0; i < Math.min(3, written.length()); i++) {
      char c = written.charAt(i);
      if (c == '\'' || c == '"' || c == '`') {
        return i + 1;
      }
    }
    return 0;
  }

  /** Resolves the escape whose backslash stands before {@code at}; PostgreSQL manual, 4.1.2.2. */
  private static int escape(String content, int at, StringBuilder value) {
    char c = content.charAt(at);
    switch (c) {
      case 'b' -> value.append('\b');
      case 'f' -> value.append('\f');
      case 'n' -> value.append('\n');
      case 'r' -> value.append('\r');
      case 't' -> value.append('\t');
      case 'x' -> {
        return number(content, at + 1, 2, 16, value);
      }
      case 'u' -> {
        return number(content, at + 1, 4, 16, value);
      }
      case 'U' -> {
        return number(content, at + 1, 8, 16, value);
      }
      case '0', '1', '2', '3', '4', '5', '6', '7' -> {
        return number(content, at, 3, 8, value);
      }
      default -> value.append(c);
    }
    return at + 1;
  }

  private static int number(String content, int from, int most, int radix, StringBuilder value) {
    int code = 0;
    int i = from;
    while (i < content.length()
        && i < from + most
        && Character.digit(content.charAt(i), radix) >= 0) {
      code = code * radix + Character.digit(content.charAt(i), radix);
      i++;
    }
    if (i == from) {
      value.append(content.charAt(from - 1));
    } else if (Character.isValidCodePoint(code)) {
      value.appendCodePoint(code);
    }
    return i;
  }

  /**
   * Resolves {@code \\}, {@code \0061} or {@code \+000061} of a U& string or name, whose escape
   * character is taken to be the backslash.
   */
  private static int unicode(String content, int at, StringBuilder value) {
    char c = content.charAt(at);
    if (c == '\\') {
      value.append(c);
      return at + 1;
    }
    return c == '+' ? number(content, at + 1, 6, 16, value) : number(content, at, 4, 16, value);
  }
}
