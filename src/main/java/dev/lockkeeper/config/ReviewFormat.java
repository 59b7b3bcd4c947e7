package dev.lockkeeper.config;

/** The forms in which {@code report} tells migrations to a reviewer. */
public enum ReviewFormat {
  MARKDOWN,
  JSON
}
