package dev.lockkeeper.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockkeeper.cli.CommandLineRun.Result;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MainTest {
  @TempDir Path folder;

  @Test
  void version_names_the_built_version_on_standard_output() {
    Result result = run("--version");

    assertThat(result.code()).isEqualTo(ExitCode.CLEAN);
    assertThat(result.out())
        .isEqualTo("lockkeeper %s\n".formatted(System.getProperty("project.version")));
    assertThat(result.err()).isEmpty();
  }

  @Test
  void help_goes_to_standard_output() {
    Result result = run("--help");

    assertThat(result.code()).isEqualTo(ExitCode.CLEAN);
    assertThat(result.out()).startsWith("Usage: lockkeeper").contains("explain", "rules");
    assertThat(result.err()).isEmpty();
  }

  @Test
  void a_command_has_help_of_its_own() {
    Result result = run("explain", "--help");

    assertThat(result.code()).isEqualTo(ExitCode.CLEAN);
    assertThat(result.out()).startsWith("Usage: lockkeeper explain");
  }

  @Test
  void an_unknown_option_is_wrong_usage_in_two_lines() {
    Result result = run("rules", "--no-such-option");

    assertThat(result.code()).isEqualTo(ExitCode.USAGE);
    assertThat(result.out()).isEmpty();
    assertThat(result.err().lines())
        .containsExactly(
            "lockkeeper: unknown option: '--no-such-option'",
            "lockkeeper: see lockkeeper rules --help");
  }

  @Test
  void a_misspelt_command_is_told_the_nearest() {
    Result result = run("explian", "x");

    assertThat(result.code()).isEqualTo(ExitCode.USAGE);
    assertThat(result.err()).contains("'explian'").contains("did you mean 'explain'?");
  }

  @Test
  void no_command_is_wrong_usage_and_leaves_standard_output_empty() {
    Result result = run();

    assertThat(result.code()).isEqualTo(ExitCode.USAGE);
    assertThat(result.out()).isEmpty();
    assertThat(result.err().lines())
        .containsExactly("lockkeeper: no command was given", "lockkeeper: see lockkeeper --help");
  }

  @Test
  void an_unknown_rule_is_wrong_usage() {
    Result result = run("explain", "no-such-rule-anywhere");

    assertThat(result.code()).isEqualTo(ExitCode.USAGE);
    assertThat(result.err()).contains("there is no rule 'no-such-rule-anywhere'");
  }

  @Test
  void a_rule_that_is_nearly_right_is_told() {
    Result result = run("explain", "DROP_TABEL");

    assertThat(result.code()).isEqualTo(ExitCode.USAGE);
    assertThat(result.err()).contains("did you mean 'drop-table'?");
  }

  @ParameterizedTest
  @CsvSource({
    "creat-index, create-index-not-concurrently",
    "CREATE_INDEX, create-index-not-concurrently",
    "without-not-valid, add-check-without-not-valid",
    "foreign, add-foreign-key-without-not-valid",
  })
  void a_part_of_a_name_is_told_the_rules_that_have_it(String part, String rule) {
    Result result = run("explain", part);

    assertThat(result.code()).isEqualTo(ExitCode.USAGE);
    assertThat(result.err()).contains("there is no rule '" + part + "'; names like it: ", rule);
  }

  @Test
  void a_group_is_no_rule_but_says_which_it_holds() {
    Result result = run("explain", "alembic");

    assertThat(result.code()).isEqualTo(ExitCode.USAGE);
    assertThat(result.err()).contains("'alembic' is the group of ").contains("refused-server-");
  }

  @Test
  void a_page_starts_with_what_the_rule_is() {
    Result result = run("explain", "drop-table");

    assertThat(result.code()).isEqualTo(ExitCode.CLEAN);
    assertThat(result.out())
        .startsWith("drop-table: error, group dataloss, all dialects, since 0.1.0\n\n# Table");
  }

  @Test
  void explaining_nothing_asks_which_rule() {
    Result result = run("explain");

    assertThat(result.code()).isEqualTo(ExitCode.USAGE);
    assertThat(result.err()).contains("which rule? 'lockkeeper rules' lists them all");
  }

  @Test
  void a_fault_is_told_without_a_stack_trace() {
    StringWriter err = new StringWriter();
    Writer faulty =
        new Writer() {
          @Override
          public void write(char[] chars, int from, int length) {
            throw new IllegalStateException("cannot be");
          }

          @Override
          public void flush() {}

          @Override
          public void close() {}
        };

    ExitCode code = run(faulty, err);

    assertThat(code).isEqualTo(ExitCode.FAULT);
    assertThat(err.toString())
        .contains("please report it", "IllegalStateException: cannot be at ")
        .doesNotContain("\tat ");
    assertThat(err.toString().lines()).hasSize(3).allMatch(line -> line.startsWith("lockkeeper: "));
  }

  @Test
  void a_reader_that_went_away_is_no_trouble() {
    StringWriter err = new StringWriter();

    ExitCode code = run(new PipeWriter(new FailingWriter("Broken pipe")), err);

    assertThat(code).isEqualTo(ExitCode.CLEAN);
    assertThat(err.toString()).isEmpty();
  }

  @Test
  void a_full_disk_is_told() {
    StringWriter err = new StringWriter();

    ExitCode code = run(new PipeWriter(new FailingWriter("No space left on device")), err);

    assertThat(code).isEqualTo(ExitCode.USAGE);
    assertThat(err).hasToString("lockkeeper: cannot write the report: No space left on device\n");
  }

  private ExitCode run(Writer out, StringWriter err) {
    Shell shell =
        new Shell(
            folder,
            InputStream.nullInputStream(),
            out,
            new PrintWriter(err),
            Map.of(),
            false,
            () -> 0);
    return new Main(shell).run("--version");
  }

  private Result run(String... args) {
    return new CommandLineRun(folder).of(args);
  }

  private static final class FailingWriter extends Writer {
    private final String reason;

    FailingWriter(String reason) {
      this.reason = reason;
    }

    @Override
    public void write(char[] chars, int from, int length) throws IOException {
      throw new IOException(reason);
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }
}
