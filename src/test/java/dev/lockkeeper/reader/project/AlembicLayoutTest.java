package dev.lockkeeper.reader.project;

import static dev.lockkeeper.reader.project.SampleProject.asked;
import static dev.lockkeeper.reader.project.SampleProject.messages;
import static dev.lockkeeper.reader.project.SampleProject.orders;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lockkeeper.migration.Down;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AlembicLayoutTest {
  @TempDir private Path folder;

  @Test
  void revisions_are_found_through_alembic_ini_and_ordered_by_their_parents() {
    SampleProject project =
        project()
            .with("backend/alembic.ini", "[alembic]\nscript_location = %(here)s/migrations\n")
            .with("backend/migrations/env.py", "")
            .with("backend/migrations/versions/c.py", revision("1", "None"))
            .with("backend/migrations/versions/a.py", revision("3", "'2'"))
            .with("backend/migrations/versions/b.py", revision("2", "'1'"))
            .with("backend/migrations/versions/__init__.py", "");

    Discovery discovery = project.read();

    assertThat(orders(discovery)).containsExactly("Alembic in backend/migrations: 1 2 3");
    assertThat(discovery.histories().get(0).unreadSettings())
        .containsExactly("backend/migrations/env.py");
    assertThat(discovery.histories().get(0).transactions())
        .isEqualTo("one transaction for all revisions");
  }

  @Test
  void a_script_location_in_a_package_is_found_from_a_folder_above() {
    SampleProject project =
        project()
            .with("lib/app/db/alembic.ini", "[alembic]\nscript_location = app.db:scripts\n")
            .with("lib/app/db/scripts/versions/a.py", revision("1", "None"));

    assertThat(orders(project.read())).containsExactly("Alembic in lib/app/db/scripts: 1");
    assertThat(messages(project.read().problems())).isEmpty();
  }

  @Test
  void code_of_the_project_is_followed_from_where_python_looks_for_it() {
    SampleProject project =
        project()
            .with("alembic.ini", "[alembic]\nscript_location = alembic\nprepend_sys_path = lib\n")
            .with("lib/shared/sql.py", "SQL = 'SELECT 42'\n")
            .with("alembic/versions/sql/b.sql", "SELECT 43;\n")
            .with(
                "alembic/versions/a.py",
                """
                from alembic import op
                from pathlib import Path
                from shared.sql import SQL
                revision = '1'
                down_revision = None
                def upgrade():
                    op.execute(SQL)
                    op.execute((Path(__file__).parent / 'sql/b.sql').read_text())
                """);

    Discovery discovery = project.read();

    assertThat(discovery.histories().get(0).migrations().get(0).up().statements())
        .extracting(statement -> statement.span().toString())
        .containsExactly("alembic/versions/a.py:7:16", "alembic/versions/sql/b.sql:1:1");
    assertThat(asked(project.read("alembic/versions/sql/b.sql"))).hasSize(1);
  }

  @Test
  void the_whole_history_is_read_beside_a_revision() {
    SampleProject project =
        project()
            .with("alembic.ini", "[alembic]\nscript_location = alembic\n")
            .with("alembic/versions/a.py", revision("1", "None"))
            .with("alembic/versions/b.py", revision("2", "'1'"));

    Discovery discovery = project.read("alembic/versions/b.py");

    assertThat(orders(discovery)).containsExactly("Alembic in alembic: 1 2");
    assertThat(asked(discovery)).containsExactly("alembic/versions/b.py");
  }

  @Test
  void revision_files_alone_are_enough() {
    SampleProject project =
        project()
            .with("db/versions/a.py", revision("1", "None"))
            .with("db/versions/b.py", revision("2", "'1'"))
            .with("db/versions/tool.py", "revision = 'of something else'\n")
            .with("app/models.py", "class User: pass\n");

    assertThat(orders(project.read())).containsExactly("Alembic in db: 1 2");
    assertThat(orders(project.read("db/versions/b.py"))).containsExactly("Alembic in db: 1 2");
  }

  @Test
  void several_version_locations_form_one_history() {
    SampleProject project =
        project()
            .with(
                "alembic.ini",
                """
                [alembic]
                script_location = alembic
                version_path_separator = os
                version_locations = %(here)s/one:%(here)s/two
                """)
            .with("alembic/env.py", "context.configure(transaction_per_migration=True)")
            .with("one/a.py", revision("1", "None"))
            .with("two/b.py", revision("2", "'1'"));

    Discovery discovery = project.read("two");

    assertThat(orders(discovery)).containsExactly("Alembic in alembic: 1 2");
    assertThat(asked(discovery)).containsExactly("two/b.py");
    assertThat(discovery.histories().get(0).transactions())
        .isEqualTo("one transaction per revision");
  }

  @Test
  void settings_that_lie_beside_their_revisions_are_found_in_a_walk_and_ask_for_them() {
    SampleProject project =
        project()
            .with("api/alembic.ini", "[alembic]\nscript_location = ../db/alembic\n")
            .with("db/alembic/versions/a.py", revision("1", "None"));

    assertThat(orders(project.read())).containsExactly("Alembic in db/alembic: 1");
    assertThat(asked(project.read("api"))).containsExactly("db/alembic/versions/a.py");
  }

  @Test
  void several_databases_of_one_ini_are_several_histories() {
    SampleProject project =
        project()
            .with(
                "alembic.ini",
                """
                [users]
                script_location = users
                sqlalchemy.url = mysql+pymysql://localhost/users
                [orders]
                script_location = orders
                sqlalchemy.url = sqlite:///orders.db
                """)
            .with("users/versions/a.py", revision("1", "None"))
            .with("orders/versions/a.py", revision("1", "None"));

    Discovery discovery = project.read();

    assertThat(orders(discovery)).containsExactly("Alembic in orders: 1", "Alembic in users: 1");
    assertThat(discovery.histories().get(0).targets().toString()).contains("sqlite:3.40");
    assertThat(discovery.histories().get(1).targets().toString()).contains("mysql:8.0");
  }

  @Test
  void the_dialect_may_come_from_an_import() {
    SampleProject project =
        project()
            .with(
                "alembic.ini", "[alembic]\nscript_location = a\nsqlalchemy.url = driver://u@h/d\n")
            .with(
                "a/versions/a.py",
                "from sqlalchemy.dialects import mysql\n" + revision("1", "None"));

    var target = project.read().histories().get(0).targets().get(0);

    assertThat(target.target()).hasToString("mysql:8.0");
    assertThat(target.dialectAssumed()).isFalse();
  }

  @Test
  void a_broken_ini_is_a_problem_and_the_rest_is_read() {
    SampleProject project =
        project()
            .with("alembic.ini", "[alembic]\nwhat is this\nscript_location = alembic\n")
            .with("alembic/versions/a.py", revision("1", "None"));

    Discovery discovery = project.read("alembic/versions/a.py");

    assertThat(orders(discovery)).containsExactly("Alembic in alembic: 1");
    assertThat(messages(discovery.problems()))
        .containsExactly(
            "alembic.ini: line 2 is neither a section nor a setting; Alembic refuses it, the rest"
                + " was read");
  }

  @Test
  void settings_that_lead_nowhere_are_problems() {
    SampleProject project =
        project()
            .with("a/alembic.ini", "[alembic]\nscript_location = %(here)s/gone\n")
            .with("b/alembic.ini", "[alembic]\nprepend_sys_path = .\n")
            .with("c/alembic.ini", new byte[] {'[', 0, ']'})
            .with("d/versions/a.py", revision("1", "None"));

    Discovery discovery = project.read();

    assertThat(messages(discovery.problems()))
        .containsExactly(
            "a/alembic.ini: its script_location '%(here)s/gone' is not a folder",
            "b/alembic.ini: names no script_location",
            "c/alembic.ini: cannot be read: it is a binary file");
    assertThat(orders(discovery)).containsExactly("Alembic in d: 1");
  }

  @Test
  void files_that_alembic_refuses_are_unread_migrations() {
    SampleProject project =
        project()
            .with("alembic.ini", "[alembic]\nscript_location = alembic\n")
            .with("alembic/versions/a.py", revision("1", "None"))
            .with("alembic/versions/b.py", "x = (")
            .with("alembic/versions/c.py", "HELPER = 1\n")
            .with("alembic/versions/d.py", new byte[] {'x', 0});

    var migrations = project.read().histories().get(0).migrations();

    assertThat(migrations.stream().filter(m -> m.unread().isPresent()).map(m -> m.id()))
        .containsExactly("b", "c", "d");
  }

  @Test
  void branches_and_merges_have_one_order() {
    SampleProject project =
        project()
            .with("v/versions/1.py", revision("base", "None"))
            .with("v/versions/9.py", revision("left", "'base'"))
            .with("v/versions/2.py", revision("right", "'base'"))
            .with("v/versions/0.py", revision("merge", "('left', 'right')"))
            .with("v/versions/5.py", revision("lost", "'never seen'"));

    assertThat(orders(project.read())).containsExactly("Alembic in v: base right left merge lost");
  }

  @Test
  void a_circle_has_an_order_too() {
    SampleProject project =
        project()
            .with("v/versions/1.py", revision("a", "'b'"))
            .with("v/versions/2.py", revision("b", "'a'"))
            .with("v/versions/3.py", revision("c", "'c'"));

    assertThat(orders(project.read())).containsExactly("Alembic in v: c b a");
  }

  @Test
  void revisions_with_one_id_are_both_read() {
    SampleProject project =
        project()
            .with("v/versions/1.py", revision("a", "None"))
            .with("v/versions/2.py", revision("a", "None"));

    assertThat(orders(project.read())).containsExactly("Alembic in v: a a");
  }

  @Test
  void a_function_that_does_nothing_is_an_empty_way_back() {
    SampleProject project = project().with("v/versions/1.py", revision("a", "None"));

    assertThat(project.read().histories().get(0).migrations().get(0).down())
        .isInstanceOf(Down.Empty.class);
  }

  private SampleProject project() {
    return new SampleProject(folder);
  }

  private static String revision(String id, String parent) {
    return """
    from alembic import op

    revision = '%s'
    down_revision = %s


    def upgrade():
        op.execute("SELECT 1")


    def downgrade():
        pass
    """
        .formatted(id, parent);
  }
}
