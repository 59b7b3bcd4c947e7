package dev.lockkeeper.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockkeeper.cli.CommandLineRun.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a lockkeeper.yml does to a run. */
class ConfigurationTest {
  private static final String TIMEOUT = "SET LOCAL lock_timeout = '5s';\n";
  private static final Pattern FINDING = Pattern.compile("(?m)^(error|warning|note): (\\S+)$");

  @TempDir Path folder;

  @BeforeEach
  void make_a_repository() throws IOException {
    Files.createDirectories(folder.resolve(".git"));
    write("db/migration/V1__a.sql", TIMEOUT + "ALTER TABLE orders DROP COLUMN note;\n");
  }

  @Test
  void it_is_found_upwards_to_the_root_of_the_repository() throws IOException {
    write("lockkeeper.yml", "rules: {drop-column: warning}\n");

    assertThat(findings(runIn("db/migration", "lint"))).containsExactly("warning drop-column");
  }

  @Test
  void the_nearest_holds_alone() throws IOException {
    write("lockkeeper.yml", "rules: {drop-column: warning}\nformat: json\n");
    write("db/lockkeeper.yml", "rules: {drop-column: note}\n");

    assertThat(findings(runIn("db/migration", "lint"))).containsExactly("note drop-column");
  }

  @Test
  void what_stands_above_the_repository_is_none_of_its_business() throws IOException {
    write("lockkeeper.yml", "rules: {drop-column: warning}\n");
    write("inner/.git/HEAD", "");
    write("inner/V1__a.sql", TIMEOUT + "ALTER TABLE orders DROP COLUMN note;\n");

    assertThat(findings(runIn("inner", "lint"))).containsExactly("error drop-column");
  }

  @Test
  void outside_a_repository_only_the_working_directory_counts() throws IOException {
    Files.delete(folder.resolve(".git"));
    write("lockkeeper.yml", "rules: {drop-column: warning}\n");

    assertThat(findings(run("lint"))).containsExactly("warning drop-column");
    assertThat(findings(runIn("db", "lint"))).containsExactly("error drop-column");
  }

  @Test
  void another_file_may_be_named_or_none() throws IOException {
    write("lockkeeper.yml", "rules: {drop-column: warning}\n");
    write("ci/strict.yml", "rules: {drop-column: note}\n");

    assertThat(findings(run("lint", "--config", "ci/strict.yml", "db")))
        .containsExactly("note drop-column");
    assertThat(findings(run("lint", "--no-config"))).containsExactly("error drop-column");
    Result both = run("lint", "--no-config", "--config", "ci/strict.yml");
    assertThat(both.code()).isEqualTo(ExitCode.USAGE);
    assertThat(both.err()).startsWith("lockkeeper: --config and --no-config exclude each other\n");
    assertThat(run("lint", "--config", "gone.yml").err())
        .isEqualTo("lockkeeper: gone.yml:1:1: there is no such file\n");
    assertThat(run("lint", "--config", "ci").err())
        .isEqualTo("lockkeeper: ci:1:1: it is not a file\n");
  }

  @Test
  void the_other_spelling_is_told() throws IOException {
    write("lockkeeper.yaml", "fail-on: note\n");

    Result result = runIn("db", "lint");

    assertThat(result.code()).isEqualTo(ExitCode.USAGE);
    assertThat(result.err())
        .isEqualTo(
            "lockkeeper: ../lockkeeper.yaml:1:1: it is not read: the configuration is called"
                + " lockkeeper.yml\n");
  }

  @Test
  void all_mistakes_end_the_run_at_once() throws IOException {
    write("lockkeeper.yml", "fail_on: error\nrules: {drop-colum: off}\n");

    Result result = runIn("db", "lint");

    assertThat(result.code()).isEqualTo(ExitCode.USAGE);
    assertThat(result.out()).isEmpty();
    assertThat(result.err())
        .isEqualTo(
            """
            lockkeeper: ../lockkeeper.yml:1:1: there is no key 'fail_on' here; did you mean 'fail-on'?
            lockkeeper: ../lockkeeper.yml:2:9: there is no rule or group 'drop-colum'; did you mean 'drop-column'?
            """);
  }

  @Test
  void text_that_is_not_utf8_is_told() throws IOException {
    Files.write(folder.resolve("lockkeeper.yml"), new byte[] {'a', (byte) 0xe9});

    assertThat(run("lint").err()).isEqualTo("lockkeeper: lockkeeper.yml:1:1: it is not UTF-8\n");
  }

  @Test
  void a_byte_order_mark_is_no_column() throws IOException {
    write("lockkeeper.yml", "\ufefffail_on: error\n");

    assertThat(run("lint").err()).startsWith("lockkeeper: lockkeeper.yml:1:1: there is no key");
  }

  @Test
  void the_command_line_goes_before_the_file_and_the_file_before_the_default() throws IOException {
    assertThat(run("lint").code()).isEqualTo(ExitCode.FINDINGS);

    write("lockkeeper.yml", "fail-on: never\ndowngrades: true\nverbose: true\n");

    assertThat(run("lint").code()).isEqualTo(ExitCode.CLEAN);
    assertThat(run("lint", "--fail-on", "error").code()).isEqualTo(ExitCode.FINDINGS);
    assertThat(run("lint").out()).contains("incomplete: ");
    assertThat(run("lint", "--no-verbose").out()).doesNotContain("incomplete: ");
    assertThat(run("lint", "--quiet").out()).doesNotContain("incomplete: ", "understood");
  }

  @Test
  void paths_start_from_the_folder_of_the_file() throws IOException {
    write("tools/V1__b.sql", TIMEOUT + "TRUNCATE rates;\n");
    write("lockkeeper.yml", "paths: tools\noutput: tools/report.txt\n");

    Result result = runIn("db", "lint");

    assertThat(result.out()).isEmpty();
    assertThat(Files.readString(folder.resolve("tools/report.txt"))).contains("error: truncate");
    assertThat(runIn("db", "lint", "migration", "--output", "-").out())
        .contains("error: drop-column")
        .doesNotContain("truncate");
  }

  @Test
  void a_command_is_told_only_what_it_has_an_option_for() throws IOException {
    write("lockkeeper.yml", "format: sarif\noutput: report.sarif\nsince: origin/gone\n");

    assertThat(run("locks").out()).contains("ALTER TABLE");
    assertThat(run("baseline", "--no-since").code()).isEqualTo(ExitCode.CLEAN);
    assertThat(run("ops", "--no-since").out()).contains("DropColumn");
    assertThat(folder.resolve("report.sarif")).doesNotExist();
  }

  @Test
  void since_in_the_file_is_for_files_and_can_be_taken_back() throws IOException {
    write("lockkeeper.yml", "since: origin/gone\n");
    CommandLineRun run = new CommandLineRun(folder).withInput("DROP TABLE a;");

    assertThat(run("lint").err()).contains("origin/gone");
    assertThat(run("lint", "--no-since").err()).isEmpty();
    assertThat(run.of("lint", "-").out()).contains("error: drop-table");
  }

  @Test
  void no_migration_needs_a_timeout_that_comes_with_the_connection() throws IOException {
    write("db/migration/V1__a.sql", "ALTER TABLE orders ADD COLUMN note text;\n");
    assertThat(findings(run("lint"))).containsExactly("warning missing-lock-timeout");

    write("lockkeeper.yml", "timeouts: connection\n");

    assertThat(findings(run("lint"))).isEmpty();
  }

  @Test
  void waiting_is_worse_on_a_hot_table() throws IOException {
    write("db/migration/V1__a.sql", "ALTER TABLE app.orders ADD COLUMN note text;\n");
    write(
        "db/migration/V2__b.sql",
        TIMEOUT + "CREATE TABLE lines (order_id bigint REFERENCES events_2026 (id));\n");
    assertThat(findings(run("lint")))
        .containsExactly("warning missing-lock-timeout", "note locks-referenced-table");

    write("lockkeeper.yml", "hot: [app.orders, events_*]\n");

    assertThat(findings(run("lint")))
        .containsExactly("error missing-lock-timeout", "warning locks-referenced-table");
    write("lockkeeper.yml", "hot: [other.orders, events]\n");
    assertThat(findings(run("lint")))
        .containsExactly("warning missing-lock-timeout", "note locks-referenced-table");
  }

  @Test
  void downgrades_that_are_never_run_may_be_missing() throws IOException {
    Files.delete(folder.resolve("db/migration/V1__a.sql"));
    write("migrations/1_a.up.sql", "CREATE TABLE a (id bigint PRIMARY KEY);\n");
    write("migrations/1_a.down.sql", "\n");
    assertThat(findings(run("lint"))).contains("error empty-downgrade");

    write("lockkeeper.yml", "rollbacks: never\n");

    assertThat(findings(run("lint"))).isEmpty();
    assertThat(findings(run("lint", "--select", "empty-downgrade")))
        .containsExactly("error empty-downgrade");
  }

  @Test
  void a_complete_history_knows_what_is_not_there() throws IOException {
    write("db/migration/V2__b.sql", TIMEOUT + "DROP TABLE IF EXISTS never_seen;\n");
    assertThat(findings(run("lint"))).contains("error drop-table");

    write("lockkeeper.yml", "history: complete\nignore: [drop-column, history]\n");

    assertThat(findings(run("lint"))).isEmpty();
  }

  @Test
  void a_rule_is_raised_lowered_or_off_in_every_report() throws IOException {
    write("db/migration/V2__b.sql", "ALTER TABLE orders ADD COLUMN a int;\nTRUNCATE rates;\n");
    write(
        "lockkeeper.yml",
        """
        rules:
          dataloss: note
          drop-column: warning
          truncate: off
          missing-lock-timeout: error
        """);

    Result result = run("lint");

    assertThat(findings(result))
        .containsExactly("warning drop-column", "error missing-lock-timeout");
    assertThat(run("lint", "--format", "json").out())
        .contains("\"severity\": \"warning\"", "\"warnings\": 1", "\"errors\": 1");
    assertThat(run("lint", "--format", "sarif").out()).contains("\"level\": \"warning\"");
  }

  @Test
  void what_is_selected_and_ignored() throws IOException {
    write("db/migration/V2__b.sql", TIMEOUT + "TRUNCATE rates;\n");
    write("lockkeeper.yml", "select: dataloss\nignore: [truncate]\n");

    assertThat(findings(run("lint"))).containsExactly("error drop-column");
    assertThat(findings(run("lint", "--ignore", "drop-column"))).containsExactly("error truncate");
    assertThat(findings(run("lint", "--select", "truncate"))).containsExactly("error truncate");
    assertThat(findings(run("lint", "--select", "dataloss"))).containsExactly("error drop-column");
  }

  @Test
  void a_timeout_may_be_as_long_as_the_project_says() throws IOException {
    write(
        "db/migration/V1__a.sql",
        "SET LOCAL lock_timeout = '10s';\nALTER TABLE orders ADD COLUMN note text;\n");
    assertThat(findings(run("lint"))).isEmpty();

    write("lockkeeper.yml", "rules: {missing-lock-timeout: {longest: 5s}}\n");

    assertThat(run("lint").out()).contains("lock_timeout = 10s lets them wait that long");
    assertThat(findings(run("lint"))).containsExactly("note missing-lock-timeout");
  }

  @Test
  void tables_may_go_that_are_meant_to() throws IOException {
    write(
        "db/migration/V1__a.sql",
        TIMEOUT + "DROP TABLE old_orders;\nDROP TABLE orders;\nTRUNCATE import.rates;\n");
    write(
        "lockkeeper.yml", "rules: {drop-table: {except: old_*}, truncate: {except: [import.*]}}\n");

    assertThat(findings(run("lint"))).containsExactly("error drop-table");
    assertThat(run("lint").out()).contains("orders goes with all its rows");
  }

  @Test
  void folders_have_servers_of_their_own() throws IOException {
    write("legacy/V1__b.sql", "CREATE INDEX notes ON orders (note);\n");
    assertThat(findings(run("lint", "legacy"))).contains("warning create-index-not-concurrently");

    write(
        "lockkeeper.yml",
        """
        target: postgresql:16
        overrides:
          - paths: legacy/**
            target: mysql:8.0
        """);

    Result result = run("lint");

    assertThat(result.out()).contains("Flyway in legacy, one transaction per file, MySQL 8.0");
    assertThat(result.out()).contains("db/migration, one transaction per file, PostgreSQL 16");
    assertThat(findings(result)).containsExactly("error drop-column");
    assertThat(run("lint", "--target", "postgresql:17").out()).doesNotContain("MySQL");
  }

  @Test
  void later_overrides_win_and_ignore_adds() throws IOException {
    String drops = TIMEOUT + "ALTER TABLE orders DROP COLUMN note;\nTRUNCATE rates;\n";
    write("db/migration/V1__a.sql", drops);
    write("db/migration/V2__b.sql", drops.replace("note", "memo"));
    write("db/migration/V3__c.sql", drops.replace("note", "tag"));
    write(
        "lockkeeper.yml",
        """
        overrides:
          - paths: db/**
            ignore: truncate
            rules: {drop-column: note}
          - paths: ["**/V{2,3}__*.sql"]
            rules: {drop-column: warning}
          - paths: db/migration/V3__c.sql
            ignore: lock
            rules: {drop-column: off}
        """);

    assertThat(findings(run("lint"))).containsExactly("note drop-column", "warning drop-column");
    assertThat(findings(run("lint", "--ignore", "drop-column")))
        .containsExactly("error truncate", "error truncate", "error truncate");
  }

  @Test
  void an_override_speaks_of_one_installation() throws IOException {
    write("db/migration/V1__a.sql", "ALTER TABLE orders ADD COLUMN note text;\n");
    write("billing/db/migration/V1__b.sql", "ALTER TABLE bills ADD COLUMN note text;\n");
    write(
        "lockkeeper.yml",
        """
        hot: orders
        overrides:
          - paths: billing
            timeouts: connection
        """);

    assertThat(findings(run("lint"))).containsExactly("error missing-lock-timeout");
  }

  @Test
  void transactions_may_be_assumed_for_some_paths() throws IOException {
    write("db/migration/V1__a.sql", "CREATE INDEX CONCURRENTLY i ON orders (note);\n");
    write("plain/migrations/1.sql", "CREATE INDEX CONCURRENTLY j ON orders (note);\n");
    write(
        "lockkeeper.yml",
        """
        select: concurrently-in-transaction
        overrides: [{paths: plain/**, assume: transaction}]
        """);

    Result result = run("lint");

    assertThat(result.out()).contains("one transaction per migration (as told)");
    assertThat(findings(result)).containsExactly("error concurrently-in-transaction");
  }

  @Test
  void a_rule_of_one_path_is_not_heard_in_another() throws IOException {
    write(
        "db/migration/V2__b.sql",
        "-- lockkeeper:ignore drop-table it is empty\n" + TIMEOUT + "SELECT 1;\n");
    write("lockkeeper.yml", "overrides: [{paths: \"**/V2__*\", ignore: drop-table}]\n");

    assertThat(findings(run("lint"))).containsExactly("error drop-column");
  }

  private void write(String path, String text) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  /** Severity and rule of each finding, in the order of the report. */
  private static List<String> findings(Result result) {
    assertThat(result.err()).isEmpty();
    return FINDING
        .matcher(result.out())
        .results()
        .map(finding -> finding.group(1) + " " + finding.group(2))
        .toList();
  }

  private Result run(String... args) {
    return runIn("", args);
  }

  private Result runIn(String place, String... args) {
    return new CommandLineRun(folder.resolve(place)).of(args);
  }
}
