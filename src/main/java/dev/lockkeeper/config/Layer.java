package dev.lockkeeper.config;

import dev.lockkeeper.rule.RulePage;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What one author says, once it was understood: the command line, the file, or an override in it.
 *
 * @param values of keys
 * @param rules what is said of rules and groups
 */
public record Layer(Map<Key<?>, Held<?>> values, List<RuleEntry> rules) {
  static final Layer EMPTY = new Layer(Map.of(), List.of());

  public Layer {
    values = Map.copyOf(values);
    rules = List.copyOf(rules);
  }

  @SuppressWarnings("unchecked")
  <T> Optional<Held<T>> value(Key<T> key) {
    return Optional.ofNullable((Held<T>) values.get(key));
  }

  /** Likewise, nothing of a list that is not said. */
  List<String> names(Key<List<String>> key) {
    return value(key).map(Held::value).orElse(List.of());
  }

  /** What is said of a rule's level; the rule's own entry goes before that of its group. */
  Optional<Held<Level>> level(RulePage page) {
    return rules.stream()
        .filter(entry -> entry.level().isPresent() && entry.covers(page))
        .reduce((one, other) -> other.name().equals(page.name()) ? other : one)
        .flatMap(RuleEntry::level);
  }

  /** What is said of a rule's options. */
  Map<String, Given> options(RulePage page) {
    return rules.stream()
        .filter(entry -> entry.name().equals(page.name()))
        .findFirst()
        .map(RuleEntry::options)
        .orElse(Map.of());
  }
}
