package dev.lockkeeper.schema;

import dev.lockkeeper.migration.Body;
import dev.lockkeeper.migration.Direction;
import dev.lockkeeper.migration.Migration;
import dev.lockkeeper.migration.Statement;
import dev.lockkeeper.migration.Tool;
import dev.lockkeeper.migration.Transaction.OpenedBy;
import dev.lockkeeper.operation.IndexOperation.CreateIndex;
import dev.lockkeeper.operation.IndexOperation.DropIndex;
import dev.lockkeeper.reader.project.Discovery;
import dev.lockkeeper.reader.project.ProjectRequest;
import dev.lockkeeper.reader.project.Projects;
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

/** The migrations of a project under testdata, run on a server as their tool would run them. */
public final class ProjectMigrations {
  private static final Path PROJECTS = Path.of("testdata/projects");
  private static final Path RENDERINGS = Path.of("testdata/renderings");

  /** What the database holds before a migration that none created. */
  private static final Map<String, String> GIVEN =
      Map.of("payments 20240510081500", "CREATE TABLE payments (id bigint)");

  /** No tool would take these. */
  private static final Set<String> EXCLUDED = Set.of("broken");

  private final String project;
  private final List<String> refused = new ArrayList<>();

  /**
   * The migrations of a project.
   *
   * @param project the name of its folder
   */
  public ProjectMigrations(String project) {
    this.project = project;
  }

  /** The names of all whose migrations a tool would take. */
  public static List<String> projects() throws IOException {
    try (Stream<Path> folders = Files.list(PROJECTS)) {
      return folders
          .filter(Files::isDirectory)
          .map(folder -> folder.getFileName().toString())
          .filter(name -> !EXCLUDED.contains(name))
          .sorted()
          .toList();
    }
  }

  /** All of it. */
  public Discovery read() {
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

  /** Makes what the database holds before a migration, and none created. */
  public void prepare(Migration migration, Connection server) throws SQLException {
    String given = GIVEN.get(project + " " + migration.id());
    if (given != null) {
      execute(server, given);
    }
  }

  /** What the server refused so far, each with its error's code, and was run on its own then. */
  List<String> refused() {
    return refused;
  }

  /** Runs one direction of a migration. */
  public void run(Migration migration, Body body, Connection server)
      throws IOException, SQLException {
    if (migration.tool() == Tool.ALEMBIC) {
      rendered(migration, body, server);
    } else if (migration.file().path().endsWith(".java")) {
      JavaMigrations.run(PROJECTS.resolve(project).resolve(migration.file().path()), server);
    } else {
      written(migration, body, server);
    }
  }

  /** Whether it can run: of a revision only what was rendered can. */
  public boolean canRun(Migration migration) {
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

  /** Runs a statement. */
  public static void execute(Connection server, String sql) throws SQLException {
    try (java.sql.Statement statement = server.createStatement()) {
      statement.execute(sql);
    }
  }
}
