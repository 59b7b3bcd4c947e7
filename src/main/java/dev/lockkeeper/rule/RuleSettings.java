package dev.lockkeeper.rule;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Which rules speak about a file, how loudly, and with which options. */
public final class RuleSettings {
  private static final List<Severity> SEVERITIES = List.of(Severity.values());

  private final Map<String, Ruling> rulings;

  private RuleSettings(Map<String, Ruling> rulings) {
    this.rulings = Collections.unmodifiableMap(new LinkedHashMap<>(rulings));
  }

  /**
   * What holds for a rule that speaks.
   *
   * @param page the rule
   * @param severity how bad its ordinary finding is
   * @param options what holds for its options
   */
  public record Ruling(RulePage page, Severity severity, RuleOptions options) {
    /** As the rule's page says. */
    public static Ruling standard(RulePage page) {
      return new Ruling(page, page.severity(), RuleOptions.of(page, Map.of()));
    }
  }

  /** The rules of some rulings, in their order. */
  public static RuleSettings of(Collection<Ruling> rulings) {
    Map<String, Ruling> byName = new LinkedHashMap<>();
    rulings.forEach(ruling -> byName.put(ruling.page().name(), ruling));
    return new RuleSettings(byName);
  }

  /** The rules that are on unless somebody says otherwise, as their pages say. */
  public static RuleSettings standard(RuleCatalog catalog) {
    return of(
        catalog.pages().stream().filter(RulePage::onByDefault).map(Ruling::standard).toList());
  }

  /** The rules that speak. */
  public Collection<Ruling> rulings() {
    return rulings.values();
  }

  /** Whether a rule speaks. */
  public boolean speaks(String rule) {
    return rulings.containsKey(rule);
  }

  /**
   * How bad a finding of a rule that speaks is.
   *
   * <p>A rule may report milder, or worse, than its page says; it keeps that distance from the
   * severity that is set for it.
   *
   * @param reported how bad the rule says that it is
   */
  public Severity severity(String rule, Severity reported) {
    Ruling ruling = rulings.get(rule);
    if (ruling == null) {
      return reported;
    }
    int moved =
        SEVERITIES.indexOf(ruling.severity()) - SEVERITIES.indexOf(ruling.page().severity());
    int level = SEVERITIES.indexOf(reported) + moved;
    return SEVERITIES.get(Math.max(0, Math.min(SEVERITIES.size() - 1, level)));
  }

  /** The rules that speak in one of several files; the first that names a rule says how. */
  public static RuleSettings union(Collection<RuleSettings> all) {
    Map<String, Ruling> byName = new LinkedHashMap<>();
    for (RuleSettings settings : all) {
      settings.rulings.forEach(byName::putIfAbsent);
    }
    return new RuleSettings(byName);
  }
}
