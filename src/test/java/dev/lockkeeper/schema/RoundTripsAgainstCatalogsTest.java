package dev.lockkeeper.schema;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockkeeper.effect.EffectTable;
import dev.lockkeeper.migration.Body;
import dev.lockkeeper.migration.Direction;
import dev.lockkeeper.migration.Environment;
import dev.lockkeeper.migration.History;
import dev.lockkeeper.migration.Migration;
import dev.lockkeeper.migration.Statement;
import dev.lockkeeper.migration.Tool;
import dev.lockkeeper.migration.Transaction.OpenedBy;
import dev.lockkeeper.operation.Target;
import dev.lockkeeper.reader.project.ProjectRequest;
import dev.lockkeeper.reader.project.Projects;
import dev.lockkeeper.rule.refusal.Refusals;
import dev.lockkeeper.rule.refusal.Refused;
import dev.lockkeeper.testing.EmbeddedServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every migration of the projects, and of the cases about ways back, run on a server with its way
 * back behind it: the server refuses what the replay says it does, and the catalogs differ from
 * what they said before in what the replay says, and in nothing else.
 */
class RoundTripsAgainstCatalogsTest {
  private static final Path RENDERINGS = Path.of("testdata/renderings");
  private static final List<String> RULES =
      List.of("downgrade-fails", "enum-type-left-behind", "incomplete-downgrade");

  /** What was there before the first migration of a project. */
  private static final Map<String, String> GIVEN =
      Map.of(
          "payments",
          "CREATE TABLE payments (id bigint PRIMARY KEY, status text, paid_at timestamptz)");

  static List<Path> folders() throws IOException {
    List<Path> all = new ArrayList<>(foldersIn(Path.of("testdata/projects")));
    all.removeIf(folder -> folder.endsWith("broken"));
    for (String rule : RULES) {
      all.addAll(foldersIn(Path.of("testdata/rules").resolve(rule)));
    }
    all.removeIf(folder -> folder.getFileName().toString().contains("not_known"));
    return all;
  }

  private static List<Path> foldersIn(Path folder) throws IOException {
    try (Stream<Path> found = Files.list(folder)) {
      return found.filter(Files::isDirectory).sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("folders")
  void catalogs_differ_after_a_round_trip_in_what_the_replay_says(Path folder)
      throws IOException, SQLException {
    List<String> disagreements = new ArrayList<>();

    for (History history : histories(folder)) {
      disagreements.addAll(new Trips(folder).of(history));
    }

    assertThat(disagreements).isEmpty();
  }

  private static List<History> histories(Path root) {
    return Projects.read(
            new ProjectRequest(
                List.of(),
                root,
                Optional.of(root),
                Optional.empty(),
                places -> ProjectRequest.Stated.NOTHING,
                (statement, target) -> EffectTable.refusesTransaction(statement, target)))
        .histories();
  }

  private static final class Trips {
    private final Path folder;
    private final List<String> disagreements = new ArrayList<>();

    Trips(Path folder) {
      this.folder = folder;
    }

    List<String> of(History history) throws IOException, SQLException {
      String database = EmbeddedServer.newDatabase();
      String given = GIVEN.get(folder.getFileName().toString());
      if (given != null) {
        run(List.of(given), database);
      }
      Replay replay = Replay.start(Environment.unknown(), Target.postgresql(18));
      for (Migration migration : history.migrations()) {
        Schema before = replay.schema();
        if (!mayRun(migration)) {
          replay(migration, migration.up(), replay);
          continue;
        }
        Facts facts = facts(database);
        List<Replayed> steps = replay(migration, migration.up(), replay);
        run(sql(migration, migration.up()), database);
        if (migration.down().body().isPresent()) {
          String copy = EmbeddedServer.newDatabase(database);
          takeBack(migration, before, steps, Replay.from(replay.schema()), facts, copy);
          EmbeddedServer.drop(copy);
        }
      }
      EmbeddedServer.drop(database);
      return disagreements;
    }

    private void takeBack(
        Migration migration,
        Schema before,
        List<Replayed> steps,
        Replay replay,
        Facts facts,
        String database)
        throws IOException, SQLException {
      Body body = migration.down().body().orElseThrow();
      List<Replayed> back = replay(migration, body, replay);
      Set<Integer> failing = failing(back);
      Set<Integer> refused = migration.tool() == Tool.ALEMBIC ? Set.of() : runApart(body, database);
      if (migration.tool() == Tool.ALEMBIC && failing.isEmpty()) {
        run(sql(migration, body), database);
      }
      String at = "  <- " + folder + " " + migration.id();
      if (!failing.equals(refused) && migration.tool() != Tool.ALEMBIC) {
        disagreements.add("told to fail: " + failing + ", fail: " + refused + at);
      }
      if (failing.isEmpty() && refused.isEmpty()) {
        Set<Integer> changed = new HashSet<>();
        Stream.concat(steps.stream(), back.stream()).forEach(s -> changed.addAll(s.changed()));
        List<Difference> told =
            SchemaComparison.between(before, replay.schema(), migration, changed, Set.of());
        RoundTripFacts.disagreements(facts, facts(database), told)
            .forEach(line -> disagreements.add(line + at));
      }
    }

    private static Set<Integer> failing(List<Replayed> steps) {
      Set<Integer> numbers = new HashSet<>();
      List<Replayed> failed = new ArrayList<>();
      for (Replayed step : steps) {
        Optional<Refused> refused =
            Refusals.first(
                    step.statement(),
                    step.before(),
                    EffectTable.of(step.before().target())
                        .of(step.statement(), step.before(), step.statement().transaction()),
                    false)
                .filter(
                    r ->
                        failed.stream()
                            .noneMatch(
                                f ->
                                    r.related()
                                        .filter(x -> f.statement().span().contains(x.span()))
                                        .isPresent()));
        if (refused.isPresent()) {
          failed.add(step);
          numbers.add(step.statement().number());
        }
      }
      return numbers;
    }

    private static List<Replayed> replay(Migration migration, Body body, Replay replay) {
      return body.statements().stream()
          .map(statement -> replay.run(statement, migration, body.direction()))
          .toList();
    }

    private boolean mayRun(Migration migration) {
      return migration.tool() == Tool.ALEMBIC
          ? Files.exists(rendering(migration, Direction.UP))
          : migration.file().path().endsWith(".sql");
    }

    private Path rendering(Migration migration, Direction direction) {
      String suffix = direction == Direction.UP ? ".sql" : ".down.sql";
      return RENDERINGS.resolve(folder.getFileName()).resolve(migration.id() + suffix);
    }

    private List<String> sql(Migration migration, Body body) throws IOException {
      if (migration.tool() != Tool.ALEMBIC) {
        return body.statements().stream().map(s -> s.span().text()).toList();
      }
      String sql = Files.readString(rendering(migration, body.direction()));
      return SqlHistory.texts(sql).stream().filter(s -> !s.contains("alembic_version")).toList();
    }

    /** Runs a body as its tool does, but behind what fails; gives the numbers of what does. */
    private static Set<Integer> runApart(Body body, String database) throws SQLException {
      Set<Integer> refused = new HashSet<>();
      try (Connection server = EmbeddedServer.connect(database)) {
        int open = 0;
        for (Statement statement : body.statements()) {
          int transaction =
              statement
                  .transaction()
                  .filter(t -> t.openedBy() != OpenedBy.STATEMENT)
                  .map(t -> t.number())
                  .orElse(0);
          if (transaction != open) {
            execute(server, open != 0 ? "COMMIT" : "SELECT 1");
            execute(server, transaction != 0 ? "BEGIN" : "SELECT 1");
            open = transaction;
          }
          execute(server, open != 0 ? "SAVEPOINT before" : "SELECT 1");
          try {
            execute(server, statement.span().text());
          } catch (SQLException e) {
            refused.add(statement.number());
            execute(server, open != 0 ? "ROLLBACK TO SAVEPOINT before" : "ROLLBACK");
          }
        }
        execute(server, open != 0 ? "COMMIT" : "SELECT 1");
      }
      return refused;
    }

    private static void run(List<String> statements, String database) throws SQLException {
      try (Connection server = EmbeddedServer.connect(database)) {
        for (String statement : statements) {
          execute(server, statement);
        }
      }
    }

    private static Facts facts(String database) throws SQLException {
      try (Connection server = EmbeddedServer.connect(database)) {
        return CatalogFacts.withDefinitions(server);
      }
    }

    private static void execute(Connection server, String sql) throws SQLException {
      try (java.sql.Statement statement = server.createStatement()) {
        statement.execute(sql);
      } catch (SQLException e) {
        throw new SQLException(e.getMessage() + "\n" + sql, e.getSQLState(), e);
      }
    }
  }
}
