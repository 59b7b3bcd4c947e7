package dev.lockkeeper.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockkeeper.cli.CommandLineRun.Result;
import dev.lockkeeper.report.JsonSchemas;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code lockkeeper check alembic}, on histories that hold and on such that do not. */
class CheckAlembicTest {
  private static final String TABLE =
      "op.create_table('%s', sa.Column('id', sa.Integer(), primary_key=True))";

  @TempDir Path folder;

  @Test
  void a_history_that_holds_passes() throws IOException {
    revision("a1", "None", TABLE.formatted("users"), "op.drop_table('users')");
    revision("b1", "'a1'", TABLE.formatted("notes"), "op.drop_table('notes')");

    Result result = check();

    assertThat(result.out())
        .contains(
            "ok: test_single_head_revision: there is one head\n",
            "ok: test_upgrade: the whole history replays from nothing, base to head\n",
            "ok: test_up_down_consistency: every downgrade runs,",
            " · 2 revisions · 4 of 4 statements understood\n",
            "read as: Alembic in alembic, one transaction for all revisions, PostgreSQL 15 ");
    assertThat(result.code()).isEqualTo(ExitCode.CLEAN);
  }

  @Test
  void two_heads_fail() throws IOException {
    revision("a1", "None", TABLE.formatted("users"), "op.drop_table('users')");
    revision("b1", "'a1'", TABLE.formatted("notes"), "op.drop_table('notes')");
    revision("c1", "'a1'", TABLE.formatted("lists"), "op.drop_table('lists')");

    Result result = check();

    assertThat(result.out())
        .startsWith("failed: test_single_head_revision: there is more than one head\n\n")
        .contains("error: several-heads\n", "versions/c1.py:", "ok: test_upgrade");
    assertThat(result.code()).isEqualTo(ExitCode.FINDINGS);
  }

  @Test
  void an_upgrade_that_stops_fails() throws IOException {
    revision("a1", "None", TABLE.formatted("users"), "op.drop_table('users')");
    revision("b1", "'a1'", "op.drop_column('users', 'email')", "pass");

    Result result = check();

    assertThat(result.out())
        .contains(
            "failed: test_upgrade: the upgrade from base to head stops\n",
            "operation-on-missing-object",
            "failed: test_up_down_consistency: ",
            "empty-downgrade");
    assertThat(result.code()).isEqualTo(ExitCode.FINDINGS);
  }

  @Test
  void what_was_not_read_is_not_proved() throws IOException {
    revision("a1", "None", "op.execute(open('x.sql').read())", "op.execute(open('y.sql').read())");

    Result result = check();

    assertThat(result.out())
        .contains(
            "not proved: test_upgrade: whether the whole history replays from nothing",
            "  = a place was not read\n",
            "unread-statement",
            "not proved: test_up_down_consistency: ",
            "  = a place in a downgrade was not read\n");
    assertThat(result.code()).isEqualTo(ExitCode.CLEAN);
    assertThat(check("--strict").code()).isEqualTo(ExitCode.FINDINGS);
  }

  @Test
  void a_history_that_does_not_start_from_nothing_fails_on_an_empty_database() throws IOException {
    revision("a1", "None", "op.drop_table('users')", TABLE.formatted("users"));
    write("dump.sql", "CREATE TABLE users (id serial PRIMARY KEY);\n");

    assertThat(check().out())
        .contains(
            "failed: test_upgrade: ",
            "operation-on-missing-object",
            "the table users is not there");
    assertThat(check("--schema", "dump.sql").out()).contains("ok: test_upgrade: ");
  }

  @Test
  void what_was_not_read_may_have_made_what_comes_after_it() throws IOException {
    revision("a1", "None", "op.execute(make())", "op.execute('DROP TABLE users')");
    revision(
        "b1",
        "'a1'",
        "op.drop_column('users', 'a')",
        "op.add_column('users', sa.Column('a', sa.Integer()))");

    assertThat(check().out()).contains("not proved: test_upgrade: ", "versions/a1.py");
  }

  @Test
  void of_another_server_it_is_not_known_what_it_refuses() throws IOException {
    revision("a1", "None", TABLE.formatted("users"), "op.drop_table('users')");

    assertThat(check("--target", "sqlite:3.45").out())
        .contains("not proved: test_upgrade: ", "  = what SQLite refuses is not known\n");
    assertThat(check("--target", "sqlite:3.45,postgresql:16").out())
        .contains("ok: test_upgrade: ", "  = what SQLite refuses is not known\n");
  }

  @Test
  void a_history_for_two_dialects_is_replayed_for_each() throws IOException {
    write("lockkeeper.yml", "target: [postgresql:16, sqlite:3.40]\n");
    String table = TABLE.formatted("caches");
    revision(
        "a1",
        "None",
        "if op.get_bind().dialect.name == 'sqlite': " + table,
        "if op.get_bind().dialect.name == 'sqlite': op.drop_table('caches')");
    revision("b1", "'a1'", "op.drop_table('caches')", table);

    assertThat(check().out())
        .contains(
            "failed: test_upgrade: ",
            "the table caches is not there",
            "all revisions, PostgreSQL 16\n",
            "all revisions, SQLite 3.40\n");
    assertThat(check("--target", "sqlite:3.40").out()).doesNotContain("failed: test_upgrade");
  }

  @Test
  void models_are_held_against_the_head() throws IOException {
    revision("a1", "None", TABLE.formatted("users"), "op.drop_table('users')");
    write(
        "app/models.py",
        """
        from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column

        class Base(DeclarativeBase):
            pass

        class User(Base):
            __tablename__ = "users"
            id: Mapped[int] = mapped_column(primary_key=True)
        """);

    assertThat(check().out())
        .contains(
            "not checked: test_model_definitions_match_ddl: whether models match the schema\n",
            "  = no models are known: 'models' in lockkeeper.yml names their files\n");

    write("lockkeeper.yml", "models: app\n");
    assertThat(check().out())
        .contains("ok: test_model_definitions_match_ddl: models match the schema at the head\n");

    write(
        "app/models.py",
        Files.readString(folder.resolve("app/models.py")) + "    name: Mapped[str]\n");
    assertThat(check().out())
        .contains(
            "failed: test_model_definitions_match_ddl: models and the schema at the head differ\n",
            "error: column-without-migration",
            "app/models.py:9:5");

    write(
        "app/models.py",
        Files.readString(folder.resolve("app/models.py")).replace("name: Mapped[str]", "")
            + "class Other(Base):\n    __tablename__ = made()\n");
    assertThat(check().out())
        .contains(
            "not proved: test_model_definitions_match_ddl: ",
            "  = which table this maps was not read: app/models.py:10:7\n");
  }

  @Test
  void downgrades_that_nobody_runs_are_not_checked() throws IOException {
    revision("a1", "None", TABLE.formatted("users"), "pass");
    write("lockkeeper.yml", "rollbacks: never\nselect: [lock]\n");

    Result result = check();

    assertThat(result.out())
        .contains(
            "ok: test_single_head_revision",
            "not checked: test_up_down_consistency: whether downgrades take upgrades back\n",
            "  = lockkeeper.yml says rollbacks: never\n");
    assertThat(result.code()).isEqualTo(ExitCode.CLEAN);
  }

  @Test
  void what_is_accepted_with_a_reason_passes() throws IOException {
    revision(
        "a1",
        "None",
        TABLE.formatted("users"),
        "pass  # lockkeeper:ignore empty-downgrade the first one stays");

    Result result = check();

    assertThat(result.out()).contains("ok: test_up_down", "1 accepted in comments");
    assertThat(result.code()).isEqualTo(ExitCode.CLEAN);
  }

  @Test
  void a_rule_that_is_off_finds_nothing() throws IOException {
    revision("a1", "None", TABLE.formatted("users"), "op.drop_table('users')");
    revision("b1", "None", TABLE.formatted("notes"), "op.drop_table('notes')");
    write("lockkeeper.yml", "rules:\n  several-heads: off\n");

    assertThat(check().out())
        .contains(
            "not checked: test_single_head_revision: whether there is one head\n",
            "  = no rule that tells is on\n");
  }

  @Test
  void one_named_file_stands_for_its_history() throws IOException {
    revision("a1", "None", TABLE.formatted("users"), "op.drop_table('users')");
    revision("b1", "'a1'", "op.drop_table('nothing')", "pass");

    assertThat(check("alembic/versions/a1.py").out())
        .contains("failed: test_upgrade", "versions/b1.py", " · 2 revisions · ");
  }

  @Test
  void another_tools_migrations_are_wrong_usage() throws IOException {
    write("db/migration/V1__users.sql", "SELECT 1;\n");

    Result result = check();

    assertThat(result.code()).isEqualTo(ExitCode.USAGE);
    assertThat(result.out()).isEmpty();
    assertThat(result.err())
        .contains("no Alembic revisions were found; looked for alembic.ini, and for Python files");
  }

  @Test
  void no_check_is_wrong_usage() {
    Result result = new CommandLineRun(folder).of("check");

    assertThat(result.code()).isEqualTo(ExitCode.USAGE);
    assertThat(result.err())
        .contains("no check was named; there is one: alembic\n", "lockkeeper check --help");
    assertThat(new CommandLineRun(folder).of("check", "flyway").err())
        .contains("no check is called 'flyway'; there is one: alembic\n");
    assertThat(new CommandLineRun(folder).of("check", "alembik").err())
        .contains("did you mean 'alembic'?");
  }

  @Test
  void json_is_what_its_schema_says() throws IOException {
    revision("a1", "None", "op.execute(make())", "op.drop_table('users')");
    revision("b1", "None", TABLE.formatted("users"), "pass");

    Result result = check("--format", "json");

    assertThat(JsonSchemas.of("check.schema.json").mistakes(result.out())).isEmpty();
    assertThat(result.out())
        .contains("\"verdict\": \"failed\"", "\"verdict\": \"not proved\"", "\"several-heads\"");
    assertThat(result.code()).isEqualTo(ExitCode.FINDINGS);
  }

  private Result check(String... options) {
    String[] words = new String[options.length + 2];
    words[0] = "check";
    words[1] = "alembic";
    System.arraycopy(options, 0, words, 2, options.length);
    return new CommandLineRun(folder).of(words);
  }

  private void revision(String id, String parent, String up, String down) throws IOException {
    write(
        "alembic/versions/" + id + ".py",
        """
        from alembic import op
        import sqlalchemy as sa

        revision = '%s'
        down_revision = %s


        def upgrade():
            %s


        def downgrade():
            %s
        """
            .formatted(id, parent, up, down));
  }

  private void write(String file, String text) throws IOException {
    Path path = folder.resolve(file);
    Files.createDirectories(path.getParent());
    Files.writeString(path, text);
  }
}
