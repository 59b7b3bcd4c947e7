package dev.lockkeeper.report;

/** How text looks on a terminal: which characters may reach it, and how many cells they take. */
public final class Terminal {
  private static final String TAB = "    ";

  private Terminal() {}

  /**
   * The text with its tabs as blanks and without characters that a terminal would obey: control
   * characters stand as their pictures, those that turn the direction of writing as a replacement
   * character.
   */
  public static String printable(String text) {
    int plain = plainLength(text);
    if (plain == text.length()) {
      return text;
    }
    StringBuilder printable = new StringBuilder(text.length() + 16).append(text, 0, plain);
    for (int i = plain; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\t') {
        printable.append(TAB);
      } else if (c < ' ') {
        printable.append((char) ('\u2400' + c));
      } else if (c == '\u007f') {
        printable.append('\u2421');
      } else if (isUnsafe(c) || isLoneSurrogate(text, i)) {
        printable.append('\ufffd');
      } else {
        printable.append(c);
      }
    }
    return printable.toString();
  }

  /** Most text is plain ASCII, and a report of ten thousand findings is mostly text. */
  private static int plainLength(String text) {
    int length = 0;
    while (length < text.length() && text.charAt(length) >= ' ' && text.charAt(length) < '\u007f') {
      length++;
    }
    return length;
  }

  /** How many cells printable text takes. */
  static int width(String printable) {
    int width = 0;
    for (int i = 0; i < printable.length(); ) {
      int codePoint = printable.codePointAt(i);
      width += codePoint < 0x300 ? 1 : width(codePoint);
      i += Character.charCount(codePoint);
    }
    return width;
  }

  private static boolean isUnsafe(char c) {
    return (c >= '\u0080' && c <= '\u009f')
        || c == '\u2028'
        || c == '\u2029'
        || (c >= '\u202a' && c <= '\u202e')
        || (c >= '\u2066' && c <= '\u2069');
  }

  private static boolean isLoneSurrogate(String text, int at) {
    char c = text.charAt(at);
    if (Character.isHighSurrogate(c)) {
      return at + 1 == text.length() || !Character.isLowSurrogate(text.charAt(at + 1));
    }
    return Character.isLowSurrogate(c)
        && (at == 0 || !Character.isHighSurrogate(text.charAt(at - 1)));
  }

  private static int width(int codePoint) {
    int type = Character.getType(codePoint);
    if (type == Character.NON_SPACING_MARK
        || type == Character.ENCLOSING_MARK
        || type == Character.FORMAT) {
      return 0;
    }
    return isWide(codePoint) ? 2 : 1;
  }

  /** The blocks that Unicode's East Asian Width property calls wide or full-width. */
  private static boolean isWide(int c) {
    return (c >= 0x1100 && c <= 0x115f)
        || (c >= 0x2e80 && c <= 0x303e)
        || (c >= 0x3041 && c <= 0xa4cf)
        || (c >= 0xac00 && c <= 0xd7a3)
        || (c >= 0xf900 && c <= 0xfaff)
        || (c >= 0xfe30 && c <= 0xfe6f)
        || (c >= 0xff00 && c <= 0xff60)
        || (c >= 0xffe0 && c <= 0xffe6)
        || (c >= 0x1f300 && c <= 0x1f64f)
        || (c >= 0x1f900 && c <= 0x1f9ff)
        || (c >= 0x20000 && c <= 0x3fffd);
  }
}
