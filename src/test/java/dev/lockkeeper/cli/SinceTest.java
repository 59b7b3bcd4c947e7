package dev.lockkeeper.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockkeeper.cli.CommandLineRun.Result;
import dev.lockkeeper.testing.ScratchRepository;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
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
    assertThat(result.out()).isEqualTo("no migration is new or changed since HEAD\n");
  }

  @Test
  void a_renamed_file_is_the_same_migration_where_the_tool_records_no_name() {
    repository
        .write("migrations/1_a.up.sql", TABLE.formatted("a"))
        .write("migrations/1_a.down.sql", "DROP TABLE a;\n")
        .commit()
        .branch("feature")
        .git("mv", "migrations/1_a.up.sql", "migrations/0001_b.up.sql")
        .git("mv", "migrations/1_a.down.sql", "migrations/0001_b.down.sql");

    assertThat(asked("--since", "main")).isEmpty();
    assertThat(rules("--since", "main")).isEmpty();
  }

  @Test
  void a_comment_in_an_applied_migration_is_told_where_the_tool_counts_it() {
    repository
        .branch("feature")
        .write("db/migration/V1__users.sql", TABLE.formatted("users") + "-- all of them\n");

    assertThat(rules("--since", "main")).containsExactly("edited-applied-migration");
    assertThat(lint("--since", "main").out())
        .contains("db/migration/V1__users.sql:2:1", "git restore --source=main");
  }

  @Test
  void line_endings_alone_are_a_note() {
    repository
        .branch("feature")
        .write("db/migration/V1__users.sql", TABLE.formatted("users").replace("\n", "\r\n"));

    assertThat(lint("--since", "main").out())
        .contains("note: edited-applied-migration", "has other line endings here");
    assertThat(lint("--since", "main").code()).isEqualTo(ExitCode.CLEAN);
  }

  @Test
  void a_deleted_migration_is_told_at_its_old_place() {
    repository.branch("feature").git("rm", "-q", "db/migration/V1__users.sql");

    Result result = lint("--since", "main");

    assertThat(result.out())
        .contains("--> db/migration/V1__users.sql:1:1", "1 error in 1 of 1 migration");
    assertThat(result.code()).isEqualTo(ExitCode.FINDINGS);
    for (String format : List.of("json", "sarif", "github", "markdown")) {
      assertThat(lint("--since", "main", "--format", format).out())
          .contains("deleted-applied-migration");
    }
  }

  @Test
  void heads_that_are_green_alone_are_red_together() {
    repository
        .write("alembic/versions/a1.py", revision("a1", "None"))
        .commit()
        .branch("feature")
        .write("alembic/versions/b2.py", revision("b2", "'a1'"))
        .commit()
        .checkout("main")
        .branch("other")
        .write("alembic/versions/c3.py", revision("c3", "'a1'"))
        .commit();
    assertThat(rules()).doesNotContain("several-heads");
    repository.checkout("feature");
    assertThat(rules()).doesNotContain("several-heads");

    Result result = lint("--since", "other");

    assertThat(result.out())
        .contains("2 heads (c3 from other, b2)", "git merge other", "merge heads\" c3 b2");
  }

  @Test
  void versions_that_are_green_alone_are_red_together() {
    repository
        .branch("feature")
        .write("db/migration/V2__posts.sql", TABLE.formatted("posts"))
        .commit()
        .checkout("main")
        .write("db/migration/V2__tags.sql", TABLE.formatted("tags"))
        .write("db/migration/V3__more_tags.sql", TABLE.formatted("more_tags"))
        .commit()
        .checkout("feature");
    assertThat(rules()).isEmpty();

    assertThat(rules("--since", "main")).containsExactly("version-collides-with-base-branch");
    assertThat(lint("--since", "main").out())
        .contains("mv db/migration/V2__posts.sql db/migration/V4__posts.sql");
  }

  @Test
  void a_merge_commit_is_compared_with_the_branch_that_it_merged() {
    repository
        .branch("feature")
        .write("db/migration/V2__posts.sql", TABLE.formatted("posts"))
        .commit()
        .checkout("main")
        .write("db/migration/V3__tags.sql", TABLE.formatted("tags"))
        .commit();
    ScratchRepository checkedOut = repository.cloned(temporary.resolve("runner"));
    checkedOut
        .git("checkout", "-q", "--detach", "origin/main")
        .git("merge", "-q", "--no-ff", "-m", "merge", "origin/feature");

    assertThat(askedIn(checkedOut.root(), "--since", "origin/main"))
        .containsExactly("db/migration/V2__posts.sql");
  }

  @Test
  void what_was_squashed_into_the_other_branch_is_no_longer_new() {
    repository
        .branch("feature")
        .write("db/migration/V2__posts.sql", TABLE.formatted("posts"))
        .commit()
        .checkout("main")
        .write("db/migration/V2__posts.sql", TABLE.formatted("posts"))
        .commit()
        .checkout("feature")
        .write("db/migration/V3__tags.sql", TABLE.formatted("tags"));

    assertThat(asked("--since", "main")).containsExactly("db/migration/V3__tags.sql");
    assertThat(rules("--since", "main")).isEmpty();
  }

  @Test
  void a_shallow_clone_is_told_what_to_run_and_runs_it() {
    repository.commit().branch("feature").commit();
    repository.write("db/migration/V2__posts.sql", TABLE.formatted("posts")).commit();
    repository.checkout("main").commit();
    ScratchRepository clone =
        repository.cloned(
            temporary.resolve("c"), "--depth", "1", "--branch", "feature", "--no-single-branch");

    Result refused = run(clone.root()).of("lint", "--since", "origin/main");

    assertThat(refused.code()).isEqualTo(ExitCode.USAGE);
    assertThat(refused.out()).isEmpty();
    assertThat(refused.err().lines())
        .singleElement()
        .asString()
        .contains("git fetch --unshallow origin", "fetch-depth: 0");
    clone.git("fetch", "-q", "--unshallow", "origin");
    assertThat(askedIn(clone.root(), "--since", "origin/main"))
        .containsExactly("db/migration/V2__posts.sql");
  }

  @Test
  void a_shallow_clone_that_holds_the_base_is_deep_enough() {
    repository.branch("feature");
    repository.write("db/migration/V2__posts.sql", TABLE.formatted("posts")).commit();
    ScratchRepository clone =
        repository.cloned(
            temporary.resolve("c"), "--depth", "2", "--branch", "feature", "--no-single-branch");

    assertThat(askedIn(clone.root(), "--since", "origin/main"))
        .containsExactly("db/migration/V2__posts.sql");
  }

  @Test
  void a_clone_of_one_branch_is_told_how_to_fetch_the_other_and_does() {
    repository.branch("feature").commit();
    ScratchRepository clone =
        repository.cloned(
            temporary.resolve("c"), "--depth", "1", "--branch", "feature", "--single-branch");

    Result refused = run(clone.root()).of("lint", "--since", "origin/main");

    assertThat(refused.err())
        .contains("git fetch --unshallow origin +refs/heads/main:refs/remotes/origin/main");
    clone.git("fetch", "-q", "--unshallow", "origin", "+refs/heads/main:refs/remotes/origin/main");
    assertThat(askedIn(clone.root(), "--since", "origin/main")).isEmpty();
    assertThat(
            run(repository.cloned(temporary.resolve("d")).root())
                .of("lint", "--since", "main")
                .err())
        .contains("did you mean --since origin/main?");
  }

  @Test
  void histories_without_a_common_commit_are_refused() {
    repository.git("checkout", "-q", "--orphan", "unrelated").write("x", "x").commit();

    assertRefused("main", "no commit in common");
  }

  @Test
  void a_folder_outside_of_every_repository_is_refused() {
    Result result =
        new CommandLineRun(temporary)
            .withVariable("GIT_CEILING_DIRECTORIES", temporary.getParent().toString())
            .of("lint", "--since", "main");

    assertThat(result.code()).isEqualTo(ExitCode.USAGE);
    assertThat(result.err().lines()).singleElement().asString().contains("no git working tree");
  }

  @Test
  void a_repository_without_a_commit_is_refused() {
    repository = ScratchRepository.in(temporary.resolve("empty"));

    assertRefused("main", "nothing was committed here yet");
  }

  @Test
  void a_linked_worktree_and_a_folder_behind_a_link_are_compared_as_any_other() throws IOException {
    Path tree = temporary.resolve("tree");
    repository.git("worktree", "add", "-q", "-b", "feature", tree.toString());
    Files.writeString(tree.resolve("db/migration/V2__b.sql"), "SELECT 2;\n");
    Path link = Files.createSymbolicLink(temporary.resolve("link"), tree.resolve("db"));

    assertThat(askedIn(tree, "--since", "main")).containsExactly("db/migration/V2__b.sql");
    assertThat(askedIn(link, "--since", "main")).hasSize(1);
    assertThat(askedIn(tree, "--since", "main", link.toString())).hasSize(1);
  }

  @Test
  void a_link_to_a_file_is_changed_when_that_file_is() throws IOException {
    repository.write("shared/view.sql", "SELECT 1;\n");
    Path link = repository.root().resolve("db/migration/V2__view.sql");
    Files.createSymbolicLink(link, Path.of("../../shared/view.sql"));
    repository.commit().branch("feature");
    assertThat(asked("--since", "main")).isEmpty();

    repository.write("shared/view.sql", "SELECT 2;\n");

    assertThat(rules("--since", "main")).containsExactly("edited-applied-migration");
  }

  @Test
  void a_link_that_the_other_branch_has_added_is_followed() throws IOException {
    repository.branch("feature").write("db/migration/V3__b.sql", "SELECT 3;\n").commit();
    repository.checkout("main").write("shared/x.sql", "ALTER TABLE users DROP COLUMN a;\n");
    Files.createSymbolicLink(
        repository.root().resolve("db/migration/V2__x.sql"), Path.of("../../shared/x.sql"));
    repository.commit().checkout("feature");
    repository.write("db/migration/V3__b.sql", "ALTER TABLE users DROP COLUMN a;\n");

    assertThat(rules("--since", "main")).contains("operation-on-missing-object");
  }

  @Test
  void a_migration_in_a_conflict_is_compared_with_the_base() {
    repository
        .branch("feature")
        .write("db/migration/V1__users.sql", TABLE.formatted("ours"))
        .commit()
        .checkout("main")
        .write("db/migration/V1__users.sql", TABLE.formatted("theirs"))
        .commit()
        .checkout("feature");
    try {
      repository.git("merge", "main");
    } catch (AssertionError conflict) {
      assertThat(conflict).hasMessageContaining("CONFLICT");
    }

    assertThat(rules("--since", "main")).contains("edited-applied-migration");
  }

  @Test
  void paths_in_two_repositories_are_refused() {
    ScratchRepository other = ScratchRepository.in(temporary.resolve("other")).commit();

    Result result = lint("--since", "main", ".", other.root().toString());

    assertThat(result.code()).isEqualTo(ExitCode.USAGE);
    assertThat(result.err().lines()).singleElement().asString().contains("run once for each");
  }

  @Test
  void a_submodule_is_compared_inside_it() {
    ScratchRepository inner = ScratchRepository.in(repository.root().resolve("inner"));
    inner.write("db/migration/V1__a.sql", TABLE.formatted("a")).commit();
    repository.commit().branch("feature");
    inner.branch("feature").write("db/migration/V2__b.sql", "SELECT 2;\n").commit();

    Result outside = lint("--since", "main");

    assertThat(outside.out()).contains("its migrations were not compared");
    assertThat(askedIn(inner.root(), "--since", "main")).containsExactly("db/migration/V2__b.sql");
  }

  @Test
  void other_systems_list_what_has_changed() {
    repository
        .write("db/migration/V2__b.sql", "SELECT 2;\n")
        .write("db/migration/V3__\u00E4.sql", "SELECT 3;\n")
        .write("db/other/1.sql", "SELECT 4;\n")
        .write("README.md", "nothing\n");
    String listed =
        "\uFEFFdb/migration/V2__b.sql\r\nREADME.md\r\ngone.sql\r\ndb/other/1.sql\r\n"
            + "\"db/migration/V3__\\303\\244.sql\"";

    assertThat(listed(repository.root(), listed))
        .containsExactly("db/migration/V2__b.sql", "db/migration/V3__\u00E4.sql");
    assertThat(listed(repository.root().resolve("db"), "db/migration/V2__b.sql\0gone\0"))
        .containsExactly("db/migration/V2__b.sql");
    assertThat(listed(repository.root().resolve("db"), "migration/V2__b.sql")).hasSize(1);
    assertThat(listed(repository.root(), listed, "db/migration/V2__b.sql")).hasSize(1);
    assertThat(listed(repository.root(), "")).isEmpty();
  }

  @Test
  void a_list_that_cannot_be_read_or_a_second_word_on_what_changed_is_refused() {
    assertThat(lint("--changed-files-from", "gone.txt").err())
        .isEqualTo("lockkeeper: --changed-files-from gone.txt: it cannot be read\n");
    assertThat(lint("--changed-files-from", "gone.txt").code()).isEqualTo(ExitCode.USAGE);
    assertThat(lint("--changed-files-from", "x", "--since", "main").code())
        .isEqualTo(ExitCode.USAGE);
    assertThat(lint("--since", "main", "-").code()).isEqualTo(ExitCode.USAGE);
  }

  private static List<String> listed(Path folder, String list, String... paths) {
    List<String> all =
        new ArrayList<>(List.of("ops", "--format", "json", "--changed-files-from", "-"));
    all.addAll(Arrays.asList(paths));
    Result result = run(folder).withInput(list).of(all.toArray(String[]::new));
    assertThat(result.err()).isEmpty();
    return files(result);
  }

  private static String revision(String id, String parent) {
    return """
    from alembic import op

    revision = "%s"
    down_revision = %s


    def upgrade() -> None:
        op.execute("CREATE TABLE t_%s (id bigint PRIMARY KEY)")


    def downgrade() -> None:
        op.execute("DROP TABLE t_%s")
    """
        .formatted(id, parent, id, id);
  }

  /** The rules that speak, each once. */
  private List<String> rules(String... arguments) {
    return Pattern.compile("\"rule\":\\s*\"([a-z-]+)\"")
        .matcher(lint(with(arguments, "--format", "json")).out())
        .results()
        .map(match -> match.group(1))
        .distinct()
        .toList();
  }

  private static String[] with(String[] arguments, String... more) {
    return Stream.concat(Arrays.stream(arguments), Arrays.stream(more)).toArray(String[]::new);
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
    return files(result);
  }

  private static List<String> files(Result result) {
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
