package dev.lockkeeper.reader.git;

/** Ends a comparison that git cannot make; the message is one line with what mends it. */
final class Refusal extends Exception {
  private static final long serialVersionUID = 1L;

  Refusal(String message) {
    super(message);
  }
}
