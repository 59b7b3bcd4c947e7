package dev.lockkeeper.lint;

import dev.lockkeeper.migration.Environment;
import dev.lockkeeper.rule.Draft;
import dev.lockkeeper.rule.Finding;
import dev.lockkeeper.rule.HeldLock;
import dev.lockkeeper.rule.Severity;
import java.util.List;
import java.util.Set;

/**
 * What the size of a table makes of a finding about work that others wait for: on a small one it is
 * a note, on a large or busy one an error. What a change loses or breaks does not depend on it.
 */
final class Weighing {
  private static final Set<String> GROUPS = Set.of("lock", "rewrite");
  private static final Set<String> BACKFILLS = Set.of("unbatched-backfill");

  /** Rules about waiting for a lock, which takes no less on a small table. */
  private static final Set<String> WAITS =
      Set.of("missing-lock-timeout", "missing-statement-timeout", "set-local-without-transaction");

  private final Environment environment;

  Weighing(Environment environment) {
    this.environment = environment;
  }

  /** The finding as it weighs on this installation. */
  Draft weigh(Draft draft) {
    List<String> tables = worked(draft.finding());
    if (tables.isEmpty()) {
      return draft;
    }
    Severity severity = draft.finding().severity();
    if (tables.stream().allMatch(environment::isSmall)) {
      return severity.compareTo(Severity.NOTE) <= 0
          ? draft
          : draft.with(Severity.NOTE, words(tables.get(0), "small"));
    }
    return tables.stream()
        .filter(environment::isHot)
        .findFirst()
        .filter(table -> severity == Severity.WARNING)
        .map(table -> draft.with(Severity.ERROR, words(table, "large")))
        .orElse(draft);
  }

  /** The tables whose rows the finding is about. */
  private static List<String> worked(Finding finding) {
    if (BACKFILLS.contains(finding.rule())) {
      return finding.relation().stream().toList();
    }
    return GROUPS.contains(finding.group()) && !WAITS.contains(finding.rule())
        ? finding.locks().stream()
            .filter(lock -> lock.work().isPresent())
            .map(HeldLock::relation)
            .toList()
        : List.of();
  }

  private String words(String table, String size) {
    return environment
        .sizes()
        .of(table)
        .map(known -> "; %s is %s (%s)".formatted(table, size, known))
        .orElse("; %s is busy".formatted(table));
  }
}
