package dev.lockkeeper.lint;

import dev.lockkeeper.migration.Body;
import dev.lockkeeper.migration.Migration;
import dev.lockkeeper.migration.Statement;
import dev.lockkeeper.rule.Finding;
import dev.lockkeeper.source.SourceFile;
import dev.lockkeeper.source.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Gives findings a mark that stays the same while lines move: from the rule, the file, the
 * statement without its white space, the relation, and a count where all of these are alike.
 */
final class Fingerprints {
  private static final long FNV_OFFSET = 0xcbf29ce484222325L;
  private static final long FNV_PRIME = 0x100000001b3L;

  private final Map<SourceFile, NavigableMap<Integer, Span>> statements = new HashMap<>();
  private final Map<Long, Integer> repetitions = new HashMap<>();

  private final Map<Place, Long> places = new HashMap<>();

  private Fingerprints() {}

  /** What findings of one rule on one statement share; a long text is looked at once. */
  private record Place(String rule, Span statement) {}

  /** The findings, in their order, each with its mark. */
  static List<Finding> mark(List<Finding> findings) {
    Fingerprints fingerprints = new Fingerprints();
    List<Finding> marked = new ArrayList<>(findings.size());
    findings.forEach(finding -> marked.add(with(finding, fingerprints.of(finding))));
    return marked;
  }

  private String of(Finding finding) {
    Place place = new Place(finding.rule(), statement(finding));
    long hash = places.computeIfAbsent(place, Fingerprints::of);
    hash = mixed(hash, finding.relation().orElse(""));
    hash = mixed(hash, finding.target().map(Object::toString).orElse(""));
    int repetition = repetitions.merge(hash, 1, Integer::sum);
    return "%016x".formatted(repetition == 1 ? hash : mixed(hash, Integer.toString(repetition)));
  }

  private static long of(Place place) {
    long hash = mixed(FNV_OFFSET, place.rule());
    hash = mixed(hash, place.statement().file().path());
    return mixed(hash, place.statement().text());
  }

  private Span statement(Finding finding) {
    Span span = finding.span();
    Map.Entry<Integer, Span> entry =
        statements
            .computeIfAbsent(span.file(), file -> spans(finding.migration(), file))
            .floorEntry(span.start());
    return Optional.ofNullable(entry)
        .map(Map.Entry::getValue)
        .filter(statement -> statement.contains(span))
        .orElse(span);
  }

  private static NavigableMap<Integer, Span> spans(Migration migration, SourceFile file) {
    NavigableMap<Integer, Span> spans = new TreeMap<>();
    List<Statement> all = new ArrayList<>(migration.up().statements());
    migration.down().body().map(Body::statements).ifPresent(all::addAll);
    for (Statement statement : all) {
      if (statement.span().file().equals(file)) {
        spans.putIfAbsent(statement.span().start(), statement.span());
      }
    }
    return spans;
  }

  /** FNV-1a over the units that are no white space, with an end mark. */
  private static long mixed(long start, String text) {
    long hash = start;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (!Character.isWhitespace(c)) {
        hash = (hash ^ c) * FNV_PRIME;
      }
    }
    return (hash ^ 0x1f) * FNV_PRIME;
  }

  private static Finding with(Finding finding, String fingerprint) {
    return new Finding(
        finding.rule(),
        finding.group(),
        finding.severity(),
        finding.message(),
        finding.span(),
        finding.migration(),
        finding.direction(),
        finding.kind(),
        finding.relation(),
        finding.locks(),
        finding.safeWay(),
        finding.related(),
        fingerprint,
        finding.absorbed(),
        finding.target());
  }
}
