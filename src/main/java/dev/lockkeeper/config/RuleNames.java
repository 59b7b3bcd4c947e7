package dev.lockkeeper.config;

import dev.lockkeeper.rule.RuleCatalog;
import java.util.List;
import java.util.Optional;

/** Names of rules and of groups. */
final class RuleNames implements ValueType<List<String>> {
  @Override
  public Shape shape() {
    return Shape.SEVERAL;
  }

  @Override
  public String label() {
    return "RULE";
  }

  @Override
  public Optional<List<String>> read(Given given, Known known, Mistakes mistakes) {
    List<Word> unknown =
        given.words().stream().filter(word -> !isKnown(word.text(), known.catalog())).toList();
    unknown.forEach(word -> addUnknown(word, known.catalog(), mistakes));
    return unknown.isEmpty()
        ? Optional.of(given.words().stream().map(Word::text).distinct().toList())
        : Optional.empty();
  }

  static boolean isKnown(String name, RuleCatalog catalog) {
    return catalog.page(name).isPresent() || catalog.groups().contains(name);
  }

  static void addUnknown(Word word, RuleCatalog catalog, Mistakes mistakes) {
    mistakes.add(
        word.origin(),
        "there is no rule or group '" + word.text() + "'",
        catalog.nearest(word.text()));
  }

  @Override
  public List<String> words(List<String> value) {
    return value;
  }
}
