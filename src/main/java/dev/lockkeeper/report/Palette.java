package dev.lockkeeper.report;

import dev.lockkeeper.rule.Severity;

/** Colours of the text report: a terminal's, or none. */
public enum Palette {
  /** No escape sequences at all. */
  PLAIN,
  /** The eight colours that every terminal has. */
  ANSI;

  private static final String RESET = "\u001b[0m";

  /** Words in a severity's colour. */
  public String severity(Severity severity, String words) {
    String code =
        switch (severity) {
          case ERROR -> "\u001b[1;31m";
          case WARNING -> "\u001b[1;33m";
          case NOTE -> "\u001b[1;36m";
        };
    return paint(code, words);
  }

  /** Words that stand out. */
  public String strong(String words) {
    return paint("\u001b[1m", words);
  }

  /** The frame around the words of a file. */
  String frame(String words) {
    return paint("\u001b[34m", words);
  }

  private String paint(String code, String words) {
    return this == PLAIN ? words : code + words + RESET;
  }
}
