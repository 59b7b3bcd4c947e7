package dev.lockkeeper.rules;

import dev.lockkeeper.config.CodeFiles;
import dev.lockkeeper.config.ConfigFile;
import dev.lockkeeper.config.ConfigReader;
import dev.lockkeeper.config.Keys;
import dev.lockkeeper.config.Known;
import dev.lockkeeper.config.Mistakes;
import dev.lockkeeper.config.NamedFile;
import dev.lockkeeper.config.PathSettings;
import dev.lockkeeper.config.Settings;
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
import dev.lockkeeper.reader.project.ProjectRequest.CodePlace;
import dev.lockkeeper.reader.project.ProjectRequest.CodePlaces;
import dev.lockkeeper.reader.project.Projects;
import dev.lockkeeper.rule.Finding;
import dev.lockkeeper.rule.RuleCatalog;
import dev.lockkeeper.rule.RuleSettings;
import dev.lockkeeper.schema.Schema;
import dev.lockkeeper.source.SourceFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A folder of migrations, judged as the command line judges it. */
final class LintedFolder {
  /** A file beside the migrations of a case; each line is {@code key: value}. */
  private static final String OPTIONS = "options.txt";

  /** What a project says of rules; its root stands for that of the repository. */
  static final String CONFIGURATION = "lockkeeper.yml";

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
            places -> new ProjectRequest.Stated(Optional.empty(), targets, schema, code(folder)),
            LintedFolder::refusesTransaction);
    Discovery found =
        Projects.read(compared.map(ComparedFolders::scope).map(whole::within).orElse(whole));
    if (!found.refusals().isEmpty()) {
      throw new AssertionError(found.refusals().toString());
    }
    return found;
  }

  private static CodePlaces code(Path folder) {
    Settings settings = configured(folder).ofRun();
    return new CodePlaces(
        places(settings.get(Keys.MODELS)), places(settings.get(Keys.SCHEMAS)), false);
  }

  private static List<CodePlace> places(List<CodeFiles> code) {
    return code.stream().map(files -> new CodePlace(files.start(), files::hold)).toList();
  }

  static LintReport lint(Path folder) {
    Discovery found = read(folder);
    LintRequest request =
        LintRequest.of(
            settings(folder),
            configured(folder).ofRun().environment().with(sizes(folder)),
            !values(folder, "downgrades").isEmpty());
    return new Linter(CATALOG, request).lint(found.histories(), found.asked(), found.problems());
  }

  /** The rules that are on by default or by the case's configuration, and those it selects. */
  private static RuleSettings settings(Path folder) {
    List<String> selected = values(folder, "select");
    RuleSettings configured = configured(folder).ofRun().rules(CATALOG);
    return RuleSettings.union(
        List.of(
            configured,
            RuleSettings.of(
                CATALOG.pages().stream()
                    .filter(page -> selected.contains(page.name()))
                    .map(RuleSettings.Ruling::standard)
                    .toList())));
  }

  private static PathSettings configured(Path folder) {
    Path root = ComparedFolders.in(folder).map(ComparedFolders::ours).orElse(folder);
    Path file = root.resolve(CONFIGURATION);
    Mistakes mistakes = new Mistakes();
    Known known = new Known(CATALOG, root, root);
    Optional<ConfigFile> read =
        Files.exists(file)
            ? Optional.of(
                ConfigReader.read(
                    Path.of(CONFIGURATION),
                    new SourceFile(CONFIGURATION, text(file)),
                    known,
                    mistakes))
            : Optional.empty();
    PathSettings settings =
        PathSettings.of(
            List.of(Keys.SELECT, Keys.STATS, Keys.HOT, Keys.TIMEOUTS, Keys.HISTORY),
            Map.of(),
            read,
            known,
            mistakes);
    if (!mistakes.all().isEmpty()) {
      throw new AssertionError(mistakes.all().toString());
    }
    return settings;
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
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
    Stream<Path> configured =
        configured(folder).ofRun().get(Keys.STATS).flatMap(NamedFile::path).stream();
    Stream<Path> named = values(folder, "stats").stream().map(folder::resolve);
    for (Path file : Stream.concat(configured, named).toList()) {
      try {
        return TableSizesReader.read(Files.readString(file));
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
