package dev.lockkeeper.reader.project;

import java.util.Comparator;

/** Numbers as file names hold them: runs of decimal digits of any length. */
final class Digits {
  /** By value; leading zeros do not count. */
  static final Comparator<String> BY_VALUE =
      Comparator.comparing(Digits::significant, Comparator.comparingInt(String::length))
          .thenComparing(Digits::significant);

  private Digits() {}

  /** The digits that a name starts with; empty when it starts with none. */
  static String leading(String name) {
    int end = 0;
    while (end < name.length() && name.charAt(end) >= '0' && name.charAt(end) <= '9') {
      end++;
    }
    return name.substring(0, end);
  }

  /** The digits without leading zeros; empty for zero. */
  static String significant(String digits) {
    int start = 0;
    while (start < digits.length() && digits.charAt(start) == '0') {
      start++;
    }
    return digits.substring(start);
  }
}
