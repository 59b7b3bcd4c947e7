package dev.lockkeeper.effect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockkeeper.effect.Effects.InTransaction;
import dev.lockkeeper.lint.LockTable;
import dev.lockkeeper.lint.StatementCatalogue;
import dev.lockkeeper.lint.StatementCatalogue.Row;
import dev.lockkeeper.migration.Transaction;
import dev.lockkeeper.operation.Target;
import dev.lockkeeper.schema.Replayed;
import dev.lockkeeper.testing.EmbeddedServer;
import dev.lockkeeper.testing.PostgresqlServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Runs every statement of the catalogue on a server and holds what it does against the claims: on
 * the newest, and with the profile {@code servers} on all that are known.
 */
final class EffectsOnServerTest {
  private static final Path CATALOGUE = Path.of("testdata/effects/postgresql.txt");
  private static final String REFUSED_IN_TRANSACTION = "25001";
  private static final Deque<AutoCloseable> OPENED = new ArrayDeque<>();

  @AfterAll
  static void close() throws Exception {
    while (!OPENED.isEmpty()) {
      OPENED.pop().close();
    }
  }

  @TestFactory
  List<DynamicNode> claims_are_what_the_server_does() throws Exception {
    List<PostgresqlServer> servers = new ArrayList<>();
    servers.add(EmbeddedServer.server());
    for (Path binaries : otherServers()) {
      PostgresqlServer server = PostgresqlServer.start(binaries);
      OPENED.push(server);
      servers.add(server);
    }
    List<DynamicNode> containers = new ArrayList<>();
    for (PostgresqlServer server : servers) {
      containers.add(
          DynamicContainer.dynamicContainer(
              "PostgreSQL " + server.version(), claimsAgainst(server)));
    }
    return containers;
  }

  private static List<Path> otherServers() throws IOException {
    String folder = System.getProperty("servers.folder", "");
    if (folder.isEmpty()) {
      return List.of();
    }
    try (Stream<Path> jars = Files.list(Path.of(folder))) {
      return jars.sorted().toList();
    }
  }

  private static List<DynamicNode> claimsAgainst(PostgresqlServer postgresql) throws Exception {
    int version = postgresql.version();
    StatementCatalogue catalogue = StatementCatalogue.read(Files.readString(CATALOGUE), version);
    try (Connection connection = postgresql.connect("postgres");
        java.sql.Statement statement = connection.createStatement()) {
      for (String sql : catalogue.server().split(";\\s*\n", -1)) {
        if (!sql.isBlank()) {
          statement.execute(sql);
        }
      }
    }
    List<DynamicNode> containers = new ArrayList<>(claimsOf(catalogue, postgresql, version));
    containers.add(
        DynamicContainer.dynamicContainer(
            "lockkeeper locks", claimsOf(StatementCatalogue.shown(version), postgresql, version)));
    return containers;
  }

  private static List<DynamicNode> claimsOf(
      StatementCatalogue catalogue, PostgresqlServer postgresql, int version) throws SQLException {
    List<DynamicNode> containers = new ArrayList<>();
    for (Map.Entry<String, String> fixture : catalogue.fixtures().entrySet()) {
      ObservedServer server = new ObservedServer(postgresql, fixture.getValue());
      OPENED.push(server);
      List<DynamicTest> tests = new ArrayList<>();
      for (Row row : catalogue.rows()) {
        if (row.fixture().equals(fixture.getKey())) {
          tests.add(
              DynamicTest.dynamicTest(
                  row.toString(),
                  () ->
                      check(
                          server,
                          LockTable.step(catalogue, row, Target.postgresql(version)),
                          row,
                          version)));
        }
      }
      containers.add(DynamicContainer.dynamicContainer(fixture.getKey(), tests));
    }
    return containers;
  }

  private static void check(ObservedServer server, Replayed asked, Row row, int version)
      throws SQLException {
    assertThat(asked.statement().understood()).as("understood").isTrue();
    EffectTable table = EffectTable.of(Target.postgresql(version));
    Optional<Transaction> transaction =
        Optional.of(new Transaction(1, Transaction.OpenedBy.STATEMENT));
    Effects inTransaction = table.of(asked.statement(), asked.before(), transaction);
    Effects alone = table.of(asked.statement(), asked.before(), Optional.empty());

    server.prepare(row.setup());
    Observation seen;
    try {
      seen = server.inTransaction(row.statement());
    } catch (SQLException e) {
      if (REFUSED_IN_TRANSACTION.equals(e.getSQLState())) {
        assertThat(inTransaction.inTransaction())
            .as(e.getMessage())
            .isEqualTo(InTransaction.REFUSED);
        assertThat(inTransaction.refused()).as(e.getMessage()).isPresent();
        checkAlone(server, row, alone);
      } else {
        assertThat(inTransaction.refused()).as("refused, for: " + e.getMessage()).isPresent();
      }
      return;
    }
    assertThat(inTransaction.refused()).as("refused").isEmpty();
    assertThat(inTransaction.inTransaction()).isEqualTo(InTransaction.ALLOWED);
    compare(inTransaction, seen);
  }

  /** Holds what is claimed of a statement against what it was seen to do. */
  static void compare(Effects effects, Observation seen) {
    Observation claimed = Observation.of(effects);
    assertThat(claimed.strongLocks()).as("locks").isEqualTo(seen.strongLocks());
    claimed
        .locks()
        .forEach((relation, mode) -> assertThat(seen.locks()).containsEntry(relation, mode));
    compareWork(effects, claimed, seen);
  }

  private static void compareWork(Effects effects, Observation claimed, Observation seen) {
    Set<String> certain = new TreeSet<>(seen.work());
    effects.maybeWork().forEach(work -> certain.remove(Observation.words(work)));
    // What a query reads, and by which plan, is not told.
    seen.locks()
        .forEach(
            (relation, mode) -> {
              String scan = "scan " + relation;
              if (mode.compareTo(LockMode.ROW_EXCLUSIVE) <= 0 && !claimed.work().contains(scan)) {
                certain.remove(scan);
              }
            });
    assertThat(claimed.work()).as("work").isEqualTo(certain);
  }

  /** What refuses a transaction is watched while it waits for one lock after the other. */
  private static void checkAlone(ObservedServer server, Row row, Effects effects)
      throws SQLException {
    server.prepare(row.setup());
    Observation seen;
    try {
      seen = server.alone(row.statement());
    } catch (SQLException e) {
      assertThat(effects.refused()).as("refused, for: " + e.getMessage()).isPresent();
      return;
    }
    assertThat(effects.refused()).as("refused").isEmpty();
    Observation claimed = Observation.of(effects);
    assertThat(claimed.work()).as("work").containsAll(seen.work());
    for (RelationLock lock : effects.locks()) {
      server.prepare(row.setup());
      if (server.canLock(lock.relation().sql())) {
        Observation waiting =
            server.waitingFor(row.statement(), lock.relation().sql(), conflicting(lock.mode()));
        assertThat(waiting.locks()).containsEntry(lock.relation().sql(), lock.mode());
        waiting
            .strongLocks()
            .forEach(
                (relation, mode) ->
                    assertThat(claimed.locks().getOrDefault(relation, LockMode.ACCESS_SHARE))
                        .as(relation)
                        .isGreaterThanOrEqualTo(mode));
      }
    }
  }

  /** The mode that conflicts with a mode and with none that is weaker. */
  private static LockMode conflicting(LockMode mode) {
    return switch (mode) {
      case ACCESS_EXCLUSIVE -> LockMode.ACCESS_SHARE;
      case SHARE -> LockMode.ROW_EXCLUSIVE;
      default -> LockMode.SHARE_UPDATE_EXCLUSIVE;
    };
  }
}
