package dev.lockkeeper.config;

import dev.lockkeeper.rule.RuleCatalog;
import dev.lockkeeper.rule.RuleOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Tables, as {@link dev.lockkeeper.operation.TablePattern} takes them. */
final class Tables implements ValueType<List<String>> {
  @Override
  public Shape shape() {
    return Shape.SEVERAL;
  }

  @Override
  public String label() {
    return "TABLE";
  }

  @Override
  public String takes() {
    return RuleOption.Type.TABLES.takes();
  }

  @Override
  public Syntax syntax(RuleCatalog catalog) {
    return Syntax.matching(RuleOption.Type.TABLES.pattern());
  }

  @Override
  public Optional<List<String>> read(Given given, Known known, Mistakes mistakes) {
    List<String> tables = new ArrayList<>();
    for (Word word : given.words()) {
      if (RuleOption.Type.TABLES.accepts(word.text())) {
        tables.add(word.text());
      } else {
        mistakes.add(
            word.origin(),
            "%s takes %s, and not '%s'".formatted(given.spelling(), takes(), word.text()));
      }
    }
    return tables.size() == given.words().size() ? Optional.of(tables) : Optional.empty();
  }

  @Override
  public List<String> words(List<String> value) {
    return value;
  }
}
