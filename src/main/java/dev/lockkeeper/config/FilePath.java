package dev.lockkeeper.config;

import dev.lockkeeper.rule.RuleCatalog;
import java.nio.file.InvalidPathException;
import java.util.List;
import java.util.Optional;

/** A file; {@code -} for the standard stream. */
final class FilePath implements ValueType<Optional<NamedFile>> {
  private static final String STANDARD_STREAM = "-";

  @Override
  public Shape shape() {
    return Shape.ONE;
  }

  @Override
  public String label() {
    return "FILE";
  }

  @Override
  public String takes() {
    return "a file";
  }

  @Override
  public Syntax syntax(RuleCatalog catalog) {
    return Syntax.ANY;
  }

  @Override
  public Optional<Optional<NamedFile>> read(Given given, Known known, Mistakes mistakes) {
    Word word = given.words().get(0);
    if (word.text().equals(STANDARD_STREAM)) {
      return Optional.of(Optional.of(new NamedFile(word.text(), Optional.empty())));
    }
    try {
      return Optional.of(
          Optional.of(new NamedFile(word.text(), Optional.of(known.base().resolve(word.text())))));
    } catch (InvalidPathException e) {
      mistakes.add(
          word.origin(),
          "%s takes %s, and not '%s'".formatted(given.spelling(), takes(), word.text()));
      return Optional.empty();
    }
  }

  @Override
  public List<String> words(Optional<NamedFile> value) {
    return value.map(NamedFile::text).stream().toList();
  }
}
