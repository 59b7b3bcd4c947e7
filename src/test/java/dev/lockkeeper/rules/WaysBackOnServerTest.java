package dev.lockkeeper.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockkeeper.migration.Body;
import dev.lockkeeper.migration.History;
import dev.lockkeeper.migration.Migration;
import dev.lockkeeper.migration.Statement;
import dev.lockkeeper.operation.Dialect;
import dev.lockkeeper.reader.sql.SqlReader;
import dev.lockkeeper.rule.Finding;
import dev.lockkeeper.schema.CatalogFacts;
import dev.lockkeeper.source.SourceFile;
import dev.lockkeeper.source.TextView;
import dev.lockkeeper.testing.EmbeddedServer;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * What is proposed in the place of a way back that does not lead back, run on a server behind the
 * way there: the catalogs say what they said before.
 */
class WaysBackOnServerTest {
  private static final List<String> RULES =
      List.of("downgrade-fails", "enum-type-left-behind", "incomplete-downgrade");

  private static final Pattern NAMES_OF_NOT_NULL = Pattern.compile("^constraint .* -> not null ");

  /** Where a column stands among the others depends on when it is added. */
  private static final Pattern POSITION = Pattern.compile("^(column .* -> )\\d+ \\| ");

  @TestFactory
  Stream<DynamicTest> a_proposed_way_back_leads_back() throws IOException {
    List<DynamicTest> tests = new ArrayList<>();
    for (String rule : RULES) {
      for (Path folder : RuleCasesTest.folders(RuleCasesTest.CASES.resolve(rule))) {
        List<Finding> findings =
            LintedFolder.lint(folder).findings().stream()
                .filter(finding -> RULES.contains(finding.rule()))
                .filter(finding -> finding.recipe().isPresent())
                .filter(finding -> finding.migration().file().path().endsWith(".sql"))
                .toList();
        for (Finding finding : findings) {
          tests.add(
              DynamicTest.dynamicTest(
                  folder.getFileName() + " " + finding.migration().id(),
                  () -> check(folder, finding)));
        }
      }
    }
    return tests.stream();
  }

  private static void check(Path folder, Finding finding) throws SQLException {
    String database = EmbeddedServer.newDatabase();
    boolean isReached = false;
    List<String> before = new ArrayList<>();
    List<String> after = new ArrayList<>();
    try (Connection server = EmbeddedServer.connect(database)) {
      for (History history : LintedFolder.read(folder).histories()) {
        for (Migration migration : history.migrations()) {
          boolean isReported = migration.id().equals(finding.migration().id());
          if (isReported) {
            before.addAll(facts(server));
          }
          run(migration.up(), server);
          if (isReported) {
            execute(server, finding.recipe().orElseThrow().steps().get(0).code());
            after.addAll(facts(server));
            isReached = true;
            break;
          }
        }
      }
    } finally {
      EmbeddedServer.drop(database);
    }

    assertThat(isReached).isTrue();
    assertThat(after).isEqualTo(before);
  }

  private static List<String> facts(Connection server) throws SQLException {
    return CatalogFacts.withDefinitions(server).lines().stream()
        .filter(fact -> !NAMES_OF_NOT_NULL.matcher(fact).find())
        .map(fact -> POSITION.matcher(fact).replaceFirst("$1"))
        .toList();
  }

  private static void run(Body body, Connection server) throws SQLException {
    for (Statement statement : body.statements()) {
      execute(server, statement.span().text());
    }
  }

  private static void execute(Connection server, String script) throws SQLException {
    TextView text = TextView.of(new SourceFile("recipe.sql", script));
    for (Statement one : SqlReader.read(text, Dialect.POSTGRESQL).statements()) {
      try (java.sql.Statement statement = server.createStatement()) {
        statement.execute(one.span().text());
      } catch (SQLException refused) {
        throw new SQLException(refused.getMessage() + "\n" + script, refused);
      }
    }
  }
}
