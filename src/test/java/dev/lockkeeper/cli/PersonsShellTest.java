package dev.lockkeeper.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockkeeper.cli.CommandLineRun.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How much a person is told, and in lines of which length. */
class PersonsShellTest {
  private static final String LONG_RECIPE_LINE =
      "        ON users (email, name, address, country, post_code, street, house, floor);";

  @TempDir Path folder;

  @BeforeEach
  void write_migrations() throws IOException {
    Files.createDirectories(folder.resolve("db/migrations"));
    Files.writeString(folder.resolve("db/migrations/0_seen.sql"), "CREATE TABLE seen (id int);\n");
    Files.writeString(
        folder.resolve("db/migrations/1_a.sql"),
        "SET lock_timeout = '5s';\nCREATE INDEX a ON users (email, name, address, country,"
            + " post_code, street, house, floor);\n");
    Files.writeString(
        folder.resolve("db/migrations/2_b.sql"),
        "DROP TABLE b;\nCREATE INDEX c ON users (name);\n");
  }

  @Test
  void quiet_tells_findings_and_nothing_else() {
    Result usual = run("lint", "--target", "postgresql:99");
    Result quiet = run("lint", "--target", "postgresql:99", "--quiet");

    assertThat(usual.err()).contains("newer than the newest known");
    assertThat(usual.out()).startsWith(quiet.out());
    assertThat(usual.out().substring(quiet.out().length()))
        .contains("statements understood", "read as:");
    assertThat(quiet.out()).contains("drop-table").doesNotContain("understood", "read as:");
    assertThat(quiet.err()).isEmpty();
    assertThat(quiet.code()).isEqualTo(ExitCode.FINDINGS);
  }

  @Test
  void quiet_has_nothing_to_say_of_clean_migrations() {
    assertThat(run("lint", "--quiet", "--select", "history").out()).isEmpty();
    assertThat(run("lint", "--quiet", "--select", "history", "--format", "github").out()).isEmpty();
  }

  @Test
  void quiet_still_says_what_cannot_be_read() {
    Result run = run("lint", "--quiet", "nowhere.sql");

    assertThat(run.code()).isEqualTo(ExitCode.USAGE);
    assertThat(run.err()).contains("nowhere.sql");
  }

  @Test
  void quiet_and_verbose_exclude_each_other() {
    assertThat(run("lint", "--quiet", "--verbose").code()).isEqualTo(ExitCode.USAGE);
  }

  @Test
  void statistics_count_by_rule_with_the_most_frequent_first() {
    Result run = run("lint", "--statistics");

    assertThat(run.out())
        .startsWith(
            """
            2  error    create-index-not-concurrently
            1  error    drop-table
            1  warning  missing-lock-timeout

            3 errors and 1 warning in 2 of 3 migrations\
            """);
    assertThat(run.code()).isEqualTo(ExitCode.FINDINGS);
    assertThat(run("lint", "--statistics", "--quiet").out()).endsWith("missing-lock-timeout\n");
  }

  @Test
  void statistics_of_nothing_are_the_summary() {
    assertThat(run("lint", "--statistics", "--select", "history").out())
        .startsWith("nothing found");
  }

  @Test
  void json_has_statistics_besides_findings() {
    assertThat(run("lint", "--format", "json", "--statistics").out().replaceAll("\\s+", " "))
        .contains(
            "\"statistics\": [ { \"rule\": \"create-index-not-concurrently\", \"severity\":"
                + " \"error\", \"count\": 2 }")
        .contains("\"message\": ");
    assertThat(run("lint", "--format", "json").out()).doesNotContain("\"statistics\"");
  }

  @ParameterizedTest
  @ValueSource(ints = {40, 60, 80, 100})
  void on_a_terminal_sentences_fit_its_width_and_code_stays_as_it_is(int width) {
    String wide = run("lint").out();
    Result run =
        new CommandLineRun(folder)
            .onTerminal()
            .withVariable("NO_COLOR", "1")
            .withVariable("COLUMNS", String.valueOf(width))
            .of("lint");

    assertThat(run.out()).contains(LONG_RECIPE_LINE);
    assertThat(run.out().lines())
        .filteredOn(line -> line.matches(" +(= )?[a-z].*") && line.strip().contains(" "))
        .isNotEmpty()
        .allMatch(line -> line.length() <= width);
    assertThat(run.out().replaceAll("\\s+", " ")).isEqualTo(wide.replaceAll("\\s+", " "));
  }

  @Test
  void colours_take_no_width() {
    CommandLineRun terminal = new CommandLineRun(folder).onTerminal().withVariable("COLUMNS", "60");
    String coloured = terminal.of("lint").out();
    String plain = terminal.of("lint", "--color", "never").out();

    assertThat(coloured).contains("\u001b[");
    assertThat(coloured.replaceAll("\u001b\\[[0-9;]*m", "")).isEqualTo(plain);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "0", "wide", "99999", "-80"})
  void a_width_that_is_none_breaks_no_line(String columns) {
    CommandLineRun terminal =
        new CommandLineRun(folder).onTerminal().withVariable("COLUMNS", columns);

    assertThat(terminal.of("lint", "--color", "never").out()).isEqualTo(run("lint").out());
  }

  @Test
  void what_is_piped_is_never_broken() {
    assertThat(new CommandLineRun(folder).withVariable("COLUMNS", "40").of("lint").out())
        .isEqualTo(run("lint").out());
  }

  private Result run(String... args) {
    return new CommandLineRun(folder).of(args);
  }
}
