package dev.lockkeeper.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockkeeper.lint.LintReport;
import dev.lockkeeper.lint.LintReport.Problem;
import dev.lockkeeper.rule.Finding;
import dev.lockkeeper.rule.Severity;
import dev.lockkeeper.source.SourceFile;
import dev.lockkeeper.source.Span;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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

  @Test
  void errors_come_before_warnings_and_these_before_notes() {
    Finding warning = SampleReport.warning("drop-table", SampleReport.CREATED.span(), "gone");

    List<String> lines =
        print(
            new SampleReport()
                .with(warning, SampleReport.foreignKey())
                .with(new Problem("a", "odd", Severity.NOTE))
                .with(new Problem("b", "bad", Severity.ERROR))
                .build());

    assertThat(lines.subList(0, 4).stream().map(line -> line.replaceFirst("[ ].*", "")))
        .containsExactly("::error", "::error", "::warning", "::notice");
  }

  @Test
  void what_a_runner_would_drop_is_named_below() {
    SampleReport report = new SampleReport();
    for (int i = 0; i < 12; i++) {
      report.with(SampleReport.warning("drop-table", words(i), "gone"));
    }

    List<String> lines = print(report.with(SampleReport.foreignKey()).build());

    assertThat(lines.stream().filter(line -> line.startsWith("::warning"))).hasSize(10);
    assertThat(lines.stream().filter(line -> line.startsWith("::error"))).hasSize(1);
    assertThat(lines.subList(11, 14))
        .containsExactly(
            "2 more, beyond the 10 annotations of each severity that GitHub shows:",
            "  warning: drop-table db/V10.sql:1:1",
            "  warning: drop-table db/V11.sql:1:1");
  }

  @Test
  void what_a_loop_yields_for_several_tables_is_one_annotation() {
    Finding first = SampleReport.foreignKey();

    List<String> lines =
        print(new SampleReport().with(first, SampleReport.about(first, "parcels")).build());

    assertThat(lines).hasSize(3);
    assertThat(lines.get(0)).contains("users wait%0Aand 1 more table: parcels%0A%0Ado this");
  }

  @Test
  void a_recipe_that_a_runner_would_cut_is_left_out() {
    Finding big =
        SampleReport.withRecipe(SampleReport.foreignKey(), "V8__next.sql", "x".repeat(4000));

    List<String> lines = print(new SampleReport().with(big).build());

    assertThat(lines.get(0))
        .endsWith("users wait%0A%0Ado this instead: too long for an annotation");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "::error::x",
        " \t::set-output name=a::x",
        "##[add-mask]x",
        "a ##[error]b",
        "a\n::error::b",
        "a\r\n##[group]b",
        "a\u2028::error::b",
        "100%0A::error::b",
        "::stop-commands::x",
        "%0A%3A%3A",
      })
  void no_name_makes_a_command(String name) {
    SourceFile file = new SourceFile("db/" + name + ".sql", "DROP TABLE users;");
    SampleReport report = new SampleReport().in(name);
    for (int i = 0; i < 12; i++) {
      report.with(SampleReport.warning(name, file.span(i, i + 1), name));
      report.with(new Problem(name, name, Severity.NOTE));
    }

    List<RunnerCommand> commands = new ArrayList<>();
    for (String line : print(report.build())) {
      RunnerCommand.in(line).ifPresent(commands::add);
    }

    assertThat(commands.stream().map(RunnerCommand::name).distinct())
        .containsExactly("warning", "notice");
    assertThat(commands).hasSize(20).allMatch(command -> command.data().equals(name));
    assertThat(commands.get(0).properties())
        .containsEntry("file", "db/" + name + ".sql")
        .containsEntry("title", name);
    assertThat(commands.get(19).properties()).containsEntry("file", name);
  }

  private static Span words(int version) {
    return new SourceFile("db/V" + version + ".sql", "DROP TABLE users;").span(0, 4);
  }

  private static List<String> print(LintReport report) {
    return List.of(
        SampleReport.print(new GithubReport(TextReport.Detail.NORMAL), report).split("\r\n|\r|\n"));
  }
}
