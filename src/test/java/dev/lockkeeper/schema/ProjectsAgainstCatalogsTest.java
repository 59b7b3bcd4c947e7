package dev.lockkeeper.schema;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockkeeper.migration.Body;
import dev.lockkeeper.migration.Environment;
import dev.lockkeeper.migration.History;
import dev.lockkeeper.migration.Migration;
import dev.lockkeeper.migration.Tool;
import dev.lockkeeper.operation.Dialect;
import dev.lockkeeper.operation.Target;
import dev.lockkeeper.testing.EmbeddedServer;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
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

  @ParameterizedTest
  @MethodSource("dev.lockkeeper.schema.ProjectMigrations#projects")
  void schema_is_what_the_catalogs_say_after_every_migration(String project)
      throws IOException, SQLException {
    ProjectRun run = new ProjectRun(project);

    for (History history : new ProjectMigrations(project).read().histories()) {
      assertThat(history.targets().get(0).target().dialect()).isEqualTo(Dialect.POSTGRESQL);
      run.history(history);
    }

    assertThat(run.differences).isEmpty();
    assertThat(run.compared).isPositive();
    assertThat(run.migrations.refused()).containsExactlyInAnyOrderElementsOf(of(project, REFUSED));
    assertThat(run.notRendered).containsExactlyInAnyOrderElementsOf(of(project, NOT_RENDERED));
    assertThat(run.incomplete).containsExactlyInAnyOrderElementsOf(of(project, INCOMPLETE));
  }

  @Test
  void every_tool_is_compared() throws IOException {
    List<Tool> tools = new ArrayList<>();
    for (String project : ProjectMigrations.projects()) {
      new ProjectMigrations(project)
          .read()
          .histories()
          .forEach(history -> tools.add(history.tool()));
    }

    assertThat(tools).contains(Tool.values());
  }

  private static List<String> of(String project, Set<String> all) {
    return all.stream().filter(line -> line.matches(project + "[ :].*")).toList();
  }

  /** One project, replayed and run. */
  private static final class ProjectRun {
    private final String project;
    private final List<String> differences = new ArrayList<>();
    private final List<String> notRendered = new ArrayList<>();
    private final List<String> incomplete = new ArrayList<>();
    private int compared;

    private final ProjectMigrations migrations;

    ProjectRun(String project) {
      this.project = project;
      this.migrations = new ProjectMigrations(project);
    }

    void history(History history) throws IOException, SQLException {
      String database = EmbeddedServer.newDatabase();
      Replay replay = Replay.start(Environment.unknown(), Target.postgresql(18));
      for (Migration migration : history.migrations()) {
        if (!migrations.canRun(migration)) {
          notRendered.add(project + " " + migration.id());
          continue;
        }
        try (Connection server = EmbeddedServer.connect(database)) {
          migrations.prepare(migration, server);
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
        migrations.run(migration, body, runs);
      }
      String at = "  <- " + project + " " + migration.id() + " " + body.direction();
      try (Connection asks = EmbeddedServer.connect(database)) {
        SchemaFacts.differences(replay.schema(), new ServerSpelling(asks), CatalogFacts.of(asks))
            .forEach(difference -> differences.add(difference + at));
      }
      compared++;
    }
  }
}
