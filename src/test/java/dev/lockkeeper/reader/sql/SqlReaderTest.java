package dev.lockkeeper.reader.sql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockkeeper.migration.SourceComment;
import dev.lockkeeper.migration.Statement;
import dev.lockkeeper.operation.AlterTableOperation.AddColumn;
import dev.lockkeeper.operation.DataOperation.Copy;
import dev.lockkeeper.operation.Dialect;
import dev.lockkeeper.operation.ObjectName;
import dev.lockkeeper.operation.Opaque;
import dev.lockkeeper.operation.TableOperation.CreateTable;
import dev.lockkeeper.operation.TableOperation.DropTable;
import dev.lockkeeper.source.SourceFile;
import dev.lockkeeper.source.TextView;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class SqlReaderTest {
  @Test
  void the_span_of_the_only_action_is_the_statement_and_of_several_the_action() {
    String text = "ALTER TABLE t ADD a int; ALTER TABLE t ADD b int, DROP c;";

    List<Statement> statements = read(text).statements();

    assertThat(spans(statements.get(0))).containsExactly("ALTER TABLE t ADD a int");
    assertThat(spans(statements.get(1))).containsExactly("ADD b int", "DROP c");
  }

  @Test
  void inline_constraints_have_spans_of_their_own() {
    Statement statement =
        read("ALTER TABLE t ADD a int CONSTRAINT x UNIQUE CHECK (a > 0)").statements().get(0);

    assertThat(spans(statement))
        .containsExactly(
            "ALTER TABLE t ADD a int CONSTRAINT x UNIQUE CHECK (a > 0)",
            "CONSTRAINT x UNIQUE",
            "CHECK (a > 0)");
  }

  @Test
  void names_are_folded_and_cut_as_the_server_does() {
    String longName = "X".repeat(70);

    CreateTable table =
        (CreateTable) only("CREATE TABLE \"Users\" (" + longName + " int, É int, \"a\"\"b\" int)");

    assertThat(table.table().sql()).isEqualTo("\"Users\"");
    assertThat(table.columns().get(0).name().value()).isEqualTo("x".repeat(63));
    assertThat(table.columns().get(0).name().written()).isEqualTo(longName);
    assertThat(table.columns().get(1).name().value()).isEqualTo("É");
    assertThat(table.columns().get(2).name().value()).isEqualTo("a\"b");
    assertThat(((DropTable) only("DROP TABLE " + "é".repeat(40))).table().name().value())
        .isEqualTo("é".repeat(31));
  }

  @Test
  void an_unknown_clause_is_unrecognized_and_the_clauses_around_it_are_read() {
    Statement column =
        read("ALTER TABLE t ADD a int FROBNICATE (1, 2) x NOT NULL DEFAULT 5, DROP b")
            .statements()
            .get(0);
    Statement table =
        read("CREATE TABLE t (a int, SPECIAL KEY (x, y) z, b text) WITH (fillfactor = 70) ODDLY"
                + " big, small TABLESPACE s")
            .statements()
            .get(0);
    Statement index = read("CREATE INDEX i ON t (a) ODD (1) WHERE a > 0").statements().get(0);

    assertThat(unrecognized(column)).containsExactly("FROBNICATE (1, 2) x");
    assertThat(lines(column))
        .containsExactly(
            "AddColumn table=t column=(name=a type=integer nullable=false defaultValue={5})",
            "DropColumn table=t column=b");
    assertThat(unrecognized(table)).contains("ODDLY big, small");
    assertThat(lines(table).get(0))
        .contains("(name=a type=integer)", "(name=b type=text)", "fillfactor", "tablespace=s");
    assertThat(unrecognized(index)).containsExactly("ODD (1)");
    assertThat(lines(index))
        .containsExactly("CreateIndex name=i table=t columns=[(column=a)] where={a > 0}");
    assertThat(index.understood()).isFalse();
  }

  @Test
  void an_unknown_action_is_opaque_and_touches_its_table() {
    Statement statement =
        read("ALTER TABLE app.t ADD a int, FROBNICATE other, DROP b").statements().get(0);

    assertThat(statement.operations()).hasSize(3);
    Opaque opaque = (Opaque) statement.operations().get(1);
    assertThat(opaque.text()).isEqualTo("FROBNICATE other");
    assertThat(opaque.touches().orElseThrow())
        .extracting(ObjectName::sql)
        .contains("app.t", "other");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          DROP TABLE a; INSERT INTO t VALUES ('x; DROP TABLE b;  | quote   | 'x; DROP TABLE b;
          DROP TABLE a; DO $x$ BEGIN DROP TABLE b;               | quote   | $x$ BEGIN DROP TABLE b;
          DROP TABLE a; SELECT "x; DROP TABLE b                  | quote   | "x; DROP TABLE b
          DROP TABLE a; /* once /* twice */ DROP TABLE b;        | comment | /* once /* twice */ DROP TABLE b;
          """)
  void what_a_quote_or_comment_swallows_is_opaque(String text, String what, String swallowed) {
    List<Statement> statements = read(text).statements();

    Opaque opaque = (Opaque) statements.get(statements.size() - 1).operations().get(0);
    assertThat(opaque.span().text()).isEqualTo(swallowed);
    assertThat(opaque.reason()).isEqualTo("the " + what + " that opens here is never closed");
    assertThat(opaque.touches().orElseThrow()).extracting(ObjectName::sql).contains("b");
  }

  @Test
  void rows_of_a_copy_may_end_with_the_file() {
    List<Statement> statements = read("COPY t (a) FROM stdin;\n1\n2\n").statements();

    assertThat(statements).hasSize(1).allMatch(Statement::understood);
  }

  @Test
  void keys_of_a_mysql_table_are_no_columns() {
    String sql =
        "CREATE TABLE `t` (`id` int, KEY `k` (`id`), FULLTEXT KEY `f` (`id`), `key` text)"
            + " ENGINE=InnoDB; LOCK TABLES `t` WRITE;";
    List<Statement> statements =
        SqlReader.read(TextView.of(new SourceFile("x.sql", sql)), Dialect.MYSQL).statements();

    CreateTable create = (CreateTable) statements.get(0).operations().get(0);
    assertThat(create.columns()).extracting(c -> c.name().value()).containsExactly("id", "key");
    assertThat(statements.get(0).unrecognized())
        .extracting(part -> part.span().text())
        .containsExactly("KEY `k` (`id`)", "FULLTEXT KEY `f` (`id`)", "ENGINE=InnoDB");
    assertThat(statements.get(1).operations().get(0)).isInstanceOf(Opaque.class);
  }

  @Test
  void rows_behind_a_copy_of_psql_are_none_of_the_script() {
    List<Statement> statements =
        read("\\copy app.t (a) from stdin with csv\n1; DROP TABLE t;\n\\.\nDROP TABLE u;")
            .statements();

    assertThat(statements).hasSize(2).allMatch(Statement::understood);
    assertThat(((Copy) statements.get(0).operations().get(0)).table().orElseThrow().sql())
        .isEqualTo("app.t");
    assertThat(statements.get(1).span().text()).isEqualTo("DROP TABLE u");
  }

  @Test
  void a_copy_of_psql_from_a_file_has_no_rows() {
    assertThat(read("\\copy t from 'from stdin'\nDROP TABLE u;").statements())
        .extracting(s -> s.span().text())
        .containsExactly("\\copy t from 'from stdin'", "DROP TABLE u");
  }

  @Test
  void an_unknown_statement_is_opaque_and_names_what_it_may_touch() {
    Opaque opaque = (Opaque) only("FROBNICATE app.users WITH 'drop table orders' AND \"Odd\"");

    assertThat(opaque.touches().orElseThrow())
        .extracting(ObjectName::sql)
        .contains("app.users", "users", "orders", "\"Odd\"")
        .doesNotContain("frobnicate", "and");
  }

  @Test
  void an_unknown_statement_with_a_hole_may_touch_anything() {
    Opaque opaque = (Opaque) only("FROBNICATE ${table}");

    assertThat(opaque.touches()).isEmpty();
  }

  @Test
  void a_placeholder_as_a_name_keeps_the_operation_and_is_not_understood() {
    Statement statement = read("ALTER TABLE ${schema}.users ADD a int").statements().get(0);

    assertThat(statement.operations()).singleElement().isInstanceOf(AddColumn.class);
    assertThat(unrecognized(statement)).containsExactly("${schema}");
    assertThat(statement.understood()).isFalse();
  }

  @Test
  void both_branches_of_a_do_block_are_read_as_conditional() {
    String text =
        """
        DO $$
        DECLARE n int := 1; c CURSOR FOR SELECT 1;
        BEGIN
          <<outer>>
          IF n = CASE WHEN true THEN 1 END THEN
            ALTER TABLE a ADD x int; -- lockkeeper:ignore some-rule
          ELSIF n > 1 THEN
            DROP TABLE b;
          ELSE
            n := n + 1;
            SELECT count(*) INTO n FROM c;
          END IF;
          FOR i IN 1..3 LOOP
            EXECUTE 'CREATE INDEX ON d (' || quote_ident('e') || ')';
          END LOOP;
          CASE n WHEN 1 THEN TRUNCATE f; ELSE NULL; END CASE;
          EXECUTE format('ALTER TABLE %I ADD CONSTRAINT %2$s CHECK (g > 0)', 'My Table', 'k');
          EXECUTE stmt USING n;
          PERFORM set_config('x.y', '1', false);
        EXCEPTION WHEN undefined_table THEN
          RAISE NOTICE 'drop table nothing;';
        END $$;
        """;

    SqlScript script = read(text);

    List<Statement> inside = script.statements().subList(1, script.statements().size());
    assertThat(inside).allMatch(Statement::conditional);
    assertThat(inside.stream().flatMap(statement -> lines(statement).stream()))
        .containsExactly(
            "AddColumn table=a column=(name=x type=integer)",
            "DropTable table=b",
            "Select query={SELECT count(*) INTO n FROM c}",
            "CreateIndex table=d columns=[(column=e)]",
            "Truncate table=f",
            "AddConstraint table=\"My Table\" constraint=(CHECK common=(name=k) expression={g >"
                + " 0})",
            "Opaque reason='the text is computed at run time' text='EXECUTE stmt USING n'",
            "Set name='x.y' value=['1']");
    assertThat(inside.get(0).span().from().line()).isEqualTo(6);
    assertThat(script.comments())
        .extracting(SourceComment::text)
        .containsExactly("lockkeeper:ignore some-rule");
  }

  @Test
  void variables_that_never_change_are_known_in_dynamic_text() {
    String text =
        """
        DO $$
        DECLARE t CONSTANT text := 'My Table'; u text = 'u'; v text := 'v'; w text DEFAULT 'w';
        BEGIN
          SELECT 'x' INTO STRICT v, w FROM y;
          EXECUTE 'DROP TABLE ' || quote_ident(t);
          EXECUTE format('DROP TABLE %I', T);
          EXECUTE 'DROP TABLE ' || u;
          EXECUTE 'DROP TABLE ' || v;
          EXECUTE 'DROP TABLE ' || w;
          FOR u IN SELECT 'z' LOOP NULL; END LOOP;
        END $$;
        """;

    assertThat(read(text).statements().stream().skip(2).flatMap(s -> lines(s).stream()))
        .containsExactly(
            "DropTable table=\"My Table\"",
            "DropTable table=\"My Table\"",
            "DropTable table={}",
            "DropTable table={}",
            "DropTable table={}");
  }

  @Test
  void loops_over_written_arrays_are_followed_round_by_round() {
    String text =
        """
        DO $$
        DECLARE names text[] := ARRAY['a', 'b']; changed text[] := ARRAY['c'];
        BEGIN
          FOREACH n IN ARRAY names LOOP
            EXECUTE format('DROP TABLE %I', n);
            DROP TABLE once;
            FOR m IN SELECT unnest(ARRAY['x', 'y']::text[]) LOOP
              EXECUTE 'DROP VIEW ' || n || '_' || m;
            END LOOP;
          END LOOP;
          changed := ARRAY['d'];
          FOREACH n IN ARRAY changed LOOP EXECUTE format('DROP TABLE %I', n); END LOOP;
          FOREACH o IN ARRAY names LOOP o := 'z'; EXECUTE format('DROP TABLE %I', o); END LOOP;
        END $$;
        """;

    assertThat(read(text).statements().stream().skip(1).flatMap(s -> lines(s).stream()))
        .containsExactly(
            "DropTable table=a",
            "DropTable table=once",
            "DropView object=VIEW name=a_x",
            "DropView object=VIEW name=a_y",
            "DropTable table=b",
            "DropView object=VIEW name=b_x",
            "DropView object=VIEW name=b_y",
            "DropTable table={}",
            "DropTable table={}");
  }

  @Test
  void a_do_block_in_quotes_keeps_exact_places() {
    String text = "DO 'BEGIN EXECUTE ''DROP TABLE a''; DROP TABLE b; END'";

    List<Statement> statements = read(text).statements();

    assertThat(statements.get(1).span().text()).isEqualTo("DROP TABLE a");
    assertThat(statements.get(2).span().text()).isEqualTo("DROP TABLE b");
  }

  @Test
  void a_do_block_in_another_language_may_do_anything() {
    List<Statement> statements =
        read("DO LANGUAGE plpython3u $$ plpy.execute('x') $$").statements();

    assertThat(lines(statements.get(0)).get(0)).startsWith("Do language='plpython3u'");
    assertThat(((Opaque) statements.get(1).operations().get(0)).touches()).isEmpty();
  }

  @Test
  void commands_of_psql_are_read_as_far_as_they_matter() {
    SqlScript script =
        read("\\restrict x\n\\i other.sql\n\\if :a\nDROP TABLE t;\n\\endif\nDROP TABLE u;\n");

    List<Statement> statements = script.statements();
    assertThat(lines(statements.get(0))).containsExactly("ClientCommand command='CLIENT COMMAND'");
    assertThat(statements.get(1).operations().get(0)).isInstanceOf(Opaque.class);
    assertThat(statements.get(3).conditional()).isTrue();
    assertThat(statements.get(5).conditional()).isFalse();
  }

  @Test
  void comments_come_without_their_marks_and_in_order() {
    SqlScript script =
        read("-- +goose Up\nSELECT 1; /* two\nlines */ --migrate:down transaction:false");

    assertThat(script.comments())
        .extracting(SourceComment::text)
        .containsExactly("+goose Up", "two\nlines", "migrate:down transaction:false");
    assertThat(script.comments().get(1).span().text()).isEqualTo("/* two\nlines */");
  }

  @Test
  void sql_inside_another_language_has_its_places_there() {
    SourceFile file = new SourceFile("r.py", "op.execute('ALTER TABLE t ' \"DROP a\\n, DROP b\")");
    TextView view =
        TextView.builder(file)
            .verbatim(file.span(12, 26))
            .verbatim(file.span(29, 35))
            .decoded(file.span(35, 37), "\n")
            .verbatim(file.span(37, 45))
            .build();

    Statement statement = SqlReader.read(view, Dialect.POSTGRESQL).statements().get(0);

    assertThat(spans(statement)).containsExactly("DROP a", "DROP b");
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void files_of_other_dialects_are_read_without_a_crash_and_counted(Dialect dialect) {
    String text =
        """
        CREATE TABLE `users` (`id` int(11) unsigned NOT NULL AUTO_INCREMENT, `mail` varchar(20) CHARACTER SET utf8 DEFAULT '',
          PRIMARY KEY (`id`), UNIQUE KEY `mail` (`mail`(10)), KEY `x` (`mail`)) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;
        ALTER TABLE users ADD INDEX (mail), MODIFY mail text, ADD COLUMN a int AFTER id, ALGORITHM=INPLACE, LOCK=NONE;
        LOCK TABLES users WRITE; UNLOCK TABLES; SET FOREIGN_KEY_CHECKS=0, @a := 1; USE other;
        INSERT IGNORE INTO users VALUES (1, 'it\\'s'); REPLACE INTO users SET id = 1; PRAGMA foreign_keys = off;
        CREATE TABLE s (id INTEGER PRIMARY KEY AUTOINCREMENT, b VARYING CHARACTER(20) ON CONFLICT IGNORE) WITHOUT ROWID, STRICT;
        DROP INDEX i ON users; RENAME TABLE a TO b;
        """;

    List<Statement> statements = read(text, dialect).statements();

    assertThat(statements).isNotEmpty().allMatch(statement -> !statement.operations().isEmpty());
    assertThat(statements).anyMatch(statement -> !statement.understood());
  }

  @Test
  void mysql_and_sqlite_tables_are_read_around_what_is_not_known() {
    CreateTable table =
        (CreateTable)
            read(
                    "CREATE TABLE `Users` (`Id` int(11) unsigned NOT NULL AUTO_INCREMENT, b text)"
                        + " ENGINE=InnoDB",
                    Dialect.MYSQL)
                .statements()
                .get(0)
                .operations()
                .get(0);

    assertThat(table.table().name().value()).isEqualTo("users");
    assertThat(table.columns().get(0).type().orElseThrow().sql()).isEqualTo("int unsigned(11)");
    assertThat(table.columns()).hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "CREATE TABLE t (a int DEFAULT (((",
        "ALTER TABLE t ADD CONSTRAINT c CHECK (",
        "ALTER TABLE",
        "CREATE",
        "DROP TABLE",
        "ALTER TABLE t",
        "CREATE INDEX ON t (",
        "CREATE TABLE t (,)",
        "COMMENT ON",
        "GRANT",
        "DO",
        "DO $$",
        "DO $$ BEGIN IF",
        "SET",
        "INSERT INTO",
        "UPDATE t SET",
        "WITH x AS (",
        "EXPLAIN (",
        ")",
        "ALTER TABLE t ADD a int ) , DROP b",
        "CREATE FUNCTION f(",
        "CREATE FUNCTION f() AS",
        "CREATE SCHEMA s CREATE",
        "REINDEX (",
        "VACUUM (",
        "LOCK t IN",
        "DO $$ BEGIN EXECUTE '; END $$",
        "DO $$ BEGIN EXECUTE format('%', x); END $$",
        "CREATE TYPE t AS ENUM ('",
        "DO LANGUAGE 'x'",
        "DO 'a' 'b' LANGUAGE",
        "ALTER INDEX i ALTER",
        "SELECT set_config(",
        "COPY",
        "COPY t FROM stdin;\n1",
        "\\",
        "\\i",
        "'",
        "U&\"\\\""
      })
  void what_breaks_off_has_operations_all_the_same(String text) {
    for (Dialect dialect : Dialect.values()) {
      assertThat(read(text, dialect).statements())
          .allMatch(statement -> !statement.operations().isEmpty());
    }
  }

  @Test
  void deep_nesting_and_long_lists_do_not_overflow() {
    String deep = "(".repeat(100_000);
    String closed = deep + "1" + ")".repeat(100_000);

    SqlScript script =
        read(
            "ALTER TABLE t ADD CHECK ("
                + closed
                + "); ALTER TABLE t ADD a int DEFAULT "
                + closed
                + ", DROP b; CREATE TABLE t "
                + closed
                + "; SELECT "
                + closed
                + "; CREATE INDEX ON t ("
                + closed
                + ");"
                + " CREATE TABLE t (a int DEFAULT "
                + deep);

    assertThat(script.statements()).hasSize(6);
  }

  private static List<String> spans(Statement statement) {
    return statement.operations().stream().map(operation -> operation.span().text()).toList();
  }

  private static List<String> lines(Statement statement) {
    return statement.operations().stream().map(OperationLines::line).toList();
  }

  private static List<String> unrecognized(Statement statement) {
    return statement.unrecognized().stream().map(part -> part.span().text()).toList();
  }

  private static Object only(String text) {
    return read(text).statements().get(0).operations().get(0);
  }

  private static SqlScript read(String text) {
    return read(text, Dialect.POSTGRESQL);
  }

  private static SqlScript read(String text, Dialect dialect) {
    return SqlReader.read(TextView.of(new SourceFile("x.sql", text)), dialect);
  }
}
