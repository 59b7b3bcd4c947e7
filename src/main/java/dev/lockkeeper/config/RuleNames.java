package dev.lockkeeper.config;

import dev.lockkeeper.rule.RuleCatalog;
import dev.lockkeeper.rule.RulePage;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

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
  public String takes() {
    return "names of rules and groups";
  }

  @Override
  public Syntax syntax(RuleCatalog catalog) {
    return Syntax.oneOf(names(catalog));
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

  /** All groups, then all rules, each sorted. */
  static List<String> names(RuleCatalog catalog) {
    return Stream.concat(catalog.groups().stream(), catalog.pages().stream().map(RulePage::name))
        .toList();
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
