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
  private static final String NOT_WRITTEN = "written for PostgreSQL alone";

  private final MigrationReview review;
  private final Room room;
  private final StringBuilder page = new StringBuilder();

  private MigrationSection(MigrationReview review, Room room) {
    this.review = review;
    this.room = room;
  }

  static String of(MigrationReview review, Room room) {
    MigrationSection section = new MigrationSection(review, room);
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
    line("Phase", PhaseWords.of(review));
    review.unfinished().forEach(this::unfinished);
    page.append("**Forward steps**\n\n").append(StepTable.of(review.forward(), room)).append('\n');
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
    StatementsAsSent.of(review, room).ifPresent(page::append);
  }

  private void dataChanges() {
    if (review.dataChanges().isEmpty()) {
      line("Data changes", "none");
      return;
    }
    page.append("**Data changes, and a second run**\n\n");
    page.append(Items.of(review.dataChanges(), MigrationSection::words));
  }

  private void indexes() {
    if (review.indexChanges().isEmpty()) {
      line("Indexes", "none");
      return;
    }
    page.append("**Indexes**\n\n");
    page.append(Items.of(review.indexChanges(), MigrationSection::words));
  }

  private static String words(DataChange change) {
    return "step %d, %s: %s"
        .formatted(change.step(), Markdown.text(change.words()), Markdown.text(change.again()));
  }

  private static String words(IndexChange change) {
    return Markdown.text(change.words())
        + "; "
        + change
            .serves()
            .map(key -> "it begins with the columns of the foreign key " + Markdown.text(key))
            .orElseGet(() -> FillIn.blank("which queries it is for"));
  }

  private static String words(Finding finding) {
    return "%s %s (line %d): %s"
        .formatted(
            finding.severity().id(),
            Markdown.code(finding.rule()),
            finding.span().from().line(),
            Markdown.text(finding.message()));
  }

  private void checks() {
    if (review.checks().isEmpty()) {
      line("Checks before it", isPostgresql() ? "none needed" : NOT_WRITTEN);
      return;
    }
    page.append(
        SqlBlock.of(
            "Checks before it",
            review.checks().stream().map(CheckText::of).collect(Collectors.joining("\n")),
            room));
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
            "-- holds must be true in every row\n" + Validation.query(validations) + ";",
            room));
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
    page.append(
        review.losses().isEmpty()
            ? "\n\n"
            : "; lost by then:\n\n" + Items.of(review.losses(), Markdown::text));
  }

  private void findings() {
    List<Finding> findings = review.findings();
    if (findings.isEmpty()) {
      line("Lockkeeper's findings", "none");
      return;
    }
    page.append("**Lockkeeper's findings**\n\n");
    page.append(Items.of(findings, MigrationSection::words));
  }
}
