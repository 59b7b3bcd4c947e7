package dev.lockkeeper.rule;

import java.util.Locale;

/** How bad a finding is, mildest first. */
public enum Severity {
  NOTE,
  WARNING,
  ERROR;

  /** {@code note}, {@code warning} or {@code error}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
