package dev.lockkeeper.lint.review;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockkeeper.lint.review.Check.Expects;
import dev.lockkeeper.migration.Body;
import dev.lockkeeper.migration.ChangeSet;
import dev.lockkeeper.migration.Environment;
import dev.lockkeeper.migration.History;
import dev.lockkeeper.reader.project.Discovery;
import dev.lockkeeper.schema.ProjectMigrations;
import dev.lockkeeper.testing.EmbeddedServer;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The queries of reviews of whole projects, asked of a server on which their migrations run. */
class ReviewsOnServerTest {
  private final List<String> wrong = new ArrayList<>();
  private int validated;

  @ParameterizedTest
  @MethodSource("dev.lockkeeper.schema.ProjectMigrations#projects")
  void checks_run_before_each_migration_and_validations_hold_behind_it(String project)
      throws IOException, SQLException {
    ProjectMigrations migrations = new ProjectMigrations(project);
    Discovery found = migrations.read();
    for (History history : found.histories()) {
      String database = EmbeddedServer.newDatabase();
      ChangeSet asked = found.asked();
      Reviews reviews = new Reviews(asked, h -> Environment.unknown(), List.of(), List.of());
      for (MigrationReview review : reviews.of(List.of(history))) {
        if (migrations.canRun(review.migration())) {
          run(review, migrations, database);
        }
      }
      EmbeddedServer.drop(database);
    }

    assertThat(wrong).isEmpty();
    assertThat(validated).isPositive();
  }

  private void run(MigrationReview review, ProjectMigrations migrations, String database)
      throws IOException, SQLException {
    try (Connection server = EmbeddedServer.connect(database)) {
      migrations.prepare(review.migration(), server);
      List<Check> checks = new ArrayList<>(review.checks());
      LongTransactions.before(List.of(review)).ifPresent(checks::add);
      for (Check check : checks) {
        if (!rows(check.sql(), server).isEmpty() && check.expects() == Expects.NO_ROWS) {
          wrong.add(review.migration().id() + " finds rows in no rows: " + check.sql());
        }
      }
      Body up = review.migration().up();
      migrations.run(review.migration(), up, server);
      if (!review.validations().isEmpty()) {
        for (String row : rows(Validation.query(review.validations()), server)) {
          validated++;
          if (!row.endsWith("|t")) {
            wrong.add(review.migration().id() + ": " + row);
          }
        }
      }
    }
  }

  private static List<String> rows(String sql, Connection server) throws SQLException {
    List<String> rows = new ArrayList<>();
    try (Statement statement = server.createStatement();
        ResultSet result = statement.executeQuery(sql)) {
      while (result.next()) {
        StringBuilder row = new StringBuilder();
        for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
          row.append(i == 1 ? "" : "|").append(result.getString(i));
        }
        rows.add(row.toString());
      }
    }
    return rows;
  }
}
