package dev.lockkeeper.schema;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockkeeper.migration.Body;
import dev.lockkeeper.migration.Direction;
import dev.lockkeeper.migration.Environment;
import dev.lockkeeper.migration.History;
import dev.lockkeeper.migration.Migration;
import dev.lockkeeper.migration.Statement;
import dev.lockkeeper.migration.Tool;
import dev.lockkeeper.migration.Transaction.OpenedBy;
import dev.lockkeeper.operation.Dialect;
import dev.lockkeeper.operation.IndexOperation.CreateIndex;
import dev.lockkeeper.operation.IndexOperation.DropIndex;
import dev.lockkeeper.operation.Target;
import dev.lockkeeper.reader.project.Discovery;
import dev.lockkeeper.reader.project.ProjectRequest;
import dev.lockkeeper.reader.project.Projects;
import dev.lockkeeper.testing.EmbeddedServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whole projects, read as the tool that keeps them would run them: after each migration, and after
 * its way back, the replayed schema says what the catalogs of a server say on which the same
 * migration ran.
 *
 * <p>SQL runs as the files hold it, Java migrations run as Java, and of Alembic's revisions what
 * {@code alembic --sql} rendered.
 */
class ProjectsAgainstCatalogsTest {
  private static final Path PROJECTS = Path.of("testdata/projects");
  private static final Path RENDERINGS = Path.of("testdata/renderings");

  /** No tool would take these. */
  private static final Set<String> EXCLUDED = Set.of("broken");

  /** What the database holds before a migration that none created. */
  private static final Map<String, String> GIVEN =
      Map.of("payments 20240510081500", "CREATE TABLE payments (id bigint)");

  /** Revisions that Alembic cannot render, because SQLAlchemy refuses them. */
  private static final Set<String> NOT_RENDERED = Set.of("gifts-api a91b7c33e0d4");

  /**
   * What the server refuses, with its error's code: 25001 is a statement that cannot run inside a
   * transaction. It is run on its own then.
   */
  private static final Set<String> REFUSED = Set.of("payments 20240502093000 up: 25001");

  /** What leaves facts unknown, and so makes the comparison weaker. */
  private static final Set<String> INCOMPLETE =
      Set.of(
          "payments: payments was not created before", "shop: {}.invoices was not created before");

  static List<String> projects() throws IOException {
    try (Stream<Path> folders = Files.list(PROJECTS)) {
      return folders
          .filter(Files::isDirectory)
          .map(folder -> folder.getFileName().toString())
          .filter(name -> !EXCLUDED.contains(name))
          .sorted()
          .toList();
    }
  }

  @ParameterizedTest
  @MethodSource("projects")
  void schema_is_what_the_catalogs_say_after_every_migration(String project)
      throws IOException, SQLException {
    ProjectRun run = new ProjectRun(project);

    for (History history : read(project).histories()) {
      assertThat(history.targets().get(0).target().dialect()).isEqualTo(Dialect.POSTGRESQL);
      run.history(history);
    }

    assertThat(run.differences).isEmpty();
    assertThat(run.compared).isPositive();
    assertThat(run.refused).containsExactlyInAnyOrderElementsOf(of(project, REFUSED));
    assertThat(run.notRendered).containsExactlyInAnyOrderElementsOf(of(project, NOT_RENDERED));
    assertThat(run.incomplete).containsExactlyInAnyOrderElementsOf(of(project, INCOMPLETE));
  }

  @Test
  void every_tool_is_compared() throws IOException {
    List<Tool> tools = new ArrayList<>();
    for (String project : projects()) {
      read(project).histories().forEach(history -> tools.add(history.tool()));
    }

    assertThat(tools).contains(Tool.values());
  }

  private static List<String> of(String project, Set<String> all) {
    return all.stream().filter(line -> line.matches(project + "[ :].*")).toList();
  }

  private static Discovery read(String project) {
    Path root = PROJECTS.resolve(project);
    return Projects.read(
        new ProjectRequest(
            List.of(),
            root,
            Optional.of(root),
            Optional.empty(),
            places -> ProjectRequest.Stated.NOTHING,
            (statement, target) -> isConcurrent(statement)));
  }

  private static boolean isConcurrent(Statement statement) {
    return statement.operations().stream()
        .anyMatch(
            operation ->
                (operation instanceof CreateIndex create && create.concurrently())
                    || (operation instanceof DropIndex drop && drop.concurrently()));
  }

  /** One project, replayed and run. */
  private static final class ProjectRun {
    private final String project;
    private final List<String> differences = new ArrayList<>();
    private final List<String> refused = new ArrayList<>();
    private final List<String> notRendered = new ArrayList<>();
    private final List<String> incomplete = new ArrayList<>();
    private int compared;

    ProjectRun(String project) {
      this.project = project;
    }

    void history(History history) throws IOException, SQLException {
      String database = EmbeddedServer.newDatabase();
      Replay replay = Replay.start(Environment.unknown(), Target.postgresql(18));
      for (Migration migration : history.migrations()) {
        if (!isRendered(migration)) {
          notRendered.add(project + " " + migration.id());
          continue;
        }
        String given = GIVEN.get(project + " " + migration.id());
        if (given != null) {
          try (Connection server = EmbeddedServer.connect(database)) {
            execute(server, given);
          }
        }
        step(migration, migration.up(), database, replay);
        if (migration.down().body().isPresent()) {
          String copy = EmbeddedServer.newDatabase(database);
          step(migration, migration.down().body().get(), copy, Replay.from(replay.schema()));
        }
      }
      replay
          .schema()
          .incompleteness()
          .ifPresent(why -> incomplete.add(project + ": " + why.reason()));
    }

    /** Replays a body and runs it, and compares. */
    private void step(Migration migration, Body body, String database, Replay replay)
        throws IOException, SQLException {
      body.statements().forEach(s -> replay.run(s, migration, body.direction()));
      try (Connection runs = EmbeddedServer.connect(database)) {
        if (migration.tool() == Tool.ALEMBIC) {
          rendered(migration, body, runs);
        } else if (migration.file().path().endsWith(".java")) {
          JavaMigrations.run(PROJECTS.resolve(project).resolve(migration.file().path()), runs);
        } else {
          written(migration, body, runs);
        }
      }
      String at = "  <- " + project + " " + migration.id() + " " + body.direction();
      try (Connection asks = EmbeddedServer.connect(database)) {
        SchemaFacts.differences(replay.schema(), new ServerSpelling(asks), CatalogFacts.of(asks))
            .forEach(difference -> differences.add(difference + at));
      }
      compared++;
    }

    private boolean isRendered(Migration migration) {
      return migration.tool() != Tool.ALEMBIC || Files.exists(rendering(migration, Direction.UP));
    }

    private Path rendering(Migration migration, Direction direction) {
      String suffix = direction == Direction.UP ? ".sql" : ".down.sql";
      return RENDERINGS.resolve(project).resolve(migration.id() + suffix);
    }

    /** Alembic's own table is none of the project's. */
    private void rendered(Migration migration, Body body, Connection server)
        throws IOException, SQLException {
      String sql = Files.readString(rendering(migration, body.direction()));
      for (String statement : SqlHistory.texts(sql)) {
        if (!statement.contains("alembic_version")) {
          execute(server, statement);
        }
      }
    }

    /** Statements of one transaction run in one. */
    private void written(Migration migration, Body body, Connection server) throws SQLException {
      try {
        inTransactions(body, server);
      } catch (SQLException e) {
        refused.add(
            "%s %s %s: %s"
                .formatted(
                    project,
                    migration.id(),
                    body.direction().toString().toLowerCase(Locale.ROOT),
                    e.getSQLState()));
        execute(server, "ROLLBACK");
        for (Statement statement : body.statements()) {
          execute(server, statement.span().text());
        }
      }
    }

    private static void inTransactions(Body body, Connection server) throws SQLException {
      int open = 0;
      for (Statement statement : body.statements()) {
        int transaction =
            statement
                .transaction()
                .filter(t -> t.openedBy() != OpenedBy.STATEMENT)
                .map(t -> t.number())
                .orElse(0);
        if (transaction != open) {
          if (open != 0) {
            execute(server, "COMMIT");
          }
          if (transaction != 0) {
            execute(server, "BEGIN");
          }
          open = transaction;
        }
        execute(server, statement.span().text());
      }
      if (open != 0) {
        execute(server, "COMMIT");
      }
    }

    private static void execute(Connection server, String sql) throws SQLException {
      try (java.sql.Statement statement = server.createStatement()) {
        statement.execute(sql);
      }
    }
  }
}
