package dev.lockkeeper.report.review;

import dev.lockkeeper.lint.review.MigrationReview;
import dev.lockkeeper.lint.review.Review;
import dev.lockkeeper.migration.Divergence;
import dev.lockkeeper.report.Markdown;
import dev.lockkeeper.report.Words;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A review as GitHub's Markdown: what migrations do, what to ask the database before and after, and
 * marked blanks for what only a person knows.
 */
final class ReviewMarkdown implements ReviewReport {

  @Override
  public void write(Review review, Writer out) throws IOException {
    out.write(text(review));
    out.flush();
  }

  private static String text(Review review) {
    String page = "";
    for (Room room : Room.values()) {
      page = text(review, room);
      if (page.length() <= Room.MOST_CHARACTERS) {
        return page;
      }
    }
    return page;
  }

  private static String text(Review review, Room room) {
    StringBuilder page = new StringBuilder();
    List<MigrationReview> migrations = review.migrations();
    page.append("# ").append(title(review)).append("\n\n");
    if (migrations.isEmpty()) {
      return page.append(nothing(review)).append('\n').toString();
    }
    page.append(readAs(review)).append("\n\n");
    if (migrations.size() > 1) {
      page.append(SummaryTable.of(migrations)).append('\n');
    }
    if (room == Room.TABLE) {
      return page.append("The rest is too long for here: name fewer migrations.\n").toString();
    }
    page.append(FilesChanged.of(review));
    for (MigrationReview migration : migrations) {
      page.append(migrations.size() > 1 ? MigrationSection.heading(migration) : "");
      page.append(MigrationSection.of(migration, room));
    }
    review
        .beforeAll()
        .ifPresent(
            check -> page.append(SqlBlock.of("Right before it runs", CheckText.of(check), room)));
    return page.append(FillIn.ofChange()).toString();
  }

  private static String title(Review review) {
    List<MigrationReview> migrations = review.migrations();
    return migrations.size() == 1
        ? "Migration %s: %s"
            .formatted(
                Markdown.code(migrations.get(0).migration().id()),
                Markdown.text(migrations.get(0).title()))
        : "Migrations: " + (migrations.isEmpty() ? "none" : migrations.size());
  }

  private static String nothing(Review review) {
    return review
        .change()
        .map(Divergence::reference)
        .map(branch -> "No migration is new or changed since " + Markdown.text(branch) + ".")
        .orElse("No migrations were found in what was given.");
  }

  private static String readAs(Review review) {
    return review.histories().stream()
        .map(
            history ->
                Markdown.text(
                    "%s in %s: %s, %s"
                        .formatted(
                            history.tool().label(),
                            history.root(),
                            history.transactions(),
                            history.targets().stream()
                                .map(Words::target)
                                .collect(Collectors.joining(", ")))))
        .distinct()
        .collect(Collectors.joining("; "));
  }
}
