package dev.lockkeeper.hook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.lockkeeper.testing.Program;
import dev.lockkeeper.testing.ScratchRepository;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The hooks of {@code .pre-commit-hooks.yaml} as the real pre-commit runs them. It clones a
 * repository with this checkout's hooks and launcher, and a jar, so that nothing has to be built.
 */
class PreCommitTest {
  private static final String UNSAFE = "CREATE INDEX users_id ON users (id);\n";
  private static final String SAFE = "CREATE TABLE notes (id int PRIMARY KEY);\n";

  @TempDir static Path shared;

  private static ScratchRepository hooks;

  @TempDir Path folder;

  private ScratchRepository repository;

  @BeforeAll
  static void offer_the_hooks() throws IOException {
    assumeTrue(find("pre-commit").isPresent(), "pre-commit is not installed");
    hooks = ScratchRepository.in(shared.resolve("hooks"));
    for (String name : List.of(".pre-commit-hooks.yaml", "lockkeeper")) {
      Files.copy(Path.of(name), hooks.root().resolve(name));
    }
    Program.writeJar(hooks.root().resolve("lockkeeper.jar"));
    hooks.commit();
  }

  @BeforeEach
  void write_a_history() {
    repository = ScratchRepository.in(folder.resolve("project"));
    repository.write("db/migration/V1__users.sql", "CREATE TABLE users (id int);\nDROP TABLE a;\n");
    use("lockkeeper", "");
    repository.commit();
  }

  @Test
  void a_safe_migration_passes() throws Exception {
    repository.write("db/migration/V2__notes.sql", SAFE).git("add", "-A");

    Run run = preCommit("run");

    assertThat(run.out()).contains("Passed");
    assertThat(run.code()).isZero();
  }

  @Test
  void an_unsafe_migration_fails_and_nothing_but_it_is_judged() throws Exception {
    repository.write("db/migration/V2__index.sql", UNSAFE).git("add", "-A");

    Run run = preCommit("run");

    assertThat(run.code()).isEqualTo(1);
    assertThat(run.out())
        .contains(
            "error: create-index-not-concurrently",
            "--> db/migration/V2__index.sql:1:1",
            "1 error and 1 warning in 1 of 1 migration")
        .doesNotContain("V1__users.sql:2");
  }

  @Test
  void a_commit_is_refused() throws Exception {
    preCommit("install");
    repository.write("db/migration/V2__index.sql", UNSAFE).git("add", "-A");

    Run run = run("git", "commit", "-m", "index");

    assertThat(run.code()).isEqualTo(1);
    assertThat(run.out()).contains("create-index-not-concurrently");
  }

  @Test
  void only_what_is_staged_is_judged() throws Exception {
    repository.write("db/migration/V2__notes.sql", SAFE).git("add", "-A");
    repository.write("db/migration/V2__notes.sql", UNSAFE);

    assertThat(preCommit("run").code()).isZero();
    assertThat(repository.root().resolve("db/migration/V2__notes.sql")).hasContent(UNSAFE);
  }

  @Test
  void other_files_of_the_same_kinds_are_passed_over() throws Exception {
    repository.write("reports/users.sql", "DROP TABLE users;\n");
    repository.write("app/models.py", "import os\n");
    repository.write("src/main/java/App.java", "class App {}\n");
    repository.git("add", "-A");

    Run run = preCommit("run", "--verbose");

    assertThat(run.code()).isZero();
    assertThat(run.out()).contains("no migrations were found");
  }

  @Test
  void a_way_back_is_judged_as_one() throws Exception {
    repository.write("db/migrations/1_a.up.sql", "DROP TABLE old;\n").commit();
    repository.write("db/migrations/1_a.down.sql", "CREATE INDEX users_id ON users (id);\n");
    repository.git("add", "-A");

    Run run = preCommit("run", "--verbose");

    assertThat(run.out()).contains("--> db/migrations/1_a.down.sql:1:1");
    assertThat(run.out()).doesNotContain("--> db/migrations/1_a.up.sql");
  }

  @Test
  void a_deleted_migration_is_seen_by_the_hook_for_the_history() throws Exception {
    repository.write("api/versions/a.py", revision("a1", "None"));
    repository.write("api/versions/b.py", revision("b1", "'a1'"));
    repository.commit();
    repository.git("rm", "-q", "api/versions/a.py");

    Run changed = preCommit("run");
    use("lockkeeper-history", "[--select=missing-parent-revision]");
    repository.git("add", "-A");
    Run all = preCommit("run");

    assertThat(changed.out()).contains("Skipped");
    assertThat(changed.code()).isZero();
    assertThat(all.out()).contains("api/versions/b.py", "no file defines revision a1");
    assertThat(all.code()).isEqualTo(1);
  }

  @Test
  void the_hook_for_alembic_asserts_what_its_tests_do() throws Exception {
    String way = "def downgrade():\n    op.drop_table('%s')\n";
    repository.write("api/versions/a.py", revision("a1", "None", "t") + way.formatted("t"));
    use("lockkeeper-check-alembic", "");
    repository.commit().write("app/models.py", "import os\n").git("add", "-A");
    Run sound = preCommit("run", "--verbose");
    repository.write("api/versions/b.py", revision("b1", "'a1'", "u") + way.formatted("u"));
    repository.write("api/versions/c.py", revision("c1", "'a1'", "v") + way.formatted("x"));
    repository.git("add", "-A");

    Run broken = preCommit("run");

    assertThat(sound.out()).contains("ok: test_single_head_revision", "ok: test_upgrade");
    assertThat(sound.code()).isZero();
    assertThat(broken.out()).contains("failed: test_single_head_revision", "api/versions/c.py");
    assertThat(broken.code()).isEqualTo(1);
  }

  /** In a merge, pre-commit names the files with conflicts alone. */
  @Test
  void a_merge_is_seen_by_the_hook_for_the_history() throws Exception {
    repository.branch("other").write("db/migration/V2__other.sql", SAFE).commit();
    repository.checkout("main").write("db/migration/V2__notes.sql", SAFE);
    use("lockkeeper-history", "[--select=duplicate-version]");
    repository.commit();
    repository.git("merge", "-q", "--no-commit", "--no-ff", "other");

    Run run = preCommit("run");

    assertThat(run.out()).contains("error: duplicate-version");
    assertThat(run.code()).isEqualTo(1);
  }

  @Test
  void arguments_are_options_of_lint() throws Exception {
    use("lockkeeper", "[--ignore, create-index-not-concurrently, --fail-on=error]");
    repository.write("db/migration/V2__index.sql", UNSAFE).git("add", "-A");

    Run run = preCommit("run", "--verbose");

    assertThat(run.out()).contains("missing-lock-timeout").doesNotContain("create-index-not");
    assertThat(run.code()).isZero();
  }

  @Test
  void more_files_than_one_command_line_holds_are_all_judged() throws Exception {
    String folders = "f/".repeat(50) + "db/migration/";
    for (int version = 100; version < 1400; version++) {
      repository.write(folders + "V" + version + "__table.sql", "SELECT 1;\n");
    }
    repository.write(folders + "V101__table.sql", "DROP TABLE first_one;\n");
    repository.write(folders + "V1399__table.sql", "DROP TABLE last_one;\n");
    repository.git("add", "-A");

    Run run = preCommit("run");

    assertThat(run.out()).contains("first_one", "last_one");
    assertThat(run.code()).isEqualTo(1);
  }

  @Test
  void without_java_there_is_one_clear_line() throws Exception {
    repository.write("db/migration/V2__index.sql", UNSAFE).git("add", "-A");

    Run run = run(Map.of("JAVA_HOME", "", "PATH", pathWithoutJava()), "pre-commit", "run");

    assertThat(run.code()).isEqualTo(1);
    assertThat(run.out())
        .contains("lockkeeper: no java found: install JDK 17 or newer, or set JAVA_HOME\n");
  }

  private static String revision(String id, String parent) {
    return "revision = '%s'\ndown_revision = %s\ndef upgrade():\n    pass\n".formatted(id, parent);
  }

  private static String revision(String id, String parent, String table) {
    return """
    from alembic import op
    import sqlalchemy as sa
    revision = '%s'
    down_revision = %s
    def upgrade():
        op.create_table('%s', sa.Column('id', sa.Integer(), primary_key=True))
    """
        .formatted(id, parent, table);
  }

  /** Makes the project use one of the hooks. */
  private void use(String hook, String arguments) {
    repository.write(
        ".pre-commit-config.yaml",
        """
        repos:
          - repo: %s
            rev: %s
            hooks:
              - id: %s
        %s\
        """
            .formatted(
                hooks.root(),
                hooks.ask("rev-parse", "HEAD"),
                hook,
                arguments.isEmpty() ? "" : "        args: " + arguments + "\n"));
  }

  private Run preCommit(String... arguments) throws Exception {
    List<String> command = new ArrayList<>(List.of("pre-commit"));
    command.addAll(List.of(arguments));
    return run(command.toArray(String[]::new));
  }

  private Run run(String... command) throws Exception {
    return run(Map.of("JAVA_HOME", System.getProperty("java.home")), command);
  }

  private Run run(Map<String, String> environment, String... command) throws Exception {
    ProcessBuilder builder =
        new ProcessBuilder(command).directory(repository.root().toFile()).redirectErrorStream(true);
    builder.environment().put("PRE_COMMIT_HOME", shared.resolve("pre-commit").toString());
    builder.environment().put("PRE_COMMIT_COLOR", "never");
    builder.environment().put("GIT_CONFIG_GLOBAL", "/dev/null");
    builder.environment().put("GIT_AUTHOR_NAME", "a");
    builder.environment().put("GIT_AUTHOR_EMAIL", "a@example.org");
    builder.environment().put("GIT_COMMITTER_NAME", "a");
    builder.environment().put("GIT_COMMITTER_EMAIL", "a@example.org");
    // No folder can be made in it, so that no archive of classes outlives a test.
    builder.environment().put("XDG_CACHE_HOME", "/dev/null");
    builder.environment().keySet().removeAll(List.of("LOCKKEEPER_JAR", "JAVA_TOOL_OPTIONS"));
    builder.environment().putAll(environment);
    Process process = builder.start();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Run(process.waitFor(), out);
  }

  /** What pre-commit and the launcher start before they look for Java. */
  private String pathWithoutJava() throws IOException {
    Path scripts = Files.createDirectories(folder.resolve("scripts"));
    for (String program : List.of("pre-commit", "git", "sh", "env", "python3", "readlink")) {
      Path real = find(program).orElseThrow();
      Path script = scripts.resolve(program);
      Files.writeString(
          script, "#!%s\nexec '%s' \"$@\"\n".formatted(find("sh").orElseThrow(), real));
      Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
    return scripts.toString();
  }

  private static Optional<Path> find(String program) {
    return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
        .filter(place -> !place.isEmpty())
        .map(place -> Path.of(place, program))
        .filter(Files::isExecutable)
        .findFirst();
  }

  /** What a finished process left behind; both streams are one, as a person sees them. */
  private record Run(int code, String out) {}
}
