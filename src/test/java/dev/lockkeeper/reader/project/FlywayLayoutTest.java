package dev.lockkeeper.reader.project;

import static dev.lockkeeper.reader.project.SampleProject.asked;
import static dev.lockkeeper.reader.project.SampleProject.bodies;
import static dev.lockkeeper.reader.project.SampleProject.orders;
import static dev.lockkeeper.reader.project.SampleProject.unread;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lockkeeper.migration.Migration;
import dev.lockkeeper.migration.Migration.Unread.Cause;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FlywayLayoutTest {
  @TempDir private Path folder;

  @Test
  void versions_are_ordered_as_numbers_and_repeatables_come_last() {
    SampleProject project =
        project()
            .withMigrations(
                "db/migration/V10__ten.sql",
                "db/migration/V2__two.sql",
                "db/migration/V1_1__one_one.sql",
                "db/migration/V1.0.2__dots.sql",
                "db/migration/V1__one.sql",
                "db/migration/V003__three.sql",
                "db/migration/R__views.sql",
                "db/migration/R__a_function.sql",
                "db/migration/2024/V20240101120000__stamp.sql");

    assertThat(orders(project.read()))
        .containsExactly(
            "Flyway in db/migration: 1 1.0.2 1_1 2 003 10 20240101120000 R__a_function R__views");
  }

  @Test
  void the_whole_history_is_read_beside_a_file_and_only_the_file_is_asked() {
    SampleProject project =
        project()
            .withMigrations(
                "db/migration/V1__one.sql", "db/migration/V2__two.sql", "db/migration/x/V3__t.sql");

    Discovery discovery = project.read("db/migration/x/V3__t.sql");

    assertThat(orders(discovery)).containsExactly("Flyway in db/migration: 1 2 3");
    assertThat(asked(discovery)).containsExactly("db/migration/x/V3__t.sql");
  }

  @Test
  void a_file_is_one_transaction_unless_each_of_its_statements_refuses_one() {
    SampleProject project =
        project()
            .with("db/migration/V1__a.sql", "CREATE TABLE a (); CREATE TABLE b ();")
            .with("db/migration/V2__b.sql", "CREATE INDEX CONCURRENTLY i ON a (x);")
            .with("db/migration/V3__c.sql", "SELECT 1; CREATE INDEX CONCURRENTLY j ON a (x);")
            .with("db/migration/V4__d.sql", "SELECT 1;")
            .with("db/migration/V4__d.sql.conf", "executeInTransaction=false\n");

    assertThat(bodies(project.read()))
        .filteredOn(line -> line.contains("up:"))
        .containsExactly(
            "1 up: db/migration/V1__a.sql CREATE TABLE a ()[tool 1] CREATE TABLE b ()[tool 1]",
            "2 up: db/migration/V2__b.sql CREATE INDEX CONCURRENTLY i ON a (x)[alone]",
            "3 up: db/migration/V3__c.sql SELECT 1[tool 1] CREATE INDEX CONCURRENTLY j ON a"
                + " (x)[tool 1]",
            "4 up: db/migration/V4__d.sql SELECT 1[alone]");
  }

  @Test
  void a_way_back_is_expected_only_where_the_project_writes_undo_files() {
    SampleProject without = project().withMigrations("a/migration/V1__a.sql");
    SampleProject with =
        project()
            .withMigrations("b/migration/V1__a.sql", "b/migration/V2__b.sql")
            .with("b/migration/U1.0__a.sql", "DROP TABLE a;")
            .with("b/migration/V3__c.sql", "SELECT 1;")
            .with("b/migration/U3__c.sql", "-- nothing\n")
            .withMigrations("b/migration/R__r.sql");

    assertThat(bodies(without.read("a"))).contains("1 down: not expected");
    assertThat(bodies(with.read("b")))
        .contains(
            "1 down: b/migration/U1.0__a.sql DROP TABLE a[tool 1]",
            "2 down: missing at b/migration/V2__b.sql:1:1",
            "3 down: empty at b/migration/U3__c.sql:1:1",
            "R__r down: not expected");
  }

  @Test
  void an_undo_file_may_be_asked_without_its_version() {
    SampleProject project =
        project()
            .withMigrations("db/migration/V1__a.sql", "db/migration/V2__b.sql")
            .with("db/migration/U2__b.sql", "DROP TABLE b;");

    Discovery discovery = project.read("db/migration/U2__b.sql");

    var migrations = discovery.histories().get(0).migrations();
    assertThat(asked(discovery)).containsExactly("db/migration/U2__b.sql");
    assertThat(discovery.asked().asksOnlyDown(migrations.get(1))).isTrue();
    assertThat(discovery.asked().asks(migrations.get(0))).isFalse();
  }

  @Test
  void an_undo_file_without_its_version_is_told() {
    SampleProject project =
        project().withMigrations("db/migration/V1__a.sql", "db/migration/U2__b.sql");

    assertThat(unread(project.read()))
        .containsExactly("db/migration/U2__b.sql: there is no version 2 that it undoes");
  }

  @Test
  void names_that_flyway_ignores_are_told_where_they_were_meant_for_it() {
    SampleProject project =
        project()
            .withMigrations(
                "db/migration/V1__a.sql",
                "db/migration/v2__b.sql",
                "db/migration/V3_c.sql",
                "db/migration/V__d.sql",
                "db/migration/notes.sql");

    Discovery discovery = project.read();

    assertThat(orders(discovery)).containsExactly("Flyway in db/migration: 1 V3_c V__d v2__b");
    assertThat(discovery.histories().get(0).migrations())
        .filteredOn(m -> m.unread().filter(why -> why.cause() == Cause.NAME).isPresent())
        .extracting(Migration::id)
        .containsExactly("V3_c", "V__d", "v2__b");
    assertThat(discovery.ignored().keySet()).containsExactly("db/migration/notes.sql");
  }

  @Test
  void sql_and_java_form_one_history() {
    SampleProject project =
        project()
            .withMigrations(
                "app/src/main/resources/db/migration/V1__a.sql",
                "app/src/main/resources/db/migration/V3__c.sql")
            .with("app/src/main/java/db/migration/V2__B.java", java("V2__B", "SELECT 2"))
            .with("app/src/main/java/com/acme/App.java", "class App {}");

    Discovery fromRoot = project.read();
    Discovery fromJava = project.read("app/src/main/java/db/migration/V2__B.java");

    String order = "Flyway in app/src/main/resources/db/migration: 1 2 3";
    assertThat(orders(fromRoot)).containsExactly(order);
    assertThat(orders(fromJava)).containsExactly(order);
    assertThat(bodies(fromRoot))
        .contains("2 up: app/src/main/java/db/migration/V2__B.java SELECT 2[tool 1]");
    assertThat(asked(fromJava)).containsExactly("app/src/main/java/db/migration/V2__B.java");
  }

  @Test
  void a_java_file_that_does_not_parse_is_an_unread_migration() {
    SampleProject project =
        project()
            .withMigrations("db/migration/V1__a.sql")
            .with("db/migration/V2__B.java", "class V2__B extends BaseJavaMigration { void (");

    var migrations = project.read().histories().get(0).migrations();

    assertThat(migrations.get(1).id()).isEqualTo("2");
    assertThat(migrations.get(1).unread().orElseThrow().reason())
        .isEqualTo("it is not valid Java here");
  }

  @Test
  void other_languages_are_unread_migrations() {
    SampleProject project =
        project().withMigrations("db/migration/V1__a.sql", "db/migration/V2__B.kt");

    var migrations = project.read().histories().get(0).migrations();

    assertThat(migrations.get(1).unread().orElseThrow().reason())
        .isEqualTo("migrations written in Kotlin are not read");
  }

  @Test
  void settings_name_locations_that_form_one_history() {
    SampleProject project =
        project()
            .with(
                "flyway.toml",
                """
                [environments.default]
                url = "jdbc:mysql://localhost/shop"
                [flyway]
                locations = ["filesystem:sql/schema",
                             'filesystem:sql/data']
                """)
            .withMigrations("sql/schema/V1__a.sql", "sql/data/V2__b.sql", "sql/other/V3__c.sql");

    Discovery discovery = project.read();
    Discovery ofFile = project.read("sql/data/V2__b.sql");

    assertThat(orders(discovery))
        .containsExactly("Flyway in sql/other: 3", "Flyway in sql/schema: 1 2");
    assertThat(orders(ofFile)).containsExactly("Flyway in sql/schema: 1 2");
    assertThat(discovery.histories().get(1).targets().toString()).contains("mysql:8.0");
  }

  @Test
  void settings_below_conf_start_from_the_folder_above() {
    SampleProject project =
        project()
            .with("flyway/conf/flyway.conf", "# x\nflyway.locations=filesystem:sql\n")
            .withMigrations("flyway/sql/a/V1__a.sql", "flyway/sql/b/V2__b.sql");

    assertThat(orders(project.read())).containsExactly("Flyway in flyway/sql: 1 2");
  }

  @Test
  void springs_settings_name_the_dialect() {
    SampleProject project =
        project()
            .with(
                "src/main/resources/application.yml",
                "spring:\n  datasource:\n    url: jdbc:mariadb://db/shop\n")
            .withMigrations("src/main/resources/db/migration/V1__a.sql");

    assertThat(project.read().histories().get(0).targets().toString()).contains("mariadb:10.6");
  }

  @Test
  void a_folder_for_each_server_makes_a_history_for_each_dialect() {
    SampleProject project =
        project()
            .withMigrations(
                "db/migration/common/V1__a.sql",
                "db/migration/mysql/V2__b.sql",
                "db/migration/postgresql/V2__b.sql",
                "db/migration/h2/V2__b.sql",
                "db/migration/V3__c.postgres.sql");

    Discovery discovery = project.read();

    assertThat(orders(discovery))
        .containsExactly("Flyway in db/migration: 1 2 3", "Flyway in db/migration: 1 2");
    assertThat(discovery.histories().get(1).migrations().get(1).file())
        .hasToString("db/migration/mysql/V2__b.sql");
    assertThat(discovery.ignored().keySet()).containsExactly("db/migration/h2/V2__b.sql");
  }

  @Test
  void a_baseline_stands_for_what_is_not_there() {
    SampleProject fresh =
        project().withMigrations("a/migration/B5__base.sql", "a/migration/V6__six.sql");
    SampleProject both =
        project()
            .withMigrations(
                "b/migration/V1__a.sql", "b/migration/B5__base.sql", "b/migration/V6__six.sql");

    assertThat(orders(fresh.read("a"))).containsExactly("Flyway in a/migration: 5 6");
    assertThat(orders(both.read("b")))
        .containsExactly("Flyway in b/migration: 1 6", "Flyway in b/migration: 5");
  }

  @Test
  void callbacks_in_java_are_told_as_settings_that_are_not_read() {
    SampleProject project =
        project()
            .withMigrations(
                "db/migration/V1__a.sql",
                "db/migration/beforeMigrate.java",
                "db/migration/afterMigrate.java");

    assertThat(project.read().histories().get(0).unreadSettings())
        .containsExactly("db/migration/beforeMigrate.java");
  }

  private SampleProject project() {
    return new SampleProject(folder);
  }

  private static String java(String name, String sql) {
    return """
    package db.migration;
    public class %s extends BaseJavaMigration {
      @Override
      public void migrate(Context context) throws Exception {
        try (Statement statement = context.getConnection().createStatement()) {
          statement.execute("%s");
        }
      }
    }
    """
        .formatted(name, sql);
  }
}
