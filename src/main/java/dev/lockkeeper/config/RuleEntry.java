package dev.lockkeeper.config;

import dev.lockkeeper.rule.RulePage;
import java.util.Map;
import java.util.Optional;

/**
 * What {@code rules} says of one rule or group.
 *
 * @param name the rule or group
 * @param level how bad its findings are, where that is said
 * @param options by name, the words that are given for options of the rule; none for a group
 */
public record RuleEntry(String name, Optional<Held<Level>> level, Map<String, Given> options) {
  public RuleEntry {
    options = Map.copyOf(options);
  }

  /** Whether it is about a rule or its group. */
  boolean covers(RulePage page) {
    return name.equals(page.name()) || name.equals(page.group());
  }
}
