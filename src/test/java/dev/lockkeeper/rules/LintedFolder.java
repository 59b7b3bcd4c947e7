package dev.lockkeeper.rules;

import dev.lockkeeper.config.TableSizesReader;
import dev.lockkeeper.effect.EffectTable;
import dev.lockkeeper.effect.Effects.InTransaction;
import dev.lockkeeper.lint.LintReport;
import dev.lockkeeper.lint.LintRequest;
import dev.lockkeeper.lint.Linter;
import dev.lockkeeper.migration.Environment;
import dev.lockkeeper.migration.Statement;
import dev.lockkeeper.migration.TableSizes;
import dev.lockkeeper.operation.Target;
import dev.lockkeeper.reader.project.Discovery;
import dev.lockkeeper.reader.project.ProjectRequest;
import dev.lockkeeper.reader.project.Projects;
import dev.lockkeeper.rule.Finding;
import dev.lockkeeper.rule.RuleCatalog;
import dev.lockkeeper.rule.RuleSettings;
import dev.lockkeeper.schema.Schema;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** A folder of migrations, judged as the command line judges it. */
final class LintedFolder {
  /** A file beside the migrations of a case; each line is {@code key: value}. */
  private static final String OPTIONS = "options.txt";

  private static final RuleCatalog CATALOG = RuleCatalog.load();

  private LintedFolder() {}

  /** Its migrations, as the project reader finds them. */
  static Discovery read(Path folder) {
    List<String> paths = values(folder, "path");
    List<Target> targets =
        values(folder, "target").stream().map(t -> Target.parse(t).orElseThrow()).toList();
    Optional<Path> schema =
        values(folder, "schema").stream()
            .map(name -> folder.resolve(name).toAbsolutePath().normalize())
            .findFirst();
    Optional<ComparedFolders> compared = ComparedFolders.in(folder);
    Path root = compared.map(ComparedFolders::ours).orElse(folder);
    ProjectRequest whole =
        new ProjectRequest(
            paths.isEmpty() ? List.of(".") : paths,
            root,
            Optional.of(root),
            Optional.empty(),
            places -> new ProjectRequest.Stated(Optional.empty(), targets, schema),
            LintedFolder::refusesTransaction);
    Discovery found =
        Projects.read(compared.map(ComparedFolders::scope).map(whole::within).orElse(whole));
    if (!found.refusals().isEmpty()) {
      throw new AssertionError(found.refusals().toString());
    }
    return found;
  }

  static LintReport lint(Path folder) {
    Discovery found = read(folder);
    LintRequest request =
        LintRequest.of(
            settings(values(folder, "select")),
            Environment.unknown().with(sizes(folder)),
            !values(folder, "downgrades").isEmpty());
    return new Linter(CATALOG, request).lint(found.histories(), found.asked(), found.problems());
  }

  /** The rules that are on by default, and those that the case selects. */
  private static RuleSettings settings(List<String> selected) {
    return RuleSettings.of(
        CATALOG.pages().stream()
            .filter(page -> page.onByDefault() || selected.contains(page.name()))
            .map(RuleSettings.Ruling::standard)
            .toList());
  }

  /** What the comments in it expect. */
  static List<Expectation> expectations(Path folder) throws IOException {
    Optional<ComparedFolders> compared = ComparedFolders.in(folder);
    return compared.isPresent() ? compared.get().expectations() : Expectation.in(folder);
  }

  private static boolean refusesTransaction(Statement statement, Target target) {
    Schema empty = Schema.start(Environment.unknown(), target);
    return EffectTable.of(target).of(statement, empty, Optional.empty()).inTransaction()
        == InTransaction.REFUSED;
  }

  private static TableSizes sizes(Path folder) {
    for (String file : values(folder, "stats")) {
      try {
        return TableSizesReader.read(Files.readString(folder.resolve(file)));
      } catch (IOException | TableSizesReader.Damage unreadable) {
        throw new AssertionError(unreadable);
      }
    }
    return TableSizes.UNKNOWN;
  }

  private static List<String> values(Path folder, String key) {
    Path options = folder.resolve(OPTIONS);
    if (!Files.exists(options)) {
      return List.of();
    }
    try {
      return Files.readAllLines(options).stream()
          .filter(line -> line.startsWith(key + ": "))
          .map(line -> line.substring(key.length() + 2))
          .toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  static String show(Finding finding) {
    return "%s: %s %s: %s"
        .formatted(finding.span(), finding.severity().id(), finding.rule(), finding.message());
  }
}
