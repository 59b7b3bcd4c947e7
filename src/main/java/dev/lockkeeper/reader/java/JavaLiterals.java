package dev.lockkeeper.reader.java;

import dev.lockkeeper.source.SourceFile;
import dev.lockkeeper.source.Span;
import dev.lockkeeper.source.TextView;
import java.util.ArrayList;
import java.util.List;

/**
 * The text of string literals, text blocks and character literals, each character with its exact
 * place.
 *
 * <p>Java Language Specification, 3.3 "Unicode Escapes", 3.10.6 "Text Blocks" and 3.10.7 "Escape
 * Sequences".
 */
final class JavaLiterals {
  private static final String TEXT_BLOCK_QUOTES = "\"\"\"";

  private final SourceFile file;
  private final String source;

  private JavaLiterals(SourceFile file) {
    this.file = file;
    this.source = file.text();
  }

  /** What a literal means; its span holds the quotes. */
  static TextView decode(Span literal) {
    JavaLiterals literals = new JavaLiterals(literal.file());
    String written = literal.text();
    boolean block =
        written.length() >= 6
            && written.startsWith(TEXT_BLOCK_QUOTES)
            && written.endsWith(TEXT_BLOCK_QUOTES);
    int quotes = block ? 3 : 1;
    List<Unit> units =
        literals.units(
            literal.start() + quotes, Math.max(literal.start() + quotes, literal.end() - quotes));
    return literals.view(block ? withoutIndentation(units) : units);
  }

  /**
   * A character of the text before escape sequences are resolved.
   *
   * @param start 0-based offset in the file
   * @param end offset behind what stands for it
   */
  private record Unit(char value, int start, int end) {
    boolean isBlank() {
      return Character.isWhitespace(value);
    }

    boolean endsLine() {
      return value == '\n' || value == '\r';
    }
  }

  private List<Unit> units(int start, int end) {
    List<Unit> units = new ArrayList<>(end - start);
    int backslashes = 0;
    for (int i = start; i < end; ) {
      char c = source.charAt(i);
      int hex = c == '\\' && backslashes % 2 == 0 ? hexDigits(i, end) : -1;
      if (hex > 0) {
        int value = Integer.parseInt(source.substring(hex, hex + 4), 16);
        units.add(new Unit((char) value, i, hex + 4));
        backslashes = 0;
        i = hex + 4;
      } else {
        units.add(new Unit(c, i, i + 1));
        backslashes = c == '\\' ? backslashes + 1 : 0;
        i++;
      }
    }
    return units;
  }

  /** Where the four digits of a Unicode escape at {@code at} stand, or -1 when there is none. */
  private int hexDigits(int at, int end) {
    int i = at + 1;
    while (i < end && source.charAt(i) == 'u') {
      i++;
    }
    if (i == at + 1 || i + 4 > end) {
      return -1;
    }
    for (int k = i; k < i + 4; k++) {
      if (Character.digit(source.charAt(k), 16) < 0) {
        return -1;
      }
    }
    return i;
  }

  /** The lines behind the opening quotes' own, without what only indents them in the source. */
  private static List<Unit> withoutIndentation(List<Unit> units) {
    List<List<Unit>> lines = new ArrayList<>();
    List<Unit> ends = new ArrayList<>();
    List<Unit> line = new ArrayList<>();
    for (int i = 0; i < units.size(); i++) {
      Unit unit = units.get(i);
      if (unit.endsLine()) {
        boolean pair = unit.value == '\r' && i + 1 < units.size() && units.get(i + 1).value == '\n';
        int end = pair ? units.get(++i).end : unit.end;
        lines.add(line);
        ends.add(new Unit('\n', unit.start, end));
        line = new ArrayList<>();
      } else {
        line.add(unit);
      }
    }
    lines.add(line);
    int indentation = indentation(lines.subList(1, lines.size()));
    List<Unit> result = new ArrayList<>(units.size());
    for (int i = 1; i < lines.size(); i++) {
      List<Unit> content = lines.get(i);
      int end = content.size();
      while (end > 0 && content.get(end - 1).isBlank()) {
        end--;
      }
      result.addAll(content.subList(Math.min(indentation, end), end));
      if (i < ends.size()) {
        result.add(ends.get(i));
      }
    }
    return result;
  }

  private static int indentation(List<List<Unit>> lines) {
    int least = Integer.MAX_VALUE;
    for (int i = 0; i < lines.size(); i++) {
      List<Unit> line = lines.get(i);
      int leading = 0;
      while (leading < line.size() && line.get(leading).isBlank()) {
        leading++;
      }
      boolean last = i == lines.size() - 1;
      if (leading < line.size() || last) {
        least = Math.min(least, leading);
      }
    }
    return least == Integer.MAX_VALUE ? 0 : least;
  }

  private TextView view(List<Unit> units) {
    TextView.Builder view = TextView.builder(file);
    int verbatim = -1;
    int i = 0;
    while (i < units.size()) {
      Unit unit = units.get(i);
      boolean asWritten =
          unit.value != '\\'
              && unit.end == unit.start + 1
              && source.charAt(unit.start) == unit.value;
      boolean continues = verbatim >= 0 && units.get(i - 1).end == unit.start;
      if (verbatim >= 0 && !(asWritten && continues)) {
        view.verbatim(file.span(verbatim, units.get(i - 1).end));
        verbatim = -1;
      }
      if (asWritten) {
        verbatim = verbatim < 0 ? unit.start : verbatim;
        i++;
      } else if (unit.value == '\\') {
        i = escape(units, i, view);
      } else {
        view.decoded(file.span(unit.start, unit.end), String.valueOf(unit.value));
        i++;
      }
    }
    if (verbatim >= 0) {
      view.verbatim(file.span(verbatim, units.get(units.size() - 1).end));
    }
    return view.build();
  }

  /** Resolves the escape sequence whose backslash is unit {@code at}; gives the next unit. */
  private int escape(List<Unit> units, int at, TextView.Builder view) {
    int next = at + 1;
    if (next == units.size()) {
      view.decoded(span(units, at, next), "\\");
      return next;
    }
    char c = units.get(next).value;
    if (c >= '0' && c <= '7') {
      int limit = Math.min(units.size(), next + (c <= '3' ? 3 : 2));
      int value = 0;
      int i = next;
      while (i < limit && units.get(i).value >= '0' && units.get(i).value <= '7') {
        value = value * 8 + units.get(i).value - '0';
        i++;
      }
      view.decoded(span(units, at, i), String.valueOf((char) value));
      return i;
    }
    String value =
        switch (c) {
          case 'b' -> "\b";
          case 't' -> "\t";
          case 'n' -> "\n";
          case 'f' -> "\f";
          case 'r' -> "\r";
          case 's' -> " ";
          case '\n', '\r' -> "";
          case '"', '\'', '\\' -> String.valueOf(c);
          // No compiler takes it; what is written is the nearest to what was meant.
          default -> "\\" + c;
        };
    view.decoded(span(units, at, next + 1), value);
    return next + 1;
  }

  private Span span(List<Unit> units, int from, int to) {
    return file.span(units.get(from).start, units.get(to - 1).end);
  }
}
