package dev.lockkeeper.reader.alembic;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockkeeper.migration.Migration;
import dev.lockkeeper.migration.Statement;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a revision takes from other files of its project, and from Python's own library. */
class FollowedCodeTest {
  private static SmallProject project() {
    return new SmallProject()
        .with(
            "shared/tables.py",
            """
            from alembic import op
            import sqlalchemy as sa
            from .names import PREFIX, UNKNOWN
            TABLES = ["a", "b"]
            OPTIONS = {"a": {"nullable": False}}
            SQL = "DROP TABLE " + PREFIX
            def drop(name, *more, suffix=""):
                op.drop_table(name + suffix)
                for other in more:
                    op.drop_table(PREFIX + other)
            def columns():
                return [sa.Column("id", sa.Integer())]
            def maybe(name):
                bind = op.get_bind()
                if sa.inspect(bind).has_table(name):
                    op.drop_table(name)
            def batch(name):
                with op.batch_alter_table(name) as table:
                    table.drop_column("x")
            def call(function):
                function("inner")
            """)
        .with(
            "shared/types.py",
            """
            import sqlalchemy as sa
            class UUID(sa.types.TypeDecorator):
                impl = sa.String
            def kind():
                return sa.Integer
            def walk(x):
                return [walk(y) for y in x] + [walk(x), walk(x)]
            """)
        .with("shared/names.py", "import os\nPREFIX = 'p_'\nUNKNOWN = os.getenv('X')\n")
        .with("shared/__init__.py", "from .tables import drop as drop_all\n")
        .with("circle_a.py", "from circle_b import x\n")
        .with("circle_b.py", "from circle_a import x\n")
        .with("endless.py", "s = 'x'\nfor i in range(99999): s = s + s\n")
        .with("migrations/versions/sql/new.sql", "CREATE TABLE n (id int);\nDROP TABLE o;")
        .with("migrations/sql/up.sql", "DROP TABLE {name}");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "from shared.tables import drop|drop('t')|DropTable[table=[name=t]]",
        "from shared.tables import drop|drop('t', 'u', suffix='_x')"
            + "|DropTable[table=[name=t_x]] DropTable[table=[name=p_u]]",
        "from shared import tables|tables.drop('t')|DropTable[table=[name=t]]",
        "import shared.tables as s|s.drop('t')|DropTable[table=[name=t]]",
        "from shared import drop_all|drop_all('t')|DropTable[table=[name=t]]",
        "from shared.tables import *|drop(TABLES[1])|DropTable[table=[name=b]]",
        "from shared.tables import SQL|op.execute(SQL + 'x')|DropTable[table=[name=p_x]]",
        "from shared.tables import TABLES|for t in TABLES: op.drop_table(t)"
            + "|DropTable[table=[name=a]] DropTable[table=[name=b]]",
        "from shared.tables import maybe|maybe('t')|DropTable[table=[name=t]]",
        "from shared.tables import batch"
            + "|batch('t')|DropColumn[table=[table=[name=t]], column=x]",
        "from shared.tables import call|call(lambda n: op.drop_table(n))"
            + "|DropTable[table=[name=inner]]",
        "from shared.names import UNKNOWN|op.drop_table(UNKNOWN)|DropTable[table=[name={}]]",
      })
  void follows_what_is_imported(String imports, String body, String operations) {
    assertThat(String.join(" ", project().upgrade(imports, body))).isEqualTo(operations);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "from elsewhere import drop|drop('t')"
            + "|what elsewhere.drop() does is not known: it stands in another file",
        "from circle_a import x|x('t')"
            + "|what circle_a.x() does is not known: it stands in another file",
        "from endless import s|op.execute(s)|its text is not known before it runs",
        "import os|frobnicate()|what frobnicate() does is not known: frobnicate is not defined"
            + " here",
      })
  void says_what_it_does_not_follow(String imports, String body, String reason) {
    assertThat(project().upgrade(imports, body).get(0)).contains("reason=" + reason);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "x = np.isnan(1)|0",
        "print(list(op.get_bind()), np.zeros(3))|0",
        "np.isnan(1)|1",
        "x = np.isnan(op.get_bind())|1",
        "x = elsewhere(1)|1",
      })
  void a_value_that_a_library_computes_is_no_statement(String body, int statements) {
    String imports = "import numpy as np\nfrom app.other import elsewhere";

    assertThat(project().upgrade(imports, body)).hasSize(statements);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "UUID()|AddColumn",
        "UUID|AddColumn",
        "kind|AddColumn",
        "kind()|AddColumn",
        "sa.Enum(UUID)|AddColumn",
      })
  void takes_a_type_of_another_file_for_what_it_is(String type, String operation) {
    String directive = "op.add_column('t', sa.Column('c', %s, server_default=UUID))";

    assertThat(project().upgrade("from shared.types import UUID, kind", directive.formatted(type)))
        .singleElement()
        .asString()
        .startsWith(operation);
  }

  @Test
  void says_once_that_a_call_is_not_followed_to_its_end() {
    List<String> operations =
        project().upgrade("from shared.types import walk", "walk(op.get_bind())");

    assertThat(operations)
        .singleElement()
        .asString()
        .contains("walk() calls itself too often to be followed");
  }

  @Test
  void places_what_another_file_does_at_the_call_that_leads_there() {
    Migration migration =
        project()
            .revision(
                AlembicEnvironment.USUAL,
                """
                from shared.tables import drop, TABLES
                revision = "a1"
                def upgrade():
                    drop("t", *TABLES)
                """);

    assertThat(migration.up().statements())
        .extracting(statement -> statement.span().text())
        .containsOnly("drop(\"t\", *TABLES)")
        .hasSize(3);
  }

  @Test
  void follows_an_upgrade_that_is_imported() {
    Migration migration =
        project()
            .with("shared/up.py", "from alembic import op\ndef upgrade(): op.drop_table('t')\n")
            .revision(AlembicEnvironment.USUAL, "from shared.up import upgrade\nrevision = 'a1'\n");

    assertThat(migration.up().statements())
        .extracting(statement -> statement.operations().get(0).kind())
        .containsExactly("DropTable");
    assertThat(migration.up().span().text()).isEqualTo("upgrade");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "from pathlib import Path|op.execute((Path(__file__).parent / 'sql' / 'new.sql')"
            + ".read_text())",
        "from pathlib import Path"
            + "|op.execute(sa.text(Path(__file__).with_name('sql').joinpath('new.sql')"
            + ".read_text(encoding='utf-8')))",
        "from pathlib import Path|op.execute((Path(__file__).resolve().parents[1]"
            + " / 'versions/sql/new.sql').read_text().strip())",
        "import os|with open(os.path.join(os.path.dirname(__file__), 'sql', 'new.sql')) as f:"
            + " op.execute(f.read())",
        "import os|op.execute(open(os.path.dirname(os.path.abspath(__file__)) + '/sql/new.sql')"
            + ".read())",
        "import os|for s in open(f'{os.path.dirname(__file__)}/sql/new.sql').read().split(';'):"
            + " op.execute(s)",
        "import os|op.execute(open('migrations/versions/sql/new.sql').read())",
      })
  void reads_a_file_that_is_opened_where_it_stands(String imports, String body) {
    Migration migration =
        project()
            .revision(
                AlembicEnvironment.USUAL,
                "from alembic import op\nimport sqlalchemy as sa\n"
                    + imports
                    + "\nrevision = 'a1'\ndef upgrade():\n    "
                    + body
                    + "\n");

    List<Statement> statements = migration.up().statements();
    assertThat(statements)
        .extracting(statement -> statement.span().toString())
        .containsExactly(
            "migrations/versions/sql/new.sql:1:1", "migrations/versions/sql/new.sql:2:1");
    assertThat(migration.opened())
        .extracting(Object::toString)
        .containsExactly("migrations/versions/sql/new.sql");
  }

  @Test
  void a_file_that_is_filled_in_stands_at_the_call() {
    List<String> operations =
        project()
            .upgrade(
                "from pathlib import Path",
                "op.execute((Path(__file__).parents[1] / 'sql/up.sql').read_text()"
                    + ".format(name='t'))");

    assertThat(operations).containsExactly("DropTable[table=[name=t]]");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "Tables('t').drop()|DropTable[table=[name=t_s]]",
        "Tables.named('u').drop()|DropTable[table=[name=u_s]]",
        "Child('t').drop()|DropTable[table=[name=t_c]]",
        "for a, b in itertools.product(['x'], [1, 2]): op.drop_table(f'{a}{b}')"
            + "|DropTable[table=[name=x1]] DropTable[table=[name=x2]]",
        "for t in itertools.chain(['x'], ('y',)): op.drop_table(t)"
            + "|DropTable[table=[name=x]] DropTable[table=[name=y]]",
        "if context.is_offline_mode(): op.drop_table('off')\\nelse: op.drop_table('on')"
            + "|DropTable[table=[name=on]]",
        "if not op.get_context().as_sql: op.drop_table('on')|DropTable[table=[name=on]]",
      })
  void follows_objects_and_pythons_own_library(String body, String operations) {
    String classes =
        """
        import itertools
        from alembic import context
        class Tables:
            suffix = "_s"
            def __init__(self, name):
                self.name = name
            @classmethod
            def named(cls, name):
                return cls(name)
            def drop(self):
                op.drop_table(self.name + self.suffix)
        class Child(Tables):
            suffix = "_c"
        """;

    assertThat(String.join(" ", project().upgrade(classes, body.replace("\\n", "\n"))))
        .isEqualTo(operations);
  }

  @Test
  void a_snippet_without_imports_is_read() {
    Migration migration =
        project()
            .revision(
                AlembicEnvironment.USUAL,
                "def upgrade():\n    op.add_column('t', sa.Column('c', sa.Text()))\n");

    assertThat(OperationFacts.of(migration.up().statements().get(0).operations().get(0)))
        .startsWith("AddColumn")
        .contains("text");
  }
}
