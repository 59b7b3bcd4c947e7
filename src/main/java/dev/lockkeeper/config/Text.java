package dev.lockkeeper.config;

import dev.lockkeeper.rule.RuleCatalog;
import java.util.List;
import java.util.Optional;

/** Any text. */
final class Text implements ValueType<Optional<String>> {
  private final String label;

  /**
   * @param label what help calls it
   */
  Text(String label) {
    this.label = label;
  }

  @Override
  public Shape shape() {
    return Shape.ONE;
  }

  @Override
  public String label() {
    return label;
  }

  @Override
  public String takes() {
    return "a text";
  }

  @Override
  public Syntax syntax(RuleCatalog catalog) {
    return Syntax.ANY;
  }

  @Override
  public Optional<Optional<String>> read(Given given, Known known, Mistakes mistakes) {
    return Optional.of(Optional.of(given.words().get(0).text()));
  }

  @Override
  public List<String> words(Optional<String> value) {
    return value.stream().toList();
  }
}
