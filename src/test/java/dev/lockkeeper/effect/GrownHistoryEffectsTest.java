package dev.lockkeeper.effect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockkeeper.growth.Change;
import dev.lockkeeper.growth.GrownHistory;
import dev.lockkeeper.growth.Layout;
import dev.lockkeeper.growth.Step;
import dev.lockkeeper.lint.ListedStatement;
import dev.lockkeeper.lint.StatementList;
import dev.lockkeeper.migration.ChangeSet;
import dev.lockkeeper.migration.Direction;
import dev.lockkeeper.operation.Target;
import dev.lockkeeper.reader.project.Discovery;
import dev.lockkeeper.reader.project.ProjectRequest;
import dev.lockkeeper.reader.project.Projects;
import dev.lockkeeper.testing.EmbeddedServer;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every statement of a grown history, run in its place on a server that holds rows: it does what is
 * claimed of it after the history before it was replayed.
 */
class GrownHistoryEffectsTest {
  @TempDir Path repository;

  @Test
  void each_statement_does_what_is_claimed_of_it() throws Exception {
    List<Step> steps = GrownHistory.of(500, 1);
    Layout.FLYWAY.write(repository, steps);
    List<String> wrong = new ArrayList<>();
    int compared = 0;

    try (ObservedServer server = new ObservedServer(EmbeddedServer.server(), "")) {
      Map<String, List<ListedStatement>> listed = listed();
      for (Step step : steps) {
        List<ListedStatement> own = listed.getOrDefault(Integer.toString(step.number()), List.of());
        for (ListedStatement next : own) {
          if (!isBlock(step)) {
            compare(next, step, server).ifPresent(wrong::add);
            compared++;
          }
        }
        if (isBlock(step)) {
          for (Change change : step.up()) {
            server.perform(change.sql());
          }
        }
        for (String rows : step.rows()) {
          server.perform(rows);
        }
      }
    }

    assertThat(wrong).isEmpty();
    assertThat(compared).isGreaterThan(900);
  }

  /** What a block runs is listed statement by statement, and cannot be run so. */
  private static boolean isBlock(Step step) {
    return step.up().stream().anyMatch(change -> change.sql().startsWith("DO "));
  }

  /** Runs a statement for good and tells where it does not what is claimed. */
  private static Optional<String> compare(ListedStatement next, Step step, ObservedServer server)
      throws SQLException {
    String sql = next.statement().span().text();
    Effects claimed = next.effects().orElseThrow();
    if (step.alone()) {
      Observation seen = server.alone(sql);
      return Observation.of(claimed).work().containsAll(seen.work())
          ? Optional.empty()
          : Optional.of(sql + ": " + seen.work() + ", not " + claimed.work());
    }
    Observation seen = server.inTransaction(sql);
    Optional<String> differs =
        Optional.ofNullable(
                Assertions.catchThrowable(() -> EffectsOnServerTest.compare(claimed, seen)))
            .map(difference -> sql + ": " + difference.getMessage());
    server.perform(sql);
    return differs;
  }

  private Map<String, List<ListedStatement>> listed() {
    Discovery found =
        Projects.read(
            new ProjectRequest(
                List.of("."),
                repository,
                Optional.of(repository),
                Optional.empty(),
                places ->
                    new ProjectRequest.Stated(
                        Optional.empty(), List.of(Target.postgresql(18)), Optional.empty()),
                (statement, target) -> statement.span().text().contains(" CONCURRENTLY ")));
    ChangeSet asked = found.asked();
    return new StatementList(found.histories(), asked)
        .withEffects().stream()
            .filter(s -> s.direction() == Direction.UP)
            .collect(Collectors.groupingBy(s -> s.migration().id()));
  }
}
