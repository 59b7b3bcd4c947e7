package dev.lockkeeper.growth;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockkeeper.testing.EmbeddedServer;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;

class GrownHistoryTest {

  @Test
  void every_step_runs_on_a_server_that_holds_rows() throws SQLException {
    String database = EmbeddedServer.newDatabase();

    try (Connection connection = EmbeddedServer.connect(database)) {
      for (Step step : GrownHistory.of(500, 1)) {
        run(step, connection);
      }
    }

    EmbeddedServer.drop(database);
  }

  @Test
  void a_seed_gives_one_history() {
    List<Step> first = GrownHistory.of(500, 1);

    assertThat(GrownHistory.of(500, 1)).isEqualTo(first).hasSize(500);
    assertThat(GrownHistory.of(500, 2)).isNotEqualTo(first);
  }

  private static void run(Step step, Connection connection) throws SQLException {
    connection.setAutoCommit(step.alone());
    try (java.sql.Statement statement = connection.createStatement()) {
      for (Change change : step.up()) {
        statement.execute(change.sql());
      }
      if (!step.alone()) {
        connection.commit();
      }
      connection.setAutoCommit(true);
      for (String row : step.rows()) {
        statement.execute(row);
      }
    } catch (SQLException refused) {
      throw new SQLException(step + ": " + refused.getMessage(), refused);
    }
  }
}
