package dev.lockkeeper.lint.review;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockkeeper.lint.review.Check.Expects;
import dev.lockkeeper.migration.Body;
import dev.lockkeeper.migration.ChangeSet;
import dev.lockkeeper.migration.Direction;
import dev.lockkeeper.migration.Down;
import dev.lockkeeper.migration.Environment;
import dev.lockkeeper.migration.History;
import dev.lockkeeper.migration.Migration;
import dev.lockkeeper.migration.Tool;
import dev.lockkeeper.migration.TransactionModel;
import dev.lockkeeper.operation.Dialect;
import dev.lockkeeper.operation.Target;
import dev.lockkeeper.reader.sql.SqlReader;
import dev.lockkeeper.reader.sql.SqlScript;
import dev.lockkeeper.source.SourceFile;
import dev.lockkeeper.source.TextView;
import dev.lockkeeper.testing.EmbeddedServer;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A check finds a row exactly where the server refuses the migration; what is validated holds
 * behind it.
 */
class ChecksOnServerTest {
  private static final String TABLES =
      """
      CREATE TABLE people (id int PRIMARY KEY, code text, "Name" text UNIQUE);
      CREATE TABLE things (id int, owner int, code text, "Size" int, made date);
      INSERT INTO people VALUES (1, 'a', 'a'), (2, NULL, 'b');
      INSERT INTO things VALUES (1, 1, 'a', 1, '2026-01-01'), (2, NULL, NULL, NULL, NULL);
      """;

  private String database = "";
  private Connection server;

  @BeforeEach
  void connect() throws SQLException {
    database = EmbeddedServer.newDatabase();
    server = EmbeddedServer.connect(database);
  }

  @AfterEach
  void drop() throws SQLException {
    server.close();
    EmbeddedServer.drop(database);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      value = {
        "ALTER TABLE things ALTER COLUMN id SET NOT NULL # INSERT INTO things VALUES (NULL, 1)",
        "ALTER TABLE things ADD CHECK (\"Size\" > 0) # INSERT INTO things (\"Size\") VALUES (0)",
        "ALTER TABLE things ADD CONSTRAINT ok CHECK (code <> 'x' OR code IS NULL AND owner = 1)"
            + " # INSERT INTO things (code) VALUES ('x')",
        "ALTER TABLE things ADD UNIQUE (code, owner) # INSERT INTO things VALUES (3, 1, 'a')",
        "ALTER TABLE things ADD UNIQUE NULLS NOT DISTINCT (code)"
            + " # INSERT INTO things (code) VALUES (NULL)",
        "ALTER TABLE things ADD PRIMARY KEY (id) # INSERT INTO things (id) VALUES (1)",
        "ALTER TABLE things ADD PRIMARY KEY (id) # INSERT INTO things (id) VALUES (NULL)",
        "ALTER TABLE things ADD FOREIGN KEY (owner) REFERENCES people # INSERT INTO things VALUES"
            + " (3, 3)",
        "ALTER TABLE things ADD FOREIGN KEY (code) REFERENCES people (\"Name\")"
            + " # INSERT INTO things VALUES (3, 1, 'none')",
        "CREATE UNIQUE INDEX ON things (lower(code)) WHERE owner > 0"
            + " # INSERT INTO things VALUES (3, 1, 'A')",
        "CREATE UNIQUE INDEX ON things (\"Size\") # INSERT INTO things (\"Size\") VALUES (1)",
        "ALTER TABLE things ALTER code TYPE varchar(3) # INSERT INTO things (code) VALUES ('abcd')",
        "ALTER TABLE things ALTER code TYPE char(2) # INSERT INTO things (code) VALUES ('abc   ')",
        "ALTER TABLE things ALTER \"Size\" TYPE smallint # INSERT INTO things (\"Size\") VALUES"
            + " (32768)",
        "ALTER TABLE things ALTER \"Size\" TYPE numeric(5, 2)"
            + " # INSERT INTO things (\"Size\") VALUES (1000)",
        "ALTER TABLE people ADD COLUMN born date NOT NULL # SELECT 1",
        "ALTER TABLE things ALTER owner SET NOT NULL # SELECT 1",
      })
  void rows_that_a_migration_fails_on_are_found(String migration, String bad) throws SQLException {
    boolean failsAnyway = bad.equals("SELECT 1");
    run(good(TABLES, migration));

    MigrationReview review = review(good(TABLES, migration), migration);
    boolean before = finds(review);
    run(bad);
    boolean with = finds(review);

    assertThat(with).isTrue();
    assertThat(before).isEqualTo(failsAnyway);
    assertThat(fails(migration)).isTrue();
  }

  /** The second row has nothing but an id, which some migrations refuse. */
  private static String good(String tables, String migration) {
    return migration.contains("NULLS NOT DISTINCT")
        ? tables + "DELETE FROM things WHERE code = 'a';"
        : tables;
  }

  @Test
  void rows_that_a_constraint_was_not_checked_on_are_found_when_it_is_validated()
      throws SQLException {
    String added =
        TABLES
            + """
            INSERT INTO things VALUES (3, 3, 'a', -1);
            ALTER TABLE things ADD CONSTRAINT things_owner FOREIGN KEY (owner) REFERENCES people NOT VALID;
            ALTER TABLE things ADD CONSTRAINT things_size CHECK ("Size" > 0) NOT VALID;
            """;
    run(added);

    assertThat(finds(review(added, "ALTER TABLE things VALIDATE CONSTRAINT things_owner")))
        .isTrue();
    assertThat(finds(review(added, "ALTER TABLE things VALIDATE CONSTRAINT things_size"))).isTrue();
    assertThat(review(added, "ALTER TABLE things ADD CHECK (owner > 9) NOT VALID").checks())
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      value = {
        "ALTER TABLE things ALTER code TYPE varchar(3) # INSERT INTO things (code) VALUES ('abc "
            + " ')",
        "ALTER TABLE things ALTER \"Size\" TYPE numeric(5, 2)"
            + " # INSERT INTO things (\"Size\") VALUES (-999)",
        "ALTER TABLE things ADD UNIQUE (code) # INSERT INTO things (code) VALUES (NULL)",
        "ALTER TABLE things ADD CHECK (owner > 0) # INSERT INTO things (owner) VALUES (NULL)",
        "ALTER TABLE things ADD FOREIGN KEY (owner, code) REFERENCES pairs"
            + " # INSERT INTO things (owner, code) VALUES (9, NULL)",
      })
  void rows_that_a_migration_takes_are_not_found(String migration, String row) throws SQLException {
    String tables =
        TABLES
            + "CREATE TABLE pairs (a int, b text, PRIMARY KEY (a, b));"
            + "INSERT INTO pairs VALUES (1, 'a');";
    run(tables);
    run(row);

    assertThat(review(tables, migration).checks()).isNotEmpty();
    assertThat(finds(review(tables, migration))).isFalse();
    assertThat(fails(migration)).isFalse();
  }

  @Test
  void what_the_migration_itself_makes_is_not_asked_for_before_it() throws SQLException {
    String migration =
        """
        ALTER TABLE things RENAME COLUMN code TO mark;
        ALTER TABLE things ADD COLUMN weight int;
        UPDATE things SET weight = 1 WHERE weight IS NULL;
        ALTER TABLE things ALTER COLUMN weight SET NOT NULL;
        ALTER TABLE things ADD CHECK (weight > 0 AND mark <> '');
        CREATE UNIQUE INDEX ON things (mark);
        CREATE TABLE parts (id int PRIMARY KEY);
        ALTER TABLE things ADD FOREIGN KEY ("Size") REFERENCES parts;
        """;

    assertThat(review(TABLES, migration).checks()).isEmpty();
  }

  @Test
  void rows_that_an_earlier_step_repairs_are_counted() throws SQLException {
    run(TABLES);

    MigrationReview review =
        review(
            TABLES,
            """
            UPDATE things SET owner = 1 WHERE owner IS NULL;
            ALTER TABLE things ALTER COLUMN owner SET NOT NULL;
            """);

    assertThat(review.checks()).hasSize(1);
    assertThat(review.checks().get(0).expects()).isEqualTo(Expects.A_NUMBER);
    assertThat(rows(review.checks().get(0).sql())).containsExactly("1");
  }

  @Test
  void validations_tell_what_is_so_and_what_is_not() throws SQLException {
    run(TABLES + "CREATE TYPE mood AS ENUM ('ok'); CREATE INDEX things_made ON things (made);");
    String migration =
        """
        ALTER TABLE things ADD COLUMN "Feels" mood NOT NULL DEFAULT 'ok', ADD COLUMN n numeric(10, 2)[];
        ALTER TABLE things ALTER COLUMN made TYPE timestamptz(3) USING made::timestamptz, DROP COLUMN code;
        ALTER TABLE things ADD CONSTRAINT things_size CHECK ("Size" > 0) NOT VALID;
        ALTER TABLE things RENAME COLUMN owner TO keeper;
        ALTER TABLE things ALTER COLUMN id SET DEFAULT 7;
        UPDATE things SET "Size" = 1 WHERE "Size" IS NULL;
        DROP INDEX things_made;
        ALTER TYPE mood ADD VALUE 'it''s \\ well';
        CREATE INDEX things_keeper ON things (keeper);
        CREATE SCHEMA app;
        CREATE TABLE app.rooms (id int);
        CREATE VIEW many AS SELECT id FROM things;
        ALTER TABLE people RENAME TO persons;
        """;
    MigrationReview review =
        review(
            TABLES + "CREATE TYPE mood AS ENUM ('ok'); CREATE INDEX things_made ON things (made);",
            migration);
    String query = Validation.query(review.validations());

    List<String> before = rows(query.replace("things WHERE \"Size\"", "things WHERE id"));
    run(migration);
    List<String> after = rows(query);

    assertThat(after).hasSize(14).allMatch(row -> row.endsWith("|t"));
    assertThat(before.stream().filter(row -> row.endsWith("|t")))
        .allMatch(row -> row.startsWith("no row of things"));
  }

  private boolean finds(MigrationReview review) throws SQLException {
    boolean found = false;
    for (Check check : review.checks()) {
      found |= !rows(check.sql()).isEmpty() && check.expects() == Expects.NO_ROWS;
    }
    return found;
  }

  private boolean fails(String sql) {
    try {
      run(sql);
      return false;
    } catch (SQLException refused) {
      return true;
    }
  }

  private void run(String sql) throws SQLException {
    try (Statement statement = server.createStatement()) {
      statement.execute(sql);
    }
  }

  private List<String> rows(String sql) throws SQLException {
    List<String> rows = new ArrayList<>();
    try (Statement statement = server.createStatement();
        ResultSet result = statement.executeQuery(sql)) {
      while (result.next()) {
        int last = result.getMetaData().getColumnCount();
        rows.add(
            last == 1 ? result.getString(1) : result.getString(1) + "|" + result.getString(last));
      }
    }
    return rows;
  }

  /** The review of the second of two migrations. */
  private static MigrationReview review(String first, String second) {
    Migration asked = migration(2, second);
    History history =
        new History(
            Tool.FLYWAY,
            "db",
            Optional.empty(),
            List.of(migration(1, first), asked),
            List.of(new History.AssumedTarget(Target.postgresql(18), true, true, Optional.empty())),
            "one transaction per file",
            List.of(),
            List.of(),
            "db/V1__step.sql");
    return new Reviews(
            new ChangeSet(Set.of(asked.file())), h -> Environment.unknown(), List.of(), List.of())
        .of(List.of(history))
        .get(0);
  }

  private static Migration migration(int number, String sql) {
    SourceFile file = new SourceFile("db/V" + number + "__step.sql", sql);
    SqlScript script = SqlReader.read(TextView.of(file), Dialect.POSTGRESQL);
    return new Migration(
        Integer.toString(number),
        Tool.FLYWAY,
        file,
        file.span(0, 0),
        Optional.empty(),
        false,
        new Body(Direction.UP, file.span(), TransactionModel.NONE.apply(script.statements())),
        new Down.NotExpected(),
        script.comments(),
        Optional.empty());
  }
}
