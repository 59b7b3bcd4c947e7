package dev.lockkeeper.suppress.baseline;

import static java.nio.charset.StandardCharsets.UTF_8;

/** Every text is a baseline, which is written and read again as the same, or damaged at a place. */
public final class BaselineFuzzer {
  private BaselineFuzzer() {}

  /** Reads one input. */
  public static void fuzzerTestOneInput(byte[] data) {
    String text = new String(data, UTF_8);
    BaselineReading reading = BaselineReader.read(text);
    if (reading instanceof BaselineReading.Entries baseline) {
      String written = BaselineWriter.text(baseline.entries());
      if (!BaselineReader.read(written).equals(baseline)) {
        throw new AssertionError("written and read again it is another: " + written);
      }
    } else if (reading instanceof BaselineReading.Damage damage
        && damage.line() > text.lines().count() + 1) {
      throw new AssertionError("a place behind the end: " + damage);
    }
  }
}
