package dev.lockkeeper.report;

import dev.lockkeeper.rule.Finding;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** Remembers which recipes a report has shown: each is written once for a rule and table. */
final class RecipesTold {
  private final Set<Subject> told = new HashSet<>();

  /** Whether the finding's recipe was shown before; it now counts as shown. */
  boolean again(Finding finding) {
    boolean again = !told.add(new Subject(finding.rule(), finding.relation()));
    return again && finding.relation().isPresent();
  }

  private record Subject(String rule, Optional<String> relation) {}
}
