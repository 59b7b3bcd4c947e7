package dev.lockkeeper.cli;

/**
 * Ends a command whose arguments make sense and that cannot do what they say here; the message is
 * one line with what mends it.
 */
final class Unable extends RuntimeException {
  private static final long serialVersionUID = 1L;

  Unable(String message) {
    super(message);
  }
}
