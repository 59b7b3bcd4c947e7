package dev.lockkeeper.cli;

import dev.lockkeeper.lint.LintReport;
import dev.lockkeeper.lint.LintRequest;
import dev.lockkeeper.lint.Linter;
import dev.lockkeeper.lint.Selection;
import dev.lockkeeper.migration.Environment;
import dev.lockkeeper.reader.project.Discovery;
import dev.lockkeeper.reader.project.Projects;
import dev.lockkeeper.report.Palette;
import dev.lockkeeper.report.ReportWriter;
import dev.lockkeeper.report.Terminal;
import dev.lockkeeper.report.TextReport;
import dev.lockkeeper.rule.RuleCatalog;
import dev.lockkeeper.rule.Severity;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code lockkeeper lint}: what is wrong with migrations. */
final class LintCommand implements Command {
  private static final String FORMAT = "--format";
  private static final String FAIL_ON = "--fail-on";
  private static final String SELECT = "--select";
  private static final String IGNORE = "--ignore";
  private static final String DOWNGRADES = "--downgrades";
  private static final String COLOR = "--color";
  private static final String VERBOSE = "--verbose";

  @Override
  public CommandSpec spec() {
    CommandSpec spec = CommandSpec.wrapWithoutInspection(this).name("lint");
    spec.usageMessage()
        .description("Say what migrations lock, lose and break, and how to do it safely.");
    spec.addOption(Options.HELP)
        .addOption(Options.value(FORMAT, "FORMAT", "text (the default), json, sarif or github."))
        .addOption(Output.option())
        .addOption(
            Options.value(
                FAIL_ON,
                "SEVERITY",
                "The mildest finding that makes the exit code 1: error (the default), warning,"
                    + " note or never."))
        .addOption(
            Options.list(
                SELECT, "RULE", "Rules or groups that speak, instead of the default ones."))
        .addOption(Options.list(IGNORE, "RULE", "Rules or groups that do not speak."))
        .addOption(
            Options.flag(DOWNGRADES, "Judge locks, rewrites and transactions of downgrades too."))
        .addOption(
            Options.value(COLOR, "WHEN", "auto (the default: on a terminal), always or never."))
        .addOption(
            Options.flag(
                VERBOSE,
                "Also say which files are no migrations, and why a history is incomplete."));
    ReadingOptions.addTo(spec);
    return spec;
  }

  @Override
  public ExitCode run(ParseResult parsed, Shell shell) throws IOException {
    ReadingOptions reading = ReadingOptions.of(parsed, shell);
    LintFormat format =
        Options.choice(parsed, FORMAT, Options.names(LintFormat.class)).orElse(LintFormat.TEXT);
    Optional<Severity> failOn =
        Options.choice(parsed, FAIL_ON, failures()).orElse(Optional.of(Severity.ERROR));
    RuleCatalog catalog = RuleCatalog.load();
    Selection selection = selection(parsed, catalog);
    Output output = Output.of(parsed, shell);
    TextReport.Detail detail =
        Options.isSet(parsed, VERBOSE) ? TextReport.Detail.VERBOSE : TextReport.Detail.NORMAL;
    ReportWriter writer = format.writer(palette(parsed, output, shell), detail, catalog);

    Discovery found = Projects.read(reading.request(parsed, shell));
    LintRequest request =
        new LintRequest(selection, Environment.unknown(), Options.isSet(parsed, DOWNGRADES));
    LintReport report =
        new Linter(catalog, request).lint(found.histories(), found.asked(), found.problems());

    output.write(out -> writer.write(report, out));
    if (detail == TextReport.Detail.VERBOSE) {
      found.ignored().forEach(file -> shell.say(Terminal.printable(file) + ": no migration"));
    }
    boolean fails =
        failOn.isPresent() && report.worst().filter(w -> isAtLeast(w, failOn.get())).isPresent();
    return shell.sayRefused(found.refusals()).or(fails ? ExitCode.FINDINGS : ExitCode.CLEAN);
  }

  private static boolean isAtLeast(Severity severity, Severity threshold) {
    return severity.compareTo(threshold) >= 0;
  }

  private static Map<String, Optional<Severity>> failures() {
    Map<String, Optional<Severity>> failures = new LinkedHashMap<>();
    failures.put("error", Optional.of(Severity.ERROR));
    failures.put("warning", Optional.of(Severity.WARNING));
    failures.put("note", Optional.of(Severity.NOTE));
    failures.put("never", Optional.empty());
    return failures;
  }

  private static Selection selection(ParseResult parsed, RuleCatalog catalog) {
    Selection selection =
        new Selection(Options.texts(parsed, SELECT), Options.texts(parsed, IGNORE));
    Optional<String> unknown = selection.unknown(catalog);
    if (unknown.isPresent()) {
      throw Options.wrong(
          parsed,
          "there is no rule or group '" + unknown.get() + "'",
          catalog.nearest(unknown.get()));
    }
    return selection;
  }

  private enum Color {
    AUTO,
    ALWAYS,
    NEVER
  }

  private static Palette palette(ParseResult parsed, Output output, Shell shell) {
    boolean coloured =
        switch (Options.choice(parsed, COLOR, Options.names(Color.class)).orElse(Color.AUTO)) {
          case ALWAYS -> true;
          case NEVER -> false;
          case AUTO ->
              output.isTerminal()
                  && shell.variable("NO_COLOR").isEmpty()
                  && !shell.variable("TERM").equals("dumb");
        };
    return coloured ? Palette.ANSI : Palette.PLAIN;
  }
}
