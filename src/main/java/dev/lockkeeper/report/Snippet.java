package dev.lockkeeper.report;

import dev.lockkeeper.migration.Credential;
import dev.lockkeeper.source.SourceFile;
import dev.lockkeeper.source.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * The lines of a file that a span covers, each with the stretch of it that the span covers.
 *
 * <p>A line is cut around that stretch, and nothing but the cut is looked at, so that a thousand
 * snippets of one line of ten megabytes cost no more than of any other. Secrets are not shown.
 *
 * @param lines the first few
 * @param omitted how many more the span covers
 */
record Snippet(List<Line> lines, int omitted) {
  private static final int MOST_LINES = 3;
  private static final int MOST_UNITS = 120;
  private static final int UNITS_BEFORE = 30;
  private static final String CUT = "…";

  /**
   * One line.
   *
   * @param number 1-based
   * @param text as a terminal may print it
   * @param indent how many cells stand before the span's words
   * @param width how many cells these take; at least one
   */
  record Line(int number, String text, int indent, int width) {}

  /** The highest line number shown. */
  int lastLine() {
    return lines.get(lines.size() - 1).number();
  }

  /** The snippet of a span. */
  static Snippet of(Span span) {
    int first = span.from().line();
    int last = span.to().line();
    List<Line> lines = new ArrayList<>();
    int omitted = 0;
    for (int number = first; number <= last; number++) {
      if (lines.size() >= MOST_LINES && number < last) {
        omitted = last - number + 1;
        break;
      }
      Line line = line(span, number);
      // What is blank inside the span says nothing, but a snippet shows at least a line.
      if (lines.isEmpty() || !line.text.isBlank()) {
        lines.add(line);
      }
    }
    return new Snippet(List.copyOf(lines), omitted);
  }

  private static Line line(Span span, int number) {
    SourceFile file = span.file();
    String text = file.text();
    int lineStart = file.lineStart(number);
    if (lineStart == 0 && text.startsWith("\ufeff")) {
      lineStart = 1;
    }
    int start = Math.max(span.start(), lineStart);
    if (start == lineStart && span.start() < lineStart) {
      start = skipBlanks(text, lineStart, span.end());
    }
    int from = start - lineStart > MOST_UNITS - UNITS_BEFORE ? start - UNITS_BEFORE : lineStart;
    from = wholeCodePoint(text, from, lineStart);
    int to = lineEnd(text, start, from + MOST_UNITS);
    boolean cutAtEnd = to < text.length() && !isLineEnd(text.charAt(to));
    if (cutAtEnd) {
      to = wholeCodePoint(text, to, start);
    }
    int end = Math.max(start, Math.min(span.end(), to));
    while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
      end--;
    }
    String shown = Credential.masked(text.substring(from, to));
    String before =
        (from > lineStart ? CUT : "") + Terminal.printable(shown.substring(0, start - from));
    String words = Terminal.printable(shown.substring(start - from, end - from));
    String after = Terminal.printable(shown.substring(end - from)) + (cutAtEnd ? CUT : "");
    return new Line(
        number,
        (before + words + after).stripTrailing(),
        Terminal.width(before),
        Math.max(1, Terminal.width(words)));
  }

  private static int skipBlanks(String text, int at, int end) {
    int start = at;
    while (start < end && (text.charAt(start) == ' ' || text.charAt(start) == '\t')) {
      start++;
    }
    return start;
  }

  private static int lineEnd(String text, int from, int limit) {
    int end = from;
    while (end < text.length() && end < limit && !isLineEnd(text.charAt(end))) {
      end++;
    }
    return end;
  }

  private static boolean isLineEnd(char c) {
    return c == '\n' || c == '\r';
  }

  private static int wholeCodePoint(String text, int at, int least) {
    boolean inside =
        at > least
            && at < text.length()
            && Character.isLowSurrogate(text.charAt(at))
            && Character.isHighSurrogate(text.charAt(at - 1));
    return inside ? at - 1 : at;
  }
}
