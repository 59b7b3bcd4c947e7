package dev.lockkeeper.suppress;

import dev.lockkeeper.rule.Finding;
import dev.lockkeeper.rule.Suppression;
import dev.lockkeeper.source.Span;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A comment, the places that it covers, and which of its names were of use. */
final class Covering {
  private final Suppression suppression;
  private final Set<StatementKey> statements;
  private final List<Span> wholes;
  private final Optional<Span> anchor;
  private final Optional<Span> gap;
  private final Set<String> idle = new LinkedHashSet<>();

  /**
   * Covers what lies in one of {@code wholes}, and what contains {@code anchor}, the code beside
   * the comment: a finding about more than that; and what starts in {@code gap}, where no code
   * stands: a finding about a file, or about a marker in it.
   *
   * @param statements the statements to which its places belong
   */
  Covering(
      Suppression suppression,
      Set<StatementKey> statements,
      List<Span> wholes,
      Optional<Span> anchor,
      Optional<Span> gap) {
    this.suppression = suppression;
    this.statements = statements;
    this.wholes = wholes;
    this.anchor = anchor;
    this.gap = gap;
    suppression.rules().forEach(named -> idle.add(named.rule()));
  }

  Suppression suppression() {
    return suppression;
  }

  Set<StatementKey> statements() {
    return statements;
  }

  /** Whether it must be asked about findings that belong to none of its statements. */
  boolean isOfNoStatement() {
    return suppression.isForFile()
        || statements.isEmpty()
        || wholes.isEmpty()
        || anchor.isPresent()
        || gap.isPresent();
  }

  /** Whether it covers nothing but what touches the stretch from its start to its end. */
  boolean isOfOnePlace() {
    return !suppression.isForFile() && !statements.isEmpty() && !places().isEmpty();
  }

  /** 0-based offset of the first unit that it has to do with. */
  int start() {
    return places().stream().mapToInt(Span::start).min().orElse(0);
  }

  /** 0-based offset behind the last unit that it has to do with. */
  int end() {
    return places().stream().mapToInt(Span::end).max().orElse(Integer.MAX_VALUE);
  }

  private List<Span> places() {
    List<Span> places = new ArrayList<>(wholes);
    anchor.ifPresent(places::add);
    gap.ifPresent(places::add);
    return places;
  }

  Set<String> idle() {
    return idle;
  }

  boolean silences(Finding finding) {
    boolean named = suppression.rules().stream().anyMatch(n -> n.rule().equals(finding.rule()));
    if (!named || !covers(finding.span())) {
      return false;
    }
    idle.remove(finding.rule());
    return true;
  }

  private boolean covers(Span span) {
    if (!suppression.isKnown()) {
      return false;
    }
    if (suppression.isForFile()) {
      return span.file().equals(suppression.span().file());
    }
    return wholes.stream().anyMatch(whole -> whole.contains(span))
        || anchor.filter(span::contains).isPresent()
        || gap.filter(place -> startsIn(place, span)).isPresent()
        || (statements.isEmpty() && anchor.filter(place -> isOnLine(span, place)).isPresent());
  }

  private static boolean startsIn(Span gap, Span span) {
    return span.file().equals(gap.file())
        && span.start() >= gap.start()
        && span.start() < Math.max(gap.end(), gap.start() + 1);
  }

  private static boolean isOnLine(Span span, Span place) {
    return span.file().equals(place.file()) && span.from().line() == place.from().line();
  }
}
