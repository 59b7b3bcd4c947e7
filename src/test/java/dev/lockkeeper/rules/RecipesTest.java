package dev.lockkeeper.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockkeeper.migration.Direction;
import dev.lockkeeper.migration.Migration;
import dev.lockkeeper.migration.Statement;
import dev.lockkeeper.migration.Transaction.OpenedBy;
import dev.lockkeeper.operation.Dialect;
import dev.lockkeeper.operation.SessionOperation.TransactionControl;
import dev.lockkeeper.rule.Finding;
import dev.lockkeeper.rule.Recipe;
import dev.lockkeeper.rule.Severity;
import dev.lockkeeper.schema.CatalogFacts;
import dev.lockkeeper.testing.EmbeddedServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * The recipe of every finding in the rules' cases, followed: nothing bad is found in it, and on a
 * server it leads to what the reported statement would have led to.
 */
class RecipesTest {
  /** A way back is for the reader to write: it depends on what the rest of the project does. */
  private static final Set<String> NOT_WRITTEN = Set.of("reversibility");

  private static final Set<String> MEANT_TO_FAIL =
      Set.of("drop-cascade", "statement-refused", "type-change-refused");

  /** From 18 on NOT NULL is a constraint with a name; its column says the same. */
  private static final Pattern NAMES_OF_NOT_NULL = Pattern.compile("^constraint .* -> not null ");

  /** Where a column stands among the others depends on when it is added. */
  private static final Pattern POSITION = Pattern.compile("^(column .* -> )\\d+ \\| ");

  /**
   * What the recipe of a rule leaves otherwise than the statement does: DETACH ... CONCURRENTLY
   * leaves the bounds behind as a check; SET NOT NULL validates the check that proves it; a
   * sequence grows with its column; a schema whose tables have moved stays; a trigger fills a plain
   * column in the place of a generated one; a default calls what it named; a domain's check is not
   * validated; and what a statement behind the reported one makes is there.
   */
  private static final Map<String, Pattern> OTHERWISE =
      Map.of(
          "add-stored-generated-column", Pattern.compile("^(column|trigger|function) "),
          "alter-column-type-rewrites-table", Pattern.compile("^sequence "),
          "alter-domain-adds-check", Pattern.compile("^(constraint|domain|type) "),
          "create-trigger-on-busy-table", Pattern.compile("^trigger "),
          "default-frozen-at-migration", Pattern.compile("^column "),
          "detach-partition-not-concurrently", Pattern.compile("^constraint .* -> check "),
          "index-replaced-by-drop-first", Pattern.compile("^index "),
          "recipe-steps-in-one-statement", Pattern.compile("^constraint .* -> check "),
          "rename-schema-or-move", Pattern.compile("^schema "),
          "set-not-null-scans-table", Pattern.compile("^constraint .* -> check "));

  /** The recipes that lead elsewhere on purpose: no key lost, no value gone, no enum made anew. */
  private static final Set<String> ELSEWHERE =
      Set.of(
          "drop-primary-key",
          "enum-rebuilt-to-append",
          "remove-enum-value-by-recreation",
          "rename-enum-value",
          "set-null-on-not-null-column");

  /** Leaves nothing of what a case created before; a database for each would take a minute. */
  private static final String EMPTY =
      """
      DO $$
      DECLARE name text;
      BEGIN
        FOR name IN SELECT quote_ident(nspname) FROM pg_namespace
            WHERE nspname !~ '^pg_' AND nspname <> 'information_schema' LOOP
          EXECUTE 'DROP SCHEMA ' || name || ' CASCADE';
        END LOOP;
        CREATE SCHEMA public;
      END $$\
      """;

  @TempDir Path temporary;

  /** Made when the first case wants it. */
  private static final class Database {
    static final String NAME = make();

    private static String make() {
      try {
        return EmbeddedServer.newDatabase();
      } catch (SQLException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  /**
   * A finding with a recipe.
   *
   * @param beside the rules of other findings on the same statement, whose recipes are theirs
   */
  private record Case(String name, Path folder, Finding finding, Set<String> beside) {}

  @TestFactory
  Stream<DynamicTest> every_recipe_lints_clean() throws IOException {
    return cases().stream()
        .filter(RecipesTest::isCode)
        .map(c -> DynamicTest.dynamicTest(c.name(), () -> lintsClean(c, follow(c))));
  }

  @TestFactory
  Stream<DynamicTest> every_recipe_leads_where_the_statement_would() throws IOException {
    return cases().stream()
        .filter(c -> isCode(c) && isSql(c) && isOfThisServersKind(c))
        .filter(c -> startsFromKnownTables(c) && isWholeStory(c))
        .filter(c -> isNotMeantToFail(c) && !replacesConstraintByIndex(c))
        .map(c -> DynamicTest.dynamicTest(c.name(), () -> leadsThere(c, follow(c))));
  }

  private static List<Case> cases() throws IOException {
    List<Case> cases = new ArrayList<>();
    for (Path folder : RuleCasesTest.cases(RuleCasesTest.CASES)) {
      if (ComparedFolders.in(folder).isPresent()) {
        continue;
      }
      String rule = folder.getParent().getFileName().toString();
      List<Finding> findings = LintedFolder.lint(folder).findings();
      for (Finding finding : findings) {
        if (finding.rule().equals(rule)
            && finding.safeWay().isPresent()
            && finding.direction() == Direction.UP
            && !NOT_WRITTEN.contains(finding.group())) {
          String name =
              "%s %s:%d %s"
                  .formatted(
                      RuleCasesTest.CASES.relativize(folder).toString().replace('\\', '/'),
                      finding.span().file().path(),
                      finding.span().from().line(),
                      finding.rule());
          cases.add(new Case(name, folder, finding, beside(finding, findings)));
        }
      }
    }
    return cases;
  }

  private static Set<String> beside(Finding finding, List<Finding> findings) {
    Optional<Statement> statement = RecipeProject.statementOf(finding);
    return findings.stream()
        .filter(other -> !other.equals(finding))
        .filter(other -> statement.filter(s -> s.span().contains(other.span())).isPresent())
        .map(Finding::rule)
        .collect(Collectors.toSet());
  }

  /** Not a piece of a line, and not where a remark says what to leave out of a call. */
  private static boolean isCode(Case one) {
    Recipe recipe = one.finding().recipe().orElseThrow();
    return RecipeProject.statementOf(one.finding()).isPresent()
        && recipe.steps().stream().allMatch(step -> step.file().isPresent())
        && !recipe.text().contains("is created without the key");
  }

  private static boolean isSql(Case one) {
    return one.finding().migration().file().path().endsWith(".sql");
  }

  /** A recipe does what its own finding is about: not that of the next table of a DROP TABLE. */
  private static boolean isWholeStory(Case one) {
    return !one.beside().contains(one.finding().rule());
  }

  /** The server is to refuse, and to say what depends on it; or does so before the recipe. */
  private static boolean isNotMeantToFail(Case one) {
    return !MEANT_TO_FAIL.contains(one.finding().rule())
        && !one.folder().endsWith("fails_where_the_server_refuses");
  }

  /**
   * A unique index stands in the place of a constraint that a partitioned table cannot add in
   * parts.
   */
  private static boolean replacesConstraintByIndex(Case one) {
    return one.finding().rule().equals("add-unique-constraint-builds-index")
        && one.finding().recipe().orElseThrow().text().contains("ON ONLY");
  }

  /** What a history does not show cannot be there before the statement. */
  private static boolean startsFromKnownTables(Case one) {
    return !one.folder().getFileName().toString().startsWith("unknown_");
  }

  /** Before 12 a check stands in the place of NOT NULL, which this server would have spared it. */
  private static boolean isOfThisServersKind(Case one) {
    return RecipeProject.historyOf(one.finding(), one.folder()).targets().stream()
        .allMatch(t -> t.target().dialect() == Dialect.POSTGRESQL && t.target().isAtLeast(12));
  }

  private RecipeProject follow(Case one) throws IOException {
    return RecipeProject.follow(
        one.finding(), one.folder(), Files.createTempDirectory(temporary, "recipe"));
  }

  private static void lintsClean(Case one, RecipeProject project) {
    List<Finding> findings = project.findings();

    assertThat(
            findings.stream()
                .filter(
                    finding ->
                        finding.rule().equals(one.finding().rule())
                            || !one.beside().contains(finding.rule()))
                .filter(RecipesTest::isBad)
                .filter(finding -> !missesWhatWasReplaced(finding))
                .filter(
                    finding -> isNotMeantToFail(one) || !finding.rule().equals("statement-refused"))
                .map(LintedFolder::show))
        .isEmpty();
  }

  /**
   * In a revision the recipe takes the place of the function, with all that it did before; and what
   * came after the statement is left out, such as the view that is created again.
   */
  private static boolean missesWhatWasReplaced(Finding finding) {
    String path = finding.span().file().path();
    return (finding.rule().equals("operation-on-missing-object") && path.endsWith(".py"))
        || (finding.rule().equals("drop-or-replace-view") && path.startsWith("R__"));
  }

  private static boolean isBad(Finding finding) {
    return finding.severity() != Severity.NOTE && !NOT_WRITTEN.contains(finding.group());
  }

  private static void leadsThere(Case one, RecipeProject project) throws SQLException {
    List<String> wanted = factsAfter(original(one), false);

    List<String> reached = factsAfter(project.statements(), true);

    if (ELSEWHERE.contains(one.finding().rule())) {
      assertThat(reached).isNotEqualTo(wanted);
      return;
    }

    assertThat(without(one, reached, wanted)).as("reached and not wanted").isEmpty();
    assertThat(without(one, wanted, reached)).as("wanted and not reached").isEmpty();
  }

  private static List<String> without(Case one, List<String> some, List<String> others) {
    Optional<Pattern> otherwise = Optional.ofNullable(OTHERWISE.get(one.finding().rule()));
    return some.stream()
        .filter(fact -> !others.contains(fact))
        .filter(fact -> otherwise.filter(o -> o.matcher(fact).find()).isEmpty())
        .toList();
  }

  /** What runs up to the reported statement and with it. */
  private static List<Statement> original(Case one) {
    Statement reported = RecipeProject.statementOf(one.finding()).orElseThrow();
    List<Statement> statements = new ArrayList<>();
    for (Migration migration : RecipeProject.historyOf(one.finding(), one.folder()).migrations()) {
      for (Statement statement : migration.up().statements()) {
        statements.add(statement);
        if (statement.span().toString().equals(reported.span().toString())) {
          return statements;
        }
      }
    }
    throw new AssertionError("the statement is not in its history");
  }

  private static List<String> factsAfter(List<Statement> statements, boolean inTransactions)
      throws SQLException {
    try (Connection connection = EmbeddedServer.connect(Database.NAME)) {
      execute(connection, EMPTY, statements.get(0));
      run(statements, inTransactions, connection);
      return CatalogFacts.of(connection).lines().stream()
          .filter(fact -> !NAMES_OF_NOT_NULL.matcher(fact).find())
          .map(fact -> POSITION.matcher(fact).replaceFirst("$1"))
          .toList();
    }
  }

  private static void run(List<Statement> statements, boolean inTransactions, Connection connection)
      throws SQLException {
    Optional<String> open = Optional.empty();
    for (Statement statement : statements) {
      Optional<String> wanted = inTransactions ? toolsTransaction(statement) : Optional.empty();
      if (!wanted.equals(open) && open.isPresent()) {
        execute(connection, "COMMIT", statement);
      }
      if (!wanted.equals(open) && wanted.isPresent()) {
        execute(connection, "BEGIN", statement);
      }
      open = wanted;
      if (inTransactions || !isTransactionControl(statement)) {
        execute(connection, statement.span().text(), statement);
      }
    }
    if (open.isPresent()) {
      execute(connection, "COMMIT", statements.get(statements.size() - 1));
    }
  }

  /** The transaction that the file does not open itself, under a name that no other has. */
  private static Optional<String> toolsTransaction(Statement statement) {
    return statement
        .transaction()
        .filter(t -> t.openedBy() != OpenedBy.STATEMENT)
        .map(t -> statement.span().file().path() + " " + t.number());
  }

  private static boolean isTransactionControl(Statement statement) {
    return statement.operations().stream().anyMatch(TransactionControl.class::isInstance);
  }

  private static void execute(Connection connection, String sql, Statement at) throws SQLException {
    try (java.sql.Statement server = connection.createStatement()) {
      server.execute(sql);
    } catch (SQLException refused) {
      throw new SQLException("at " + at.span() + ": " + refused.getMessage() + "\n" + sql, refused);
    }
  }
}
