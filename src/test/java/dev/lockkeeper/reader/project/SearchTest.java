package dev.lockkeeper.reader.project;

import static dev.lockkeeper.reader.project.SampleProject.asked;
import static dev.lockkeeper.reader.project.SampleProject.bodies;
import static dev.lockkeeper.reader.project.SampleProject.messages;
import static dev.lockkeeper.reader.project.SampleProject.orders;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lockkeeper.migration.Migration;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SearchTest {
  @TempDir private Path folder;

  @Test
  void other_peoples_folders_are_not_entered() {
    SampleProject project =
        project()
            .withMigrations(
                "db/migration/V1__a.sql",
                ".git/migrations/1.sql",
                "node_modules/x/migrations/1.sql",
                "target/classes/db/migration/V1__a.sql",
                "build/resources/main/db/migration/V1__a.sql",
                "lib/site-packages/x/migrations/1.sql",
                "env/lib/migrations/1.sql",
                "__pycache__/migrations/1.sql")
            .with("env/pyvenv.cfg", "home = /usr/bin");

    assertThat(orders(project.read())).containsExactly("Flyway in db/migration: 1");
  }

  @Test
  void a_folder_that_is_named_is_entered_whatever_its_name() {
    SampleProject project = project().withMigrations("build/migrations/1_a.sql");

    assertThat(orders(project.read("build"))).containsExactly("plain SQL in build/migrations: 1_a");
  }

  @Test
  void links_that_lead_in_a_circle_end() {
    SampleProject project =
        project()
            .withMigrations("db/migration/V1__a.sql")
            .link("db/migration/self", ".")
            .link("db/up", "..")
            .link("a", "b")
            .link("b", "a")
            .link("db/migration/V2__b.sql", "V2__b.sql");

    Discovery discovery = project.read();

    assertThat(orders(discovery)).containsExactly("Flyway in db/migration: 1 2");
    assertThat(unread(discovery)).containsExactly("2: its links lead in a circle");
  }

  @Test
  void a_linked_folder_is_read_once_and_under_its_own_name_where_it_has_one() {
    SampleProject project =
        project()
            .withMigrations("real/migrations/1_a.sql")
            .link("also", "real")
            .link("linked/migrations", project().root().resolve("real/migrations").toString());

    assertThat(orders(project.read())).containsExactly("plain SQL in real/migrations: 1_a");
  }

  @Test
  void a_link_that_leads_nowhere_is_an_unread_migration() {
    SampleProject project =
        project().withMigrations("db/migration/V1__a.sql").link("db/migration/V2__b.sql", "gone");

    assertThat(unread(project.read())).containsExactly("2: its link leads nowhere");
  }

  @Test
  void a_binary_file_is_an_unread_migration() {
    SampleProject project =
        project().with("db/migration/V1__a.sql", new byte[] {'S', 0, 1, 2, (byte) 0xFF});

    assertThat(unread(project.read())).containsExactly("1: it is a binary file");
  }

  @Test
  void a_guessed_encoding_is_a_problem_of_the_files_that_are_asked() {
    byte[] bytes = "-- \u00E9\nSELECT 1;".getBytes(StandardCharsets.ISO_8859_1);
    SampleProject project =
        project().with("db/migration/V1__a.sql", bytes).with("db/migration/V2__b.sql", bytes);

    assertThat(messages(project.read("db/migration/V2__b.sql").problems()))
        .containsExactly("db/migration/V2__b.sql: not UTF-8 at byte 3, read as windows-1252");
    assertThat(project.read().problems()).hasSize(2);
  }

  @Test
  void a_missing_path_is_refused_and_the_rest_is_read() {
    SampleProject project = project().withMigrations("db/migration/V1__a.sql");

    Discovery discovery = project.read("gone.sql", "db/migration", "no\0path");

    assertThat(messages(discovery.refusals()))
        .containsExactly(
            "gone.sql: cannot be opened: there is no such file", "no\0path: is not a path");
    assertThat(orders(discovery)).containsExactly("Flyway in db/migration: 1");
  }

  @Test
  void a_folder_without_a_migration_is_refused() {
    SampleProject project =
        project().withMigrations("queries/deep/report.sql", "m/migrations/1.sql");

    Discovery discovery = project.read("queries", "m");

    assertThat(messages(discovery.refusals()))
        .singleElement()
        .asString()
        .startsWith("queries: holds no migrations; looked for Flyway (V1__name.sql), ");
    assertThat(asked(discovery)).containsExactly("m/migrations/1.sql");
  }

  @Test
  void a_working_directory_without_a_migration_is_refused() {
    assertThat(messages(project().read().refusals())).hasSize(1);
  }

  @Test
  void files_without_a_migration_are_no_mistake() {
    SampleProject project =
        project()
            .with("src/models.py", "class User: pass")
            .with("README.md", "# hi")
            .with("logo.png", new byte[] {0, 1, 2});

    Discovery discovery = project.read("src/models.py", "README.md", "logo.png");

    assertThat(discovery.histories()).isEmpty();
    assertThat(discovery.refusals()).isEmpty();
    assertThat(discovery.ignored().keySet())
        .containsExactly("README.md", "logo.png", "src/models.py");
  }

  @Test
  void the_same_file_is_read_once_however_often_it_is_named() {
    SampleProject project = project().withMigrations("db/migration/V1__a.sql");

    Discovery discovery =
        project.read(
            "db", "db/migration/../migration/V1__a.sql", folder.resolve("db/migration").toString());

    assertThat(asked(discovery)).containsExactly("db/migration/V1__a.sql");
    assertThat(discovery.histories()).hasSize(1);
  }

  @Test
  void standard_input_is_plain_sql_without_a_name() {
    SampleProject project =
        project().withMigrations("001_a.sql").standardInput("SELECT 1; SELECT 2;", "");

    Discovery discovery = project.read("-");

    assertThat(asked(discovery)).containsExactly("<stdin>");
    assertThat(bodies(discovery)).contains("<stdin> up: <stdin> SELECT 1[alone] SELECT 2[alone]");
  }

  @Test
  void standard_input_takes_the_place_of_the_file_that_it_is_named_after() {
    SampleProject project =
        project()
            .withMigrations("db/migration/V1__a.sql", "db/migration/V2__b.sql")
            .standardInput("SELECT 'new';", "db/migration/V2__b.sql");

    Discovery discovery = project.read("-");

    assertThat(orders(discovery)).containsExactly("Flyway in db/migration: 1 2");
    assertThat(bodies(discovery)).contains("2 up: db/migration/V2__b.sql SELECT 'new'[tool 1]");
    assertThat(asked(discovery)).containsExactly("db/migration/V2__b.sql");
  }

  @Test
  void standard_input_may_be_named_after_a_file_that_is_not_there() {
    SampleProject project =
        project()
            .withMigrations("db/migration/V1__a.sql")
            .standardInput("SELECT 'new';", "db/migration/V2__b.sql");

    assertThat(orders(project.read("-"))).containsExactly("Flyway in db/migration: 1 2");
    assertThat(orders(project.standardInput("SELECT 1", "new/folder/V7__b.sql").read("-")))
        .containsExactly("Flyway in new/folder: 7");
  }

  @Test
  void paths_are_relative_to_the_repository() throws IOException {
    SampleProject project = project().withMigrations("repo/app/db/migration/V1__a.sql");
    Files.createDirectories(folder.resolve("repo/.git"));

    assertThat(asked(project.read("repo"))).containsExactly("app/db/migration/V1__a.sql");
  }

  @Test
  void paths_outside_the_working_directory_are_relative_to_their_argument() throws IOException {
    SampleProject project = project().withMigrations("other/db/migration/V1__a.sql");
    Path elsewhere = Files.createDirectories(folder.resolve("elsewhere"));

    Discovery discovery =
        Projects.read(ProjectRequest.of(elsewhere, project.root().resolve("other").toString()));

    assertThat(asked(discovery)).containsExactly("db/migration/V1__a.sql");
  }

  @Test
  void looking_upwards_ends_at_the_repository() throws IOException {
    SampleProject project =
        project()
            .with("flyway.conf", "flyway.locations=filesystem:repo\n")
            .withMigrations("repo/a/V1__a.sql", "repo/b/V2__b.sql");
    Files.createDirectories(folder.resolve("repo/.git"));

    assertThat(orders(project.read("repo/a/V1__a.sql"))).containsExactly("Flyway in a: 1");
  }

  @Test
  void targets_that_are_given_stand_above_what_the_project_says() {
    SampleProject project =
        project()
            .with("flyway.conf", "flyway.url=jdbc:mysql://x\nflyway.locations=filesystem:sql\n")
            .withMigrations("sql/V1__a.sql");

    assertThat(project.target("postgresql:17", "postgresql:18").read().histories())
        .singleElement()
        .satisfies(
            history ->
                assertThat(history.targets().stream().map(t -> t.target().toString()))
                    .containsExactly("postgresql:17", "postgresql:18"));
  }

  @Test
  void files_for_servers_that_are_not_targets_are_left_out() {
    SampleProject project =
        project()
            .withMigrations("db/migration/V1__a.mysql.sql", "db/migration/V1__a.postgresql.sql")
            .target("postgresql:17");

    Discovery discovery = project.read("db/migration/V1__a.mysql.sql");

    assertThat(discovery.histories()).isEmpty();
    assertThat(discovery.ignored().keySet()).containsExactly("db/migration/V1__a.mysql.sql");
    assertThat(asked(project.read())).containsExactly("db/migration/V1__a.postgresql.sql");
  }

  @Test
  void a_target_of_each_dialect_makes_a_history_of_each() {
    SampleProject project =
        project().withMigrations("migrations/1_a.sql").target("postgresql:17", "sqlite");

    assertThat(orders(project.read()))
        .containsExactly("plain SQL in migrations: 1_a", "plain SQL in migrations: 1_a");
  }

  @Test
  void without_a_word_of_it_the_dialect_and_version_are_assumed() {
    Discovery discovery = project().withMigrations("migrations/1_a.sql").read();

    var target = discovery.histories().get(0).targets().get(0);
    assertThat(target.target()).hasToString("postgresql:15");
    assertThat(target.dialectAssumed()).isTrue();
    assertThat(target.versionAssumed()).isTrue();
  }

  @Test
  void hostile_names_are_read_like_others() {
    SampleProject project =
        project()
            .withMigrations(
                "db/migration/V1__a b;$(x)'\"`.sql",
                "db/migration/V2__\n.sql",
                "db/migration/V" + "9".repeat(200) + "__huge.sql",
                "db/migration/V3__.sql",
                "db/migration/V4.sql",
                "db/migration/-rf.sql",
                "db/migration/é.sql",
                "db/migration/.sql");

    assertThat(orders(project.read()))
        .containsExactly("Flyway in db/migration: 1 2 3 4 " + "9".repeat(200));
  }

  @Test
  void ten_megabytes_are_read() {
    String line = "INSERT INTO t VALUES (1);\n";
    SampleProject project = project().with("migrations/1_big.sql", line.repeat(400_000));

    Migration big = project.read().histories().get(0).migrations().get(0);

    assertThat(big.up().statements()).hasSize(400_000);
  }

  private SampleProject project() {
    return new SampleProject(folder);
  }

  private static List<String> unread(Discovery discovery) {
    return discovery.histories().stream()
        .flatMap(history -> history.migrations().stream())
        .flatMap(m -> m.unread().map(u -> m.id() + ": " + u.reason()).stream())
        .toList();
  }
}
