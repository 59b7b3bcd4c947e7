package dev.lockkeeper.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockkeeper.cli.CommandLineRun.Result;
import dev.lockkeeper.testing.ScratchRepository;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A project with findings accepts them, and goes on. */
class BaselineTest {
  private static final String FILE = "lockkeeper-baseline.json";
  private static final String INDEX = "CREATE INDEX users_email_idx ON users (email);\n";
  private static final String BUILD = "create-index-not-concurrently";
  private static final String UPDATE = "UPDATE users SET name = '';\n";
  private static final String DROP = "ALTER TABLE users DROP COLUMN name;\n";

  @TempDir Path repository;

  @BeforeEach
  void write_a_project_with_findings() throws IOException {
    Files.createDirectory(repository.resolve(".git"));
    write("db/migration/V1__users.sql", "CREATE TABLE users (id bigint, name text, email text);\n");
    write("db/migration/V2__email.sql", "SET lock_timeout = '5s';\n" + INDEX);
    write("db/migration/V3__name.sql", "SET lock_timeout = '5s';\n" + DROP);
  }

  @Test
  void what_was_there_is_held_back_and_counted() throws IOException {
    Result before = run("lint");

    Result baseline = run("baseline");
    Result after = run("lint");

    assertThat(before.out()).contains("2 errors in 2 of 3 migrations");
    assertThat(baseline.code()).isEqualTo(ExitCode.CLEAN);
    assertThat(baseline.out())
        .isEqualTo("lockkeeper-baseline.json holds back 2 findings; entries: 2 (2 added)\n");
    assertThat(after.code()).isEqualTo(ExitCode.CLEAN);
    assertThat(after.out())
        .startsWith(
            "nothing found in 3 migrations · 2 held back by lockkeeper-baseline.json"
                + " · 5 of 5 statements understood\n");
    assertThat(read(FILE).lines().filter(line -> line.contains("fingerprint")))
        .hasSize(2)
        .first()
        .asString()
        .startsWith(
            "    {\"file\": \"db/migration/V2__email.sql\", \"rule\":"
                + " \"create-index-not-concurrently\", \"relation\": \"users\", ");
  }

  @Test
  void every_form_leaves_out_what_is_held_back() throws IOException {
    run("baseline");

    assertThat(run("lint", "--format", "json").out())
        .contains("\"heldBack\": 2", "\"findings\": [ ]");
    assertThat(run("lint", "--format", "sarif").out()).contains("\"results\": [ ]");
    assertThat(run("lint", "--format", "github").out())
        .startsWith("nothing found")
        .contains("2 held");
  }

  @Test
  void it_is_found_from_below_and_its_paths_are_the_repositorys() throws IOException {
    Result baseline = new CommandLineRun(repository.resolve("db")).of("baseline", "migration");
    Result above = run("lint");
    Result below = new CommandLineRun(repository.resolve("db/migration")).of("lint", ".");

    assertThat(baseline.code()).isEqualTo(ExitCode.CLEAN);
    assertThat(repository.resolve(FILE)).exists();
    assertThat(above.out()).contains("2 held back");
    assertThat(below.out()).contains("2 held back");
  }

  @Test
  void another_file_may_be_named_or_none() throws IOException {
    run("baseline", "--baseline", "accepted.json");

    assertThat(repository.resolve(FILE)).doesNotExist();
    assertThat(run("lint").out()).contains("2 errors");
    assertThat(run("lint", "--baseline", "accepted.json").out())
        .contains("2 held back by accepted.json");
    Files.move(repository.resolve("accepted.json"), repository.resolve(FILE));
    assertThat(run("lint", "--no-baseline").out()).contains("2 errors").doesNotContain("held back");
  }

  @Test
  void a_named_file_that_is_not_there_is_wrong_usage() {
    Result missing = run("lint", "--baseline", "accepted.json");
    Result both = run("lint", "--baseline", "accepted.json", "--no-baseline");

    assertThat(missing.code()).isEqualTo(ExitCode.USAGE);
    assertThat(missing.err()).contains("accepted.json: there is no such file");
    assertThat(both.code()).isEqualTo(ExitCode.USAGE);
    assertThat(both.err()).contains("exclude each other");
  }

  @Test
  void entries_survive_moved_lines_and_order() throws IOException {
    run("baseline");
    write(
        "db/migration/V3__name.sql",
        """
        -- why it goes

        SET  lock_timeout = '5s';
        ALTER TABLE users
          -- nobody reads it
          DROP COLUMN name;
        DROP TABLE IF EXISTS nothing_yet;
        """);

    Result after = run("lint");

    assertThat(after.out()).contains("2 held back").doesNotContain("error: drop-column");
  }

  @Test
  void a_touched_statement_speaks_again_and_its_entry_is_stale() throws IOException {
    run("baseline");
    write(
        "db/migration/V3__name.sql", "SET lock_timeout = '5s';\n" + DROP.replace("name", "email"));

    Result after = run("lint");

    assertThat(after.code()).isEqualTo(ExitCode.FINDINGS);
    assertThat(after.out())
        .contains("error: drop-column", "1 held back")
        .contains(
            "warning: an entry holds back nothing for drop-column in db/migration/V3__name.sql:"
                + " 'lockkeeper baseline' writes it anew\n  --> lockkeeper-baseline.json\n");
  }

  @Test
  void an_entry_hides_no_more_than_it_stood_for() throws IOException {
    write("db/migration/V3__name.sql", UPDATE);
    run("baseline");
    write("db/migration/V3__name.sql", UPDATE + UPDATE);

    Result after = run("lint");

    assertThat(after.out()).contains("V3__name.sql:2:", "1 error");
  }

  @Test
  void a_silenced_sibling_makes_nobody_speak() throws IOException {
    write("db/migration/V3__name.sql", UPDATE + UPDATE);
    run("baseline");
    write(
        "db/migration/V3__name.sql",
        "-- lockkeeper:ignore update-without-where nobody reads it\n" + UPDATE + UPDATE);

    Result after = run("lint");

    assertThat(after.out()).contains("1 suppressed").doesNotContain("error: update");
  }

  @Test
  void what_a_story_absorbed_stays_held_back_when_its_strongest_is_ignored() throws IOException {
    write(
        "db/migration/V3__name.sql",
        "ALTER TABLE users ALTER COLUMN name SET NOT NULL, ADD CHECK (name <> '');\n");
    Result before = run("lint", "db/migration/V3__name.sql");
    run("baseline");

    assertThat(before.out()).contains("= includes: ");
    for (String rule : List.of("add-check-without-not-valid", "set-not-null-scans-table")) {
      assertThat(run("lint", "--ignore", rule).out()).startsWith("nothing found");
    }
  }

  @Test
  void a_fixed_finding_is_told_and_pruned() throws IOException {
    run("baseline");
    write("db/migration/V3__name.sql", "SELECT 1;\n");

    Result stale = run("lint", "--fail-on", "warning");
    Result pruned = run("baseline");
    Result after = run("lint", "--fail-on", "warning");

    assertThat(stale.code()).isEqualTo(ExitCode.FINDINGS);
    assertThat(pruned.out())
        .isEqualTo("lockkeeper-baseline.json holds back 1 finding; entries: 1 (1 removed)\n");
    assertThat(after.code()).isEqualTo(ExitCode.CLEAN);
    assertThat(after.out()).doesNotContain("warning");
  }

  @Test
  void what_was_not_asked_about_is_neither_stale_nor_pruned() throws IOException {
    run("baseline");
    write("db/migration/V3__name.sql", "SELECT 1;\n");
    String before = read(FILE);

    Result file = run("lint", "db/migration/V2__email.sql", "--fail-on", "warning");
    Result rule = run("lint", "--select", BUILD, "--fail-on", "warning");
    run("baseline", "db/migration/V2__email.sql");
    run("baseline", "--select", BUILD);

    assertThat(file.code()).isEqualTo(ExitCode.CLEAN);
    assertThat(rule.code()).isEqualTo(ExitCode.CLEAN);
    assertThat(read(FILE)).isEqualTo(before);
  }

  @Test
  void entries_of_a_file_that_is_gone_are_stale_where_it_was_looked_for() throws IOException {
    run("baseline");
    Files.move(
        repository.resolve("db/migration/V3__name.sql"),
        repository.resolve("db/migration/V3__drop_name.sql"));

    Result whole = run("lint");
    Result other = run("lint", "db/migration/V2__email.sql", "--fail-on", "warning");

    assertThat(whole.out())
        .contains("error: drop-column")
        .contains("drop-column in db/migration/V3__name.sql");
    assertThat(other.code()).isEqualTo(ExitCode.CLEAN);
  }

  @Test
  void a_file_that_cannot_be_read_makes_no_entry_stale() throws IOException {
    run("baseline");
    Files.write(repository.resolve("db/migration/V3__name.sql"), new byte[] {0, 1, 2, 0});

    Result after = run("lint");

    assertThat(after.out()).contains("unread-file").doesNotContain("holds back nothing");
  }

  @Test
  void an_entry_of_a_rule_that_is_no_more_is_stale() throws IOException {
    run("baseline");
    write(FILE, read(FILE).replace("drop-column", "drop-pillar"));

    assertThat(run("lint").out()).contains("an entry holds back nothing for drop-pillar");
  }

  @Test
  void what_only_judged_downgrades_find_is_not_stale_without_them() throws IOException {
    Files.delete(repository.resolve("db/migration/V3__name.sql"));
    write("other/000001_a.up.sql", "SELECT 1;\n");
    write("other/000001_a.down.sql", "SET lock_timeout = '5s';\n" + INDEX);
    run("baseline", "--downgrades");

    assertThat(read(FILE)).contains("\"direction\": \"down\"");
    assertThat(run("lint", "--fail-on", "warning").out()).doesNotContain("holds back nothing");
    assertThat(run("lint", "--downgrades", "--fail-on", "warning").code())
        .isEqualTo(ExitCode.CLEAN);
  }

  @Test
  void a_finding_about_several_files_is_known_by_any_of_them() throws IOException {
    for (String revision : List.of("a1", "b2")) {
      write(
          "alembic/versions/" + revision + "_x.py",
          "revision = \"%s\"\ndown_revision = None\n\n\ndef upgrade():\n    pass\n"
              .formatted(revision));
    }
    run("baseline");

    for (String file : List.of("a1_x.py", "b2_x.py")) {
      assertThat(run("lint", "--no-baseline", "alembic/versions/" + file).out())
          .contains("several-heads");
      assertThat(run("lint", "alembic/versions/" + file).out()).doesNotContain("several-heads");
    }
  }

  @Test
  void only_what_is_new_and_what_was_accepted_go_together() throws IOException {
    Files.delete(repository.resolve(".git"));
    ScratchRepository git = ScratchRepository.in(repository).commit().branch("feature");
    run("baseline");
    write("db/migration/V2__email.sql", read("db/migration/V2__email.sql") + "SELECT 1;\n");
    write("db/migration/V4__users.sql", "SET lock_timeout = '5s';\nDROP TABLE users;\n");
    git.commit();

    Result since = run("lint", "--since", "main", "--select", BUILD + ",dataloss");
    Result accepted = run("baseline", "--since", "main", "--select", BUILD + ",dataloss");
    Result after = run("lint", "--since", "main", "--select", BUILD + ",dataloss");

    assertThat(since.out())
        .contains("error: drop-table", "1 error in 1 of 2 migrations · 1 held back by")
        .doesNotContain("holds back nothing");
    assertThat(accepted.out()).contains("entries: 3 (1 added)");
    assertThat(after.out()).startsWith("nothing found in 2 migrations · 2 held back");
  }

  @Test
  void a_change_makes_no_entry_stale() throws IOException {
    run("baseline");
    Files.delete(repository.resolve(".git"));
    ScratchRepository git = ScratchRepository.in(repository).commit().branch("feature");
    write("db/migration/V3__name.sql", "SELECT 1;\n");
    git.git("rm", "-q", "db/migration/V2__email.sql").commit();
    String before = read(FILE);

    Result since = run("lint", "--since", "main", "--fail-on", "warning", "--select", "lock");
    Result listed =
        new CommandLineRun(repository)
            .withInput("db/migration/V2__email.sql\n")
            .of("lint", "--changed-files-from", "-", "--fail-on", "warning");
    run("baseline", "--since", "main");

    assertThat(since.out()).doesNotContain("holds back nothing");
    assertThat(listed.out()).doesNotContain("holds back nothing");
    assertThat(read(FILE)).contains(before.lines().skip(3).findFirst().orElseThrow());
  }

  @Test
  void it_stands_beside_the_configuration() throws IOException {
    write("db/lockkeeper.yml", "fail-on: warning\n");

    new CommandLineRun(repository.resolve("db")).of("baseline");

    assertThat(repository.resolve("db").resolve(FILE)).exists();
    assertThat(new CommandLineRun(repository.resolve("db/migration")).of("lint", ".").out())
        .contains("2 held back by db/lockkeeper-baseline.json");
  }

  @Test
  void the_same_findings_give_the_same_bytes() throws IOException {
    run("baseline");
    String first = read(FILE);
    Result again = run("baseline");

    assertThat(read(FILE)).isEqualTo(first);
    assertThat(again.out()).contains("none added or removed");
  }

  @Test
  void a_damaged_baseline_ends_the_run_at_its_place() throws IOException {
    write(FILE, "{\n  \"version\": 1,\n  \"findings\": [\n    {\"file\": 3}\n  ]\n}\n");

    for (String command : List.of("lint", "baseline")) {
      Result run = run(command);
      assertThat(run.code()).isEqualTo(ExitCode.USAGE);
      assertThat(run.out()).isEmpty();
      assertThat(run.err())
          .startsWith("lockkeeper: lockkeeper-baseline.json:4:14: 'file' is a text");
    }
    Files.write(repository.resolve(FILE), new byte[] {(byte) 0xff});
    assertThat(run("lint").err()).contains("lockkeeper-baseline.json:1:1: it is not UTF-8");
  }

  @Test
  void standard_input_has_no_baseline_and_a_folder_without_migrations_writes_none()
      throws IOException {
    Files.createDirectory(repository.resolve("empty"));

    assertThat(run("baseline", "-").code()).isEqualTo(ExitCode.USAGE);
    assertThat(run("baseline", "empty").code()).isEqualTo(ExitCode.USAGE);
    assertThat(repository.resolve(FILE)).doesNotExist();
  }

  private Result run(String... args) {
    return new CommandLineRun(repository).of(args);
  }

  private void write(String file, String text) throws IOException {
    Path path = repository.resolve(file);
    Files.createDirectories(path.getParent());
    Files.writeString(path, text);
  }

  private String read(String file) throws IOException {
    return Files.readString(repository.resolve(file));
  }
}
