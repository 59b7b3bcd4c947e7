package dev.lockkeeper.config;

import dev.lockkeeper.rule.RuleCatalog;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reports beside the main one, each a form and a file with an equals sign between them. */
final class NamedReports implements ValueType<List<NamedReport>> {
  private static final ValueType<ReportFormat> FORMAT = Choice.of("FORMAT", ReportFormat.class);
  private static final ValueType<Optional<NamedFile>> FILE = new FilePath();

  @Override
  public Shape shape() {
    return Shape.SEVERAL;
  }

  @Override
  public String label() {
    return "FORMAT=FILE";
  }

  @Override
  public String takes() {
    return "a form and a file, such as sarif=report.sarif";
  }

  @Override
  public Syntax syntax(RuleCatalog catalog) {
    return Syntax.matching("(?:" + String.join("|", FORMAT.syntax(catalog).names()) + ")=.+");
  }

  @Override
  public Optional<List<NamedReport>> read(Given given, Known known, Mistakes mistakes) {
    List<NamedReport> reports = new ArrayList<>();
    boolean wrong = false;
    for (Word word : given.words()) {
      Optional<NamedReport> report = report(word, given, known, mistakes);
      wrong |= report.isEmpty();
      report.ifPresent(reports::add);
    }
    return wrong ? Optional.empty() : Optional.of(List.copyOf(reports));
  }

  private Optional<NamedReport> report(Word word, Given given, Known known, Mistakes mistakes) {
    int equals = word.text().indexOf('=');
    String file = word.text().substring(equals + 1).strip();
    if (equals < 0 || file.isEmpty()) {
      mistakes.add(
          word.origin(),
          "%s takes %s, and not '%s'".formatted(given.spelling(), takes(), word.text()));
      return Optional.empty();
    }
    Optional<ReportFormat> format =
        FORMAT.read(part(given, word, word.text().substring(0, equals).strip()), known, mistakes);
    Optional<Optional<NamedFile>> named = FILE.read(part(given, word, file), known, mistakes);
    return format.flatMap(
        form -> named.flatMap(there -> there).map(there -> new NamedReport(form, there)));
  }

  private static Given part(Given given, Word word, String text) {
    return new Given(given.spelling(), List.of(new Word(text, word.origin())), word.origin());
  }

  @Override
  public List<String> words(List<NamedReport> value) {
    return value.stream()
        .map(report -> String.join("", FORMAT.words(report.format())) + "=" + report.file().text())
        .toList();
  }
}
