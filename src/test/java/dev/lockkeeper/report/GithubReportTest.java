package dev.lockkeeper.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockkeeper.lint.LintReport;
import dev.lockkeeper.lint.LintReport.Problem;
import dev.lockkeeper.rule.Severity;
import dev.lockkeeper.source.SourceFile;
import java.util.List;
import org.junit.jupiter.api.Test;

class GithubReportTest {

  @Test
  void a_finding_is_one_command_with_its_recipe_escaped() {
    List<String> lines = print(new SampleReport().with(SampleReport.foreignKey()).build());

    assertThat(lines.get(0))
        .startsWith(
            "::error"
                + " file=db/migration/V7__orders_user.sql,line=3,endLine=3,col=5,endColumn=78,title=add-foreign-key-without-not-valid::every"
                + " row of orders is checked while writes to orders and users wait%0A%0Ado this"
                + " instead%0A%0A-- V7__orders_user.sql%0A");
    assertThat(lines).hasSize(3);
  }

  @Test
  void properties_escape_what_would_end_them_and_messages_what_would_end_the_command() {
    SourceFile file = new SourceFile("db/a,b:100%.sql", "DROP TABLE users;\nDROP TABLE orders;\n");

    List<String> lines =
        print(
            new SampleReport()
                .with(
                    SampleReport.warning(
                        "drop-table", file.span(), "100% of a: b, c\r\nand \"d\" are gone"))
                .with(new Problem("a:b", "x\ny", Severity.NOTE))
                .build());

    assertThat(lines.get(0))
        .isEqualTo(
            "::warning file=db/a%2Cb%3A100%25.sql,line=1,endLine=3,title=drop-table"
                + "::100%25 of a: b, c%0D%0Aand \"d\" are gone");
    assertThat(lines.get(1)).isEqualTo("::notice file=a%3Ab::x%0Ay");
  }

  private static List<String> print(LintReport report) {
    return SampleReport.print(new GithubReport(), report).lines().toList();
  }
}
