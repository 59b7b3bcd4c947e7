package dev.lockkeeper.report;

import dev.lockkeeper.migration.History.AssumedTarget;
import dev.lockkeeper.operation.Target;
import java.util.List;

/** How counts, lists and servers read in a sentence. */
public final class Words {
  /** How many of many are told by {@link #some}. */
  static final int SOME = 5;

  private Words() {}

  /** {@code 1 error}, {@code 2 errors}. */
  public static String count(int number, String noun) {
    return number + " " + noun + (number == 1 ? "" : "s");
  }

  /** {@code a}, {@code a and b}, {@code a, b and c}. */
  public static String and(List<String> items) {
    int last = items.size() - 1;
    return last <= 0
        ? String.join("", items)
        : String.join(", ", items.subList(0, last)) + " and " + items.get(last);
  }

  /** All of a few items; the first of many. */
  static String some(List<String> items) {
    return items.size() <= SOME ? and(items) : String.join(", ", items.subList(0, SOME)) + ", ...";
  }

  /** {@code PostgreSQL 15}, {@code MySQL 8.0}. */
  static String target(Target target) {
    String version = target.toString().substring(target.dialect().id().length() + 1);
    return target.dialect().label() + " " + version;
  }

  /** A server, with what of it was assumed. */
  public static String target(AssumedTarget assumed) {
    String words = target(assumed.target());
    if (assumed.dialectAssumed()) {
      return words + " (assumed)";
    }
    return assumed.versionAssumed() ? words + " (version assumed)" : words;
  }
}
