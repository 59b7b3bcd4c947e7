package dev.lockkeeper.lint;

import dev.lockkeeper.rule.Finding;
import dev.lockkeeper.rule.RuleCatalog;
import dev.lockkeeper.rule.RulePage;
import dev.lockkeeper.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Leaves out what a rule of one group says where that of another speaks for it. */
final class OnePlace {
  private final RuleCatalog catalog;

  OnePlace(RuleCatalog catalog) {
    this.catalog = catalog;
  }

  /** The findings that are told, in their order. */
  List<Finding> of(List<Finding> findings) {
    List<Finding> told = new ArrayList<>(findings);
    Map<Span, List<Finding>> places =
        findings.stream().collect(Collectors.groupingBy(Finding::span));
    for (Finding finding : findings) {
      List<String> absorbs = catalog.page(finding.rule()).map(RulePage::absorbs).orElse(List.of());
      List<Finding> here =
          absorbs.isEmpty() ? List.of() : places.getOrDefault(finding.span(), List.of());
      List<Finding> others =
          here.stream()
              .filter(other -> absorbs.contains(other.rule()) && isBeside(finding, other))
              .toList();
      if (!others.isEmpty()) {
        told.removeAll(others);
        told.replaceAll(one -> one.equals(finding) ? speakingFor(finding, others) : one);
      }
    }
    return told;
  }

  private static boolean isBeside(Finding finding, Finding other) {
    return !finding.group().equals(other.group())
        && (other.target().isEmpty() || finding.target().equals(other.target()));
  }

  private static Finding speakingFor(Finding finding, List<Finding> others) {
    TreeSet<String> absorbed = new TreeSet<>(finding.absorbed());
    others.forEach(other -> absorbed.add(other.rule()));
    return finding.telling(
        finding.message(),
        finding.safeWay(),
        finding.related(),
        List.copyOf(absorbed),
        finding.target());
  }
}
