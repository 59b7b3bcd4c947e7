package dev.lockkeeper.suppress;

import dev.lockkeeper.migration.Migration;
import dev.lockkeeper.rule.Draft;
import dev.lockkeeper.rule.Finding;
import dev.lockkeeper.rule.Suppression;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the comments of one migration silence; it remembers which of their names were of use.
 *
 * <p>A comment inside a statement covers the action on its line or else the next; one outside
 * covers the statement that ends on its line or else the next; {@code ignore-file} covers its file.
 */
public final class Suppressions {
  private final List<Covering> all = new ArrayList<>();
  private final Map<StatementKey, List<Covering>> ofStatements = new HashMap<>();
  private Places others = new Places(List.of());

  private Suppressions() {}

  /** Reads the comments of a migration. */
  public static Suppressions of(Migration migration) {
    Suppressions result = new Suppressions();
    List<Suppression> read = SuppressionReader.read(migration);
    if (!read.isEmpty()) {
      Surroundings surroundings = new Surroundings(migration);
      read.forEach(suppression -> result.add(surroundings.covering(suppression)));
      result.others = new Places(result.all.stream().filter(Covering::isOfNoStatement).toList());
    }
    return result;
  }

  private void add(Covering covering) {
    all.add(covering);
    for (StatementKey key : covering.statements()) {
      ofStatements.computeIfAbsent(key, k -> new ArrayList<>()).add(covering);
    }
  }

  /** Whether a comment silences a finding; every comment that does is then of use. */
  public boolean silence(Draft draft) {
    if (all.isEmpty()) {
      return false;
    }
    Finding finding = draft.finding();
    boolean silenced = silence(finding, others.near(finding.span()));
    return draft
            .statement()
            .map(s -> ofStatements.get(new StatementKey(finding.direction(), s.number())))
            .filter(coverings -> silence(finding, coverings))
            .isPresent()
        || silenced;
  }

  private static boolean silence(Finding finding, List<Covering> coverings) {
    boolean silenced = false;
    for (Covering covering : coverings) {
      silenced |= covering.silences(finding);
    }
    return silenced;
  }

  /**
   * Each comment with those of its names that have silenced nothing so far, in the order of the
   * comments.
   */
  public List<Idle> idle() {
    return all.stream().map(c -> new Idle(c.suppression(), c.idle())).toList();
  }

  /** A comment and those of its names that have silenced nothing. */
  public record Idle(Suppression suppression, Set<String> rules) {
    public Idle {
      rules = new LinkedHashSet<>(rules);
    }
  }
}
