package dev.lockkeeper.config;

import dev.lockkeeper.rule.RuleCatalog;
import java.util.List;
import java.util.Optional;

/** Yes or no. */
final class Flag implements ValueType<Boolean> {
  @Override
  public Shape shape() {
    return Shape.FLAG;
  }

  @Override
  public String label() {
    return "";
  }

  @Override
  public String takes() {
    return "true or false";
  }

  @Override
  public Syntax syntax(RuleCatalog catalog) {
    return Syntax.TRUTH;
  }

  @Override
  public Optional<Boolean> read(Given given, Known known, Mistakes mistakes) {
    Word word = given.words().get(0);
    if (!word.text().equals("true") && !word.text().equals("false")) {
      mistakes.add(
          word.origin(),
          "%s takes %s, and not '%s'".formatted(given.spelling(), takes(), word.text()));
      return Optional.empty();
    }
    return Optional.of(word.text().equals("true"));
  }

  @Override
  public List<String> words(Boolean value) {
    return List.of(value.toString());
  }
}
