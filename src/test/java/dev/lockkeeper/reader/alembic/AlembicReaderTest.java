package dev.lockkeeper.reader.alembic;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockkeeper.migration.Down;
import dev.lockkeeper.migration.Migration;
import dev.lockkeeper.migration.SourceComment;
import dev.lockkeeper.migration.Statement;
import dev.lockkeeper.migration.TransactionModel;
import dev.lockkeeper.operation.AlterTableOperation.AddColumn;
import dev.lockkeeper.operation.AlterTableOperation.AddConstraint;
import dev.lockkeeper.operation.AlterTableOperation.SetDefault;
import dev.lockkeeper.operation.DataOperation.Update;
import dev.lockkeeper.operation.Dialect;
import dev.lockkeeper.operation.Expression;
import dev.lockkeeper.operation.Opaque;
import dev.lockkeeper.operation.Operation;
import dev.lockkeeper.operation.TableOperation.CreateTable;
import dev.lockkeeper.source.SourceFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AlembicReaderTest {
  private static final String HEADER =
      """
      import sqlalchemy as sa, logging, time, uuid
      from alembic import context, op
      from app import Base, app_types, helpers, columns, table, SQL
      from sqlalchemy import orm; from sqlalchemy.dialects import postgresql; from datetime import datetime
      revision = 'a'
      def other(): op.drop_table('other')
      def upgrade():
      """;

  @Test
  void a_function_behind_too_much_work_is_not_silently_empty() {
    Migration migration =
        read(
            "revision = 'a'\ns = 'x'\n"
                + "s = s + s\n".repeat(40)
                + "def upgrade():\n  op.drop_table(s)\n");

    assertThat(opaqueReasons(migration))
        .containsExactly("the file is not read to its end: it computes too much to be followed");
  }

  @Test
  void a_function_of_another_file_is_not_silently_empty() {
    Migration migration = read("from shared import upgrade\nrevision = 'a'\n");

    assertThat(opaqueReasons(migration)).containsExactly("upgrade is no function of this file");
  }

  private static List<String> opaqueReasons(Migration migration) {
    return migration.up().statements().stream()
        .flatMap(statement -> statement.operations().stream())
        .map(operation -> ((Opaque) operation).reason())
        .toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "down_revision = 'b'|[b]",
        "down_revision: str = 'b'|[b]",
        "down_revision: Union[str, None] = None|[]",
        "down_revision = None|[]",
        "down_revision = ('b', 'c')|[b, c]",
        "down_revision = ['b', 'c']|[b, c]",
        "down_revision = PARENT|[b]",
        "x = 1|[]",
      })
  void reads_the_parents_in_every_form(String line, String parents) {
    Migration migration = read("PARENT = 'b'\nrevision = 'a'\n" + line + "\ndef upgrade(): pass\n");

    assertThat(migration.id()).isEqualTo("a");
    assertThat(migration.revision().orElseThrow().parents()).hasToString(parents);
  }

  @Test
  void reads_the_whole_header() {
    Migration migration =
        read(
            """
            \"""add users

            Revision ID: 1a2b
            Revises: 0000
            Create Date: 2024-05-06 07:08:09.101112

            \"""
            revision: str = '1a2b'
            down_revision = '0000'
            branch_labels = ('auth',)
            depends_on = 'ffff'
            def upgrade(): pass
            """);

    Migration.Revision revision = migration.revision().orElseThrow();
    assertThat(revision.id()).contains("1a2b");
    assertThat(revision.branchLabels()).containsExactly("auth");
    assertThat(revision.dependsOn()).containsExactly("ffff");
    assertThat(revision.createDate()).contains("2024-05-06 07:08:09.101112");
    assertThat(revision.docstring().orElseThrow().text().text()).startsWith("add users\n");
    assertThat(migration.idSpan().text()).isEqualTo("'1a2b'");
    assertThat(revision.parentsSpan().text()).isEqualTo("'0000'");
  }

  @Test
  void names_a_revision_without_an_id_after_its_file() {
    Migration migration = read("def upgrade(): pass\n");

    assertThat(migration.id()).isEqualTo("a1_users");
    assertThat(migration.revision().orElseThrow().id()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "import os\n", "def helper(): pass\n"})
  void leaves_other_python_files_alone(String source) {
    SourceFile file = new SourceFile("versions/__init__.py", source);

    assertThat(AlembicReader.read(file, Dialect.POSTGRESQL, TransactionModel.TOOL)).isEmpty();
  }

  @Test
  void says_where_a_file_does_not_parse() {
    Migration migration = read("revision = 'a'\ndef upgrade(:\n  pass\n");

    assertThat(migration.unread().orElseThrow().reason()).isEqualTo("'(' was never closed");
    assertThat(migration.unread().orElseThrow().span().from()).hasToString("2:12");
    assertThat(migration.up().statements()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "def downgrade(): pass|Empty|def downgrade(): pass",
        "def downgrade():\\n    'nothing'\\n    # only this|Empty|def downgrade():\\n    'nothing'",
        "def downgrade():\\n    return|Empty|def downgrade():\\n    return",
        "def downgrade():\\n    op.alter_column('t', 'c')"
            + "|Empty|def downgrade():\\n    op.alter_column('t', 'c')",
        "def downgrade():\\n    raise NotImplementedError('one way')|Irreversible"
            + "|raise NotImplementedError('one way')",
        "def downgrade():\\n    raise Exception|Irreversible|raise Exception",
        "x = 1|Missing|'''a'''",
      })
  void tells_how_a_revision_is_taken_back(String source, String kind, String place) {
    Migration migration = migration("pass", source.replace("\\n", "\n"));

    Down down = migration.down();
    assertThat(down.getClass().getSimpleName()).isEqualTo(kind);
    if (down instanceof Down.Empty empty) {
      assertThat(empty.span().text()).isEqualTo(place.replace("\\n", "\n"));
    } else if (down instanceof Down.Missing missing) {
      assertThat(missing.span().text()).isEqualTo(place);
    } else if (down instanceof Down.Irreversible irreversible) {
      assertThat(irreversible.span().text()).isEqualTo(place);
      assertThat(irreversible.reason().isPresent()).isEqualTo(place.contains("way"));
    }
  }

  @Test
  void places_operations_on_the_call_and_names_on_their_arguments() {
    Statement statement =
        up("op.add_column(\n  'users', sa.Column('age', sa.Integer(), nullable=False),\n)").get(0);

    AddColumn operation = (AddColumn) statement.operations().get(0);
    assertThat(statement.span().text()).startsWith("op.add_column(").endsWith(")");
    assertThat(operation.span()).isEqualTo(statement.span());
    assertThat(operation.table().table().span().text()).isEqualTo("'users'");
    assertThat(operation.column().name().span().text()).isEqualTo("'age'");
    assertThat(operation.column().type().orElseThrow().span().text()).isEqualTo("sa.Integer()");
    assertThat(operation.column().span().text())
        .isEqualTo("sa.Column('age', sa.Integer(), nullable=False)");
  }

  @Test
  void places_what_an_argument_asks_for_on_that_argument() {
    String table =
        """
        op.create_table(
            't',
            sa.Column('id', sa.Integer(), primary_key=True),
            sa.Column('u', sa.Text(), sa.ForeignKey('u.id'), unique = True),
            sa.Column('e', sa.Enum('x', name='e'), sa.CheckConstraint('e > 1'), index=True),
            sa.ForeignKeyConstraint(['a'], ['b.c']),
            sa.UniqueConstraint('a'),
        )
        """;
    String column =
        "op.add_column('t', sa.Column('u', sa.Text(), sa.ForeignKey('u.id'), unique=True,"
            + " index=False, comment='why'))";

    List<Statement> created = up(table);
    List<Statement> added = up(column);

    assertThat(places(created))
        .containsExactly(
            "CreateType at sa.Enum('x', name='e')",
            "CreateTable at " + table.strip().indent(4).strip(),
            "check at sa.CheckConstraint('e > 1')",
            "primary key at primary_key=True",
            "foreign key at sa.ForeignKeyConstraint(['a'], ['b.c'])",
            "unique at sa.UniqueConstraint('a')",
            "unique at unique = True",
            "foreign key at sa.ForeignKey('u.id')",
            "CreateIndex at index=True");
    assertThat(places(added))
        .containsExactly(
            "AddColumn at " + column,
            "AddConstraint at sa.ForeignKey('u.id')",
            "AddConstraint at unique=True",
            "Comment at comment='why'");
    assertThat(added).allMatch(statement -> statement.span().text().equals(column));
  }

  private static List<String> places(List<Statement> statements) {
    List<String> places = new ArrayList<>();
    for (Statement statement : statements) {
      for (Operation operation : statement.operations()) {
        places.add(operation.kind() + " at " + operation.span().text());
        if (operation instanceof CreateTable create) {
          create.constraints().forEach(c -> places.add(c.constraint() + " at " + c.span().text()));
        }
      }
    }
    return places;
  }

  @Test
  void places_sql_exactly_where_it_stands_in_the_string() {
    List<Statement> statements =
        read("""
        from alembic import op
        revision = 'a'
        def upgrade():
            op.execute('''
                UPDATE a SET b = 1;
                -- why
                DROP TABLE c
            ''')
        """)
            .up()
            .statements();

    assertThat(statements.get(0).span().text()).isEqualTo("UPDATE a SET b = 1");
    assertThat(statements.get(1).span().text()).isEqualTo("DROP TABLE c");
    assertThat(statements.get(1).span().from()).hasToString("7:9");
  }

  @Test
  void gives_the_comments_of_python_and_of_embedded_sql() {
    Migration migration =
        migration(
            """
            op.drop_table('a')  # lockkeeper:ignore drop-table gone
            op.execute('''-- lockkeeper:ignore x y
                DROP TABLE b''')
            """,
            "");

    assertThat(migration.comments().stream().map(SourceComment::text))
        .containsExactly("lockkeeper:ignore drop-table gone", "lockkeeper:ignore x y");
  }

  @Test
  void numbers_the_transactions_around_an_autocommit_block() {
    List<Statement> statements =
        up(
            """
            op.drop_column('a', 'b')
            with op.get_context().autocommit_block():
              op.create_index('i', 'a', ['c'], postgresql_concurrently=True)
              op.execute('VACUUM a')
            op.drop_column('a', 'd')
            """);

    assertThat(statements.stream().map(s -> s.transaction().map(t -> t.number()).orElse(0)))
        .containsExactly(1, 0, 0, 2);
    assertThat(statements.stream().map(Statement::number)).containsExactly(1, 2, 3, 4);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "op.get_bind().execute('DROP TABLE a')|DropTable",
        "conn = op.get_bind()\\nconn.execute(sa.text('DROP TABLE a'))|DropTable",
        "conn = op.get_bind()\\nconn.exec_driver_sql('DROP TABLE a')|DropTable",
        "op.get_context().connection.execute('DROP TABLE a')|DropTable",
        "from sqlalchemy.orm import Session\\n"
            + "s = Session(bind=op.get_bind())\\n"
            + "s.execute('DROP TABLE a')|DropTable",
        "rows = op.get_bind().execute('SELECT 1').fetchall()\\nfor r in rows: op.drop_table('a')"
            + "|Select ?DropTable",
        "op.execute(sa.text('UPDATE a SET b = :c').bindparams(c=1))|Update",
        "op.execute(sa.DDL('DROP TABLE a'))|DropTable",
        "t = sa.table('a', sa.column('b'))\\n"
            + "op.get_bind().execute(sa.update(t).values(b=1))|Update",
        "t = op.create_table('a')\\nop.bulk_insert(t, [{'b': 1}])|CreateTable Insert",
        "op.bulk_insert(sa.table('a'), [])|``",
        "sa.Enum('x', name='e').create(op.get_bind())|CreateType",
        "sa.Enum('x', name='e').create(op.get_bind(), checkfirst=True)|?CreateType",
        "e = postgresql.ENUM('x', name='e')\\ne.create(op.get_bind())|?CreateType",
        "sa.Enum(name='e').drop(op.get_bind(), checkfirst=False)|DropType",
        "op.execute(sa.schema.CreateSchema('s'))|CreateSchema",
        "if op.get_bind().dialect.name == 'sqlite': op.drop_table('a')|``",
        "if op.get_context().dialect.name != 'postgresql': return\\nop.drop_table('a')|DropTable",
        "if not sa.inspect(op.get_bind()).has_table('a'): op.create_table('a')|?CreateTable",
        "if context.is_offline_mode(): return\\nop.drop_table('a')|DropTable",
        "try: op.drop_table('a')\\nexcept Exception: pass|?DropTable",
        "globals()['other']()|DropTable",
        "@logged\\n"
            + "def b(): return op.batch_alter_table('a')\\n"
            + "with b() as t: t.drop_column('c')|DropColumn",
        "list(map(lambda t: op.drop_table(t), ['a', 'b']))|DropTable DropTable",
        "for s in filter(None, ['', 'DROP TABLE a']): op.execute(s)|DropTable",
        "import functools\\nfunctools.partial(op.drop_table, schema='s')('a')|DropTable",
        "name = 'a'\\nop.execute('DROP TABLE %(name)s' % locals())|DropTable",
        "name = 'a'\\nop.execute('DROP TABLE {name}'.format(**locals()))|DropTable",
        "from alembic.op import *\\nfrom sqlalchemy import *\\ndrop_table('a')|DropTable",
        "op.execute(Base.__table__.update().values(a=1))|Update",
        "print('x'); logging.info('y'); time.sleep(1); uuid.uuid4()|``",
      })
  void follows_what_reaches_the_server(String body, String kinds) {
    List<Statement> statements = up(body.replace("\\n", "\n"));

    String read =
        String.join(
            " ",
            statements.stream()
                .map(s -> (s.conditional() ? "?" : "") + s.operations().get(0).kind())
                .toList());
    assertThat(read).isEqualTo(kinds.equals("``") ? "" : kinds);
  }

  @Test
  void follows_classes_and_generators_of_the_file() {
    Migration migration =
        read(
            """
            import contextlib
            from alembic import op
            revision = 'a'

            class Step:
                table = 'steps'
                def __init__(self):
                    op.execute('SELECT 1')
                def __enter__(self):
                    op.execute('SELECT 2')
                def __exit__(self, *args):
                    op.execute('SELECT 4')
                def run(self, name):
                    op.drop_table(name)
                @staticmethod
                def fixed(name):
                    op.drop_table(name)
                @classmethod
                def made(cls):
                    op.drop_table(cls.table)

            class Plain:
                table = 'plain'
                def run(self):
                    op.drop_table(self.table)

            @contextlib.contextmanager
            def timeout(value):
                op.execute(f"SET lock_timeout = '{value}'")
                try:
                    yield value
                finally:
                    op.execute('RESET lock_timeout')

            def tables():
                yield 'y1'
                yield from ['y2']

            def upgrade():
                with Step():
                    op.execute('SELECT 3')
                Step.fixed('a')
                Step.made()
                step = Plain()
                step.run()
                getattr(op, 'drop_table')('b')
                with timeout('5s') as given, timeout('6s'):
                    op.execute(f"SELECT '{given}'")
                for table in tables():
                    op.drop_table(table)
            """);

    List<String> facts =
        migration.up().statements().stream()
            .flatMap(statement -> statement.operations().stream().map(OperationFacts::of))
            .toList();
    assertThat(facts)
        .containsExactly(
            "Select[query=SELECT 1]",
            "Select[query=SELECT 2]",
            "Select[query=SELECT 3]",
            "Select[query=SELECT 4]",
            "DropTable[table=[name=a]]",
            "DropTable[table=[name=steps]]",
            "DropTable[table=[name=plain]]",
            "DropTable[table=[name=b]]",
            "Set[name=lock_timeout, value=[5s]]",
            "Set[name=lock_timeout, value=[6s]]",
            "Select[query=SELECT '5s']",
            "Reset[name=lock_timeout]",
            "Reset[name=lock_timeout]",
            "DropTable[table=[name=y1]]",
            "DropTable[table=[name=y2]]");
    assertThat(migration.up().statements()).noneMatch(Statement::conditional);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "op.execute(build_sql())|its text is not known",
        "op.execute(SQL)|its text is not known",
        "op.create_entity(view)|what op.create_entity sends is not known",
        "helpers.audit('users')|what app.helpers.audit() does is not known",
        "Base.metadata.create_all(op.get_bind())|create_all() finds in the metadata",
        "s = orm.Session(op.get_bind())\\ns.add(User())|what the session writes is not known",
        "s = orm.Session(op.get_bind())\\nfor u in s.query(Base): u.name = 'x'\\ns.commit()"
            + "|what the session writes is not known",
        "globals()[f'upgrade_{columns}']()|what is called is not known",
        "getattr(op, columns)('a')|what is called is not known",
        "eval('op.drop_table(1)')|what eval() does is not known",
        "def f(): f()\\nf()|calls itself too often",
        "op.alter_column('t', 'c', nullable=is_null())|becomes nullable is not known",
        "for i in range(10**9): op.drop_table(f't{i}')|DropTable",
        "while True:\\n  x = [1] * 2\\n  op.get_bind().execute(x)|its text is not known",
      })
  void says_what_it_cannot_know(String body, String reason) {
    List<Statement> statements = up(body.replace("\\n", "\n"));

    List<Operation> operations = statements.stream().flatMap(s -> s.operations().stream()).toList();
    assertThat(operations)
        .anySatisfy(
            operation -> {
              String said = operation instanceof Opaque opaque ? opaque.reason() : operation.kind();
              assertThat(said).contains(reason);
            });
  }

  @Test
  void keeps_a_directive_whose_parts_are_unknown() {
    List<Statement> statements =
        up(
            """
            op.add_column(table(), sa.Column('c', app_types.Money()))
            op.create_index('i', 't', columns())
            op.drop_column('t', f'{prefix()}_c')
            op.create_index('i', 't', ['c'], postgresql_concurrently=flag())
            op.add_column('t', make_column())
            op.create_table('t', *columns())
            """);

    List<String> kinds =
        statements.stream()
            .map(s -> s.operations().get(0))
            .filter(operation -> !(operation instanceof Opaque))
            .map(Operation::kind)
            .toList();
    assertThat(kinds)
        .containsExactly(
            "AddColumn", "CreateIndex", "DropColumn", "CreateIndex", "AddColumn", "CreateTable");
    assertThat(statements.stream().filter(Statement::understood)).hasSizeLessThan(5);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "False",
        "True",
        "0",
        "1.5",
        "{}",
        "[]",
        "sa.func.now",
        "datetime.utcnow",
        "lambda: 1"
      })
  void marks_defaults_that_sqlalchemy_refuses(String value) {
    List<Statement> statements =
        up(
            """
            op.add_column('t', sa.Column('c', sa.Boolean(), server_default=%1$s))
            op.create_table('u', sa.Column('c', sa.Boolean(), server_default=%1$s))
            """
                .formatted(value));

    AddColumn added = (AddColumn) statements.get(0).operations().get(0);
    Expression expression = added.column().defaultValue().orElseThrow();
    assertThat(expression.root()).isEqualTo(new Expression.Refused());
    assertThat(expression.text()).isEqualTo(value);
    assertThat(expression.span().text()).isEqualTo(value);
    CreateTable created = (CreateTable) statements.get(1).operations().get(0);
    assertThat(created.columns().get(0).defaultValue().orElseThrow().root())
        .isEqualTo(new Expression.Refused());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"'false'", "sa.false()", "sa.text('0')", "sa.func.now()", "sa.literal('x')"})
  void takes_defaults_that_sqlalchemy_takes(String value) {
    List<Statement> statements =
        up("op.add_column('t', sa.Column('c', sa.Text(), server_default=" + value + "))");

    AddColumn added = (AddColumn) statements.get(0).operations().get(0);
    assertThat(added.column().defaultValue().orElseThrow().root())
        .isNotInstanceOf(Expression.Refused.class)
        .isNotInstanceOf(Expression.Unread.class);
  }

  @Test
  void leaves_a_default_alone_that_alembic_leaves_alone() {
    assertThat(up("op.alter_column('t', 'c', server_default=False)")).isEmpty();
    SetDefault refused =
        (SetDefault) up("op.alter_column('t', 'c', server_default=0)").get(0).operations().get(0);
    assertThat(refused.defaultValue().root()).isEqualTo(new Expression.Refused());
  }

  @Test
  void writes_references_inside_the_column_where_asked() {
    List<Statement> statements =
        up(
            "op.add_column('t', sa.Column('c', sa.Integer(), sa.ForeignKey('u.id')),"
                + " inline_references=True)");

    assertThat(statements).hasSize(1);
    AddConstraint constraint = (AddConstraint) statements.get(0).operations().get(1);
    assertThat(constraint.constraint().common().inline()).isTrue();
    assertThat(constraint.constraint().constraint()).isEqualTo("foreign key");
  }

  @Test
  void tells_updates_with_and_without_a_condition_apart() {
    List<Statement> statements =
        up(
            """
            t = sa.table('a', sa.column('b'))
            op.execute(t.update().values({'b': 1}))
            op.execute(t.update().where(t.c.b == 2).values(b=None))
            """);

    Update without = (Update) statements.get(0).operations().get(0);
    Update with = (Update) statements.get(1).operations().get(0);
    assertThat(without.where()).isEmpty();
    assertThat(without.set().get(0).column().value()).isEqualTo("b");
    assertThat(with.where()).isPresent();
  }

  @Test
  void creates_the_type_of_several_tables_once() {
    List<Statement> statements =
        up(
            """
            op.create_table('a', sa.Column('k', sa.Enum('x', name='kind')))
            op.create_table('b', sa.Column('k', postgresql.ENUM('x', name='kind')))
            op.create_table('c', sa.Column('k', sa.Enum('x', name='kind', schema='s')))
            """);

    assertThat(statements)
        .extracting(statement -> statement.operations().get(0).kind())
        .containsExactly("CreateType", "CreateTable", "CreateTable", "CreateType", "CreateTable");
  }

  private static List<Statement> up(String body) {
    return migration(body, "").up().statements();
  }

  private static Migration migration(String body, String rest) {
    return read(HEADER + body.indent(4) + rest);
  }

  private static Migration read(String source) {
    SourceFile file = new SourceFile("versions/a1_users.py", source);
    Optional<Migration> migration =
        AlembicReader.read(file, Dialect.POSTGRESQL, TransactionModel.TOOL);
    return migration.orElseThrow();
  }
}
