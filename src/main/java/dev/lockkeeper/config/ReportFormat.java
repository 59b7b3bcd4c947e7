package dev.lockkeeper.config;

/** The forms in which {@code lint} reports. */
public enum ReportFormat {
  TEXT,
  JSON,
  SARIF,
  GITHUB,
  MARKDOWN
}
