package dev.lockkeeper.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockkeeper.cli.CommandLineRun.Result;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class InitCommandTest {
  private static final Path PROJECTS = Path.of("testdata", "projects");

  @TempDir Path folder;

  @Test
  void it_writes_what_it_found_with_a_comment_on_each_choice() throws IOException {
    write("backend/alembic.ini", "[alembic]\nscript_location = migrations\n");
    write(
        "backend/migrations/env.py",
        """
        connect_args = {'options': '-c lock_timeout=5s'}
        context.configure(transaction_per_migration=True)
        """);
    write(
        "backend/migrations/versions/1_a.py",
        """
        from alembic import op
        from sqlalchemy.dialects import postgresql

        revision = "1"
        down_revision = None


        def upgrade():
            op.drop_table("a")


        def downgrade():
            pass
        """);
    write("legacy/V1__b.mysql.sql", "DROP TABLE b;\n");

    Result result = run("init");

    assertThat(result.code()).isEqualTo(ExitCode.CLEAN);
    assertThat(result.out())
        .startsWith("wrote lockkeeper.yml\nfindings today: ")
        .contains("'lockkeeper baseline' accepts them");
    assertThat(Files.readString(folder.resolve("lockkeeper.yml")))
        .isEqualTo(
            """
            # What Lockkeeper is told of this project: 'lockkeeper config' prints what holds, and why.

            # Found: Alembic in backend/migrations, 1 migration, one transaction per revision.
            # Found: Flyway in legacy, 1 migration, one transaction per file.
            # Folders are found by themselves; name them to look nowhere else.
            # paths: [backend/migrations, legacy]

            # backend/migrations/versions/1_a.py names PostgreSQL; the version is assumed: write what runs.
            # legacy/V1__b.mysql.sql names MySQL; the version is assumed: write what runs.
            overrides:
              - paths: backend/migrations/**
                target: postgresql:15
              - paths: legacy/**
                target: mysql:8.0

            # lock_timeout stands in backend/migrations/env.py:1: if it is set for every migration, none needs its own.
            # timeouts: connection

            # Tables that are busy at all hours: what makes their users wait is worse there.
            # hot: [users, orders]

            # If nobody ever runs a downgrade, the rules of the group 'reversibility' are silent.
            # rollbacks: never

            # If these migrations make the whole schema, a table that none of them creates is not there.
            # history: complete

            # Findings that fail a run: errors, unless milder ones are to.
            # fail-on: warning

            # A rule or a group may be milder, worse, or off; 'lockkeeper rules' lists them.
            # rules:
            #   drop-column: warning
            """);
  }

  @Test
  void a_server_that_only_tests_name_is_proposed() throws IOException {
    write(
        "alembic.ini",
        "[alembic]\nscript_location = migrations\nsqlalchemy.url = postgresql://db/app\n");
    write(
        "migrations/env.py", "# was mysql://db once\nURL = os.getenv('URL', 'sqlite:///dev.db')\n");
    write(
        "migrations/versions/a1.py",
        "revision = 'a1'\ndown_revision = None\ndef upgrade(): pass\n");
    write(".github/workflows/a.yaml", "env:\n  URL: mariadb+pymysql://root@db/app\n");
    write(".github/workflows/b.yml", "env:\n  URL: sqlite+aiosqlite:///test.db\n");
    write(".gitlab-ci.yml", "a: postgres://db/app\n");

    assertThat(run("init", "--stdout").out())
        .contains(
            """
            target: postgresql:15
            # .github/workflows/a.yaml:2 names MariaDB: if the migrations run there, too, they are judged for both.
            # migrations/env.py:2 names SQLite: if the migrations run there, too, they are judged for both.
            # target: [postgresql:15, mariadb:10.6, sqlite:3.40]
            """);
  }

  @Test
  void it_writes_over_nothing() throws IOException {
    write("db/migration/V1__a.sql", "SELECT 1;\n");
    write("lockkeeper.yml", "fail-on: [\n");

    Result result = run("init");

    assertThat(result.code()).isEqualTo(ExitCode.USAGE);
    assertThat(result.err())
        .isEqualTo(
            "lockkeeper: lockkeeper.yml is there already, and stays as it is; 'lockkeeper init"
                + " --stdout' prints what would be written\n");
    assertThat(folder.resolve("lockkeeper.yml")).hasContent("fail-on: [\n");
    assertThat(run("init", "--stdout").out()).contains("target: postgresql:15");
  }

  @Test
  void where_nothing_is_found_it_says_what_it_looked_for() {
    Result result = run("init");

    assertThat(result.code()).isEqualTo(ExitCode.USAGE);
    assertThat(result.err())
        .startsWith("lockkeeper: .: holds no migrations; looked for Flyway (V1__name.sql), ");
    assertThat(folder.resolve("lockkeeper.yml")).doesNotExist();
  }

  @Test
  void names_that_yaml_would_read_otherwise_are_quoted() throws IOException {
    write("it's: a \"#1\"\u00e9/migrations/1.sql", "SELECT 1;\n");
    write("on/migrations/1.mysql.sql", "SELECT 1;\n");

    assertThat(run("init").code()).isEqualTo(ExitCode.CLEAN);
    assertThat(run("config").out())
        .contains("mysql:8.0", "overrides   it's: a \"#1\"\u00e9/migrations/**");
  }

  @ParameterizedTest
  @MethodSource("projects")
  void what_is_written_is_valid_and_judges_as_before(String project) throws IOException {
    copy(PROJECTS.resolve(project), folder);
    Files.deleteIfExists(folder.resolve("lockkeeper.yml"));
    String before = run("lint", "--format", "json").out();

    Result written = run("init");

    assertThat(written.err()).isEmpty();
    assertThat(run("lint", "--format", "json").out()).isEqualTo(before);
    assertThat(run("config").out()).startsWith("configuration: lockkeeper.yml\n");
  }

  static Stream<String> projects() throws IOException {
    try (Stream<Path> folders = Files.list(PROJECTS)) {
      return folders
          .filter(Files::isDirectory)
          .map(project -> project.getFileName().toString())
          .sorted()
          .toList()
          .stream();
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      files.forEach(
          file -> {
            try {
              Path target = to.resolve(from.relativize(file).toString());
              if (Files.isDirectory(file)) {
                Files.createDirectories(target);
              } else {
                Files.copy(file, target);
              }
            } catch (IOException e) {
              throw new UncheckedIOException(e);
            }
          });
    }
  }

  private void write(String path, String text) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private Result run(String... args) {
    return new CommandLineRun(folder).of(args);
  }
}
