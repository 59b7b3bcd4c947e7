package dev.lockkeeper.reader.java;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockkeeper.migration.SourceComment;
import dev.lockkeeper.migration.Statement;
import dev.lockkeeper.operation.Dialect;
import dev.lockkeeper.operation.Opaque;
import dev.lockkeeper.reader.sql.SqlReader;
import dev.lockkeeper.reader.sql.SqlScript;
import dev.lockkeeper.source.SourceFile;
import dev.lockkeeper.source.TextView;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class JavaMigrationReaderTest {
  /** The SQL as it was given to its reader, holes as {@code ?}. */
  private final List<String> given = new ArrayList<>();

  private SqlScript sql(TextView view) {
    given.add(view.text().replace(TextView.HOLE, '?'));
    return SqlReader.read(view, Dialect.POSTGRESQL);
  }

  @Test
  void statements_prepared_statements_and_templates_send_sql() {
    var read =
        migration(
            """
            Connection connection = context.getConnection();
            try (Statement statement = connection.createStatement()) {
              statement.execute("SELECT 1");
              statement.executeUpdate("SELECT 2");
              statement.executeQuery("SELECT 3");
              statement.executeLargeUpdate("SELECT 4");
              statement.addBatch("SELECT 5");
              statement.executeBatch();
            }
            try (PreparedStatement prepared = connection.prepareStatement("SELECT 6 WHERE a = ?")) {
              prepared.setInt(1, 7);
              prepared.execute();
            }
            context.getConnection().createStatement().execute("SELECT 7");
            var template = new JdbcTemplate(new SingleConnectionDataSource(connection, true));
            template.execute("SELECT 8");
            template.update("SELECT 9", 1, "not SQL");
            template.batchUpdate("SELECT 10", "SELECT 11");
            template.queryForObject("SELECT 12", Integer.class);
            """);

    assertThat(given)
        .containsExactly(
            "SELECT 1",
            "SELECT 2",
            "SELECT 3",
            "SELECT 4",
            "SELECT 5",
            "SELECT 6 WHERE a = ?",
            "SELECT 7",
            "SELECT 8",
            "SELECT 9",
            "SELECT 10",
            "SELECT 11",
            "SELECT 12");
    assertThat(read.statements()).noneMatch(Statement::conditional);
    assertThat(read.inTransaction()).isTrue();
  }

  @Test
  void text_is_joined_from_literals_constants_and_variables() {
    migration(
        """
        String column = "b";
        String sql = "ALTER TABLE " + TABLE + " ADD " + column + " " + TYPE + "(" + 20 + ")";
        statement.execute(sql);
        statement.execute(String.format("ALTER TABLE %s DROP %2$s -- 100%%", TABLE, column));
        statement.execute("DROP TABLE %s".formatted(TABLE));
        statement.execute(Names.VIEW.concat(";"));
        statement.execute(String.join(", ", "SELECT 1", "2"));
        statement.execute("DROP {kind} x".replace("{kind}", "VIEW"));
        """);

    assertThat(given)
        .containsExactly(
            "ALTER TABLE orders ADD b varchar(20)",
            "ALTER TABLE orders DROP b -- 100%",
            "DROP TABLE orders",
            "DROP VIEW v;",
            "SELECT 1, 2",
            "DROP VIEW x");
  }

  @Test
  void text_is_built_step_by_step() {
    migration(
        """
        StringBuilder builder = new StringBuilder("ALTER TABLE a");
        builder.append(" ADD b").append(' ').append("int");
        builder.append(", ADD c int");
        statement.execute(builder.toString());
        String sql = "DROP TABLE";
        sql += " a";
        statement.execute(sql.trim());
        """);

    assertThat(given).containsExactly("ALTER TABLE a ADD b int, ADD c int", "DROP TABLE a");
  }

  @Test
  void what_is_not_known_is_a_hole_and_what_is_wholly_unknown_opaque() {
    var read =
        migration(
            """
            statement.execute("DROP TABLE " + System.getenv("TABLE") + " CASCADE");
            statement.execute("SET x = " + limit());
            statement.execute(load("x.sql"));
            statement.execute(Other.SQL);
            """);

    assertThat(given).containsExactly("DROP TABLE ? CASCADE", "SET x = ?");
    assertThat(opaque(read))
        .containsExactly(
            "load(\"x.sql\"): its text is known only when the migration runs",
            "Other.SQL: its text is known only when the migration runs");
  }

  @Test
  void branches_and_loops_are_conditional_and_what_they_assign_unknown() {
    var read =
        migration(
            """
            String table = "a";
            if (flag) {
              statement.execute("SELECT 1");
              table = "b";
            } else {
              statement.execute("SELECT 2");
            }
            statement.execute("DROP TABLE " + table);
            while (more()) { statement.execute("SELECT 3"); }
            for (int i = 0; i < 3; i++) { statement.execute("SELECT 4 + " + i); }
            switch (kind) { case 1: statement.execute("SELECT 5"); }
            try { statement.execute("SELECT 6"); }
            catch (SQLException e) { statement.execute("SELECT 7"); }
            finally { statement.execute("SELECT 8"); }
            statement.execute(flag ? "SELECT 9" : "SELECT 10");
            """);

    assertThat(sent(read))
        .containsExactly(
            "maybe SELECT 1",
            "maybe SELECT 2",
            "DROP TABLE \" + table",
            "maybe SELECT 3",
            "maybe SELECT 4 + \" + i",
            "maybe SELECT 5",
            "SELECT 6",
            "maybe SELECT 7",
            "SELECT 8",
            "maybe SELECT 9",
            "maybe SELECT 10");
  }

  @Test
  void what_follows_an_early_return_is_conditional() {
    var read =
        migration(
            """
            statement.execute("SELECT 1");
            if (done()) { return; }
            statement.execute("SELECT 2");
            """);

    assertThat(sent(read)).containsExactly("SELECT 1", "maybe SELECT 2");
  }

  @Test
  void a_loop_over_written_out_elements_runs_once_for_each() {
    var read =
        migration(
            """
            for (String table : List.of("a", "b")) {
              statement.execute("ALTER TABLE " + table + " ADD x int");
            }
            for (String table : TABLES) statement.execute("DROP TABLE " + table);
            List.of("e").forEach(t -> statement.execute("LOCK TABLE " + t));
            """);

    assertThat(read.statements()).noneMatch(Statement::conditional);
    assertThat(given)
        .containsExactly(
            "ALTER TABLE a ADD x int",
            "ALTER TABLE b ADD x int",
            "DROP TABLE c",
            "DROP TABLE d",
            "LOCK TABLE e");
  }

  @Test
  void methods_of_the_same_file_are_followed() {
    var read =
        migration(
            """
            run(context.getConnection(), "SELECT 1");
            statement.execute(drop("a"));
            this.forever(statement);
            """);

    assertThat(given).contains("SELECT 1", "DROP TABLE a");
    assertThat(opaque(read))
        .containsExactly(
            "forever(statement): it calls itself, and how often is known only when it runs");
  }

  @Test
  void callbacks_of_a_template_run() {
    migration(
        """
        JdbcTemplate jdbc = new JdbcTemplate(dataSource);
        jdbc.execute((Connection c) -> { c.createStatement().execute("SELECT 1"); return null; });
        jdbc.execute((ConnectionCallback<Void>) c -> c.prepareStatement("SELECT 2").execute());
        """);

    assertThat(given).containsExactly("SELECT 1", "SELECT 2");
  }

  @Test
  void a_connection_that_is_handed_on_is_opaque() {
    var read =
        migration(
            """
            ScriptUtils.executeSqlScript(context.getConnection(), new ClassPathResource("x.sql"));
            new Backfill(connection).run();
            log.info("on {}", connection);
            """);

    assertThat(opaque(read))
        .containsExactly(
            "ScriptUtils.executeSqlScript(context.getConnection(), new"
                + " ClassPathResource(\"x.sql\")): it hands the connection to executeSqlScript,"
                + " which is not read",
            "new Backfill(connection): it hands the connection to Backfill, which is not read");
  }

  @Test
  void other_execute_methods_send_nothing() {
    var read =
        migration(
            """
            executor.execute(() -> {});
            cache.update("key", 1);
            """);

    assertThat(read.statements()).isEmpty();
  }

  @Test
  void literals_are_placed_where_they_stand_and_constants_where_they_are_used() {
    var read =
        migration(
            """
            statement.execute(\"""
                ALTER TABLE a
                  ADD b int;
                DROP TABLE c
                \""");
            statement.execute("DROP " + TABLE);
            statement.execute(WHOLE);
            """);

    assertThat(read.statements().stream().map(s -> s.span().text().replaceAll("\\s+", " ")))
        .containsExactly("ALTER TABLE a ADD b int", "DROP TABLE c", "DROP \" + TABLE", "WHOLE");
  }

  @Test
  void the_version_comes_from_the_class_or_from_a_literal() {
    var plain = (JavaMigration.Read) read(wrap("", ""));
    var stated =
        (JavaMigration.Read)
            read(
                wrap(
                    "public MigrationVersion getVersion() {"
                        + " return MigrationVersion.fromVersion(\"7.1\"); }",
                    ""));

    assertThat(plain.className()).isEqualTo("V1_2__Name");
    assertThat(plain.nameSpan().text()).isEqualTo("V1_2__Name");
    assertThat(plain.version()).isEmpty();
    assertThat(stated.version()).contains("7.1");
  }

  @Test
  void a_class_may_refuse_its_transaction() {
    var read =
        (JavaMigration.Read)
            read(wrap("@Override public boolean canExecuteInTransaction() { return false; }", ""));

    assertThat(read.inTransaction()).isFalse();
  }

  @Test
  void comments_of_java_and_of_the_sql_in_it_are_given() {
    var read =
        migration(
            """
            // lockkeeper:ignore drop-table it is empty
            statement.execute("DROP TABLE a -- in sql");
            /* block */
            """);

    assertThat(read.comments().stream().map(SourceComment::text).map(String::strip))
        .contains("lockkeeper:ignore drop-table it is empty", "block");
    assertThat(read.comments().stream().map(c -> c.span().text()))
        .contains("// lockkeeper:ignore drop-table it is empty", "/* block */");
  }

  @Test
  void classes_that_are_no_migrations_are_none() {
    assertThat(read("class A { }")).isInstanceOf(JavaMigration.None.class);
    assertThat(read("abstract class Base extends BaseJavaMigration { }"))
        .isInstanceOf(JavaMigration.None.class);
    assertThat(read("")).isInstanceOf(JavaMigration.None.class);
    assertThat(read("interface V1__A extends JavaMigration { }"))
        .isInstanceOf(JavaMigration.None.class);
  }

  @Test
  void a_migration_whose_method_stands_elsewhere_is_unread() {
    JavaMigration read = read("class V1__A extends Base { }");

    assertThat(((JavaMigration.Unread) read).reason())
        .isEqualTo("its migrate method stands in another class");
  }

  @Test
  void java_that_does_not_parse_is_unread_at_its_place() {
    JavaMigration read = read("class V1__A extends BaseJavaMigration {\n  void migrate( {\n}");

    assertThat(((JavaMigration.Unread) read).span().from().line()).isEqualTo(2);
  }

  @Test
  void a_byte_order_mark_shifts_nothing() {
    var read = (JavaMigration.Read) read("\uFEFF" + wrap("", "statement.execute(\"SELECT 1\");"));

    assertThat(read.statements().get(0).span().text()).isEqualTo("SELECT 1");
  }

  @Test
  void new_syntax_parses() {
    migration(
        """
        record Pair(String a, int b) {}
        Object o = switch (1) { case 1 -> { yield "x"; } default -> 2; };
        if (o instanceof String s && !s.isEmpty()) { statement.execute("SELECT 1"); }
        """);

    assertThat(given).containsExactly("SELECT 1");
  }

  @Test
  void thousands_of_pieces_and_parentheses_do_not_overflow() {
    String pieces = "\"SELECT 1\"" + " + \" \"".repeat(5_000);
    String nested = "(".repeat(3_000) + "\"SELECT 2\"" + ")".repeat(3_000);

    migration("statement.execute(" + pieces + "); statement.execute(" + nested + ");");

    assertThat(given).hasSize(2);
    assertThat(given.get(1)).isEqualTo("SELECT 2");
  }

  @Test
  void a_migration_that_runs_for_ever_ends() {
    var read =
        migration(
            """
            for (String a : List.of("1", "2", "3", "4", "5", "6", "7", "8", "9", "10"))
              for (String b : List.of("1", "2", "3", "4", "5", "6", "7", "8", "9", "10"))
                for (String c : List.of("1", "2", "3", "4", "5", "6", "7", "8", "9", "10"))
                  for (String d : List.of("1", "2", "3", "4", "5", "6", "7", "8", "9", "10"))
                    for (String e : List.of("1", "2", "3", "4", "5", "6", "7", "8", "9", "10"))
                      statement.execute("SELECT 1");
            """);

    assertThat(opaque(read))
        .singleElement()
        .asString()
        .endsWith("the migration runs through too many steps to follow");
  }

  @Test
  void broken_sources_never_throw() {
    String source =
        wrap("", "statement.execute(\"ALTER TABLE \" + TABLE + \"\"\"\n  x \"\"\" + 1);");
    Random random = new Random(3);
    for (int i = 0; i < 300; i++) {
      StringBuilder broken = new StringBuilder(source);
      for (int k = random.nextInt(4); k >= 0; k--) {
        int at = random.nextInt(broken.length());
        if (random.nextBoolean()) {
          broken.deleteCharAt(at);
        } else {
          broken.insert(at, "\"\\{}()u+;".charAt(random.nextInt(9)));
        }
      }

      JavaMigration read = read(broken.toString());

      if (read instanceof JavaMigration.Read whole) {
        whole.statements().forEach(s -> assertThat(s.operations()).isNotEmpty());
      }
    }
  }

  @Test
  void text_that_grows_without_end_is_given_up() {
    String doubled = "s += s; ".repeat(60);
    String replaced = ".replace(\"a\", \"aaaaaaaaaaaaaaaa\")".repeat(20);

    JavaMigration.Read read =
        migration(
            """
            String s = "0123456789"; %s
            statement.execute(s);
            statement.execute("DROP TABLE t");
            statement.execute("aaaaaaaaaaaaaaaa"%s);
            """
                .formatted(doubled, replaced));

    assertThat(sent(read)).hasSize(3).contains("DROP TABLE t");
    assertThat(opaque(read)).hasSize(2);
  }

  @Test
  void a_long_chain_of_calls_is_read_once() {
    JavaMigration.Read read =
        migration(
            "statement.execute(a"
                + ".b()".repeat(3000)
                + ");\nstatement.execute(\"DROP TABLE t\");");

    assertThat(sent(read)).hasSize(2).last().isEqualTo("DROP TABLE t");
  }

  private JavaMigration.Read migration(String body) {
    return (JavaMigration.Read) read(wrap("", body));
  }

  private JavaMigration read(String source) {
    return JavaMigrationReader.read(new SourceFile("V1_2__Name.java", source), this::sql);
  }

  private static String wrap(String members, String body) {
    return """
    package db.migration;

    public class V1_2__Name extends BaseJavaMigration {
      private static final String TABLE = "orders";
      private static final String TYPE = "varchar";
      private static final String WHOLE = "DROP TABLE " + TABLE;
      private static final String[] TABLES = {"c", "d"};
      private Statement statement;
      private Connection connection;
      private DataSource dataSource;
      interface Names { String VIEW = "DROP VIEW v"; }
      %s
      @Override
      public void migrate(Context context) throws Exception {
    %s
      }
      private void run(Connection to, String sql) throws SQLException {
        try (var s = to.createStatement()) { s.execute(sql); }
      }
      private static String drop(String table) { return "DROP TABLE " + table; }
      private void forever(Statement statement) { forever(statement); }
    }
    """
        .formatted(members, body.indent(4));
  }

  private static List<String> sent(JavaMigration.Read read) {
    return read.statements().stream()
        .map(s -> (s.conditional() ? "maybe " : "") + shown(s))
        .toList();
  }

  private static String shown(Statement statement) {
    return statement.span().text();
  }

  private static List<String> opaque(JavaMigration.Read read) {
    return read.statements().stream()
        .filter(s -> s.operations().get(0) instanceof Opaque)
        .map(s -> (Opaque) s.operations().get(0))
        .map(o -> o.text() + ": " + o.reason())
        .toList();
  }
}
