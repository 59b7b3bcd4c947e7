package dev.lockkeeper.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockkeeper.migration.History;
import dev.lockkeeper.migration.Migration;
import dev.lockkeeper.migration.Statement;
import dev.lockkeeper.migration.Transaction;
import dev.lockkeeper.rule.Finding;
import dev.lockkeeper.testing.EmbeddedServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * The rules that say that the server refuses a statement, asked of a server: of the statements of
 * their cases it refuses those that they report, and no other.
 */
class RefusedStatementsTest {
  private static final List<String> RULES =
      List.of(
          "duplicate-column-assignment",
          "enum-value-used-in-same-transaction",
          "object-already-exists",
          "operation-on-missing-object",
          "statement-refused",
          "type-change-refused");

  /** The cases of other rules whose findings all say so. */
  private static final String REFUSED = "fails_where_the_server_refuses";

  @TestFactory
  Stream<DynamicTest> the_server_refuses_what_is_reported_and_nothing_else() throws IOException {
    List<DynamicTest> tests = new ArrayList<>();
    for (Path rules : RuleCasesTest.folders(RuleCasesTest.CASES)) {
      String rule = rules.getFileName().toString();
      for (Path folder : RuleCasesTest.folders(rules)) {
        boolean isSaidThere = RULES.contains(rule) || folder.endsWith(REFUSED);
        // What a history does not show is not on the server either.
        boolean isKnown = !folder.getFileName().toString().startsWith("unknown_");
        if (isSaidThere && isKnown && isSql(folder) && isOfThisServer(folder)) {
          tests.add(
              DynamicTest.dynamicTest(
                  rule + "/" + folder.getFileName(), () -> check(rule, folder)));
        }
      }
    }
    return tests.stream();
  }

  private static boolean isSql(Path folder) {
    return migrations(folder).stream().allMatch(m -> m.file().path().endsWith(".sql"));
  }

  /** The server of the tests is newer than some that a case may be for. */
  private static boolean isOfThisServer(Path folder) {
    return !folder.getFileName().toString().contains("_before_");
  }

  private static List<Migration> migrations(Path folder) {
    return LintedFolder.read(folder).histories().stream()
        .map(History::migrations)
        .flatMap(List::stream)
        .toList();
  }

  private static void check(String rule, Path folder) throws IOException, SQLException {
    List<String> reported =
        LintedFolder.lint(folder).findings().stream()
            .filter(finding -> finding.rule().equals(rule))
            .map(Finding::span)
            .map(span -> span.file().path() + ":" + span.from().line())
            .toList();
    List<String> refused = new ArrayList<>();
    String database = EmbeddedServer.newDatabase();
    start(folder, database);
    for (Migration migration : migrations(folder)) {
      try (Connection server = EmbeddedServer.connect(database)) {
        refused.addAll(refusedBy(server, migration, reported));
      }
    }

    assertThat(refused).containsExactlyElementsOf(reported);
  }

  /** What the database holds before the first migration, as a dump has it. */
  private static void start(Path folder, String database) throws IOException, SQLException {
    Path dump = folder.resolve("schema.sql");
    if (Files.exists(dump)) {
      try (Connection server = EmbeddedServer.connect(database);
          java.sql.Statement sends = server.createStatement()) {
        sends.execute(Files.readString(dump).replaceAll("(?m)^\\\\.*$", ""));
      }
    }
  }

  /**
   * Where the server refuses; each statement in the transaction that its tool would open.
   * Savepoints stand only where a refusal is expected: a value of an enum is not safe to use across
   * one.
   */
  private static List<String> refusedBy(
      Connection server, Migration migration, List<String> expected) throws SQLException {
    List<String> refused = new ArrayList<>();
    Optional<Transaction> open = Optional.empty();
    for (Statement statement : sent(migration)) {
      if (!statement.transaction().equals(open)) {
        server.setAutoCommit(true);
        server.setAutoCommit(statement.transaction().isEmpty());
        open = statement.transaction();
      }
      String place = migration.file().path() + ":" + statement.span().from().line();
      if (isRefused(statement, server, expected.contains(place))) {
        refused.add(place);
      }
    }
    server.setAutoCommit(true);
    return refused;
  }

  /** Without those that stand inside another: a block runs as a whole. */
  private static List<Statement> sent(Migration migration) {
    List<Statement> all = migration.up().statements();
    return all.stream()
        .filter(
            s ->
                all.stream()
                    .noneMatch(
                        other -> other.number() < s.number() && other.span().contains(s.span())))
        .toList();
  }

  private static boolean isRefused(Statement statement, Connection server, boolean expected)
      throws SQLException {
    Optional<Savepoint> before =
        server.getAutoCommit() || !expected ? Optional.empty() : Optional.of(server.setSavepoint());
    try (java.sql.Statement sends = server.createStatement()) {
      sends.execute(statement.span().text());
      return false;
    } catch (SQLException refusal) {
      if (before.isPresent()) {
        server.rollback(before.get());
      }
      return true;
    }
  }
}
