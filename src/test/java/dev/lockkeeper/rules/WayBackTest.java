package dev.lockkeeper.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockkeeper.rule.Finding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The ways back that are proposed where none, or none that works, is written. */
class WayBackTest {
  @TempDir Path folder;

  @Test
  void takes_directives_of_alembic_back_by_its_directives_last_first() throws IOException {
    write(
        "versions/a1.py",
        """
        from alembic import op
        import sqlalchemy as sa

        revision = "a1"
        down_revision = None


        def upgrade() -> None:
            op.create_table("users", sa.Column("id", sa.Integer(), primary_key=True), schema="app")
            op.add_column("orders", sa.Column("note", sa.Text()))
            op.create_index("orders_note", "orders", ["note"])
            op.create_check_constraint("noted", "orders", "note <> ''")
            op.alter_column("orders", "state", new_column_name="status")
            op.rename_table("carts", "baskets")
            op.execute("CREATE VIEW open AS SELECT id FROM orders")
            op.execute("UPDATE orders SET note = '' WHERE note IS NULL")


        def downgrade() -> None:
            pass
        """);

    assertThat(wayBack())
        .isEqualTo(
            """
            # a1.py
            def downgrade() -> None:
                # bring back the rows of before: UPDATE orders SET note = '' WHERE note IS NULL
                op.execute("DROP VIEW open")
                op.rename_table("baskets", "carts")
                op.alter_column("orders", "status", new_column_name="state")
                op.drop_constraint("noted", "orders", type_="check")
                op.drop_index("orders_note", table_name="orders")
                op.drop_column("orders", "note")
                op.drop_table("users", schema="app")\
            """);
  }

  @Test
  void drops_an_index_as_it_was_built() throws IOException {
    write(
        "versions/a1.py",
        """
        from alembic import op

        revision = "a1"
        down_revision = None


        def upgrade() -> None:
            with op.get_context().autocommit_block():
                op.create_index("orders_note", "orders", ["note"], postgresql_concurrently=True)
        """);

    assertThat(wayBack())
        .isEqualTo(
            """
            # a1.py
            def downgrade() -> None:
                with op.get_context().autocommit_block():
                    op.drop_index("orders_note", table_name="orders", postgresql_concurrently=True)\
            """);
  }

  @Test
  void opens_no_transaction_in_dbmate_where_the_way_there_could_not() throws IOException {
    write(
        "db/migrations/1_index.sql",
        """
        -- migrate:up transaction:false
        CREATE INDEX CONCURRENTLY orders_note ON orders (note);
        """);

    assertThat(wayBack())
        .isEqualTo(
            """
            -- 1_index.sql
            -- migrate:down transaction:false
            DROP INDEX CONCURRENTLY orders_note;\
            """);
  }

  @Test
  void names_the_undo_file_of_flyway() throws IOException {
    write("V1__users.sql", "CREATE TABLE users (id bigint);");
    write("U1__users.sql", "DROP TABLE users;");
    write("V2__orders.sql", "CREATE TABLE orders (id bigint);");

    assertThat(wayBack())
        .isEqualTo(
            """
            -- U2__orders.sql
            DROP TABLE orders;\
            """);
  }

  private void write(String file, String text) throws IOException {
    Path path = folder.resolve(file);
    Files.createDirectories(path.getParent());
    Files.writeString(path, text);
  }

  private String wayBack() {
    List<Finding> findings =
        LintedFolder.lint(folder).findings().stream()
            .filter(finding -> finding.group().equals("reversibility"))
            .toList();
    assertThat(findings).hasSize(1);
    return findings.get(0).recipe().orElseThrow().text();
  }
}
