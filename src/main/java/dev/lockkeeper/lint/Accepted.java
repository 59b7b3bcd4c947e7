package dev.lockkeeper.lint;

import dev.lockkeeper.lint.LintReport.HeldBack;
import dev.lockkeeper.lint.LintReport.Problem;
import dev.lockkeeper.migration.Direction;
import dev.lockkeeper.rule.Draft;
import dev.lockkeeper.rule.Finding;
import dev.lockkeeper.rule.RuleCatalog;
import dev.lockkeeper.rule.Severity;
import dev.lockkeeper.suppress.baseline.Baseline;
import dev.lockkeeper.suppress.baseline.BaselineEntry;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** What is held back in one run, and which entries of the baseline stand for nothing any more. */
final class Accepted {
  private final BaselineUse use;
  private final Map<BaselineEntry.Key, BaselineEntry> idle = new HashMap<>();
  private final Map<BaselineEntry.Key, BaselineEntry> found = new HashMap<>();
  private final Map<Place, Set<String>> judged = new HashMap<>();
  private int findings;

  Accepted(BaselineUse use) {
    this.use = use;
    use.baseline()
        .ifPresent(baseline -> baseline.entries().forEach(entry -> idle.put(entry.key(), entry)));
  }

  private record Place(String file, Direction direction) {}

  /** Whether anything can be held back. */
  boolean isInUse() {
    return use.acceptsAll() || use.baseline().isPresent();
  }

  /**
   * Whether a finding is held back.
   *
   * @param file whose it is, as reports print paths
   */
  boolean holds(Draft marked, String file) {
    if (!isInUse()) {
      return false;
    }
    Finding finding = marked.finding();
    BaselineEntry entry =
        new BaselineEntry(
            file, finding.rule(), finding.relation(), finding.direction(), finding.fingerprint());
    BaselineEntry.Key key = entry.key();
    boolean holds = use.acceptsAll() || found.containsKey(key) || idle.containsKey(key);
    if (holds) {
      idle.remove(key);
      found.put(key, entry);
    }
    return holds;
  }

  /** Takes notice of findings that were held back; those that are one story are one. */
  void count(int held) {
    findings += held;
  }

  /** Takes notice that some rules had the chance to speak of a file's body. */
  void judged(String file, Direction direction, Set<String> rules) {
    judged.merge(
        new Place(file, direction),
        rules,
        (some, more) -> {
          Set<String> both = new TreeSet<>(some);
          both.addAll(more);
          return both;
        });
  }

  /** What was held back, once all is judged; absent where nothing could be. */
  Optional<HeldBack> heldBack(RuleCatalog catalog) {
    if (!isInUse()) {
      return Optional.empty();
    }
    NavigableSet<BaselineEntry> stale = new TreeSet<>();
    idle.values().stream().filter(entry -> isStale(entry, catalog)).forEach(stale::add);
    return Optional.of(
        new HeldBack(
            use.baseline().map(Baseline::path).orElse(Baseline.FILE_NAME),
            findings,
            new TreeSet<>(found.values()),
            stale));
  }

  private boolean isStale(BaselineEntry entry, RuleCatalog catalog) {
    Set<String> rules = judged.get(new Place(entry.file(), entry.direction()));
    return rules == null
        ? use.gone().test(entry.file())
        : rules.contains(entry.rule()) || catalog.page(entry.rule()).isEmpty();
  }

  /** A line for each rule and file that the stale entries name. */
  static List<Problem> problems(HeldBack heldBack) {
    record Subject(String file, String rule) {}
    Map<Subject, Integer> counts =
        new TreeMap<>(Comparator.comparing(Subject::file).thenComparing(Subject::rule));
    heldBack
        .stale()
        .forEach(entry -> counts.merge(new Subject(entry.file(), entry.rule()), 1, Integer::sum));
    return counts.entrySet().stream()
        .map(
            count ->
                new Problem(
                    heldBack.by(),
                    "%s nothing for %s in %s: 'lockkeeper baseline' writes it anew"
                        .formatted(
                            count.getValue() == 1
                                ? "an entry holds back"
                                : count.getValue() + " entries hold back",
                            count.getKey().rule,
                            count.getKey().file),
                    Severity.WARNING))
        .toList();
  }
}
