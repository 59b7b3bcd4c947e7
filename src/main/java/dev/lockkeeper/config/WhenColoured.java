package dev.lockkeeper.config;

/** When a report is coloured. */
public enum WhenColoured {
  /** On a terminal that can. */
  AUTO,
  ALWAYS,
  NEVER
}
