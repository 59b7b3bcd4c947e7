package dev.lockkeeper.report;

import java.util.regex.Pattern;

/** Breaks sentences into lines that fit a terminal; code is never given to it. */
public final class Fold {
  private static final int NARROWEST = 40;
  private static final Fold NONE = new Fold(Integer.MAX_VALUE);
  private static final Pattern COLOUR = Pattern.compile("\u001b\\[[0-9;]*m");

  private final int width;

  private Fold(int width) {
    this.width = width;
  }

  /** Lines as long as they are. */
  public static Fold none() {
    return NONE;
  }

  /**
   * Lines of at most so many cells; what is narrower than forty counts as forty, and a word that is
   * longer than a line stays whole.
   */
  public static Fold at(int cells) {
    return new Fold(Math.max(NARROWEST, cells));
  }

  /**
   * A sentence on as many lines as it needs, without a last line ending.
   *
   * @param printable may hold colours
   * @param used how many cells of the first line are taken
   * @param indent how many blanks the further lines start with
   */
  public String lines(String printable, int used, int indent) {
    if (width == Integer.MAX_VALUE) {
      return printable;
    }
    StringBuilder lines = new StringBuilder();
    int at = used;
    boolean starts = true;
    for (String word : printable.split(" ", -1)) {
      int cells = Terminal.width(COLOUR.matcher(word).replaceAll(""));
      if (!starts && at + 1 + cells > width) {
        lines.append('\n').append(" ".repeat(indent));
        at = indent;
        starts = true;
      }
      lines.append(starts ? "" : " ").append(word);
      at += cells + (starts ? 0 : 1);
      starts = false;
    }
    return lines.toString();
  }
}
