package dev.lockkeeper.config;

import dev.lockkeeper.rule.RuleCatalog;
import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Files and folders, which it gives as one names them from the working directory. */
final class Places implements ValueType<List<String>> {
  static final String STANDARD_STREAM = "-";

  @Override
  public Shape shape() {
    return Shape.SEVERAL;
  }

  @Override
  public String label() {
    return "PATH";
  }

  @Override
  public String takes() {
    return "files and folders";
  }

  @Override
  public Syntax syntax(RuleCatalog catalog) {
    return Syntax.ANY;
  }

  @Override
  public Optional<List<String>> read(Given given, Known known, Mistakes mistakes) {
    List<String> places = new ArrayList<>();
    for (Word word : given.words()) {
      place(word, given, known, mistakes).ifPresent(places::add);
    }
    return places.size() == given.words().size() ? Optional.of(places) : Optional.empty();
  }

  private Optional<String> place(Word word, Given given, Known known, Mistakes mistakes) {
    if (word.text().equals(STANDARD_STREAM) && word.origin() instanceof Origin.InFile) {
      mistakes.add(word.origin(), "standard input is named on the command line");
      return Optional.empty();
    }
    if (known.base().equals(known.workingDirectory())) {
      return Optional.of(word.text());
    }
    try {
      Path path = known.base().resolve(word.text()).normalize();
      String relative = known.workingDirectory().relativize(path).toString();
      return Optional.of(relative.isEmpty() ? "." : relative.replace(File.separatorChar, '/'));
    } catch (IllegalArgumentException e) {
      mistakes.add(
          word.origin(),
          "%s takes %s, and not '%s'".formatted(given.spelling(), takes(), word.text()));
      return Optional.empty();
    }
  }

  @Override
  public List<String> words(List<String> value) {
    return value;
  }
}
