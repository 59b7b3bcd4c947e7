package dev.lockkeeper.report.review;

import java.util.List;

/** Blanks for what no program knows, marked as such. */
final class FillIn {
  private FillIn() {}

  /** A blank. */
  static String blank(String what) {
    return "_fill in: " + what + "_";
  }

  /** Those that concern a change as a whole. */
  static String ofChange() {
    StringBuilder lines = new StringBuilder("**For a person to say**\n\n");
    for (List<String> line :
        List.of(
            List.of("Backup or snapshot", "link, or none"),
            List.of("Tested on staging or on a copy", "link or log"),
            List.of("Target release, feature flag", "release; flag and what it does, or none"),
            List.of("Dashboards and alerts to watch", "links, or none"),
            List.of("Owner of the rollback", "who watches, and takes it back"))) {
      lines.append("- ").append(line.get(0)).append(": ").append(blank(line.get(1))).append('\n');
    }
    return lines.toString();
  }
}
