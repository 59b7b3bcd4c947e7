package dev.lockkeeper.reader.git;

/** Ends a comparison that git cannot make; the reason is one line with what mends it. */
final class Refusal extends Exception {
  private static final long serialVersionUID = 1L;

  private final String reason;

  Refusal(String reason) {
    super(reason);
    this.reason = reason;
  }

  String reason() {
    return reason;
  }
}
