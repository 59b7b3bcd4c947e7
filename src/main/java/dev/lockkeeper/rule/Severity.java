package dev.lockkeeper.rule;

import java.util.Locale;

/** How bad a finding is, mildest first. */
public enum Severity {
  NOTE,
  WARNING,
  ERROR;

  /** The next worse one; the worst itself. */
  public Severity worse() {
    return this == NOTE ? WARNING : ERROR;
  }

  /** {@code note}, {@code warning} or {@code error}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
