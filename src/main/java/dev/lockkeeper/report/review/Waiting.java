package dev.lockkeeper.report.review;

import dev.lockkeeper.effect.LockMode;
import dev.lockkeeper.effect.RelationLock;
import dev.lockkeeper.lint.review.Step;
import dev.lockkeeper.report.Markdown;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Locks and work of steps, as cells of a table. */
final class Waiting {
  private static final String NOTHING = "–";

  private Waiting() {}

  /** What other sessions wait with while the strongest lock of some steps is held. */
  static String worst(List<Step> steps) {
    if (steps.stream().anyMatch(step -> !step.known())) {
      return "not known";
    }
    return steps.stream()
        .flatMap(step -> step.locks().stream())
        .map(RelationLock::mode)
        .max(Comparator.naturalOrder())
        .map(Waiting::blocked)
        .orElse("nobody waits");
  }

  private static String blocked(LockMode mode) {
    return mode.blocksReads()
        ? "reads and writes wait"
        : mode.blocksWrites() ? "writes wait" : "nobody waits";
  }

  /** {@code SHARE on orders}. */
  static String locks(Step step) {
    if (!step.known() && step.locks().isEmpty()) {
      return "not known";
    }
    Map<LockMode, List<String>> byMode = new TreeMap<>(Comparator.reverseOrder());
    step.locks()
        .forEach(
            lock ->
                byMode
                    .computeIfAbsent(lock.mode(), mode -> new ArrayList<>())
                    .add(Markdown.text(lock.relation().sql())));
    return byMode.isEmpty()
        ? NOTHING
        : byMode.entrySet().stream()
            .map(locks -> locks.getKey().sql() + " on " + String.join(", ", locks.getValue()))
            .collect(Collectors.joining("; "));
  }

  /** What other sessions cannot do with these tables. */
  static String blocks(Step step) {
    if (!step.known()) {
      return "not known";
    }
    LockMode strongest =
        step.locks().stream()
            .map(RelationLock::mode)
            .max(Comparator.naturalOrder())
            .orElse(LockMode.ACCESS_SHARE);
    return strongest.blocksReads()
        ? "reads and writes"
        : strongest.blocksWrites() ? "writes" : NOTHING;
  }

  /** {@code scan of orders (about 2 million rows, large)}. */
  static String work(Step step) {
    if (!step.known() && step.work().isEmpty()) {
      return "not known";
    }
    return step.work().isEmpty()
        ? NOTHING
        : step.work().stream().map(Waiting::work).collect(Collectors.joining("; "));
  }

  private static String work(Step.OnTable work) {
    String kind =
        switch (work.kind()) {
          case SCAN -> "scan of ";
          case BUILD -> "index build on ";
          case REWRITE -> "rewrite of ";
        };
    String size =
        work.size()
            .map(
                s -> " (%s%s)".formatted(s, s.isSmall() ? ", small" : s.isLarge() ? ", large" : ""))
            .orElse("");
    return (work.maybe() ? "maybe " : "") + kind + Markdown.text(work.relation()) + size;
  }
}
