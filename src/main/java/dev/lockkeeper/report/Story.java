package dev.lockkeeper.report;

import dev.lockkeeper.operation.Target;
import dev.lockkeeper.rule.Finding;
import dev.lockkeeper.rule.Related;
import dev.lockkeeper.rule.Severity;
import dev.lockkeeper.source.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What a person is told at once: the findings of one rule at one place, of which a loop yields one
 * for each table, and a project for several servers one for each.
 *
 * @param findings at least one, in the order of the report
 */
record Story(List<Finding> findings) {

  /** The stories of sorted findings, in their order. */
  static List<Story> of(List<Finding> findings) {
    List<Story> stories = new ArrayList<>();
    int next;
    for (int start = 0; start < findings.size(); start = next) {
      next = start + 1;
      while (next < findings.size() && isOne(findings.get(start), findings.get(next))) {
        next++;
      }
      stories.add(new Story(findings.subList(start, next)));
    }
    return stories;
  }

  private static boolean isOne(Finding first, Finding other) {
    return first.rule().equals(other.rule())
        && first.severity() == other.severity()
        && first.span().equals(other.span());
  }

  /** The finding that speaks for all. */
  Finding first() {
    return findings.get(0);
  }

  Severity severity() {
    return first().severity();
  }

  Span span() {
    return first().span();
  }

  /** What happens, and to which further tables. */
  List<String> messages() {
    List<String> messages = new ArrayList<>();
    findings.stream()
        .filter(finding -> finding.relation().equals(first().relation()))
        .map(Finding::message)
        .distinct()
        .forEach(messages::add);
    List<String> others =
        findings.stream()
            .map(Finding::relation)
            .flatMap(Optional::stream)
            .distinct()
            .skip(1)
            .toList();
    if (!others.isEmpty()) {
      messages.add("and " + Words.count(others.size(), "more table") + ": " + Words.some(others));
    }
    return messages;
  }

  /** What else is to be known, in the order in which to read it. */
  List<String> facts(LockSentences locks) {
    List<String> facts = new ArrayList<>();
    locks.of(first()).ifPresent(words -> facts.add("lock: " + words));
    for (Related related : first().related()) {
      facts.add(related.message() + ": " + related.span());
    }
    if (!first().absorbed().isEmpty()) {
      facts.add("includes: " + String.join(", ", first().absorbed()));
    }
    List<String> targets =
        findings.stream()
            .map(Finding::target)
            .flatMap(Optional::stream)
            .distinct()
            .sorted(Comparator.comparing(Target::toString))
            .map(Words::target)
            .toList();
    if (!targets.isEmpty()) {
      facts.add("on " + Words.and(targets));
    }
    return facts;
  }
}
