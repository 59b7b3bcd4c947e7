package dev.lockkeeper.report.review;

import dev.lockkeeper.lint.review.DataChange;
import dev.lockkeeper.lint.review.IndexChange;
import dev.lockkeeper.lint.review.MigrationReview;
import dev.lockkeeper.lint.review.Validation;
import dev.lockkeeper.migration.Header;
import dev.lockkeeper.operation.Dialect;
import dev.lockkeeper.report.Markdown;
import dev.lockkeeper.rule.Finding;
import dev.lockkeeper.schema.obligation.Obligation;
import java.util.List;
import java.util.stream.Collectors;

/** One migration, from its phase to what the rules say of it. */
final class MigrationSection {
  private static final int MOST_FINDINGS = 12;
  private static final String NOT_WRITTEN = "written for PostgreSQL alone";

  private final MigrationReview review;
  private final StringBuilder page = new StringBuilder();

  private MigrationSection(MigrationReview review) {
    this.review = review;
  }

  static String of(MigrationReview review) {
    MigrationSection section = new MigrationSection(review);
    section.write();
    return section.page.toString();
  }

  /** The heading of one among several. */
  static String heading(MigrationReview review) {
    return "## %s %s\n\n"
        .formatted(Markdown.code(review.migration().id()), Markdown.text(review.title()));
  }

  private void write() {
    line("Summary", said("Purpose", "why this change is made"));
    line(
        "Author",
        said("Author", "who wrote it")
            + " · **Estimated runtime:** "
            + said("Estimated runtime", "on production, and where that was measured"));
    line("Phase", PhaseWords.of(review.rollout()));
    review.unfinished().forEach(this::unfinished);
    page.append("**Forward steps**\n\n").append(StepTable.of(review.forward())).append('\n');
    sql();
    page.append(WayBackWords.of(review));
    dataChanges();
    indexes();
    checks();
    validations();
    rollback();
    findings();
  }

  private void line(String head, String words) {
    page.append("**").append(head).append(":** ").append(words).append("\n\n");
  }

  /** What the header says, else a blank. */
  private String said(String field, String blank) {
    return Header.of(review.migration())
        .field(field)
        .map(Header.Field::value)
        .filter(value -> !value.isBlank())
        .map(Markdown::text)
        .orElseGet(() -> FillIn.blank(blank));
  }

  private void unfinished(Obligation obligation) {
    line(
        "Left for a later migration",
        Markdown.text(obligation.what())
            + obligation.missing().stream()
                .map(step -> "; " + Markdown.code(step))
                .collect(Collectors.joining()));
  }

  private void sql() {
    StatementsAsSent.of(review).ifPresent(page::append);
  }

  private void dataChanges() {
    if (review.dataChanges().isEmpty()) {
      line("Data changes", "none");
      return;
    }
    page.append("**Data changes, and a second run**\n\n");
    for (DataChange change : review.dataChanges()) {
      page.append(
          "- step %d, %s: %s\n"
              .formatted(
                  change.step(), Markdown.text(change.words()), Markdown.text(change.again())));
    }
    page.append('\n');
  }

  private void indexes() {
    if (review.indexChanges().isEmpty()) {
      line("Indexes", "none");
      return;
    }
    page.append("**Indexes**\n\n");
    for (IndexChange change : review.indexChanges()) {
      page.append("- ").append(Markdown.text(change.words())).append("; ");
      page.append(
          change
              .serves()
              .map(key -> "it begins with the columns of the foreign key " + Markdown.text(key))
              .orElseGet(() -> FillIn.blank("which queries it is for")));
      page.append('\n');
    }
    page.append('\n');
  }

  private void checks() {
    if (review.checks().isEmpty()) {
      line("Checks before it", isPostgresql() ? "none needed" : NOT_WRITTEN);
      return;
    }
    page.append(
        SqlBlock.of(
            "Checks before it",
            review.checks().stream().map(CheckText::of).collect(Collectors.joining("\n"))));
  }

  private boolean isPostgresql() {
    return review.target().dialect() == Dialect.POSTGRESQL;
  }

  private void validations() {
    List<Validation> validations = review.validations();
    if (validations.isEmpty()) {
      line("Validation after it", isPostgresql() ? "nothing to ask" : NOT_WRITTEN);
      return;
    }
    page.append(
        SqlBlock.of(
            "Validation after it",
            "-- holds must be true in every row\n" + Validation.query(validations) + ";"));
  }

  private void rollback() {
    page.append("**Rollback plan:** ");
    page.append(
        review
            .rollback()
            .map(Markdown::code)
            .orElse(
                "no command takes it back; "
                    + FillIn.blank("restore from backup, or a migration that undoes it")));
    page.append(review.losses().isEmpty() ? "\n\n" : "; lost by then:\n\n");
    review.losses().forEach(loss -> page.append("- ").append(Markdown.text(loss)).append('\n'));
    page.append(review.losses().isEmpty() ? "" : "\n");
  }

  private void findings() {
    List<Finding> findings = review.findings();
    if (findings.isEmpty()) {
      line("Lockkeeper's findings", "none");
      return;
    }
    page.append("**Lockkeeper's findings**\n\n");
    for (Finding finding : findings.subList(0, Math.min(MOST_FINDINGS, findings.size()))) {
      page.append(
          "- %s %s (line %d): %s\n"
              .formatted(
                  finding.severity().id(),
                  Markdown.code(finding.rule()),
                  finding.span().from().line(),
                  Markdown.text(finding.message())));
    }
    int more = findings.size() - MOST_FINDINGS;
    page.append(more > 0 ? "- and " + more + " more\n\n" : "\n");
  }
}
