package dev.lockkeeper.rules.policy;

import java.util.List;

/** Lists as sentences have them. */
final class English {
  private English() {}

  /** {@code a, b and c}. */
  static String list(List<String> words) {
    return list(words, "and");
  }

  /** Likewise with another word before the last. */
  static String list(List<String> words, String last) {
    int end = words.size() - 1;
    return end <= 0
        ? String.join("", words)
        : String.join(", ", words.subList(0, end)) + " " + last + " " + words.get(end);
  }
}
