package dev.lockkeeper.config;

import dev.lockkeeper.rule.RuleCatalog;
import dev.lockkeeper.source.Glob;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Files of an application's code, named by patterns that start from the configuration's folder. */
final class CodePaths implements ValueType<List<CodeFiles>> {
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
  public Optional<List<CodeFiles>> read(Given given, Known known, Mistakes mistakes) {
    Path folder = known.base().toAbsolutePath().normalize();
    List<CodeFiles> files = new ArrayList<>();
    for (Word word : given.words()) {
      Optional<String> fault = Glob.fault(word.text());
      fault.ifPresent(
          why ->
              mistakes.add(
                  word.origin(),
                  "%s takes %s, and not '%s': %s"
                      .formatted(given.spelling(), takes(), word.text(), why)));
      if (fault.isEmpty()) {
        files.add(new CodeFiles(folder, Glob.of(word.text())));
      }
    }
    return files.size() == given.words().size() ? Optional.of(files) : Optional.empty();
  }

  @Override
  public List<String> words(List<CodeFiles> value) {
    return value.stream().map(CodeFiles::toString).toList();
  }
}
