package dev.lockkeeper.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockkeeper.lint.LintReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What teams teach each other about Alembic: a project gets the findings that a guide for it would
 * name, and no error for what guides list as safe.
 */
class TaughtFindingsTest {
  private static final Path PROJECTS = Path.of("testdata/projects");

  @TempDir Path folder;

  @Test
  void the_todo_app_builds_four_indexes_and_locks_what_its_keys_reference() {
    LintReport report = LintedFolder.lint(PROJECTS.resolve("todo-app"));

    assertThat(told(report))
        .containsExactly(
            "002 note locks-referenced-table people",
            "002 note locks-referenced-table people",
            "003 warning locks-referenced-table todos",
            "003 error create-index-not-concurrently todos",
            "003 error create-index-not-concurrently todos",
            "003 error create-index-not-concurrently todos",
            "003 error create-index-not-concurrently todos");
    assertThat(places(report, "locks-referenced-table"))
        .containsExactly(
            "sa.ForeignKey(\"people.id\")",
            "sa.ForeignKey(\"people.id\")",
            "sa.ForeignKey(\"todos.id\", ondelete=\"CASCADE\")");
  }

  @Test
  void the_gifts_api_hands_sqlalchemy_a_default_that_it_refuses() {
    LintReport report = LintedFolder.lint(PROJECTS.resolve("gifts-api"));

    assertThat(told(report).stream().filter(line -> line.startsWith("a91b7c33e0d4")))
        .containsExactly("a91b7c33e0d4 error refused-server-default");
    assertThat(places(report, "refused-server-default")).containsExactly("False");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "op.add_column('notes', sa.Column('mood', sa.String(20), nullable=True))",
        "op.add_column('notes', sa.Column('mood', sa.String(20), server_default='calm'))",
        "op.add_column('notes', sa.Column('mood', sa.JSON(), nullable=False,"
            + " server_default=sa.text(\"'[]'::json\")))",
        "op.create_table('moods', sa.Column('id', sa.Integer(), primary_key=True))",
        "with op.get_context().autocommit_block():"
            + " op.create_index('i', 'notes', ['title'], postgresql_concurrently=True)",
      })
  void what_guides_call_safe_is_no_error(String directive) throws IOException {
    LintReport report = lintRevision(directive);

    assertThat(told(report)).noneMatch(line -> line.contains(" error "));
  }

  @Test
  void a_concurrent_index_is_refused_outside_an_autocommit_block() throws IOException {
    LintReport report =
        lintRevision("op.create_index('i', 'notes', ['title'], postgresql_concurrently=True)");

    assertThat(told(report)).containsExactly("2 error concurrently-in-transaction notes");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "op.drop_column('notes', 'title')|drop-column",
        "op.alter_column('notes', 'title', new_column_name='heading')|rename-column",
        "op.add_column('notes', sa.Column('mood', sa.String(20), nullable=False))"
            + "|add-not-null-column-without-default",
        "op.alter_column('notes', 'title', nullable=False)|set-not-null-scans-table",
      })
  void what_guides_warn_of_is_an_error(String directiveAndRule) throws IOException {
    String[] parts = directiveAndRule.split("\\|", -1);

    LintReport report = lintRevision(parts[0]);

    assertThat(told(report).stream().filter(line -> !line.contains(" note ")))
        .containsExactly("2 error " + parts[1] + " notes");
  }

  private LintReport lintRevision(String directive) throws IOException {
    Path versions = Files.createDirectories(folder.resolve("alembic/versions"));
    String header =
        """
        import sqlalchemy as sa
        from alembic import op
        revision = '%s'
        down_revision = %s
        def upgrade() -> None:
            %s
        def downgrade() -> None:
            op.execute('SELECT 1')
        """;
    String table =
        "op.create_table('notes', sa.Column('id', sa.Integer(), primary_key=True),"
            + " sa.Column('title', sa.Text()))";
    Files.writeString(folder.resolve("alembic.ini"), "[alembic]\nscript_location = alembic\n");
    Files.writeString(versions.resolve("1_notes.py"), header.formatted("1", "None", table));
    Files.writeString(versions.resolve("2_next.py"), header.formatted("2", "'1'", directive));
    return LintedFolder.lint(folder);
  }

  /**
   * Revision, severity, rule and relation, without the lock_timeout that all of them lack, what is
   * told of the way back, and what the project's own lockkeeper.yml asks for.
   */
  private static List<String> told(LintReport report) {
    return report.findings().stream()
        .filter(finding -> !finding.rule().equals("missing-lock-timeout"))
        .filter(finding -> !Set.of("policy", "reversibility").contains(finding.group()))
        .map(
            finding ->
                "%s %s %s %s"
                    .formatted(
                        finding.migration().id(),
                        finding.severity().id(),
                        finding.rule(),
                        finding.relation().orElse(""))
                    .strip())
        .toList();
  }

  private static List<String> places(LintReport report, String rule) {
    return report.findings().stream()
        .filter(finding -> finding.rule().equals(rule))
        .map(finding -> finding.span().text())
        .toList();
  }
}
