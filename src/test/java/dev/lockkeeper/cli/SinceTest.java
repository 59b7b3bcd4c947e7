package dev.lockkeeper.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockkeeper.cli.CommandLineRun.Result;
import dev.lockkeeper.testing.ScratchRepository;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code --since} asks, on repositories that the real git makes. */
class SinceTest {
  private static final String TABLE = "CREATE TABLE %s (id bigint PRIMARY KEY, a text);\n";

  @TempDir Path temporary;

  private ScratchRepository repository;

  @BeforeEach
  void a_repository_with_one_migration() {
    repository = ScratchRepository.in(temporary.resolve("r"));
    repository.write("db/migration/V1__users.sql", TABLE.formatted("users")).commit();
  }

  @Test
  void what_this_branch_adds_is_asked_committed_or_not() {
    repository
        .branch("feature")
        .write("db/migration/V2__committed.sql", "SELECT 2;\n")
        .commit()
        .write("db/migration/V3__staged.sql", "SELECT 3;\n")
        .git("add", "-A")
        .write("db/migration/V4__untracked.sql", "SELECT 4;\n")
        .write("db/migration/V5__ignored.sql", "SELECT 5;\n")
        .write(".gitignore", "V5__*\n");

    assertThat(asked("--since", "main"))
        .containsExactly(
            "db/migration/V2__committed.sql",
            "db/migration/V3__staged.sql",
            "db/migration/V4__untracked.sql");
  }

  @Test
  void what_the_other_branch_has_added_is_replayed_and_not_asked() {
    repository.branch("feature").write("db/migration/V3__ours.sql", "SELECT 3;\n").commit();
    repository
        .checkout("main")
        .write("db/migration/V2__theirs.sql", "ALTER TABLE users DROP COLUMN a;\n")
        .commit()
        .checkout("feature")
        .write("db/migration/V3__ours.sql", "ALTER TABLE users DROP COLUMN a;\n");

    Result result = lint("--since", "main", "--select", "operation-on-missing-object");

    assertThat(result.out()).contains("V3__ours.sql:1");
    assertThat(asked("--since", "main")).containsExactly("db/migration/V3__ours.sql");
    assertThat(lint("--select", "operation-on-missing-object").out()).doesNotContain("V3__ours");
  }

  @Test
  void a_working_directory_below_the_root_asks_what_lies_below_it() {
    repository
        .branch("feature")
        .write("db/migration/V2__b.sql", "SELECT 2;\n")
        .write("other/db/migration/V1__x.sql", "SELECT 1;\n");

    assertThat(askedIn(repository.root().resolve("db"), "--since", "main"))
        .containsExactly("db/migration/V2__b.sql");
    assertThat(askedIn(repository.root(), "--since", "main", "other"))
        .containsExactly("other/db/migration/V1__x.sql");
    assertThat(askedIn(temporary, "--since", "main", "r/db"))
        .containsExactly("db/migration/V2__b.sql");
  }

  @Test
  void names_may_hold_anything() {
    String name = "db/migration/V2__it's a \"n\u00E4me\"\n with\ttab.sql";
    repository.branch("fea-ture").write(name, "SELECT 2;\n").commit();
    repository.git("branch", "it's;$(touch)\u00E4");

    assertThat(asked("--since", "main")).containsExactly(name);
    assertThat(asked("--since", "it's;$(touch)\u00E4")).isEmpty();
  }

  @Test
  void the_variables_of_a_hook_do_not_lead_astray() {
    repository.branch("feature").write("db/migration/V2__b.sql", "SELECT 2;\n");

    Result result =
        run(repository.root().resolve("db"))
            .withVariable("GIT_DIR", ".git")
            .withVariable("GIT_INDEX_FILE", ".git/next-index-1.lock")
            .of("ops", "--since", "main");

    assertThat(result.out()).startsWith("db/migration/V2__b.sql:1");
  }

  @Test
  void nothing_changed_is_no_mistake() {
    Result result = lint("--since", "HEAD");

    assertThat(result.code()).isEqualTo(ExitCode.CLEAN);
    assertThat(result.err()).isEmpty();
  }

  @Test
  void an_unknown_commit_is_one_line_that_says_what_to_run() {
    assertRefused("origin/main", "git fetch origin +refs/heads/main:refs/remotes/origin/main");
    assertRefused("nowhere", "git fetch origin +refs/heads/nowhere:refs/remotes/origin/nowhere");
    assertRefused("HEAD~7", "git fetch origin");
    assertRefused("-x", "that is no name of a commit");
    assertRefused("main\nmain", "that is no name of a commit");
    assertRefused("main..feature", "git fetch origin");
  }

  private void assertRefused(String reference, String mends) {
    Result result = lint("--since=" + reference);

    assertThat(result.code()).isEqualTo(ExitCode.USAGE);
    assertThat(result.out()).isEmpty();
    assertThat(result.err().lines()).singleElement().asString().contains(mends);
  }

  private Result lint(String... arguments) {
    List<String> all = new ArrayList<>(List.of("lint"));
    all.addAll(Arrays.asList(arguments));
    return run(repository.root()).of(all.toArray(String[]::new));
  }

  private List<String> asked(String... arguments) {
    return askedIn(repository.root(), arguments);
  }

  /** The files whose statements are asked, as JSON writes them, read back. */
  private static List<String> askedIn(Path folder, String... arguments) {
    List<String> all = new ArrayList<>(List.of("ops", "--format", "json"));
    all.addAll(Arrays.asList(arguments));
    Result result = run(folder).of(all.toArray(String[]::new));
    assertThat(result.err()).isEmpty();
    return result
        .out()
        .lines()
        .map(line -> line.replaceFirst("^\\{\"file\":\\s*\"((?:[^\"\\\\]|\\\\.)*)\".*", "$1"))
        .map(SinceTest::unescaped)
        .distinct()
        .toList();
  }

  private static String unescaped(String json) {
    return json.replace("\\n", "\n").replace("\\t", "\t").replace("\\\"", "\"");
  }

  private static CommandLineRun run(Path folder) {
    return new CommandLineRun(folder).withVariable("GIT_CONFIG_GLOBAL", "/dev/null");
  }
}
