package dev.lockkeeper.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockkeeper.lint.LintReport;
import dev.lockkeeper.lint.LintReport.Problem;
import dev.lockkeeper.lint.LintReport.Summary;
import dev.lockkeeper.rule.Finding;
import dev.lockkeeper.rule.Severity;
import dev.lockkeeper.source.SourceFile;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TextReportTest {
  private final TextReport writer = new TextReport(Palette.PLAIN, TextReport.Detail.NORMAL);

  @Test
  void a_finding_shows_the_words_what_happens_and_the_safe_way() {
    String text = print(new SampleReport().with(SampleReport.foreignKey()).build());

    assertThat(text)
        .isEqualTo(
            """
            error: add-foreign-key-without-not-valid
              --> db/migration/V7__orders_user.sql:3:5
               |
             3 |     ADD CONSTRAINT orders_user_fk FOREIGN KEY (user_id) REFERENCES users (id);
               |     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
               = every row of orders is checked while writes to orders and users wait
               = lock: SHARE ROW EXCLUSIVE on orders and users, held for the scan and to the end of the transaction
               = users is created here: db/migration/V1__users.sql:1:1

              do this instead
                V7__orders_user.sql
                  SET LOCAL lock_timeout = '5s';
                  ALTER TABLE orders ADD CONSTRAINT orders_user_fk
                    FOREIGN KEY (user_id) REFERENCES users (id) NOT VALID;
                V8__orders_user_validate.sql
                  ALTER TABLE orders VALIDATE CONSTRAINT orders_user_fk;

            1 error in 1 of 7 migrations · 41 of 41 statements understood
            read as: Flyway, one transaction per file, PostgreSQL 15 (assumed) · more: lockkeeper explain add-foreign-key-without-not-valid
            """);
  }

  @Test
  void a_recipe_is_written_once_for_a_rule_and_table() {
    Finding first = SampleReport.foreignKey();
    Finding again = other(first, "FOREIGN KEY");
    Finding elsewhere = SampleReport.about(other(first, "REFERENCES"), "parcels");

    String text = print(new SampleReport().with(first, again, elsewhere).build());

    assertThat(text.split("do this instead: as above", -1)).hasSize(2);
    assertThat(text.split("do this instead\n", -1)).hasSize(3);
  }

  @Test
  void what_a_loop_yields_for_several_tables_is_told_once() {
    Finding orders = SampleReport.foreignKey();

    String text =
        print(
            new SampleReport()
                .with(
                    orders,
                    SampleReport.about(orders, "parcels"),
                    SampleReport.about(orders, "returns"))
                .build());

    assertThat(text).containsOnlyOnce("error: add-foreign-key-without-not-valid");
    assertThat(text).contains("   = and 2 more tables: parcels and returns\n");
  }

  @Test
  void a_long_list_of_tables_is_cut() {
    Finding orders = SampleReport.foreignKey();
    SampleReport report = new SampleReport().with(orders);
    for (int i = 1; i <= 9; i++) {
      report.with(SampleReport.about(orders, "t" + i));
    }

    assertThat(print(report.build())).contains("and 9 more tables: t1, t2, t3, t4, t5, ...\n");
  }

  @Test
  void a_problem_says_what_and_where() {
    String text =
        print(
            new SampleReport()
                .with(new Problem("alembic.ini", "script_location is missing", Severity.WARNING))
                .build());

    assertThat(text)
        .startsWith(
            """
            warning: script_location is missing
              --> alembic.ini

            """);
  }

  @Test
  void a_clean_run_says_that_nothing_was_found_and_how_much_was_understood() {
    assertThat(print(new SampleReport().build()))
        .isEqualTo(
            """
            nothing found in 7 migrations · 41 of 41 statements understood
            read as: Flyway, one transaction per file, PostgreSQL 15 (assumed)
            """);
  }

  @Test
  void suppressed_findings_are_counted() {
    LintReport report = new SampleReport().build();
    LintReport suppressed =
        new LintReport(
            report.targets(),
            List.of(),
            new Summary(0, 0, 0, 2, 1, 1, 0, 1, 0),
            List.of(),
            List.of(),
            Optional.empty(),
            Optional.empty());

    assertThat(print(suppressed))
        .isEqualTo("nothing found in 1 migration · 2 suppressed · 0 of 1 statement understood\n");
  }

  @Test
  void colours_only_wrap_what_stands_there_without_them() {
    LintReport report = new SampleReport().with(SampleReport.foreignKey()).build();

    String coloured =
        SampleReport.print(new TextReport(Palette.ANSI, TextReport.Detail.NORMAL), report);

    assertThat(coloured).contains("\u001b[1;31merror\u001b[0m");
    assertThat(coloured.replaceAll("\u001b\\[[0-9;]*m", "")).isEqualTo(print(report));
  }

  @Test
  void nothing_from_a_file_can_command_the_terminal() {
    SourceFile file = new SourceFile("a\u001b[2J.sql", "DROP TABLE \"x\u001b]0;y\u0007\";\n");
    Finding finding =
        SampleReport.warning("drop-table", file.span(0, 20), "\u001b[31mx\u202e is gone");

    assertThat(print(new SampleReport().with(finding).build()))
        .doesNotContain("\u001b", "\u0007", "\u202e");
  }

  private String print(LintReport report) {
    return SampleReport.print(writer, report);
  }

  private static Finding other(Finding finding, String words) {
    return new Finding(
        finding.rule(),
        finding.group(),
        finding.severity(),
        finding.message(),
        SampleReport.words(SampleReport.CHANGED, words),
        finding.migration(),
        finding.direction(),
        finding.kind(),
        finding.relation(),
        finding.locks(),
        finding.safeWay(),
        finding.related(),
        finding.fingerprint(),
        finding.absorbed(),
        finding.target());
  }
}
