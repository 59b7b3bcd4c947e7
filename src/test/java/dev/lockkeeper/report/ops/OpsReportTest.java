package dev.lockkeeper.report.ops;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockkeeper.effect.Effects;
import dev.lockkeeper.effect.LockMode;
import dev.lockkeeper.effect.Refusal;
import dev.lockkeeper.effect.Relation;
import dev.lockkeeper.effect.RelationLock;
import dev.lockkeeper.effect.Work;
import dev.lockkeeper.lint.ListedStatement;
import dev.lockkeeper.migration.Body;
import dev.lockkeeper.migration.Direction;
import dev.lockkeeper.migration.Down;
import dev.lockkeeper.migration.Migration;
import dev.lockkeeper.migration.Statement;
import dev.lockkeeper.migration.Tool;
import dev.lockkeeper.migration.Transaction;
import dev.lockkeeper.migration.TransactionModel;
import dev.lockkeeper.migration.Unrecognized;
import dev.lockkeeper.operation.AlterTableOperation.DropColumn;
import dev.lockkeeper.operation.Dialect;
import dev.lockkeeper.operation.Identifier;
import dev.lockkeeper.operation.ObjectName;
import dev.lockkeeper.operation.Opaque;
import dev.lockkeeper.operation.Operation;
import dev.lockkeeper.operation.TableReference;
import dev.lockkeeper.reader.sql.SqlReader;
import dev.lockkeeper.report.JsonSchemas;
import dev.lockkeeper.source.SourceFile;
import dev.lockkeeper.source.Span;
import dev.lockkeeper.source.TextView;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class OpsReportTest {
  private static final SourceFile FILE =
      new SourceFile(
          "db/V2__x.sql",
          """
          ALTER TABLE users
            DROP COLUMN a CASCADE,
            DROP COLUMN "we.ird" SIDEWAYS;
          """);

  static List<Class<? extends Operation>> classes() {
    return SampleOperations.classes();
  }

  @Test
  void json_says_place_migration_transaction_and_facts_one_object_a_line() throws IOException {
    Statement statement =
        statement(
            Optional.of(new Transaction(1, Transaction.OpenedBy.TOOL)),
            dropColumn("a", "DROP COLUMN a CASCADE", true),
            dropColumn("we.ird", "DROP COLUMN \"we.ird\" SIDEWAYS", false));

    String json = print(new OpsJson(), statement, Optional.empty());

    assertThat(json)
        .isEqualTo(
            """
            {"file":"db/V2__x.sql","line":2,"startColumn":3,"endLine":2,"endColumn":24,\
            "migration":"2","direction":"up","statement":3,"transaction":1,"transactionBy":"tool",\
            "conditional":false,"kind":"DropColumn","table":"users","column":"a","cascade":true,\
            "unrecognized":["SIDEWAYS"]}
            {"file":"db/V2__x.sql","line":3,"startColumn":3,"endLine":3,"endColumn":32,\
            "migration":"2","direction":"up","statement":3,"transaction":1,"transactionBy":"tool",\
            "conditional":false,"kind":"DropColumn","table":"users","column":"\\"we.ird\\""}
            """);
  }

  @Test
  void a_statement_outside_any_transaction_says_null_and_not_who_opened_it() throws IOException {
    String json =
        print(
            new OpsJson(),
            statement(
                Optional.empty(), new Opaque(span("users"), "computed", "users", Optional.empty())),
            Optional.empty());

    assertThat(json)
        .contains("\"line\":1,\"column\":13,\"startColumn\":13")
        .contains("\"transaction\":null,\"conditional\"")
        .contains("\"kind\":\"Opaque\",\"reason\":\"computed\",\"text\":\"users\"");
  }

  @Test
  void effects_stand_on_the_first_operation_of_a_statement() throws IOException {
    Statement statement =
        statement(
            Optional.empty(),
            dropColumn("a", "DROP COLUMN a CASCADE", true),
            dropColumn("we.ird", "DROP COLUMN \"we.ird\" SIDEWAYS", false));

    List<String> lines = print(new OpsJson(), statement, Optional.of(effects())).lines().toList();

    assertThat(lines.get(0))
        .endsWith(
            """
            "effects":{"locks":[{"relation":"users","mode":"ACCESS EXCLUSIVE"}],\
            "work":[{"relation":"users","kind":"rewrite"}],\
            "inTransaction":"refused","refused":"a view stands on it"}}\
            """);
    assertThat(lines.get(1)).doesNotContain("effects");
    assertThat(JsonSchemas.of("ops.schema.json").mistakes(lines.get(0))).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("classes")
  void every_operation_prints_what_the_schema_promises(Class<? extends Operation> type)
      throws IOException {
    JsonSchemas schema = JsonSchemas.of("ops.schema.json");

    for (Operation sample : SampleOperations.of(type)) {
      String json = print(new OpsJson(), statement(Optional.empty(), sample), Optional.empty());
      assertThat(schema.mistakes(json)).as(json).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"setup", "alter_table", "create_table", "create_index", "objects", "statements"})
  void every_statement_of_the_manual_prints_what_the_schema_promises(String name)
      throws IOException {
    String path = "testdata/readers/postgresql/" + name + ".sql";
    SourceFile file = new SourceFile(path, Files.readString(Path.of(path)));
    JsonSchemas schema = JsonSchemas.of("ops.schema.json");
    List<Statement> statements =
        TransactionModel.NONE.apply(
            SqlReader.read(TextView.of(file), Dialect.POSTGRESQL).statements());

    for (Statement statement : statements) {
      String json = print(new OpsJson(), statement, Optional.empty());
      assertThat(json.lines()).hasSize(statement.operations().size());
      json.lines().forEach(line -> assertThat(schema.mistakes(line)).as(line).isEmpty());
      if (Boolean.getBoolean("ops.print")) {
        System.out.println(statement.span().text() + "\n" + json);
      }
    }
  }

  @Test
  void text_is_one_readable_line_an_operation() throws IOException {
    Statement statement =
        statement(
            Optional.empty(),
            dropColumn("a", "DROP COLUMN a CASCADE", true),
            dropColumn("we.ird", "DROP COLUMN \"we.ird\" SIDEWAYS", false));

    String text = print(new OpsText(), statement, Optional.of(effects()));

    assertThat(text)
        .isEqualTo(
            """
            db/V2__x.sql:2:3: DropColumn table: users, column: a, cascade, not understood: SIDEWAYS, \
            locks users in ACCESS EXCLUSIVE, rewrite of users, refused in a transaction, \
            refused: a view stands on it
            db/V2__x.sql:3:3: DropColumn table: users, column: "we.ird"
            """);
  }

  private static Effects effects() {
    Relation users = new Relation("users", Optional.empty());
    return new Effects(
        true,
        List.of(new RelationLock(users, LockMode.ACCESS_EXCLUSIVE)),
        List.of(new Work(Work.Kind.REWRITE, users, List.of())),
        List.of(),
        Effects.InTransaction.REFUSED,
        Optional.of(new Refusal("a view stands on it", Optional.empty())));
  }

  private static DropColumn dropColumn(String name, String action, boolean cascade) {
    Span span = span(action);
    ObjectName users = ObjectName.of(new Identifier("users", "users", span("users")));
    return new DropColumn(
        span, TableReference.of(users), new Identifier(name, name, span), false, cascade);
  }

  private static Statement statement(Optional<Transaction> transaction, Operation... operations) {
    return Statement.read(
            FILE.span(0, FILE.text().length() - 2),
            List.of(operations),
            operations.length > 1 ? List.of(new Unrecognized(span("SIDEWAYS"), false)) : List.of(),
            false)
        .placed(3, transaction);
  }

  private static Span span(String words) {
    int start = FILE.text().indexOf(words);
    return FILE.span(start, start + words.length());
  }

  private static String print(OpsReport report, Statement statement, Optional<Effects> effects)
      throws IOException {
    Migration migration =
        new Migration(
            "2",
            Tool.FLYWAY,
            FILE,
            FILE.span(0, 0),
            Optional.empty(),
            false,
            new Body(Direction.UP, FILE.span(), List.of(statement)),
            new Down.NotExpected(),
            List.of(),
            Optional.empty());
    StringWriter out = new StringWriter();
    report.write(List.of(new ListedStatement(migration, Direction.UP, statement, effects)), out);
    return out.toString();
  }
}
