package dev.lockkeeper.reader.python;

import dev.lockkeeper.source.SourceFile;
import java.util.Arrays;

/** Leads from lines and columns counted in code points to offsets in UTF-16 units. */
final class CodePointColumns {
  private final SourceFile file;
  private final int[] pairs;

  CodePointColumns(SourceFile file) {
    this.file = file;
    this.pairs = surrogatePairs(file.text());
  }

  /**
   * The offset of a place, clamped to the text.
   *
   * @param line 1-based; a line break is LF, CR LF or CR
   * @param column 0-based, in code points; a byte order mark is none
   */
  int offset(int line, int column) {
    int length = file.text().length();
    if (line < 1) {
      return 0;
    }
    if (line > file.lineCount()) {
      return length;
    }
    int start = file.lineStart(line);
    if (line == 1 && file.text().startsWith("\uFEFF")) {
      start++;
    }
    return Math.min(start + Math.max(column, 0) + pairsBefore(start, column), length);
  }

  /** How many surrogate pairs stand among the first {@code column} code points of a line. */
  private int pairsBefore(int start, int column) {
    int first = Arrays.binarySearch(pairs, start);
    int from = first >= 0 ? first : -first - 1;
    int low = from;
    int high = pairs.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      int columnOfPair = pairs[middle] - start - (middle - from);
      if (columnOfPair < column) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low - from;
  }

  private static int[] surrogatePairs(String text) {
    int[] found = new int[0];
    int count = 0;
    for (int i = 0; i + 1 < text.length(); i++) {
      if (Character.isSurrogatePair(text.charAt(i), text.charAt(i + 1))) {
        if (count == found.length) {
          found = Arrays.copyOf(found, Math.max(16, count * 2));
        }
        found[count++] = i++;
      }
    }
    return Arrays.copyOf(found, count);
  }
}
