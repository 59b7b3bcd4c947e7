package dev.lockkeeper.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockkeeper.cli.CommandLineRun.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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

  @Test
  void verbose_tells_what_was_read_as_what_and_why() throws IOException {
    Files.writeString(folder.resolve("db/migrations/notes.txt"), "");
    Files.createDirectories(folder.resolve("queries"));
    Files.writeString(folder.resolve("queries/report.sql"), "SELECT 1;\n");

    Result run =
        run(
            "lint",
            "--verbose",
            "db/migrations/notes.txt",
            "db/migrations/2_b.sql",
            "queries/../.");

    assertThat(run.err().lines())
        .contains(
            "lockkeeper: db/migrations: plain SQL, found by db/migrations/0_seen.sql;"
                + " each statement on its own",
            "lockkeeper: db/migrations: postgresql:15, assumed, since nothing names a server",
            "lockkeeper: db/migrations/2_b.sql: plain SQL, migration 2_b",
            "lockkeeper: db/migrations/notes.txt: no migration: it is neither SQL nor Python nor"
                + " Java",
            "lockkeeper: queries/report.sql: no migration: no tool names its migrations so, and its"
                + " folder is not called as theirs are");
    assertThat(run.out()).contains("incomplete: db/migrations: users was not created before");
  }

  @Test
  void verbose_tells_files_that_are_read_for_the_history_alone() {
    Result run = run("lint", "--verbose", "--target", "postgresql:16", "db/migrations/2_b.sql");

    assertThat(run.err().lines())
        .contains(
            "lockkeeper: db/migrations: postgresql:16, as stated",
            "lockkeeper: db/migrations/0_seen.sql: plain SQL, migration 0_seen, for the history"
                + " alone");
  }

  /** A clock on which half a second passes at every look. */
  private static LongSupplier slowRun() {
    AtomicLong time = new AtomicLong(Long.MAX_VALUE - 700_000_000L);
    return () -> time.addAndGet(500_000_000L);
  }

  @Test
  void a_run_that_takes_long_tells_its_progress_and_erases_it() {
    Result run =
        new CommandLineRun(folder)
            .withVariable("LOCKKEEPER_PROGRESS", "1")
            .withClock(slowRun())
            .of("lint");

    assertThat(run.err().split("\r\u001b\\[K"))
        .containsExactly(
            "",
            "reading 2 of 3 migrations",
            "reading 3 of 3 migrations",
            "judging 1 of 3 migrations",
            "judging 2 of 3 migrations",
            "judging 3 of 3 migrations");
    assertThat(run.err()).endsWith("\r\u001b[K");
    assertThat(run.out()).isEqualTo(run("lint").out());
  }

  @Test
  void a_short_run_tells_no_progress() {
    assertThat(new CommandLineRun(folder).withVariable("LOCKKEEPER_PROGRESS", "1").of("lint").err())
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"LOCKKEEPER_PROGRESS, ''", "CI, true", "TERM, dumb"})
  void nobody_is_told_progress_who_would_not_see_it(String variable, String value) {
    Result run =
        new CommandLineRun(folder)
            .withVariable("LOCKKEEPER_PROGRESS", "1")
            .withVariable(variable, value)
            .withClock(slowRun())
            .of("lint");

    assertThat(run.err()).isEmpty();
  }

  @Test
  void quiet_tells_no_progress() {
    Result run =
        new CommandLineRun(folder)
            .withVariable("LOCKKEEPER_PROGRESS", "1")
            .withClock(slowRun())
            .of("lint", "--quiet");

    assertThat(run.err()).isEmpty();
  }

  private Result run(String... args) {
    return new CommandLineRun(folder).of(args);
  }
}
