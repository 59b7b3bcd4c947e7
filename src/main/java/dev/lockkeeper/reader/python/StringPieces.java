package dev.lockkeeper.reader.python;

import dev.lockkeeper.reader.python.PythonExpression.TextPart;
import dev.lockkeeper.source.SourceFile;
import dev.lockkeeper.source.TextView;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The pieces of one string expression, which the parser hands over joined and decoded: read again
 * from the text, so that every character of the value leads back to where it stands.
 */
final class StringPieces {
  private final SourceFile file;
  private final String text;
  private final int end;
  private final Map<Integer, TextPart.Field> fields;
  private final List<TextPart> parts = new ArrayList<>();
  private TextView.Builder literal;
  private int position;
  private int verbatimStart;

  private StringPieces(SourceFile file, int start, int end, Map<Integer, TextPart.Field> fields) {
    this.file = file;
    this.text = file.text();
    this.end = end;
    this.fields = fields;
    this.literal = TextView.builder(file);
    this.position = start;
    this.verbatimStart = start;
  }

  /**
   * The parts of the string literals in a stretch of text that the parser took as one expression.
   *
   * @param fields the replacement fields of its f-strings by the offset of their brace
   * @return empty where the stretch holds what string literals cannot
   */
  static Optional<List<TextPart>> read(
      SourceFile file, int start, int end, Map<Integer, TextPart.Field> fields) {
    StringPieces pieces = new StringPieces(file, start, end, fields);
    return pieces.readAll() ? Optional.of(pieces.parts) : Optional.empty();
  }

  private boolean readAll() {
    while (skipBetweenPieces()) {
      if (!readPiece()) {
        return false;
      }
    }
    endLiteral();
    return true;
  }

  private boolean skipBetweenPieces() {
    while (position < end) {
      char c = text.charAt(position);
      if (c == '#') {
        while (position < end && text.charAt(position) != '\n' && text.charAt(position) != '\r') {
          position++;
        }
      } else if (c == ' ' || c == '\t' || c == '\f' || c == '\n' || c == '\r' || c == '\\') {
        position++;
      } else {
        return true;
      }
    }
    return false;
  }

  private boolean readPiece() {
    boolean raw = false;
    boolean formatted = false;
    while (position < end && "rRfFuU".indexOf(text.charAt(position)) >= 0) {
      char prefix = Character.toLowerCase(text.charAt(position));
      raw |= prefix == 'r';
      formatted |= prefix == 'f';
      position++;
    }
    if (position >= end || (text.charAt(position) != '\'' && text.charAt(position) != '"')) {
      return false;
    }
    String quote = text.substring(position, position + 1);
    if (text.startsWith(quote.repeat(3), position)) {
      quote = quote.repeat(3);
    }
    position += quote.length();
    verbatimStart = position;
    while (position < end) {
      char c = text.charAt(position);
      if (c == quote.charAt(0) && text.startsWith(quote, position)) {
        flush();
        position += quote.length();
        return true;
      }
      if (c == '\\' && raw) {
        position = Math.min(position + 1, end);
        boolean quoteFollows = position < end && text.charAt(position) == quote.charAt(0);
        boolean backslashFollows = position < end && text.charAt(position) == '\\';
        if (quoteFollows || backslashFollows) {
          position++;
        }
      } else if (c == '\\') {
        readEscape();
      } else if (c == '\r') {
        int length = position + 1 < end && text.charAt(position + 1) == '\n' ? 2 : 1;
        decoded(length, "\n");
      } else if (formatted && (c == '{' || c == '}')) {
        if (position + 1 < end && text.charAt(position + 1) == c) {
          decoded(2, String.valueOf(c));
        } else if (!readField()) {
          return false;
        }
      } else {
        position++;
      }
    }
    return false;
  }

  private boolean readField() {
    TextPart.Field field = fields.get(position);
    if (field == null) {
      return false;
    }
    flush();
    int inside = position + 1;
    int behindEquals = behindEquals(field);
    if (behindEquals > 0) {
      literal.verbatim(file.span(inside, behindEquals));
    }
    endLiteral();
    parts.add(field);
    position = field.span().end();
    verbatimStart = position;
    return true;
  }

  /** Where the value starts that {@code {expression=}} prints behind itself; 0 without the sign. */
  private int behindEquals(TextPart.Field field) {
    int at = field.value().span().end();
    while (at < field.span().end() && " \t\r\n)".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
    if (at >= field.span().end() || text.charAt(at) != '=') {
      return 0;
    }
    at++;
    while (at < field.span().end() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
    return at;
  }

  /** Python manual, "String and Bytes literals", table of escape sequences. */
  private void readEscape() {
    char kind = position + 1 < end ? text.charAt(position + 1) : ' ';
    switch (kind) {
      case '\n' -> decoded(2, "");
      case '\r' -> decoded(text.startsWith("\r\n", position + 1) ? 3 : 2, "");
      case '\\', '\'', '"' -> decoded(2, String.valueOf(kind));
      case 'a' -> decoded(2, "\u0007");
      case 'b' -> decoded(2, "\b");
      case 'f' -> decoded(2, "\f");
      case 'n' -> decoded(2, "\n");
      case 'r' -> decoded(2, "\r");
      case 't' -> decoded(2, "\t");
      case 'v' -> decoded(2, "\u000b");
      case 'x' -> decodedNumber(2, 2, 16);
      case 'u' -> decodedNumber(2, 4, 16);
      case 'U' -> decodedNumber(2, 8, 16);
      case 'N' -> decodedName();
      default -> {
        if (kind >= '0' && kind <= '7') {
          decodedNumber(1, 3, 8);
        } else {
          position++;
        }
      }
    }
  }

  private void decodedNumber(int prefix, int digits, int radix) {
    int from = position + prefix;
    int to = from;
    int value = 0;
    while (to < end && to < from + digits && Character.digit(text.charAt(to), radix) >= 0) {
      value = value * radix + Character.digit(text.charAt(to), radix);
      to++;
    }
    if (Character.isValidCodePoint(value)) {
      decoded(to - position, Character.toString(value));
    } else {
      position = to;
    }
  }

  private void decodedName() {
    int close = text.indexOf('}', position);
    if (close < 0 || close >= end || !text.startsWith("\\N{", position)) {
      position++;
      return;
    }
    try {
      String name = text.substring(position + 3, close);
      decoded(close + 1 - position, Character.toString(Character.codePointOf(name)));
    } catch (IllegalArgumentException unknownName) {
      // The parser knows names and aliases that this runtime does not: the caller falls back to
      // the parser's value.
      position = close + 1;
    }
  }

  private void decoded(int length, String value) {
    flush();
    literal.decoded(file.span(position, position + length), value);
    position += length;
    verbatimStart = position;
  }

  private void flush() {
    if (position > verbatimStart) {
      literal.verbatim(file.span(verbatimStart, position));
    }
    verbatimStart = position;
  }

  private void endLiteral() {
    TextView view = literal.build();
    if (!view.text().isEmpty()) {
      parts.add(new TextPart.Literal(view));
    }
    literal = TextView.builder(file);
  }
}
