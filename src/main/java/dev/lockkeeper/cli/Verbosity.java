package dev.lockkeeper.cli;

import dev.lockkeeper.config.Keys;
import dev.lockkeeper.config.Settings;
import dev.lockkeeper.report.TextReport.Detail;
import java.util.Optional;
import picocli.CommandLine.ParseResult;

/**
 * How much a run tells.
 *
 * @param detail how much besides what is wrong
 * @param statistics whether to count findings, instead of or besides telling them
 */
record Verbosity(Detail detail, boolean statistics) {

  static Verbosity of(ParseResult parsed, Settings settings) {
    boolean quiet = settings.get(Keys.QUIET);
    boolean verbose = settings.get(Keys.VERBOSE);
    if (quiet && verbose) {
      throw Options.wrong(
          parsed,
          Keys.QUIET.option() + " and " + Keys.VERBOSE.option() + " exclude each other",
          Optional.empty());
    }
    Detail detail = quiet ? Detail.QUIET : verbose ? Detail.VERBOSE : Detail.NORMAL;
    return new Verbosity(detail, settings.get(Keys.STATISTICS));
  }

  boolean isQuiet() {
    return detail == Detail.QUIET;
  }

  boolean isVerbose() {
    return detail == Detail.VERBOSE;
  }
}
