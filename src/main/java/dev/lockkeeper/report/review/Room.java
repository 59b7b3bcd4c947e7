package dev.lockkeeper.report.review;

/**
 * How much there is room for: GitHub takes 65,536 characters for the body of a pull request, and
 * refuses more as a whole.
 */
enum Room {
  /** All of it. */
  ALL,
  /** What is folded away is left out. */
  NOTHING_FOLDED,
  /** A line for each migration. */
  TABLE;

  /** Leaves some for what people fill in. */
  static final int MOST_CHARACTERS = 60_000;

  /** Something long: folded away, or left out. */
  String folded(String heading, String content) {
    return this == ALL
        ? "<details><summary><b>%s</b></summary>\n\n%s\n</details>\n\n".formatted(heading, content)
        : "**%s:** too long for here; `lockkeeper report` of this migration alone has it\n\n"
            .formatted(heading);
  }
}
