package dev.lockkeeper.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockkeeper.cli.CommandLineRun.Result;
import dev.lockkeeper.config.ReportFormat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** One run writes several reports. */
class RequestedReportTest {
  @TempDir Path folder;

  @BeforeEach
  void write_a_migration() throws IOException {
    Files.createDirectories(folder.resolve("db/migration"));
    Files.writeString(folder.resolve("db/migration/V1__drop.sql"), "DROP TABLE users;\n");
  }

  @ParameterizedTest
  @EnumSource(ReportFormat.class)
  void a_further_report_is_what_the_form_alone_would_print(ReportFormat format) {
    String name = format.name().toLowerCase(Locale.ROOT);

    Result result = run("lint", "--format", "github", "--report", name + "=a b=c.txt");

    assertThat(result.err()).isEmpty();
    assertThat(result.code()).isEqualTo(ExitCode.FINDINGS);
    assertThat(result.out()).startsWith("::error file=db/migration/V1__drop.sql,");
    assertThat(folder.resolve("a b=c.txt"))
        .content()
        .isEqualTo(run("lint", "--format", name).out());
  }

  @Test
  void all_that_are_asked_for_are_written() {
    run("lint", "--report", "json=a,markdown=d", "--report", "sarif=b", "--output", "c");

    assertThat(folder.resolve("a")).content().startsWith("{\n  \"version\": 1,");
    assertThat(folder.resolve("b")).content().startsWith("{\n  \"$schema\": ");
    assertThat(folder.resolve("d")).content().startsWith("## Lockkeeper\n");
    assertThat(folder.resolve("c")).content().startsWith("error: drop-table\n");
  }

  @Test
  void standard_output_is_free_for_one_of_them_when_the_main_one_goes_to_a_file() {
    Result result = run("lint", "--format", "json", "--output", "a", "--report", "text=-");

    assertThat(result.out()).startsWith("error: drop-table\n");
    assertThat(folder.resolve("a")).content().startsWith("{\n  \"version\": 1,");
  }

  @Test
  void a_file_has_no_colours_but_on_demand() {
    Result result = new CommandLineRun(folder).onTerminal().of("lint", "--report", "text=plain");
    run("lint", "--color", "always", "--report", "text=coloured");

    assertThat(result.out()).contains("\u001b[1;31m");
    assertThat(folder.resolve("plain")).content().doesNotContain("\u001b");
    assertThat(folder.resolve("coloured")).content().contains("\u001b[1;31m");
  }

  @Test
  @DisabledOnOs(value = OS.WINDOWS, disabledReason = "links need a privilege there")
  void two_names_of_one_file_are_one_file() throws IOException {
    Files.createSymbolicLink(folder.resolve("link"), folder.resolve("db"));

    Result result = run("lint", "--output", "db/new", "--report", "json=link/new");

    assertThat(result.code()).isEqualTo(ExitCode.USAGE);
    assertThat(result.err()).startsWith("lockkeeper: two reports would go to link/new\n");
    assertThat(folder.resolve("db/new")).doesNotExist();
  }

  private Result run(String... args) {
    return new CommandLineRun(folder).of(args);
  }
}
