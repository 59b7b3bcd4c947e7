package dev.lockkeeper.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockkeeper.cli.CommandLineRun.Result;
import dev.lockkeeper.report.JsonSchemas;
import dev.lockkeeper.testing.ScratchRepository;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code lockkeeper report}, as snapshots to read and on repositories of the test's own. */
class ReportCommandTest {
  private static final Path PROJECTS = Path.of("testdata/projects");
  private static final Path SNAPSHOTS = Path.of("testdata/reviews");

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {"billing", "blog", "gifts-api", "home-budget", "kitchen-lab", "shop", "todo-app"})
  void a_project_is_told_as_its_snapshot_says(String project) throws IOException {
    copy(PROJECTS.resolve(project));

    String told = new CommandLineRun(folder).of("report").out();

    Path snapshot = SNAPSHOTS.resolve(project + ".md");
    if (Boolean.getBoolean("snapshots.update")) {
      Files.createDirectories(SNAPSHOTS);
      Files.writeString(snapshot, told);
    }
    assertThat(told).isEqualTo(Files.readString(snapshot));
  }

  @ParameterizedTest
  @CsvSource({
    "gifts-api, services/api/alembic/versions/2025_12_03_14_05_11_add_people.py",
    "kitchen-lab, backend/migrations/versions/e2b8f61a9c03_require_recipe_owner.py",
    "todo-app, backend/alembic/versions/003_plan_and_label_todos.py",
    "shop, src/main/java/db/migration/V8__LinkRegions.java",
    "home-budget, backend/alembic/versions/2a4b6c8d0e31_add_categories.py",
  })
  void one_migration_can_be_read_at_a_glance(String project, String file) throws IOException {
    copy(PROJECTS.resolve(project));

    String told = new CommandLineRun(folder).of("report", file).out();

    assertThat(told.replaceAll("(?s)<details>.*?</details>", "").lines().filter(l -> !l.isBlank()))
        .hasSizeLessThan(80);
  }

  @Test
  void files_of_the_change_are_told() {
    ScratchRepository repository = ScratchRepository.in(folder);
    repository
        .write("db/migration/V1__users.sql", "CREATE TABLE users (id bigint PRIMARY KEY);\n")
        .write("app/old.py", "a = 1\n")
        .commit()
        .branch("feature")
        .write("db/migration/V2__name.sql", "ALTER TABLE users ADD COLUMN name text;\n")
        .write("app/models/user.py", "name = 1\n")
        .git("rm", "-q", "app/old.py");

    Result result = new CommandLineRun(folder).of("report", "--since", "main");

    assertThat(result.out())
        .contains(
            """
            - `db/migration/V2__name.sql`: migration
            - `app/models/user.py`: added
            - `app/old.py`: deleted
            """)
        .doesNotContain("V1__users");
    assertThat(result.code()).isEqualTo(ExitCode.CLEAN);
  }

  @Test
  void a_change_without_migrations_says_so() {
    ScratchRepository repository = ScratchRepository.in(folder);
    repository.write("db/migration/V1__users.sql", "SELECT 1;\n").commit();

    assertThat(new CommandLineRun(folder).of("report", "--since", "main").out())
        .isEqualTo("# Migrations: none\n\nNo migration is new or changed since main.\n");
  }

  @Test
  void names_in_files_are_nothing_but_text() throws IOException {
    write(
        "db/migration/V1__x.sql",
        """
        CREATE TABLE "a|b<img src=x>`@team" (id int);
        UPDATE "a|b<img src=x>`@team" SET id = 1;
        """);

    String told = new CommandLineRun(folder).of("report").out();

    assertThat(told.replaceAll("(?s)```.*?```", ""))
        .contains("a\\|b\\<img src=x\\>\\`@&#8203;team")
        .doesNotContainPattern("(?<!\\\\)<img");
  }

  @Test
  void sizes_of_tables_stand_beside_the_work_on_them() throws IOException {
    write("db/migration/V1__x.sql", "ALTER TABLE users ADD CHECK (id > 0);\n");
    write("sizes.csv", "table,rows,bytes\nusers,5000000,2000000000\n");

    assertThat(new CommandLineRun(folder).of("report", "--stats", "sizes.csv").out())
        .contains("scan of users (about 5 million rows, 1.9 GB, large)");
  }

  @Test
  void a_server_other_than_postgresql_is_asked_nothing() throws IOException {
    write("db/migration/V1__x.sql", "ALTER TABLE users MODIFY name varchar(20) NOT NULL;\n");

    assertThat(new CommandLineRun(folder).of("report", "--target", "mysql:8.0").out())
        .contains("**Checks before it:** written for PostgreSQL alone", "MySQL 8.0")
        .doesNotContain("pg_");
  }

  @Test
  void a_migration_for_two_dialects_is_told_once() throws IOException {
    write("db/migration/V1__x.sql", "DROP TABLE users;\n");

    assertThat(
            new CommandLineRun(folder)
                .of("report", "--target", "postgresql:16,sqlite:3.45", "--select", "drop-table")
                .out())
        .startsWith("# Migration `1`: x\n")
        .containsOnlyOnce("`drop-table`")
        .contains("PostgreSQL 16", "SQLite 3.45");
  }

  @Test
  void what_a_pull_request_takes_is_not_exceeded() throws IOException {
    String step = "UPDATE t%d SET c = 1 WHERE c IS NULL;\n";
    String steps = IntStream.range(0, 400).mapToObj(step::formatted).collect(Collectors.joining());
    write(
        "db/migration/V0__old.sql",
        steps.replaceAll("UPDATE (t\\d+).*", "CREATE TABLE $1 (c int);"));
    write("db/migration/V1__x.sql", steps);
    String one = new CommandLineRun(folder).of("report", "db/migration/V1__x.sql").out();
    for (int version = 2; version < 40; version++) {
      write("db/migration/V" + version + "__x.sql", steps);
    }
    String many = new CommandLineRun(folder).of("report").out();

    assertThat(one)
        .hasSizeLessThan(65_536)
        .contains(
            "**Checks before it:** too long for here", "- and 380 more\n", "And 370 more steps");
    assertThat(many)
        .hasSizeLessThan(65_536)
        .contains("| `39` x | migrate |")
        .endsWith("The rest is too long for here: name fewer migrations.\n");
  }

  @Test
  void what_was_not_read_is_told() throws IOException {
    write("db/migration/V1__x.sql", "SELECT 'no end\n");
    write(
        "alembic/versions/a1.py",
        "revision = 'a1'\ndown_revision = None\ndef upgrade(:\n    pass\n");

    assertThat(new CommandLineRun(folder).of("report").out())
        .contains(
            "**Phase:** not known: the file was not read, ",
            "**Phase:** not known: what step 2 does is not known",
            "| `a1` a1 | not known | not known |",
            "| 2 | not read: the quote that opens here is never closed | not known | not known |");
  }

  @ParameterizedTest
  @ValueSource(strings = {"billing", "broken", "gifts-api", "shop"})
  void json_is_what_its_schema_says(String project) throws IOException {
    copy(PROJECTS.resolve(project));

    String json = new CommandLineRun(folder).of("report", "--format", "json").out();

    assertThat(JsonSchemas.of("report.schema.json").mistakes(json)).isEmpty();
    assertThat(json).contains("\"checks\"", "\"forward\"");
  }

  @Test
  void it_goes_into_a_file() throws IOException {
    write("db/migration/V1__x.sql", "SELECT 1;\n");

    Result result = new CommandLineRun(folder).of("report", "--output", "report.md");

    assertThat(result.out()).isEmpty();
    assertThat(folder.resolve("report.md")).content().startsWith("# Migration `1`: x\n");
  }

  private void write(String file, String text) throws IOException {
    Path path = folder.resolve(file);
    Files.createDirectories(path.getParent());
    Files.writeString(path, text);
  }

  private void copy(Path from) throws IOException {
    Files.createDirectory(folder.resolve(".git"));
    List<Path> files;
    try (Stream<Path> walked = Files.walk(from)) {
      files = walked.filter(Files::isRegularFile).toList();
    }
    for (Path file : files) {
      Path target = folder.resolve(from.relativize(file).toString());
      Files.createDirectories(target.getParent());
      Files.copy(file, target);
    }
  }
}
