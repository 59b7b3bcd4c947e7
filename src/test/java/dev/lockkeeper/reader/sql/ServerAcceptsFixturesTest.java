package dev.lockkeeper.reader.sql;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The fixtures are PostgreSQL 18: the server takes each statement on what {@code setup.sql} made.
 */
class ServerAcceptsFixturesTest {
  private static EmbeddedPostgres server;

  @BeforeAll
  static void start() throws IOException, SQLException {
    server = EmbeddedPostgres.builder().setServerConfig("fsync", "off").start();
    run("postgres", "CREATE DATABASE made");
    run("made", Files.readString(Fixture.SETUP));
    run("postgres", "CREATE DATABASE stage TEMPLATE made");
  }

  @AfterAll
  static void stop() throws IOException {
    server.close();
  }

  static List<Path> fixtures() {
    return Fixture.paths();
  }

  @ParameterizedTest
  @MethodSource("fixtures")
  void accepts_each_statement(Path path) throws SQLException {
    List<String> refused = new ArrayList<>();
    try (Connection connection = server.getDatabase("postgres", "stage").getConnection();
        Statement statement = connection.createStatement()) {
      for (Fixture.Case one : Fixture.read(path).cases()) {
        try {
          if (one.alone()) {
            runOnCopy(one.sql());
          } else {
            statement.execute("BEGIN");
            statement.execute(one.sql());
          }
        } catch (SQLException e) {
          refused.add(one.sql() + "\n  " + e.getMessage());
        } finally {
          statement.execute("ROLLBACK");
        }
      }
    }

    assertThat(refused).isEmpty();
  }

  /** What cannot be rolled back gets a database of its own. */
  private static void runOnCopy(String sql) throws SQLException {
    run("postgres", "CREATE DATABASE copy TEMPLATE made");
    try {
      run("copy", sql);
    } finally {
      run("postgres", "DROP DATABASE copy WITH (FORCE)");
    }
  }

  private static void run(String database, String sql) throws SQLException {
    try (Connection connection = server.getDatabase("postgres", database).getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
