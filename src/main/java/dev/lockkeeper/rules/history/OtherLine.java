package dev.lockkeeper.rules.history;

import dev.lockkeeper.source.SourceFile;
import dev.lockkeeper.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds where the text of a file is not what it was, line endings and a byte order mark aside. */
final class OtherLine {
  private final SourceFile now;

  private OtherLine(SourceFile now) {
    this.now = now;
  }

  /**
   * The first line of {@code now} that differs, without the white space around it; the last one
   * where lines are missing.
   *
   * @param emptyLinesCount whether lines without a character are a difference
   */
  static Optional<Span> first(SourceFile before, SourceFile now, boolean emptyLinesCount) {
    OtherLine search = new OtherLine(now);
    List<Integer> old = lines(before, emptyLinesCount);
    List<Integer> lines = lines(now, emptyLinesCount);
    for (int i = 0; i < lines.size(); i++) {
      if (i == old.size() || !before.line(old.get(i)).equals(now.line(lines.get(i)))) {
        return Optional.of(search.span(lines.get(i)));
      }
    }
    return old.size() == lines.size()
        ? Optional.empty()
        : Optional.of(search.span(lines.isEmpty() ? 1 : lines.get(lines.size() - 1)));
  }

  private static List<Integer> lines(SourceFile file, boolean emptyLinesCount) {
    List<Integer> lines = new ArrayList<>();
    for (int line = 1; line <= file.lineCount(); line++) {
      if (emptyLinesCount || !file.line(line).isEmpty()) {
        lines.add(line);
      }
    }
    return lines;
  }

  private Span span(int line) {
    String text = now.line(line);
    int start = now.text().indexOf(text, now.lineStart(line)) + text.indexOf(text.strip());
    return now.span(start, start + text.strip().length());
  }
}
