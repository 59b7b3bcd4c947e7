package dev.lockkeeper.schema;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockkeeper.migration.Environment;
import dev.lockkeeper.migration.Migration;
import dev.lockkeeper.migration.TransactionModel;
import dev.lockkeeper.operation.Target;
import dev.lockkeeper.source.Span;
import dev.lockkeeper.testing.EmbeddedServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The test that keeps the heart honest: the same statements run in a replay and on a real server,
 * and after each the replayed schema says what the catalogs say.
 */
class ReplayAgainstCatalogsTest {
  private static final Path FIXTURES = Path.of("testdata/schema");

  static Stream<String> fixtures() throws IOException {
    try (Stream<Path> files = Files.list(FIXTURES)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".sql"))
          .sorted()
          .toList()
          .stream();
    }
  }

  @ParameterizedTest
  @MethodSource("fixtures")
  void schema_is_what_the_catalogs_say_after_every_statement(String fixture)
      throws IOException, SQLException {
    Migration migration =
        SqlHistory.migration(
            fixture, Files.readString(FIXTURES.resolve(fixture)), TransactionModel.NONE);
    Replay replay = Replay.start(Environment.unknown(), Target.postgresql(18));

    List<String> differences = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    String database = EmbeddedServer.newDatabase();
    try (Connection runs = EmbeddedServer.connect(database);
        Connection asks = EmbeddedServer.connect(database);
        Statement server = runs.createStatement()) {
      ServerSpelling spelling = new ServerSpelling(asks);
      List<dev.lockkeeper.migration.Statement> statements = migration.up().statements();
      for (int i = 0; i < statements.size(); i++) {
        dev.lockkeeper.migration.Statement statement = statements.get(i);
        Span run = statement.span();
        assertThat(statement.understood()).as("read: %s", run.text()).isTrue();
        replay.run(statement, migration);
        while (i + 1 < statements.size() && run.contains(statements.get(i + 1).span())) {
          replay.run(statements.get(++i), migration);
        }
        execute(server, run);
        if (statement.transaction().isEmpty()) {
          List<String> found =
              SchemaFacts.differences(replay.schema(), spelling, CatalogFacts.of(asks));
          for (String difference : found) {
            if (seen.add(difference)) {
              differences.add(difference + "  <- " + run + " " + run.text());
            }
          }
        }
      }
    }

    assertThat(differences).isEmpty();
  }

  private static void execute(Statement server, Span statement) throws SQLException {
    try {
      server.execute(statement.text());
    } catch (SQLException e) {
      throw new SQLException("at " + statement + ": " + e.getMessage(), e);
    }
  }
}
