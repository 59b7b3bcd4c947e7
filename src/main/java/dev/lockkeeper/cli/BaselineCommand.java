package dev.lockkeeper.cli;

import dev.lockkeeper.config.Keys;
import dev.lockkeeper.config.PathSettings;
import dev.lockkeeper.config.Settings;
import dev.lockkeeper.lint.BaselineUse;
import dev.lockkeeper.lint.LintReport;
import dev.lockkeeper.lint.LintReport.HeldBack;
import dev.lockkeeper.lint.Linter;
import dev.lockkeeper.reader.project.Discovery;
import dev.lockkeeper.report.Terminal;
import dev.lockkeeper.rule.RuleCatalog;
import dev.lockkeeper.suppress.baseline.Baseline;
import dev.lockkeeper.suppress.baseline.BaselineEntry;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/**
 * {@code lockkeeper baseline}: accepts what is found today.
 *
 * <p>What stood in the baseline and was not looked for stays; what was looked for and not found
 * goes.
 */
final class BaselineCommand implements Command {
  private static final Options OPTIONS =
      Options.of(
          Keys.BASELINE,
          Keys.SELECT,
          Keys.IGNORE,
          Keys.DOWNGRADES,
          Keys.SINCE,
          Keys.NO_SINCE,
          Keys.CHANGED_FILES_FROM,
          Keys.TARGET,
          Keys.SCHEMA,
          Keys.STATS,
          Keys.ASSUME,
          Keys.CONFIG,
          Keys.NO_CONFIG);

  @Override
  public CommandSpec spec() {
    CommandSpec spec = CommandSpec.wrapWithoutInspection(this).name("baseline");
    spec.usageMessage()
        .description("Accept what is found today: lint then tells only what is new.");
    spec.addOption(Options.HELP);
    OPTIONS.addTo(spec);
    return spec.addPositional(ReadingOptions.parameter());
  }

  @Override
  public ExitCode run(ParseResult parsed, Shell shell) throws IOException {
    RuleCatalog catalog = RuleCatalog.load();
    PathSettings byPath = OPTIONS.read(parsed, shell, catalog);
    Settings settings = byPath.ofRun();
    ReadingOptions reading = ReadingOptions.of(parsed, byPath);
    if (reading.paths().contains(ReadingOptions.STANDARD_INPUT)) {
      throw Options.wrong(
          parsed, "a baseline is of files, not of standard input", Optional.empty());
    }
    BaselineFile file = BaselineFile.toWrite(settings, shell);
    Optional<Baseline> before = file.exists() ? Optional.of(file.read(parsed)) : Optional.empty();

    BaselineUse use = file.use(before, reading, shell, true);
    Discovery found;
    LintReport report;
    try (ProgressLine progress = ProgressLine.of(shell, Verbosity.of(settings))) {
      found = reading.discover(parsed, shell, progress);
      report =
          new Linter(catalog, LintCommand.request(byPath, found, catalog, use))
              .lint(found.histories(), found.asked(), found.problems(), progress);
    }
    found.problems().forEach(p -> shell.say(Terminal.printable(p.file() + ": " + p.message())));
    if (!found.histories().isEmpty() || found.refusals().isEmpty()) {
      HeldBack held = report.heldBack().orElseThrow();
      NavigableSet<BaselineEntry> stood = before.map(Baseline::entries).orElseGet(TreeSet::new);
      NavigableSet<BaselineEntry> entries = merged(stood, held);
      file.write(entries);
      shell.out().write(told(file, held.findings(), stood, entries));
    }
    return shell.sayRefused(found.refusals());
  }

  private static NavigableSet<BaselineEntry> merged(
      NavigableSet<BaselineEntry> stood, HeldBack held) {
    NavigableSet<BaselineEntry> entries = new TreeSet<>(held.entries());
    Set<BaselineEntry.Key> found = keys(entries);
    stood.stream()
        .filter(entry -> !held.stale().contains(entry) && !found.contains(entry.key()))
        .forEach(entries::add);
    return entries;
  }

  private static String told(
      BaselineFile file,
      int findings,
      NavigableSet<BaselineEntry> before,
      NavigableSet<BaselineEntry> after) {
    Set<BaselineEntry.Key> old = keys(before);
    Set<BaselineEntry.Key> now = keys(after);
    long added = now.stream().filter(key -> !old.contains(key)).count();
    long removed = old.stream().filter(key -> !now.contains(key)).count();
    List<String> changes = new ArrayList<>();
    if (added > 0) {
      changes.add(added + " added");
    }
    if (removed > 0) {
      changes.add(removed + " removed");
    }
    return "%s holds back %s; entries: %d (%s)\n"
        .formatted(
            Terminal.printable(file.name()),
            findings == 1 ? "1 finding" : findings + " findings",
            now.size(),
            changes.isEmpty() ? "none added or removed" : String.join(", ", changes));
  }

  private static Set<BaselineEntry.Key> keys(NavigableSet<BaselineEntry> entries) {
    return entries.stream().map(BaselineEntry::key).collect(Collectors.toSet());
  }
}
