package dev.lockkeeper.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockkeeper.testing.ScratchRepository;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a team has agreed on, and how lockkeeper.yml turns it on. */
class PolicyTest {
  @TempDir Path temporary;

  private ScratchRepository repository;

  @BeforeEach
  void a_repository_with_one_migration() {
    repository = ScratchRepository.in(temporary.resolve("r"));
    repository
        .write("backend/migrations/001_a.sql", "CREATE TABLE a (id bigint PRIMARY KEY);\n")
        .write("backend/models.py", "a = 1\n")
        .commit()
        .branch("feature")
        .write(
            "backend/migrations/002_b.sql", "CREATE TABLE b (id bigint PRIMARY KEY, tmp text);\n");
  }

  @Test
  void commits_of_this_branch_are_held_to_their_format() {
    repository
        .write("lockkeeper.yml", "rules: {commit-message-format: on}\n")
        .git("add", "-A")
        .git("commit", "-q", "-m", "add b\n\nbecause")
        .write("backend/migrations/002_b.sql", "CREATE TABLE b (id bigint PRIMARY KEY);\n")
        .git("add", "-A")
        .git("commit", "-q", "-m", "db: drop tmp of b");

    String out = lint("--since", "main");

    assertThat(out).contains("says \"add b\", and not db: <action> <target>");
    assertThat(out).doesNotContain("drop tmp of b");
  }

  @Test
  void companions_are_named_from_the_folder_of_the_configuration() {
    repository.write(
        "backend/lockkeeper.yml", "rules: {companion-file-unchanged: {files: models.py}}\n");

    assertThat(lintIn("backend", "--since", "main"))
        .contains("backend/models.py does not change with this migration");

    repository.write("backend/models.py", "b = 1\n");

    assertThat(lintIn("backend", "--since", "main")).doesNotContain("companion-file-unchanged");
  }

  @Test
  void a_rule_is_off_until_something_is_said_of_it() {
    assertThat(lint("backend")).doesNotContain("placeholder-column");
    assertThat(lint("--select", "policy", "backend")).contains("placeholder-column");

    repository.write("lockkeeper.yml", "rules: {policy: on}\n");
    assertThat(lint("backend")).contains("warning: placeholder-column");

    repository.write("lockkeeper.yml", "rules: {placeholder-column: {also: x}}\n");
    assertThat(lint("backend")).contains("placeholder-column").doesNotContain("header-fields");

    repository.write("lockkeeper.yml", "rules: {policy: off, placeholder-column: {also: x}}\n");
    assertThat(lint("backend")).doesNotContain("placeholder-column");

    repository.write("lockkeeper.yml", "select: lock\nrules: {placeholder-column: {also: x}}\n");
    assertThat(lint("backend")).doesNotContain("placeholder-column");
  }

  private String lint(String... arguments) {
    return lintIn(".", arguments);
  }

  private String lintIn(String folder, String... arguments) {
    String[] all = new String[arguments.length + 1];
    all[0] = "lint";
    System.arraycopy(arguments, 0, all, 1, arguments.length);
    return new CommandLineRun(repository.root().resolve(folder).normalize()).of(all).out();
  }
}
