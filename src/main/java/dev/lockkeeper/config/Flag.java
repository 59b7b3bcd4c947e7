package dev.lockkeeper.config;

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
  public Optional<Boolean> read(Given given, Known known, Mistakes mistakes) {
    Word word = given.words().get(0);
    if (!word.text().equals("true") && !word.text().equals("false")) {
      mistakes.add(
          word.origin(),
          "%s takes true or false, and not '%s'".formatted(given.spelling(), word.text()));
      return Optional.empty();
    }
    return Optional.of(word.text().equals("true"));
  }

  @Override
  public List<String> words(Boolean value) {
    return List.of(value.toString());
  }
}
