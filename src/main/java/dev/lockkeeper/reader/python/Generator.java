package dev.lockkeeper.reader.python;

import java.util.ArrayList;
import java.util.List;

/** What a function has yielded, and what happens when it does so for the first time. */
final class Generator {
  final List<PythonValue> values = new ArrayList<>();

  /** Whether it may have yielded more, or less. */
  boolean unknown;

  Runnable onYield;

  Generator(Runnable onYield) {
    this.onYield = onYield;
  }

  /** One whose values are only gathered. */
  static Generator gathering() {
    return new Generator(() -> {});
  }
}
