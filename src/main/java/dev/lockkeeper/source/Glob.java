package dev.lockkeeper.source;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Files and folders as people name them: {@code *} stands for any characters of one name, {@code
 * **} for any folders, {@code ?} for one character, {@code {a,b}} for either. A folder that it
 * matches stands for all that lies in it.
 */
public final class Glob {
  private static final String SPECIAL = "\\.[]()+^$|";

  private final String text;
  private final Pattern pattern;

  private Glob(String text, Pattern pattern) {
    this.text = text;
    this.pattern = pattern;
  }

  /** Why a text is no glob; empty when it is one. */
  public static Optional<String> fault(String text) {
    if (text.startsWith("/") || text.matches("[A-Za-z]:.*")) {
      return Optional.of("it is absolute; it starts from the folder of the configuration");
    }
    if (text.contains("\\")) {
      return Optional.of("folders are separated by /");
    }
    if (text.startsWith("!")) {
      return Optional.of("a later entry that matches less takes back what an earlier one says");
    }
    for (String part : text.split("/", -1)) {
      if (part.equals("..") || part.equals(".")) {
        return Optional.of("it cannot hold '" + part + "'");
      }
      if (part.contains("**") && !part.equals("**")) {
        return Optional.of("** stands alone between slashes");
      }
    }
    if (text.replaceAll("/+$", "").contains("//")) {
      return Optional.of("a folder's name is empty");
    }
    if (text.contains("[") || text.contains("]")) {
      return Optional.of("brackets are not read; {a,b} is one of several");
    }
    int open = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      open += c == '{' ? 1 : c == '}' ? -1 : 0;
      if (open < 0 || open > 1) {
        return Optional.of("its braces do not match");
      }
    }
    return open == 0 ? Optional.empty() : Optional.of("its braces do not match");
  }

  /** A glob of a text without {@link #fault}. */
  public static Glob of(String text) {
    String trimmed = text.replaceAll("/+$", "");
    StringBuilder regex = new StringBuilder();
    boolean inBraces = false;
    for (int i = 0; i < trimmed.length(); i++) {
      char c = trimmed.charAt(i);
      if (trimmed.startsWith("**/", i)) {
        regex.append("(?:[^/]+/)*");
        i += 2;
      } else if (trimmed.startsWith("**", i)) {
        regex.append(".*");
        i++;
      } else {
        inBraces = c == '{' || (inBraces && c != '}');
        regex.append(single(c, inBraces));
      }
    }
    return new Glob(text, Pattern.compile(regex + "(?:/.*)?", Pattern.DOTALL));
  }

  private static String single(char c, boolean inBraces) {
    return switch (c) {
      case '*' -> "[^/]*";
      case '?' -> "[^/]";
      case '{' -> "(?:";
      case '}' -> ")";
      case ',' -> inBraces ? "|" : ",";
      default -> SPECIAL.indexOf(c) >= 0 ? "\\" + c : String.valueOf(c);
    };
  }

  /**
   * Whether it matches a path or a folder that the path lies in.
   *
   * @param path from the folder of the configuration, with {@code /}
   */
  public boolean matches(String path) {
    return pattern.matcher(path).matches();
  }

  @Override
  public String toString() {
    return text;
  }
}
