package dev.lockkeeper.schema;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockkeeper.migration.Environment;
import dev.lockkeeper.migration.Migration;
import dev.lockkeeper.migration.TransactionModel;
import dev.lockkeeper.operation.Target;
import dev.lockkeeper.testing.EmbeddedServer;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The columns that views over several tables read, beside those that the server notes of them. */
class ViewColumnsTest {
  private static final String HISTORY =
      """
      CREATE TABLE users (id bigint, name text, email text, manager bigint);
      CREATE TABLE orders (id bigint, user_id bigint, name text, total numeric);
      CREATE VIEW by_alias AS
        SELECT u.name, o.total FROM users u JOIN orders AS o ON o.user_id = u.id;
      CREATE VIEW by_name AS
        SELECT users.email FROM users, public.orders WHERE orders.user_id = users.id;
      CREATE VIEW "Quoted" AS
        SELECT "U".name AS who FROM users AS "U" JOIN orders o ON o.id = "U".id ORDER BY o.name;
      CREATE VIEW nested AS
        SELECT u.id FROM users u WHERE EXISTS (SELECT 1 FROM orders o WHERE o.name = u.email);
      CREATE VIEW with_query AS
        WITH big AS (SELECT o.user_id FROM orders o WHERE o.total > 9)
        SELECT u.name FROM users u JOIN big b ON b.user_id = u.id;
      CREATE VIEW no_prefix AS SELECT email, total FROM users JOIN orders ON user_id = users.id;
      CREATE VIEW stars AS SELECT u.*, o.total FROM users u JOIN orders o ON o.user_id = u.id;
      CREATE VIEW row AS SELECT u AS whole FROM users u JOIN orders o ON o.user_id = u.id;
      CREATE VIEW by_using AS SELECT users.email FROM users JOIN orders USING (id);
      CREATE VIEW with_self AS
        SELECT a.name, b.email FROM users a JOIN users b ON a.id = b.manager JOIN orders o ON true;
      ALTER TABLE orders RENAME COLUMN total TO amount;
      ALTER TABLE users RENAME COLUMN email TO total;
      ALTER TABLE users RENAME TO people;
      """;

  @Test
  void what_is_said_for_certain_is_what_the_server_notes() throws SQLException {
    Schema schema = replayed();
    Set<String> noted = notedByServer();

    Set<String> said = new TreeSet<>();
    Set<String> possible = new TreeSet<>();
    for (Table table : schema.tables()) {
      for (View view : schema.viewsOn(table)) {
        for (Column column : table.columns()) {
          String reading = "%s %s.%s".formatted(view.name(), table.name(), column.name());
          Truth reads = schema.viewReads(view, table, column.name());
          if (reads.holds()) {
            said.add(reading);
          }
          if (reads != Truth.NO) {
            possible.add(reading);
          }
        }
      }
    }

    assertThat(noted).containsAll(said);
    assertThat(possible).containsAll(noted);
  }

  @Test
  void tables_are_told_apart_by_what_stands_before_a_column() {
    Schema schema = replayed();

    assertThat(reads(schema, "by_alias", "people", "name")).isEqualTo(Truth.YES);
    assertThat(reads(schema, "by_alias", "orders", "name")).isEqualTo(Truth.NO);
    assertThat(reads(schema, "by_name", "people", "total")).isEqualTo(Truth.YES);
    assertThat(reads(schema, "by_alias", "people", "total")).isEqualTo(Truth.NO);
    assertThat(reads(schema, "by_alias", "orders", "amount")).isEqualTo(Truth.YES);
    assertThat(reads(schema, "nested", "orders", "name")).isEqualTo(Truth.YES);
    assertThat(reads(schema, "no_prefix", "orders", "amount")).isEqualTo(Truth.UNKNOWN);
    assertThat(reads(schema, "stars", "people", "manager")).isEqualTo(Truth.UNKNOWN);
  }

  private static Truth reads(Schema schema, String view, String table, String column) {
    Table of =
        schema.tables().stream().filter(t -> t.name().equals(table)).findFirst().orElseThrow();
    View found =
        schema.viewsOn(of).stream().filter(v -> v.name().equals(view)).findFirst().orElseThrow();
    return schema.viewReads(found, of, column);
  }

  private static Schema replayed() {
    Migration migration = SqlHistory.migration("views.sql", HISTORY, TransactionModel.NONE);
    Replay replay = Replay.start(Environment.unknown(), Target.postgresql(18));
    migration.up().statements().forEach(statement -> replay.run(statement, migration));
    return replay.schema();
  }

  /** Manual, "pg_depend": the rule of a view depends on each column that its query reads. */
  private static Set<String> notedByServer() throws SQLException {
    Set<String> noted = new TreeSet<>();
    try (Connection connection = EmbeddedServer.connect(EmbeddedServer.newDatabase());
        Statement server = connection.createStatement()) {
      server.execute(HISTORY);
      try (ResultSet rows =
          server.executeQuery(
              """
              SELECT DISTINCT v.relname || ' ' || t.relname || '.' || a.attname
              FROM pg_depend d
              JOIN pg_rewrite r ON r.oid = d.objid AND d.classid = 'pg_rewrite'::regclass
              JOIN pg_class v ON v.oid = r.ev_class
              JOIN pg_class t ON t.oid = d.refobjid AND d.refclassid = 'pg_class'::regclass
              JOIN pg_attribute a ON a.attrelid = t.oid AND a.attnum = d.refobjsubid
              WHERE t.relkind = 'r' AND a.attnum > 0
              """)) {
        while (rows.next()) {
          noted.add(rows.getString(1));
        }
      }
    }
    return noted;
  }
}
