package dev.lockkeeper.cli;

import dev.lockkeeper.config.ConfigFile;
import dev.lockkeeper.config.Given;
import dev.lockkeeper.config.Held;
import dev.lockkeeper.config.Key;
import dev.lockkeeper.config.Keys;
import dev.lockkeeper.config.Level;
import dev.lockkeeper.config.Origin;
import dev.lockkeeper.config.PathEntry;
import dev.lockkeeper.config.PathSettings;
import dev.lockkeeper.config.Settings;
import dev.lockkeeper.config.Word;
import dev.lockkeeper.migration.History;
import dev.lockkeeper.migration.History.AssumedTarget;
import dev.lockkeeper.model.Models;
import dev.lockkeeper.reader.project.Discovery;
import dev.lockkeeper.report.settings.HeldSettings;
import dev.lockkeeper.report.settings.HeldSettings.Line;
import dev.lockkeeper.report.settings.SettingsJson;
import dev.lockkeeper.report.settings.SettingsReport;
import dev.lockkeeper.report.settings.SettingsText;
import dev.lockkeeper.rule.RuleCatalog;
import dev.lockkeeper.rule.RulePage;
import dev.lockkeeper.rule.Severity;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/** {@code lockkeeper config}: what holds for a run of {@code lint}, and where it comes from. */
final class ConfigCommand implements Command {
  private static final Options OPTIONS =
      Options.of(
              Keys.OPERATIONS_FORMAT,
              Keys.FAIL_ON,
              Keys.SELECT,
              Keys.IGNORE,
              Keys.DOWNGRADES,
              Keys.BASELINE,
              Keys.TARGET,
              Keys.ASSUME,
              Keys.CONFIG,
              Keys.NO_CONFIG)
          .concerning(Keys.IN_FILE);

  @Override
  public CommandSpec spec() {
    CommandSpec spec = CommandSpec.wrapWithoutInspection(this).name("config");
    spec.usageMessage().description("Print what holds, and where each value comes from.");
    spec.addOption(Options.HELP);
    OPTIONS.addTo(spec);
    return spec.addPositional(
        PositionalParamSpec.builder()
            .paramLabel("PATH")
            .index("0")
            .arity("0..1")
            .type(List.class)
            .auxiliaryTypes(String.class)
            .description("a file or folder: what holds there")
            .build());
  }

  @Override
  public ExitCode run(ParseResult parsed, Shell shell) throws IOException {
    RuleCatalog catalog = RuleCatalog.load();
    PathSettings byPath = OPTIONS.read(parsed, shell, catalog);
    Optional<String> asked =
        byPath.ofRun().origin(Keys.PATHS) instanceof Origin.OnCommandLine
            ? byPath.ofRun().get(Keys.PATHS).stream().findFirst()
            : Optional.empty();
    Discovery found = ReadingOptions.of(parsed, byPath).findingModels().discoverAll(parsed, shell);
    Settings settings =
        asked
            .map(path -> shell.workingDirectory().resolve(path).toAbsolutePath().normalize())
            .map(path -> byPath.at(within(path, found)))
            .orElseGet(byPath::ofRun);

    List<Line> lines = new ArrayList<>();
    for (Key<?> key : Keys.IN_FILE) {
      Set<Line> ofProjects = new LinkedHashSet<>();
      for (History history : found.histories()) {
        Settings there = LintCommand.settings(byPath, history, found);
        ofProjects.addAll(ofProject(key, there, history));
      }
      lines.addAll(ofProjects.isEmpty() ? List.of(line(key, settings, parsed, shell)) : ofProjects);
    }
    if (asked.isPresent()) {
      lines.removeIf(line -> line.key().equals(Keys.PATHS.name()));
    }
    for (RulePage page : catalog.pages()) {
      lines.addAll(lines(page, settings));
    }
    if (asked.isEmpty()) {
      byPath.file().stream()
          .flatMap(file -> file.entries().stream())
          .forEach(entry -> lines.add(line(entry)));
    }
    report(byPath.ofRun())
        .write(new HeldSettings(byPath.file().map(ConfigFile::name), asked, lines), shell.out());
    return asked.isEmpty() ? ExitCode.CLEAN : shell.sayRefused(found.refusals());
  }

  /** A path, and the migrations in it. */
  private static List<Path> within(Path path, Discovery found) {
    Stream<Path> files =
        found.histories().stream()
            .flatMap(history -> history.migrations().stream())
            .map(migration -> found.origin(migration.file()))
            .filter(file -> file.startsWith(path));
    return Stream.concat(Stream.of(path), files).toList();
  }

  private static SettingsReport report(Settings settings) {
    return switch (settings.get(Keys.OPERATIONS_FORMAT)) {
      case TEXT -> new SettingsText();
      case JSON -> new SettingsJson();
    };
  }

  private static Line line(Key<?> key, Settings settings, ParseResult parsed, Shell shell) {
    Held<List<String>> held = settings.words(key);
    if (key == Keys.BASELINE && held.origin() instanceof Origin.Default) {
      Optional<BaselineFile> nearest = BaselineFile.toRead(parsed, settings, shell);
      if (nearest.isPresent()) {
        return new Line(key.name(), List.of(nearest.get().name()), "found");
      }
    }
    return new Line(key.name(), held.value(), held.origin().toString());
  }

  /** What a project says where nobody else does, and what an override says of a whole project. */
  private static List<Line> ofProject(Key<?> key, Settings there, History history) {
    Held<List<String>> held = there.words(key);
    boolean open = held.origin() instanceof Origin.Default;
    if (key == Keys.PATHS && open) {
      return List.of(new Line(key.name(), List.of(history.root()), "found"));
    }
    if (key == Keys.MODELS && open) {
      return foundModels(history);
    }
    if (key == Keys.TARGET) {
      return open
          ? targets(history)
          : List.of(new Line(key.name(), held.value(), held.origin().toString()));
    }
    if (key == Keys.ASSUME) {
      String tool = "project: %s in %s".formatted(history.tool().label(), history.root());
      return open
          ? List.of(new Line(key.name(), List.of(history.transactions()), tool))
          : List.of(new Line(key.name(), held.value(), held.origin().toString()));
    }
    return List.of();
  }

  /** The files that map tables, where env.py leads to them and nobody names them. */
  private static List<Line> foundModels(History history) {
    List<String> files =
        history.models().map(Models::tables).orElse(List.of()).stream()
            .map(table -> table.span().file().path())
            .distinct()
            .sorted()
            .toList();
    return files.isEmpty()
        ? List.of()
        : List.of(new Line(Keys.MODELS.name(), files, "found, not used by lint"));
  }

  private static List<Line> targets(History history) {
    return history.targets().stream()
        .map(
            assumed ->
                new Line(
                    Keys.TARGET.name(),
                    List.of(words(assumed)),
                    assumed.namedBy().map(file -> "project: " + file).orElse("default")))
        .toList();
  }

  private static String words(AssumedTarget assumed) {
    return assumed.target()
        + (assumed.dialectAssumed()
            ? " (assumed)"
            : assumed.versionAssumed() ? " (version assumed)" : "");
  }

  /** The lines of a rule of which {@code rules} says something. */
  private static List<Line> lines(RulePage page, Settings settings) {
    List<Line> lines = new ArrayList<>();
    String name = "rules." + page.name();
    Held<Boolean> speaks = settings.speaks(page);
    Optional<Held<Level>> level = settings.level(page);
    if (level.isPresent()) {
      Held<Severity> severity = settings.severity(page);
      lines.add(
          speaks.value()
              ? new Line(name, List.of(severity.value().id()), severity.origin().toString())
              : new Line(name, List.of("off"), speaks.origin().toString()));
    }
    new TreeMap<String, Given>(settings.options(page))
        .forEach(
            (option, given) ->
                lines.add(
                    new Line(
                        name + "." + option,
                        given.words().stream().map(Word::text).toList(),
                        given.origin().toString())));
    return lines;
  }

  private static Line line(PathEntry entry) {
    return new Line("overrides", entry.written(), entry.origin().toString());
  }
}
