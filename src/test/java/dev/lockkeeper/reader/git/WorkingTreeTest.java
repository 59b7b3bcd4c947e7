package dev.lockkeeper.reader.git;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lockkeeper.reader.project.Comparison;
import dev.lockkeeper.reader.project.Comparison.Stored;
import dev.lockkeeper.testing.ScratchRepository;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkingTreeTest {
  private static final Map<String, String> NO_SETTINGS = Map.of("GIT_CONFIG_GLOBAL", "/dev/null");

  @TempDir Path temporary;

  @Test
  void both_sides_are_told_with_what_they_held() throws IOException {
    ScratchRepository repository = repository();
    repository
        .git("branch", "feature")
        .write("theirs", "new there")
        .git("rm", "-q", "kept")
        .commit()
        .checkout("feature")
        .write("edited", "ours")
        .write("added", "new here")
        .git("rm", "-q", "deleted");

    try (Since.Compared compared = compared(repository, "main")) {
      Comparison comparison = compared.comparison();

      assertThat(comparison.reference()).isEqualTo("main");
      assertThat(text(comparison.ours(), repository, "edited")).contains("before");
      assertThat(text(comparison.ours(), repository, "deleted")).contains("before");
      assertThat(text(comparison.ours(), repository, "added")).isEmpty();
      assertThat(comparison.ours()).doesNotContainKey(file(repository, "kept"));
      assertThat(text(comparison.theirs(), repository, "theirs")).contains("new there");
      assertThat(text(comparison.theirs(), repository, "kept")).isEmpty();
    }
  }

  @Test
  void nothing_is_compared_with_the_other_side_where_it_has_nothing_new() {
    ScratchRepository repository = repository().branch("feature").write("added", "x").commit();

    try (Since.Compared compared = compared(repository, "main")) {
      assertThat(compared.comparison().theirs()).isEmpty();
      assertThat(compared.comparison().ours()).containsOnlyKeys(file(repository, "added"));
    }
  }

  @Test
  void a_file_that_was_only_touched_is_not_changed() throws IOException {
    ScratchRepository repository = repository().branch("feature");
    Files.setLastModifiedTime(repository.root().resolve("kept"), FileTime.fromMillis(0));

    try (Since.Compared compared = compared(repository, "main")) {
      assertThat(compared.comparison().ours()).isEmpty();
    }
  }

  @Test
  void contents_that_are_not_there_say_so() throws IOException {
    ScratchRepository repository = repository();
    try (Blobs blobs = new Blobs(new Git("git", repository.root(), NO_SETTINGS))) {
      assertThatThrownBy(() -> blobs.bytes("0123456789012345678901234567890123456789"))
          .isInstanceOf(IOException.class)
          .hasMessageContaining("git fetch --refetch --no-filter");
    }
  }

  @Test
  void without_git_the_other_way_is_told() {
    Since refused = new WorkingTree("no-such-git", temporary, NO_SETTINGS).since("main");

    assertThat(refused)
        .isInstanceOfSatisfying(
            Since.Refused.class,
            why -> assertThat(why.reason()).contains("install it", "--changed-files-from"));
  }

  @Test
  void what_looks_like_an_option_never_reaches_git() {
    Since refused = new WorkingTree(temporary, NO_SETTINGS).since("--output=x");

    assertThat(refused).isEqualTo(new Since.Refused("that is no name of a commit"));
    assertThat(temporary.resolve("x")).doesNotExist();
  }

  private ScratchRepository repository() {
    return ScratchRepository.in(temporary.resolve("r"))
        .write("edited", "before")
        .write("deleted", "before")
        .write("kept", "before")
        .commit();
  }

  private static Since.Compared compared(ScratchRepository repository, String reference) {
    return (Since.Compared) new WorkingTree(repository.root(), NO_SETTINGS).since(reference);
  }

  private static Path file(ScratchRepository repository, String name) {
    try {
      return repository.root().toRealPath().resolve(name);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static Optional<String> text(
      Map<Path, Optional<Stored>> side, ScratchRepository repository, String name)
      throws IOException {
    Optional<Stored> stored = side.get(file(repository, name));
    return stored.isPresent()
        ? Optional.of(new String(stored.get().bytes(), StandardCharsets.UTF_8))
        : Optional.empty();
  }
}
