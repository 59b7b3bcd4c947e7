package dev.lockkeeper.reader.project;

/** Every file's bytes are text or binary. */
public final class DecodedFuzzer {
  private DecodedFuzzer() {}

  /** Decodes one input, as SQL and as Python. */
  public static void fuzzerTestOneInput(byte[] data) {
    Decoded.of(data, false);
    Decoded.of(data, true);
  }
}
