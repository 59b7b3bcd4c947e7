package dev.lockkeeper.reader.project;

import static dev.lockkeeper.reader.project.SampleProject.asked;
import static dev.lockkeeper.reader.project.SampleProject.bodies;
import static dev.lockkeeper.reader.project.SampleProject.orders;
import static dev.lockkeeper.reader.project.SampleProject.unread;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lockkeeper.migration.TransactionModel;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqlLayoutsTest {
  @TempDir private Path folder;

  @Test
  void golang_migrate_pairs_up_and_down_files_and_orders_them_by_number() {
    SampleProject project =
        project()
            .with("db/migrations/000010_ten.up.sql", "SELECT 10;")
            .with("db/migrations/2_two.up.sql", "SELECT 1; SELECT 2;")
            .with("db/migrations/2_two.down.sql", "SELECT 3; SELECT 4;")
            .with("db/migrations/000001_one.up.sql", "")
            .with("db/migrations/000001_uno.down.sql", "\n-- nothing\n")
            .with("db/migrations/seed.sql", "SELECT 5;");

    Discovery discovery = project.read();

    assertThat(orders(discovery))
        .containsExactly("golang-migrate in db/migrations: 000001 2 000010");
    assertThat(bodies(discovery))
        .containsExactly(
            "000001 up: db/migrations/000001_one.up.sql ",
            "000001 down: empty at db/migrations/000001_uno.down.sql:1:1",
            "2 up: db/migrations/2_two.up.sql SELECT 1[implicit 1] SELECT 2[implicit 1]",
            "2 down: db/migrations/2_two.down.sql SELECT 3[implicit 1] SELECT 4[implicit 1]",
            "000010 up: db/migrations/000010_ten.up.sql SELECT 10[alone]",
            "000010 down: missing at db/migrations/000010_ten.up.sql:1:1");
    assertThat(discovery.ignored().keySet()).containsExactly("db/migrations/seed.sql");
  }

  @Test
  void up_files_without_a_number_are_known_by_their_stem() {
    SampleProject project =
        project().withMigrations("schema/create_users.up.sql", "schema/create_users.down.sql");

    assertThat(orders(project.read())).containsExactly("golang-migrate in schema: create_users");
  }

  @Test
  void a_down_file_that_takes_back_nothing_is_told() {
    SampleProject project =
        project().withMigrations("migrations/1_a.up.sql", "migrations/2_b.down.sql");

    assertThat(unread(project.read()))
        .containsExactly("migrations/2_b.down.sql: there is no .up.sql file that it takes back");
  }

  @Test
  void dbmate_has_sections_each_in_a_transaction_unless_its_marker_says_otherwise() {
    SampleProject project =
        project()
            .with(
                "db/migrations/20240101000000_one.sql",
                "-- migrate:up\nSELECT 1;\nSELECT 2;\n\n-- migrate:down\nSELECT 3;\n")
            .with(
                "db/migrations/20240102000000_two.sql",
                "-- why\n-- migrate:up transaction:false\nSELECT 1; SELECT 2;\n-- migrate:down\n\n")
            .with("db/migrations/20240103000000_three.sql", "-- migrate:up\nSELECT 1;")
            .with("db/migrations/20240104000000_four.sql", "SELECT 1;\n");

    Discovery discovery = project.read("db/migrations");

    assertThat(orders(discovery).get(0)).startsWith("dbmate in db/migrations: 20240101000000_one");
    assertThat(bodies(discovery))
        .containsExactly(
            "20240101000000_one up: db/migrations/20240101000000_one.sql SELECT 1[tool 1] SELECT"
                + " 2[tool 1]",
            "20240101000000_one down: db/migrations/20240101000000_one.sql SELECT 3[tool 1]",
            "20240102000000_two up: db/migrations/20240102000000_two.sql SELECT 1[implicit 1]"
                + " SELECT 2[implicit 1]",
            "20240102000000_two down: empty at db/migrations/20240102000000_two.sql:4:1",
            "20240103000000_three up: db/migrations/20240103000000_three.sql SELECT 1[tool 1]",
            "20240103000000_three down: missing at db/migrations/20240103000000_three.sql:1:1",
            "20240104000000_four up: db/migrations/20240104000000_four.sql ",
            "20240104000000_four down: not expected");
    assertThat(discovery.histories().get(0).migrations().get(3).unread().orElseThrow().reason())
        .isEqualTo("it has no '-- migrate:up' line");
  }

  @Test
  void goose_has_sections_each_in_a_transaction_unless_the_file_says_otherwise() {
    SampleProject project =
        project()
            .with(
                "sql/00002_two.sql",
                """
                -- +goose NO TRANSACTION
                -- +goose up
                CREATE INDEX CONCURRENTLY i ON t (a);
                -- +goose down
                DROP INDEX CONCURRENTLY i;
                """)
            .with(
                "sql/00001_one.sql",
                """
                -- +goose Up
                -- +goose StatementBegin
                SELECT 1;
                -- +goose StatementEnd
                SELECT 2;

                -- +goose Down
                -- +goose StatementBegin
                SELECT 3;
                -- +goose StatementEnd
                """)
            .with("sql/00010_go.go", "package migrations");

    Discovery discovery = project.read();

    assertThat(orders(discovery)).containsExactly("goose in sql: 00001_one 00002_two 00010_go");
    assertThat(bodies(discovery))
        .contains(
            "00001_one up: sql/00001_one.sql SELECT 1[tool 1] SELECT 2[tool 1]",
            "00001_one down: sql/00001_one.sql SELECT 3[tool 1]",
            "00002_two up: sql/00002_two.sql CREATE INDEX CONCURRENTLY i ON t (a)[alone]",
            "00002_two down: sql/00002_two.sql DROP INDEX CONCURRENTLY i[alone]");
    assertThat(discovery.histories().get(0).migrations().get(2).unread().orElseThrow().reason())
        .isEqualTo("migrations written in Go are not read");
  }

  @Test
  void prisma_has_a_folder_for_each_migration() {
    SampleProject project =
        project()
            .with("prisma/schema.prisma", "datasource db {\n  provider = \"mysql\"\n}\n")
            .with("prisma/migrations/20240102_b/migration.sql", "SELECT 1; SELECT 2;")
            .with("prisma/migrations/0_init/migration.sql", "SELECT 3;")
            .with("prisma/migrations/migration_lock.toml", "provider = \"mysql\"\n")
            .with("prisma/migrations/20240103_empty/readme.txt", "");

    Discovery discovery = project.read("prisma/migrations/20240102_b/migration.sql");

    assertThat(orders(discovery)).containsExactly("Prisma in prisma/migrations: 0_init 20240102_b");
    assertThat(asked(discovery)).containsExactly("prisma/migrations/20240102_b/migration.sql");
    assertThat(bodies(discovery))
        .contains(
            "0_init up: prisma/migrations/0_init/migration.sql SELECT 3[alone]",
            "20240102_b down: not expected");
    assertThat(discovery.histories().get(0).targets().toString()).contains("mysql:8.0");
  }

  @Test
  void plain_files_are_ordered_by_leading_number_then_name() {
    SampleProject project =
        project()
            .withMigrations(
                "migrations/10_c.sql",
                "migrations/9_b.sql",
                "migrations/009_a.sql",
                "migrations/zz.sql",
                "migrations/aa.SQL");

    Discovery discovery = project.read();

    assertThat(orders(discovery)).containsExactly("plain SQL in migrations: 009_a 9_b 10_c aa zz");
    assertThat(bodies(discovery)).contains("zz up: migrations/zz.sql SELECT 1[alone]");
  }

  @Test
  void plain_files_elsewhere_are_migrations_only_when_they_or_their_folder_are_named() {
    SampleProject project =
        project()
            .withMigrations("db/migrate/1_a.sql", "queries/report.sql", "queries/old/other.sql");

    Discovery everything = project.read();
    Discovery named = project.read("queries");
    Discovery file = project.read("queries/old/other.sql");

    assertThat(orders(everything)).containsExactly("plain SQL in db/migrate: 1_a");
    assertThat(everything.ignored().keySet())
        .containsExactly("queries/old/other.sql", "queries/report.sql");
    assertThat(orders(named)).containsExactly("plain SQL in queries: report");
    assertThat(orders(file)).containsExactly("plain SQL in queries/old: other");
  }

  @Test
  void numbered_files_beside_a_named_one_are_its_history() {
    SampleProject project =
        project().withMigrations("db/001_a.sql", "db/002_b.sql", "db/003_c.sql", "db/seed.sql");

    Discovery discovery = project.read("db/002_b.sql");

    assertThat(orders(discovery)).containsExactly("plain SQL in db: 001_a 002_b 003_c");
    assertThat(asked(discovery)).containsExactly("db/002_b.sql");
  }

  @Test
  void what_is_assumed_of_transactions_stands_above_the_tool() {
    SampleProject project =
        project().with("migrations/1_a.sql", "SELECT 1; SELECT 2;").assume(TransactionModel.TOOL);

    Discovery discovery = project.read();

    assertThat(bodies(discovery))
        .contains("1_a up: migrations/1_a.sql SELECT 1[tool 1] SELECT 2[tool 1]");
    assertThat(discovery.histories().get(0).transactions())
        .isEqualTo("one transaction per migration (as told)");
  }

  private SampleProject project() {
    return new SampleProject(folder);
  }
}
