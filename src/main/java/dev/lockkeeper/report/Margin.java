package dev.lockkeeper.report;

import dev.lockkeeper.rule.Severity;
import dev.lockkeeper.source.Span;

/** The lines of one finding beside a bar: its place, the words of the file, the facts. */
final class Margin {
  private final Palette palette;
  private final Fold fold;
  private final int digits;
  private final StringBuilder text = new StringBuilder();

  /**
   * An empty margin.
   *
   * @param lastLine the highest line number that it will show
   */
  Margin(Palette palette, Fold fold, int lastLine) {
    this.palette = palette;
    this.fold = fold;
    this.digits = String.valueOf(lastLine).length();
  }

  /** Where the words stand. */
  void place(Span span) {
    text.append(palette.frame(" ".repeat(digits + 1) + "-->"))
        .append(' ')
        .append(Terminal.printable(span.toString()))
        .append('\n');
  }

  /** The words, marked. */
  void snippet(Snippet snippet, Severity severity) {
    bar("");
    for (Snippet.Line line : snippet.lines()) {
      String number = String.valueOf(line.number());
      text.append(palette.frame(" ".repeat(digits + 1 - number.length()) + number + " |"))
          .append(line.text().isEmpty() ? "" : " ")
          .append(line.text())
          .append('\n');
      bar(" " + " ".repeat(line.indent()) + palette.severity(severity, "^".repeat(line.width())));
    }
    if (snippet.omitted() > 0) {
      bar(" ... " + Words.count(snippet.omitted(), "more line"));
    }
  }

  /** Something to know about it. */
  void fact(String fact) {
    text.append(palette.frame(" ".repeat(digits + 2) + "="))
        .append(' ')
        .append(fold.lines(Terminal.printable(fact), digits + 4, digits + 4))
        .append('\n');
  }

  private void bar(String words) {
    text.append(palette.frame(" ".repeat(digits + 2) + "|")).append(words).append('\n');
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
