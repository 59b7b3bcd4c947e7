package dev.lockkeeper.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lockkeeper.testing.EmbeddedServer;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What rules of the groups dataloss and compatibility say of a server, asked of a server. */
class LossesOnServerTest {
  private String database = "";
  private Connection connection;

  @BeforeEach
  void connect() throws SQLException {
    database = EmbeddedServer.newDatabase();
    connection = EmbeddedServer.connect(database);
  }

  @AfterEach
  void drop() throws SQLException {
    connection.close();
    EmbeddedServer.drop(database);
  }

  @Test
  void drop_column_takes_along_what_other_columns_have_a_share_in() throws SQLException {
    run(
        """
        CREATE TABLE orders (id bigint, user_id bigint, state text, total numeric,
          PRIMARY KEY (id, state), UNIQUE (user_id, state),
          CONSTRAINT orders_ok CHECK (state <> 'paid' OR total IS NOT NULL));
        CREATE INDEX orders_open_idx ON orders (user_id) WHERE state = 'open';
        CREATE STATISTICS orders_stats ON user_id, state FROM orders;
        """);

    run("ALTER TABLE orders DROP COLUMN state");

    assertThat(
            ask(
                """
                SELECT (SELECT count(*) FROM pg_index WHERE indrelid = 'orders'::regclass)
                  + (SELECT count(*) FROM pg_statistic_ext)
                  + (SELECT count(*) FROM pg_constraint
                     WHERE conrelid = 'orders'::regclass AND contype <> 'n')
                """))
        .isEqualTo("0");
  }

  @Test
  void truncate_cascade_empties_what_references_a_table_whatever_its_action() throws SQLException {
    run(
        """
        CREATE TABLE events (id bigint PRIMARY KEY);
        CREATE TABLE visits (id bigint PRIMARY KEY,
          event_id bigint REFERENCES events ON DELETE RESTRICT);
        CREATE TABLE clicks (visit_id bigint REFERENCES visits ON DELETE SET NULL);
        INSERT INTO visits VALUES (1, NULL);
        INSERT INTO clicks VALUES (NULL);
        """);

    run("TRUNCATE events CASCADE");

    assertThat(ask("SELECT (SELECT count(*) FROM visits) + (SELECT count(*) FROM clicks)"))
        .isEqualTo("0");
  }

  @Test
  void drop_type_cascade_drops_the_columns() throws SQLException {
    run("CREATE TYPE mood AS ENUM ('glad'); CREATE TABLE people (id bigint, mood mood)");

    run("DROP TYPE mood CASCADE");

    assertThat(ask("SELECT count(*) FROM information_schema.columns WHERE table_name = 'people'"))
        .isEqualTo("1");
  }

  @Test
  void drop_sequence_cascade_drops_the_default_but_not_of_an_identity_column() throws SQLException {
    run("CREATE TABLE orders (id bigserial, line bigint GENERATED ALWAYS AS IDENTITY)");

    run("DROP SEQUENCE orders_id_seq CASCADE");

    assertRefused("INSERT INTO orders DEFAULT VALUES", "violates not-null constraint");
    assertRefused("DROP SEQUENCE orders_line_seq CASCADE", "requires it");
  }

  @Test
  void a_shorter_type_refuses_what_a_cast_in_using_cuts() throws SQLException {
    run("CREATE TABLE users (name text); INSERT INTO users VALUES ('Wilhelmina')");

    assertRefused("ALTER TABLE users ALTER COLUMN name TYPE varchar(4)", "value too long");
    run("ALTER TABLE users ALTER COLUMN name TYPE varchar(4) USING name::varchar(4)");

    assertThat(ask("SELECT name FROM users")).isEqualTo("Wilh");
  }

  @Test
  void numbers_and_times_are_rounded_without_a_word() throws SQLException {
    run(
        """
        CREATE TABLE t (total numeric(10,2), weight double precision, at timestamp, seen timestamp);
        INSERT INTO t VALUES (1.25, 0.123456789, '2024-05-06 07:08:09', '2024-05-06 07:08:09.6');
        """);

    run(
        """
        ALTER TABLE t ALTER COLUMN total TYPE numeric(10,1), ALTER COLUMN weight TYPE real,
          ALTER COLUMN at TYPE date, ALTER COLUMN seen TYPE timestamp(0)
        """);

    assertThat(ask("SELECT concat_ws(' ', total, weight, at, seen) FROM t"))
        .isEqualTo("1.3 0.12345679 2024-05-06 2024-05-06 07:08:10");
    assertRefused("ALTER TABLE t ALTER COLUMN total TYPE numeric(1,1)", "overflow");
  }

  @Test
  void without_a_primary_key_upserts_and_published_updates_fail() throws SQLException {
    run(
        """
        CREATE TABLE orders (id bigint PRIMARY KEY, note text);
        INSERT INTO orders VALUES (1, '');
        CREATE PUBLICATION changes FOR TABLE orders;
        ALTER TABLE orders DROP CONSTRAINT orders_pkey;
        """);

    assertRefused(
        "INSERT INTO orders VALUES (1, '') ON CONFLICT (id) DO NOTHING", "no unique or exclusion");
    assertRefused("UPDATE orders SET note = 'x'", "does not have a replica identity");
    assertRefused("DELETE FROM orders", "does not have a replica identity");
  }

  @Test
  void keys_views_and_triggers_follow_a_table_that_gives_its_name_away() throws SQLException {
    run(
        """
        CREATE TABLE orders (id bigint PRIMARY KEY);
        CREATE TABLE lines (order_id bigint REFERENCES orders);
        CREATE VIEW every_order AS SELECT id FROM orders;
        CREATE TABLE orders_new (id bigint PRIMARY KEY);
        INSERT INTO orders VALUES (1);
        """);

    run("ALTER TABLE orders RENAME TO orders_old; ALTER TABLE orders_new RENAME TO orders");

    assertThat(
            ask(
                """
                SELECT confrelid::regclass || ' ' || (SELECT count(*) FROM every_order)
                FROM pg_constraint WHERE conrelid = 'lines'::regclass AND contype = 'f'
                """))
        .isEqualTo("orders_old 1");
  }

  @Test
  void set_null_on_a_required_column_makes_each_delete_fail() throws SQLException {
    run(
        """
        CREATE TABLE users (id bigint PRIMARY KEY);
        CREATE TABLE orders (user_id bigint NOT NULL REFERENCES users ON DELETE SET NULL);
        INSERT INTO users VALUES (1), (2);
        INSERT INTO orders VALUES (1);
        """);

    assertRefused("DELETE FROM users WHERE id = 1", "violates not-null constraint");
    run("DELETE FROM users WHERE id = 2");
  }

  @Test
  void or_replace_keeps_a_views_columns_and_a_function_of_other_arguments() throws SQLException {
    run(
        """
        CREATE VIEW ones AS SELECT 1 AS a, 2 AS b;
        CREATE FUNCTION total(bigint) RETURNS integer LANGUAGE sql AS 'SELECT 1';
        """);

    assertRefused("CREATE OR REPLACE VIEW ones AS SELECT 1 AS a", "cannot drop columns");
    assertRefused("CREATE OR REPLACE VIEW ones AS SELECT 1 AS a, 2 AS c", "cannot change name");
    run(
        """
        CREATE OR REPLACE FUNCTION total(bigint, text) RETURNS integer
          LANGUAGE sql AS 'SELECT 2'
        """);

    assertThat(ask("SELECT total(1::bigint)")).isEqualTo("1");
    run(
        """
        CREATE OR REPLACE FUNCTION total(bigint, integer DEFAULT 0) RETURNS integer
          LANGUAGE sql AS 'SELECT 3'
        """);
    assertRefused("SELECT total(1::bigint)", "is not unique");
  }

  @Test
  void not_valid_refuses_what_is_written_from_then_on() throws SQLException {
    run(
        """
        CREATE TABLE orders (total numeric);
        INSERT INTO orders VALUES (-1);
        ALTER TABLE orders ADD CONSTRAINT orders_ok CHECK (total >= 0) NOT VALID;
        """);

    assertRefused("INSERT INTO orders VALUES (-2)", "violates check constraint");
  }

  @Test
  void a_renamed_value_of_an_enum_is_refused_under_its_old_name() throws SQLException {
    run(
        """
        CREATE TYPE mood AS ENUM ('glad');
        CREATE TABLE people (mood mood);
        INSERT INTO people VALUES ('glad');
        ALTER TYPE mood RENAME VALUE 'glad' TO 'joyful';
        """);

    assertRefused("SELECT 1 FROM people WHERE mood = 'glad'", "invalid input value for enum");
    assertThat(ask("SELECT mood FROM people")).isEqualTo("joyful");
  }

  private void assertRefused(String sql, String why) {
    assertThatThrownBy(() -> run(sql)).isInstanceOf(SQLException.class).hasMessageContaining(why);
  }

  private void run(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private String ask(String query) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet answer = statement.executeQuery(query)) {
      answer.next();
      return answer.getString(1);
    }
  }
}
