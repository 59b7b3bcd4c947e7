package dev.lockkeeper.lint;

import dev.lockkeeper.migration.Environment;
import dev.lockkeeper.rule.Draft;
import dev.lockkeeper.rule.Finding;
import dev.lockkeeper.rule.HeldLock;
import dev.lockkeeper.rule.Severity;
import java.util.List;

/**
 * What the size of a table makes of a finding about work that others wait for: on a small one it is
 * a note, on a large or busy one an error. What a change loses or breaks does not depend on it.
 */
final class Weighing {
  private final Environment environment;

  Weighing(Environment environment) {
    this.environment = environment;
  }

  /** The finding as it weighs on this installation. */
  Draft weigh(Draft draft) {
    List<String> tables = weighing(draft);
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

  /** The tables whose size weighs. */
  private static List<String> weighing(Draft draft) {
    Finding finding = draft.finding();
    return switch (draft.page().weight()) {
      case WORK ->
          finding.locks().stream()
              .filter(lock -> lock.work().isPresent())
              .map(HeldLock::relation)
              .toList();
      case ROWS -> finding.relation().stream().toList();
      case NOTHING -> List.of();
    };
  }

  private String words(String table, String size) {
    return environment
        .sizes()
        .of(table)
        .map(known -> "; %s is %s (%s)".formatted(table, size, known))
        .orElse("; %s is busy".formatted(table));
  }
}
