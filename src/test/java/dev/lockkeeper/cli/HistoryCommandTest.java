package dev.lockkeeper.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockkeeper.report.JsonSchemas;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** {@code lockkeeper history}, on the projects under {@code testdata/obligations} and on others. */
class HistoryCommandTest {
  private static final Path PROJECTS = Path.of("testdata", "obligations");

  @TempDir Path folder;

  @ParameterizedTest
  @MethodSource("projects")
  void tells_what_is_unfinished(Path project) throws IOException {
    Path expected = project.resolve("expected.txt");

    CommandLineRun.Result run =
        new CommandLineRun(Path.of("").toAbsolutePath())
            .of("history", "--obligations", project.toString());

    if (Boolean.getBoolean("snapshots.update")) {
      Files.writeString(expected, run.out());
    }
    assertThat(run.code()).isEqualTo(ExitCode.CLEAN);
    assertThat(run.err()).isEmpty();
    assertThat(expected).hasContent(run.out());
  }

  static Stream<Path> projects() throws IOException {
    try (Stream<Path> paths = Files.list(PROJECTS)) {
      return paths.sorted().toList().stream();
    }
  }

  @Test
  void json_is_an_object_a_line() {
    CommandLineRun.Result run =
        new CommandLineRun(Path.of("").toAbsolutePath())
            .of("history", "--obligations", "--format", "json", PROJECTS + "/alembic");

    assertThat(run.out())
        .isEqualTo(
            """
            {"obligation":"not-valid-constraint",\
            "file":"testdata/obligations/alembic/versions/b2_teams.py","line":10,"column":5,\
            "migration":"b2","relation":"people","name":"users_team_id_fkey","certain":true,\
            "message":"users_team_id_fkey on people is NOT VALID: rows that stood before it were never checked",\
            "missing":["ALTER TABLE people VALIDATE CONSTRAINT users_team_id_fkey"]}
            {"obligation":"compatibility-view",\
            "file":"testdata/obligations/alembic/versions/c3_people.py","line":11,"column":17,\
            "migration":"c3","relation":"users","name":"users","certain":true,\
            "message":"the view users is the old name of people, for a release before",\
            "missing":["DROP VIEW users"]}
            """);
  }

  @Test
  void without_obligations_it_lists_migrations_as_they_run() {
    CommandLineRun run = new CommandLineRun(Path.of("").toAbsolutePath());

    assertThat(run.of("history", PROJECTS + "/alembic").out())
        .isEqualTo(
            """
            Alembic in testdata/obligations/alembic: 3 revisions, 1 root (a1), 1 head (c3)
              * a1 (root) users: testdata/obligations/alembic/versions/a1_users.py
              * b2 teams of users: testdata/obligations/alembic/versions/b2_teams.py
              * c3 (head) users are people: testdata/obligations/alembic/versions/c3_people.py
            """);
    assertThat(run.of("history", "--format", "json", PROJECTS + "/alembic").out())
        .contains(
            """
            {"migration":"b2","tool":"Alembic",\
            "file":"testdata/obligations/alembic/versions/b2_teams.py","parents":["a1"],"dependsOn":[],\
            "children":["c3"],"branchLabels":[],"missingParents":[],"root":false,"head":false,"message":"teams of users"}
            """);
  }

  @Test
  void a_graph_is_drawn_with_its_roots_branches_merges_and_heads() throws IOException {
    revision("a1", "None", "branch_labels = ('shop',)");
    revision("b2", "'a1'", "");
    revision("c3", "'a1'", "");
    revision("d4", "('b2', 'c3')", "");
    revision("e5", "'a1'", "");
    revision("f6", "None", "depends_on = ('shop',)");
    revision("g7", "'gone'", "");

    assertThat(run("history").out())
        .isEqualTo(
            """
            Alembic in .: 7 revisions, 2 roots (a1, f6), 4 heads (f6, e5, d4, g7)
              * a1 (root, branch point, labelled shop) do a1: versions/a1.py
              |\\
              |\\ \\
              * | | c3 do c3: versions/c3.py
              | | | * f6 (root, head, depends on shop) do f6: versions/f6.py
              | * | e5 (head) do e5: versions/e5.py
              |  /
              | * b2 do b2: versions/b2.py
              |/
              * d4 (merges b2 and c3, head) do d4: versions/d4.py
              * g7 (its parent gone is missing, head) do g7: versions/g7.py
            """);
    assertThat(run("history", "versions/d4.py").out())
        .isEqualTo(
            """
            Alembic in .: 7 revisions, 2 roots (a1, f6), 4 heads (f6, e5, d4, g7)
              d4 (merges b2 and c3, head) do d4: versions/d4.py
            """);
  }

  @Test
  void a_circle_is_drawn_open() throws IOException {
    revision("a1", "'b2'", "");
    revision("b2", "'a1'", "");

    assertThat(run("history").out())
        .isEqualTo(
            """
            Alembic in .: 2 revisions, no root, no head
              * b2 do b2: versions/b2.py
              * a1 do a1: versions/a1.py
            """);
  }

  @Test
  void json_is_valid() throws IOException {
    JsonSchemas schema = JsonSchemas.of("history.schema.json");
    for (String project :
        List.of(
            PROJECTS + "/alembic",
            "testdata/projects/broken",
            "testdata/rules/several-heads/merge_that_forgets_one")) {
      for (String what : List.of("--obligations", "--no-since")) {
        CommandLineRun.Result run =
            new CommandLineRun(Path.of("").toAbsolutePath())
                .of("history", what, "--format", "json", project);

        assertThat(run.out().lines()).flatExtracting(schema::mistakes).isEmpty();
      }
    }
    assertThat(schema.mistakes("{\"migration\":\"1\",\"tool\":\"Flyway\"}")).isNotEmpty();
  }

  private void revision(String id, String parent, String more) throws IOException {
    Files.createDirectories(folder.resolve("versions"));
    write(
        "versions/" + id + ".py",
        """
        \"""do %s\"""
        revision = "%s"
        down_revision = %s
        %s


        def upgrade():
            pass
        """
            .formatted(id, id, parent, more));
  }

  @Test
  void versions_are_listed_in_their_own_order() throws IOException {
    write("V10__c.sql", "SELECT 1;");
    write("V9__b.sql", "SELECT 1;");
    write("R__a.sql", "SELECT 1;");

    assertThat(run("history").out())
        .isEqualTo(
            """
            Flyway in .
              9: V9__b.sql
              10: V10__c.sql
              R__a, repeatable: R__a.sql
            """);
  }

  @Test
  void what_a_statement_that_was_not_read_may_have_finished_is_told_with_a_doubt()
      throws IOException {
    write(
        "V1__a.sql",
        """
        ALTER TABLE users ADD CONSTRAINT adult CHECK (age >= 18) NOT VALID;
        DO $$ BEGIN
          IF current_database() = 'live' THEN
            ALTER TABLE users VALIDATE CONSTRAINT adult;
          END IF;
        END $$;
        """);

    assertThat(run("history", "--obligations").out())
        .startsWith("V1__a.sql:1:23: maybe adult on users is NOT VALID");
    assertThat(run("history", "--obligations", "--format", "json").out())
        .contains("\"certain\":false");
  }

  @Test
  void only_what_the_asked_files_began_is_told() throws IOException {
    write("V1__a.sql", "ALTER TABLE users ADD CONSTRAINT a CHECK (age > 18) NOT VALID;");
    write("V2__b.sql", "ALTER TABLE users ADD CONSTRAINT b CHECK (age > 19) NOT VALID;");
    write("V3__c.sql", "ALTER TABLE users VALIDATE CONSTRAINT b;");

    assertThat(run("history", "--obligations", "V1__a.sql").out()).contains("1 open obligation\n");
    assertThat(run("history", "--obligations", "V2__b.sql").out())
        .isEqualTo("no open obligations\n");
  }

  @Test
  void a_dump_of_the_time_before_counts() throws IOException {
    write(
        "dump.sql",
        """
        CREATE TABLE public.users (age integer);
        ALTER TABLE public.users ADD CONSTRAINT adult CHECK ((age >= 18)) NOT VALID;
        """);
    Files.createDirectories(folder.resolve("sql"));
    write("sql/V1__a.sql", "SELECT 1;");

    assertThat(run("history", "--obligations", "--schema", "dump.sql", "sql").out())
        .startsWith("dump.sql:2:")
        .contains("missing: ALTER TABLE users VALIDATE CONSTRAINT adult");
  }

  @Test
  void a_check_is_no_step_where_the_server_takes_it_for_no_proof() throws IOException {
    write(
        "V1__a.sql",
        """
        ALTER TABLE users ADD CONSTRAINT c CHECK (region IS NOT NULL) NOT VALID;
        ALTER TABLE users VALIDATE CONSTRAINT c;
        """);

    assertThat(run("history", "--obligations", "--target", "postgresql:11").out())
        .isEqualTo("no open obligations\n");
    assertThat(run("history", "--obligations", "--target", "postgresql:12").out())
        .contains("ALTER COLUMN region SET NOT NULL");
  }

  @Test
  void a_not_null_constraint_is_one_like_others() throws IOException {
    write(
        "V1__a.sql",
        """
        CREATE TABLE users (id bigint NOT NULL, email text);
        ALTER TABLE users ADD CONSTRAINT users_email_not_null NOT NULL email NOT VALID;
        """);
    String added = run("history", "--obligations", "--target", "postgresql:18").out();
    write("V2__b.sql", "ALTER TABLE users VALIDATE CONSTRAINT users_email_not_null;");

    assertThat(added)
        .contains("missing: ALTER TABLE users VALIDATE CONSTRAINT users_email_not_null\n1 open");
    assertThat(run("history", "--obligations", "--target", "postgresql:18").out())
        .isEqualTo("no open obligations\n");
  }

  @Test
  void a_check_that_says_more_than_not_null_stays() throws IOException {
    write(
        "V1__a.sql",
        "ALTER TABLE users ADD CONSTRAINT c CHECK (region IS NOT NULL AND region <> '');");

    assertThat(run("history", "--obligations").out()).isEqualTo("no open obligations\n");
  }

  @Test
  void an_index_is_proven_where_nothing_can_be_left_of_an_attempt() throws IOException {
    write(
        "V1__a.sql",
        """
        DROP INDEX CONCURRENTLY IF EXISTS users_email_idx;
        CREATE INDEX CONCURRENTLY IF NOT EXISTS users_email_idx ON users (email);
        """);
    write(
        "V2__b.sql",
        "CREATE UNIQUE INDEX CONCURRENTLY IF NOT EXISTS users_mail_key ON users (mail);");
    write(
        "V3__c.sql",
        "ALTER TABLE users ADD CONSTRAINT users_mail_key UNIQUE USING INDEX users_mail_key;");

    assertThat(run("history", "--obligations").out()).isEqualTo("no open obligations\n");
  }

  @Test
  void a_trigger_that_computes_a_column_stays_and_a_copier_without_its_trigger_does_not()
      throws IOException {
    write(
        "V1__a.sql",
        """
        CREATE FUNCTION users_total_sync() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
          SELECT (a + b) INTO NEW.total FROM (SELECT NEW.*) AS written;
          RETURN NEW;
        END
        $$;
        CREATE TRIGGER users_total_sync BEFORE INSERT OR UPDATE ON users
          FOR EACH ROW EXECUTE FUNCTION users_total_sync();
        CREATE FUNCTION users_email_sync() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
          NEW.mail := coalesce(NEW.mail, NEW.email);
          RETURN NEW;
        END
        $$;
        """);

    assertThat(run("history", "--obligations").out())
        .isEqualTo(
            """
            V1__a.sql:9:1: users_email_sync() is the function of a trigger that is gone
              missing: DROP FUNCTION users_email_sync()
            1 open obligation
            """);
  }

  @Test
  void a_table_that_became_a_partition_of_its_successor_stays() throws IOException {
    write(
        "V1__a.sql",
        """
        ALTER TABLE events RENAME TO events_old;
        CREATE TABLE events (at date) PARTITION BY RANGE (at);
        ALTER TABLE events ATTACH PARTITION events_old DEFAULT;
        """);

    assertThat(run("history", "--obligations").out()).isEqualTo("no open obligations\n");
  }

  @Test
  void a_column_of_a_table_that_was_never_seen_created_is_followed() throws IOException {
    write("V1__a.sql", "ALTER TABLE app.users RENAME COLUMN email TO email_old;");

    assertThat(run("history", "--obligations").out())
        .contains("missing: ALTER TABLE app.users DROP COLUMN email_old");
  }

  @Test
  void a_view_offers_the_old_name_until_it_is_dropped() throws IOException {
    write(
        "V1__a.sql",
        """
        ALTER TABLE users RENAME COLUMN name TO full_name;
        CREATE VIEW people AS SELECT id, full_name AS name FROM users;
        """);
    write(
        "V2__b.sql",
        "CREATE OR REPLACE VIEW people AS SELECT id, full_name AS name, 1 FROM users;");
    String replaced = run("history", "--obligations").out();
    write("V3__c.sql", "DROP VIEW people;");

    assertThat(replaced).contains("missing: DROP VIEW people");
    assertThat(run("history", "--obligations").out()).isEqualTo("no open obligations\n");
  }

  @Test
  void a_folder_without_migrations_is_wrong_usage() {
    CommandLineRun.Result run = run("history", "--obligations");

    assertThat(run.code()).isEqualTo(ExitCode.USAGE);
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text);
  }

  private CommandLineRun.Result run(String... args) {
    return new CommandLineRun(folder).of(args);
  }
}
