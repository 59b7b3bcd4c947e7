package dev.lockkeeper.cli;

import dev.lockkeeper.config.Keys;
import dev.lockkeeper.config.Settings;
import dev.lockkeeper.report.TextReport.Detail;

/**
 * How much a run tells.
 *
 * @param detail how much besides what is wrong
 * @param statistics whether to count findings, instead of or besides telling them
 */
record Verbosity(Detail detail, boolean statistics) {

  static Verbosity of(Settings settings) {
    Detail loud = settings.get(Keys.VERBOSE) ? Detail.VERBOSE : Detail.NORMAL;
    Detail detail = settings.get(Keys.QUIET) ? Detail.QUIET : loud;
    return new Verbosity(detail, settings.get(Keys.STATISTICS));
  }

  boolean isQuiet() {
    return detail == Detail.QUIET;
  }

  boolean isVerbose() {
    return detail == Detail.VERBOSE;
  }
}
