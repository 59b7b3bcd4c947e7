package dev.lockkeeper.cli;

import dev.lockkeeper.config.Keys;
import dev.lockkeeper.config.NamedReport;
import dev.lockkeeper.config.ReportFormat;
import dev.lockkeeper.config.Settings;
import dev.lockkeeper.lint.LintReport;
import dev.lockkeeper.report.Fold;
import dev.lockkeeper.report.Palette;
import dev.lockkeeper.report.ReportWriter;
import dev.lockkeeper.report.Terminal;
import dev.lockkeeper.rule.RuleCatalog;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.ParseResult;

/**
 * One of the reports that a run of {@code lint} writes.
 *
 * @param format its form
 * @param palette its colours, where its form has any
 * @param fold how long its lines may be, where its form has sentences
 * @param output where it goes; no two reports of a run go to one place
 */
record RequestedReport(ReportFormat format, Palette palette, Fold fold, Output output) {

  /** The main report, then the further ones, as they were asked for. */
  static List<RequestedReport> of(ParseResult parsed, Settings settings, Shell shell) {
    List<RequestedReport> reports = new ArrayList<>();
    reports.add(
        of(
            settings.get(Keys.FORMAT),
            Output.of(settings.get(Keys.OUTPUT), shell),
            settings,
            shell));
    for (NamedReport named : settings.get(Keys.REPORT)) {
      Output output = Output.of(Optional.of(named.file()), shell);
      if (reports.stream().anyMatch(other -> other.output.isSameAs(output))) {
        throw Options.wrong(parsed, "two reports would go to " + output, Optional.empty());
      }
      reports.add(of(named.format(), output, settings, shell));
    }
    return reports;
  }

  private static RequestedReport of(
      ReportFormat format, Output output, Settings settings, Shell shell) {
    return new RequestedReport(
        format, palette(settings, output, shell), fold(output, shell), output);
  }

  /** How long the lines of sentences may be there. */
  static Fold fold(Output output, Shell shell) {
    return output.isTerminal() ? shell.width().map(Fold::at).orElse(Fold.none()) : Fold.none();
  }

  /**
   * Writes it, and tells the user where it cannot be written: the others of the run are no worse.
   *
   * @return the code that it gives the run
   */
  ExitCode write(LintReport report, Verbosity verbosity, RuleCatalog catalog, Shell shell) {
    ReportWriter writer = ReportWriters.of(format, palette, fold, verbosity, catalog);
    try {
      output.write(out -> writer.write(report, out));
      return ExitCode.CLEAN;
    } catch (IOException unwritten) {
      shell.say(Terminal.printable("cannot write the report: " + unwritten.getMessage()));
      return ExitCode.USAGE;
    }
  }

  /** The colours to write in there. */
  static Palette palette(Settings settings, Output output, Shell shell) {
    boolean coloured =
        switch (settings.get(Keys.COLOR)) {
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
