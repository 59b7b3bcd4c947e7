package dev.lockkeeper.schema;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockkeeper.migration.Direction;
import dev.lockkeeper.migration.Environment;
import dev.lockkeeper.migration.Migration;
import dev.lockkeeper.migration.TransactionModel;
import dev.lockkeeper.operation.Target;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Every statement of the reader's fixtures, each on what {@code setup.sql} made: the replayed
 * schema is what the catalogs say.
 */
class ProductionsAgainstCatalogsTest {
  private static final Path FIXTURES = Path.of("testdata/readers/postgresql");

  @ParameterizedTest
  @ValueSource(strings = {"alter_table", "create_table", "create_index", "objects", "statements"})
  void schema_is_what_the_catalogs_say_after_each_statement(String fixture)
      throws IOException, SQLException {
    String setup = Files.readString(FIXTURES.resolve("setup.sql"));
    String made = EmbeddedServer.newDatabase();
    try (Connection connection = EmbeddedServer.connect(made);
        Statement statement = connection.createStatement()) {
      statement.execute("DROP ROLE IF EXISTS app_owner");
      statement.execute(setup);
    }
    Replay before = Replay.start(Environment.unknown(), Target.postgresql(18));
    run(before, SqlHistory.migration("setup.sql", setup, TransactionModel.NONE));

    List<String> differences = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    boolean alone = false;
    for (String sql : Files.readAllLines(FIXTURES.resolve(fixture + ".sql"))) {
      if (sql.startsWith("--") || sql.isBlank()) {
        alone = sql.equals("-- alone");
        continue;
      }
      Replay replay = Replay.from(before.schema());
      run(replay, SqlHistory.migration("V2.sql", sql, TransactionModel.NONE));
      String copy = EmbeddedServer.newDatabase(made);
      try (Connection runs = EmbeddedServer.connect(copy);
          Statement server = runs.createStatement();
          Connection asks = EmbeddedServer.connect(copy)) {
        runs.setAutoCommit(alone);
        server.execute(sql);
        runs.setAutoCommit(true);
        SchemaFacts.differences(replay.schema(), new ServerSpelling(asks), CatalogFacts.of(asks))
            .stream()
            .filter(seen::add)
            .forEach(difference -> differences.add(difference + "  <- " + sql));
      }
      EmbeddedServer.drop(copy);
      alone = false;
    }
    assertThat(differences).isEmpty();
  }

  private static void run(Replay replay, Migration migration) {
    migration.up().statements().forEach(s -> replay.run(s, migration, Direction.UP));
  }
}
