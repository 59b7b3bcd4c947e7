package dev.lockkeeper.schema;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockkeeper.migration.Environment;
import dev.lockkeeper.migration.Migration;
import dev.lockkeeper.migration.Statement;
import dev.lockkeeper.migration.TransactionModel;
import dev.lockkeeper.operation.DataOperation;
import dev.lockkeeper.operation.Target;
import dev.lockkeeper.testing.EmbeddedServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What pg_dump of several versions prints is read to the last word, and replayed as it restores.
 */
final class DumpsAgainstCatalogsTest {
  private static final Path DUMPS = Path.of("testdata/dumps");

  static List<String> dumps() throws IOException {
    try (Stream<Path> files = Files.list(DUMPS)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("dumps")
  void a_dump_is_replayed_as_the_server_restores_it(String dump) throws IOException, SQLException {
    Migration migration =
        SqlHistory.migration(dump, Files.readString(DUMPS.resolve(dump)), TransactionModel.NONE);
    List<Statement> statements = migration.up().statements();
    Replay replay =
        Replay.start(Environment.unknown().withCompleteHistory(), Target.postgresql(18));

    String database = EmbeddedServer.newDatabase();
    List<String> differences;
    try (Connection runs = EmbeddedServer.connect(database);
        Connection asks = EmbeddedServer.connect(database);
        java.sql.Statement server = runs.createStatement()) {
      for (Statement statement : statements) {
        assertThat(statement.understood()).as("read: %s", statement.span().text()).isTrue();
        replay.run(statement, migration);
        if (!isForPsql(statement)) {
          server.execute(statement.span().text());
        }
      }
      differences =
          SchemaFacts.differences(replay.schema(), new ServerSpelling(asks), CatalogFacts.of(asks));
    }

    assertThat(statements).hasSizeGreaterThan(50);
    assertThat(differences).isEmpty();
  }

  /** A command of psql itself, or rows that it sends from the lines behind COPY. */
  private static boolean isForPsql(Statement statement) {
    return statement.span().text().startsWith("\\")
        || statement.operations().get(0) instanceof DataOperation.Copy;
  }
}
