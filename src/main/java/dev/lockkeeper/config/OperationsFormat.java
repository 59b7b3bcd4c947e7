package dev.lockkeeper.config;

/** The forms in which {@code ops} prints operations. */
public enum OperationsFormat {
  TEXT,
  JSON
}
