package dev.lockkeeper.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A word of an expression or a query: enough of the lexical rules to see which names it mentions,
 * and no more.
 *
 * @param kind what it is
 * @param value a name as the server stores it, a word in lower case, or the character
 * @param start 0-based offset in the text
 * @param end 0-based offset behind it
 */
record SqlWord(Kind kind, String value, int start, int end) {
  enum Kind {
    NAME,
    QUOTED_NAME,
    LITERAL,
    SYMBOL
  }

  boolean isName() {
    return kind == Kind.NAME || kind == Kind.QUOTED_NAME;
  }

  boolean is(String word) {
    return kind != Kind.QUOTED_NAME && kind != Kind.LITERAL && value.equals(word);
  }

  /** All words of a text; white space and comments are left out. */
  static List<SqlWord> of(String text) {
    List<SqlWord> words = new ArrayList<>();
    int at = 0;
    while (at < text.length()) {
      char c = text.charAt(at);
      int end;
      if (Character.isWhitespace(c)) {
        at++;
        continue;
      } else if (text.startsWith("--", at)) {
        at = orEnd(text.indexOf('\n', at), text);
        continue;
      } else if (text.startsWith("/*", at)) {
        at = behind(text.indexOf("*/", at + 2), 2, text);
        continue;
      } else if (c == '\'' || c == '"') {
        end = quoted(text, at, c);
        String inner = text.substring(at + 1, Math.max(at + 1, end - 1));
        words.add(
            c == '"'
                ? new SqlWord(Kind.QUOTED_NAME, inner.replace("\"\"", "\""), at, end)
                : new SqlWord(Kind.LITERAL, inner, at, end));
      } else if (c == '$' && dollarTag(text, at) > 0) {
        int tag = dollarTag(text, at);
        end = behind(text.indexOf(text.substring(at, tag), tag), tag - at, text);
        words.add(new SqlWord(Kind.LITERAL, text.substring(at, end), at, end));
      } else if (Character.isLetter(c) || c == '_') {
        end = at + 1;
        while (end < text.length() && isNamePart(text.charAt(end))) {
          end++;
        }
        String name = text.substring(at, end).toLowerCase(Locale.ROOT);
        words.add(new SqlWord(Kind.NAME, name, at, end));
      } else if (Character.isDigit(c)) {
        end = at + 1;
        while (end < text.length() && (isNamePart(text.charAt(end)) || text.charAt(end) == '.')) {
          end++;
        }
        words.add(new SqlWord(Kind.LITERAL, text.substring(at, end), at, end));
      } else {
        end = text.startsWith("::", at) ? at + 2 : at + 1;
        words.add(new SqlWord(Kind.SYMBOL, text.substring(at, end), at, end));
      }
      at = end;
    }
    return words;
  }

  private static boolean isNamePart(char c) {
    return Character.isLetterOrDigit(c) || c == '_' || c == '$';
  }

  private static int quoted(String text, int start, char quote) {
    boolean escapes = quote == '\'' && start > 0 && "eE".indexOf(text.charAt(start - 1)) >= 0;
    int at = start + 1;
    while (at < text.length()) {
      char c = text.charAt(at);
      if (c == '\\' && escapes) {
        at += 2;
      } else if (c != quote) {
        at++;
      } else if (at + 1 < text.length() && text.charAt(at + 1) == quote) {
        at += 2;
      } else {
        return at + 1;
      }
    }
    return text.length();
  }

  private static int dollarTag(String text, int start) {
    int at = start + 1;
    while (at < text.length() && isNamePart(text.charAt(at)) && text.charAt(at) != '$') {
      at++;
    }
    return at < text.length() && text.charAt(at) == '$' ? at + 1 : -1;
  }

  private static int behind(int found, int length, String text) {
    return found < 0 ? text.length() : found + length;
  }

  private static int orEnd(int found, String text) {
    return found < 0 ? text.length() : found;
  }
}
