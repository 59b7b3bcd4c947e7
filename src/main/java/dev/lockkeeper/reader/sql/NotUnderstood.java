package dev.lockkeeper.reader.sql;

/**
 * Leaves a clause that turned out not to be what it began as. It never leaves this package: whoever
 * reads an action, an element or a statement catches it and yields an {@code Unrecognized} part or
 * an {@code Opaque}.
 */
final class NotUnderstood extends RuntimeException {
  private static final long serialVersionUID = 1L;

  NotUnderstood() {
    super(null, null, false, false);
  }
}
