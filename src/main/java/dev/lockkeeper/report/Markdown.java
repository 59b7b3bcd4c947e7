package dev.lockkeeper.report;

/**
 * Names and words of a user's files as GitHub's Markdown, in which they can be nothing but text: no
 * mark-up, no HTML, no mention of a person, no formula (GitHub Flavored Markdown Spec, "Backslash
 * escapes", "Code spans", "Fenced code blocks", "Autolinks (extension)").
 */
public final class Markdown {
  private static final String ZERO_WIDTH_SPACE = "&#8203;";

  private Markdown() {}

  /** Words of one line, wherever in it they stand. */
  public static String text(String words) {
    String printable = Terminal.printable(words).strip();
    StringBuilder text = new StringBuilder(printable.length() + 16);
    int start = startOfBlock(printable);
    for (int i = 0; i < printable.length(); i++) {
      if (i == start) {
        text.append('\\').append(printable.charAt(i));
        continue;
      }
      char c = printable.charAt(i);
      switch (c) {
        case '\\', '`', '*', '[', ']', '<', '>', '&', '|', '~' -> text.append('\\').append(c);
        case '_' -> text.append(isInsideWord(printable, i) ? "_" : "\\_");
        case ':' -> text.append(printable.startsWith("://", i) ? "\\:" : ":");
        case '.' -> text.append(endsWithWww(printable, i) ? "\\." : ".");
        // Mentions and references are looked for in what is rendered, so escapes do not hide them.
        case '@', '#' -> text.append(c == '#' ? "\\#" : "@").append(ZERO_WIDTH_SPACE);
        case '$' -> text.append("<span>$</span>");
        default -> text.append(c);
      }
    }
    return text.toString();
  }

  /** A name, as it is spelt. */
  public static String code(String name) {
    String printable = Terminal.printable(name);
    if (printable.isBlank()) {
      return "` `";
    }
    String marks = "`".repeat(longestRun(printable) + 1);
    // Blanks on both sides are not shown, and part backticks of the name from the marks.
    String pad =
        printable.startsWith("`")
                || printable.endsWith("`")
                || (printable.startsWith(" ") && printable.endsWith(" "))
            ? " "
            : "";
    return marks + pad + printable + pad + marks;
  }

  /** Lines of code, with the line endings around them. */
  public static String fence(String language, String code) {
    String marks = "`".repeat(Math.max(3, longestRun(code) + 1));
    StringBuilder fence = new StringBuilder(marks).append(language).append('\n');
    for (String line : code.split("\n", -1)) {
      fence.append(Terminal.printable(line).stripTrailing()).append('\n');
    }
    return fence.append(marks).append('\n').toString();
  }

  /** Where the mark stands that makes a list or a heading of a line; -1 where none does. */
  private static int startOfBlock(String line) {
    int at = 0;
    while (at < line.length() && Character.isDigit(line.charAt(at))) {
      at++;
    }
    String marks = at == 0 ? "-+=" : ".)";
    return at < line.length() && marks.indexOf(line.charAt(at)) >= 0 ? at : -1;
  }

  private static int longestRun(String text) {
    int longest = 0;
    int run = 0;
    for (int i = 0; i < text.length(); i++) {
      run = text.charAt(i) == '`' ? run + 1 : 0;
      longest = Math.max(longest, run);
    }
    return longest;
  }

  /** An underscore between letters or digits is no mark-up; most names have one. */
  private static boolean isInsideWord(String text, int at) {
    return at > 0
        && at + 1 < text.length()
        && Character.isLetterOrDigit(text.charAt(at - 1))
        && Character.isLetterOrDigit(text.charAt(at + 1));
  }

  private static boolean endsWithWww(String text, int at) {
    return at >= 3 && text.regionMatches(true, at - 3, "www", 0, 3);
  }
}
