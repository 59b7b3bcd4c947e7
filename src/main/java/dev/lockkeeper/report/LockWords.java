package dev.lockkeeper.report;

import dev.lockkeeper.effect.LockMode;
import dev.lockkeeper.effect.Work;
import dev.lockkeeper.rule.HeldLock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Locks in a sentence: which, on what, and for how long. */
final class LockWords {
  private LockWords() {}

  /**
   * Relations that share a lock are told together.
   *
   * @param locks at least one, in the order in which to tell them
   * @param inTransaction whether a transaction holds them beyond the statement
   */
  static String of(List<HeldLock> locks, boolean inTransaction) {
    Map<Hold, List<String>> relations = new LinkedHashMap<>();
    for (HeldLock lock : locks) {
      List<String> names =
          relations.computeIfAbsent(new Hold(lock.mode(), lock.work()), hold -> new ArrayList<>());
      if (names.size() <= Words.SOME) {
        names.add(lock.relation());
      }
    }
    List<String> parts = new ArrayList<>();
    relations.forEach(
        (hold, names) ->
            parts.add(
                hold.mode.sql()
                    + " on "
                    + Words.some(names)
                    + ", "
                    + hold.duration(inTransaction)));
    return String.join("; ", parts);
  }

  private record Hold(LockMode mode, Optional<Work.Kind> work) {
    String duration(boolean inTransaction) {
      String end = "to the end of the transaction";
      if (work.isEmpty()) {
        return inTransaction ? "held " + end : "held for a moment";
      }
      String during =
          switch (work.get()) {
            case SCAN -> "held for the scan";
            case BUILD -> "held for the index build";
            case REWRITE -> "held for the rewrite";
          };
      return inTransaction ? during + " and " + end : during;
    }
  }
}
