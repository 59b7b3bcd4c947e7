package dev.lockkeeper.source;

import java.util.Arrays;

/**
 * One file as it was read: its path for reports and its whole text, byte order mark and line
 * endings included.
 *
 * <p>Two source files are the same only if they are the same object.
 */
public final class SourceFile {
  private final String path;
  private final String text;
  private final int[] lineStarts;

  /**
   * A file under {@code path}, which is what reports print: relative, separated by {@code /}.
   *
   * @param text the decoded text, unchanged
   */
  public SourceFile(String path, String text) {
    this.path = path;
    this.text = text;
    this.lineStarts = lineStarts(text);
  }

  /** The path that reports print: relative, separated by {@code /}. */
  public String path() {
    return path;
  }

  /** The decoded text, unchanged. */
  public String text() {
    return text;
  }

  /** The span from {@code start} (inclusive) to {@code end} (exclusive), 0-based UTF-16 offsets. */
  public Span span(int start, int end) {
    return new Span(this, start, end);
  }

  /** The span of the whole text. */
  public Span span() {
    return new Span(this, 0, text.length());
  }

  /**
   * The 1-based line and column of an offset; a byte order mark is no column.
   *
   * @param offset 0-based UTF-16 offset, at most the length of the text
   */
  public Position position(int offset) {
    int found = Arrays.binarySearch(lineStarts, offset);
    int line = found >= 0 ? found : -found - 2;
    int start = lineStarts[line];
    if (line == 0 && hasByteOrderMark() && offset > 0) {
      start = 1;
    }
    return new Position(line + 1, offset - start + 1);
  }

  /** How many lines the text has; an empty text has one. */
  public int lineCount() {
    return lineStarts.length;
  }

  /**
   * A line's text without its line ending and without a byte order mark.
   *
   * @param line 1-based
   */
  public String line(int line) {
    int start = lineStarts[line - 1];
    int end = line == lineStarts.length ? text.length() : lineStarts[line];
    while (end > start && (text.charAt(end - 1) == '\n' || text.charAt(end - 1) == '\r')) {
      end--;
    }
    if (line == 1 && hasByteOrderMark()) {
      start = 1;
    }
    return text.substring(Math.min(start, end), end);
  }

  /**
   * The offset at which a line starts.
   *
   * @param line 1-based
   */
  public int lineStart(int line) {
    return lineStarts[line - 1];
  }

  private boolean hasByteOrderMark() {
    return !text.isEmpty() && text.charAt(0) == '\uFEFF';
  }

  private static int[] lineStarts(String text) {
    int[] starts = new int[16];
    int count = 1;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean ends =
          c == '\n' || (c == '\r' && (i + 1 == text.length() || text.charAt(i + 1) != '\n'));
      if (ends) {
        if (count == starts.length) {
          starts = Arrays.copyOf(starts, count * 2);
        }
        starts[count++] = i + 1;
      }
    }
    return Arrays.copyOf(starts, count);
  }

  @Override
  public String toString() {
    return path;
  }
}
