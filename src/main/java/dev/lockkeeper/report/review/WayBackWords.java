package dev.lockkeeper.report.review;

import dev.lockkeeper.lint.review.MigrationReview;
import dev.lockkeeper.lint.review.Step;
import dev.lockkeeper.migration.Down;
import dev.lockkeeper.report.Markdown;
import java.util.List;

/** The way back of a migration, or why there is none. */
final class WayBackWords {
  private static final int MOST = 30;

  private WayBackWords() {}

  /** In a word or two. */
  static String brief(MigrationReview migration) {
    Down down = migration.migration().down();
    if (down instanceof Down.Written) {
      return migration.back().size() == 1 ? "1 step" : migration.back().size() + " steps";
    }
    return down instanceof Down.Empty ? "empty" : "not reversible";
  }

  /** The steps, or the reason, as lines with their endings. */
  static String of(MigrationReview migration) {
    Down down = migration.migration().down();
    if (down instanceof Down.Written) {
      StringBuilder lines = new StringBuilder("**Downgrade steps**\n\n");
      List<Step> steps = migration.back();
      for (Step step : steps.subList(0, Math.min(MOST, steps.size()))) {
        lines.append(step.number()).append(". ").append(Markdown.text(step.words()));
        lines.append(step.conditional() ? " (conditional)" : "");
        step.refused()
            .ifPresent(
                why -> lines.append(": **the server refuses it**, ").append(Markdown.text(why)));
        lines.append('\n');
      }
      int more = steps.size() - MOST;
      return lines.append(more > 0 ? "\nand " + more + " more\n\n" : "\n").toString();
    }
    return "**Downgrade steps:** " + why(down) + "\n\n";
  }

  private static String why(Down down) {
    if (down instanceof Down.Empty) {
      return "none; the way back is empty, and changes nothing";
    } else if (down instanceof Down.Irreversible irreversible) {
      return "not reversible; it raises an error"
          + irreversible.reason().map(reason -> ": " + Markdown.text(reason)).orElse("");
    } else if (down instanceof Down.Missing) {
      return "not reversible; no way back is written";
    }
    return "not reversible; the project keeps no ways back";
  }
}
