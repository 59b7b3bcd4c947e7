package dev.lockkeeper.reader.project;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockkeeper.migration.Migration;
import dev.lockkeeper.migration.TransactionModel;
import dev.lockkeeper.operation.Dialect;
import dev.lockkeeper.reader.alembic.AlembicReader;
import dev.lockkeeper.source.SourceFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Revisions run in Alembic's order; {@code testdata/graphs/render.py} asked Alembic for it. */
class RevisionOrderTest {
  private static final String ORDER = "order: ";

  @ParameterizedTest
  @MethodSource("graphs")
  void is_that_of_alembic(Path graph) throws IOException {
    List<Migration> migrations = new ArrayList<>();
    String expected = "";
    for (String line : Files.readAllLines(graph)) {
      if (line.startsWith(ORDER)) {
        expected = line.substring(ORDER.length());
      } else {
        String[] parts = line.split("[|]", -1);
        migrations.add(revision(parts[0].strip(), parts[1], parts[2], parts[3]));
      }
    }
    Collections.reverse(migrations);

    assertThat(ids(RevisionOrder.of(migrations, each -> false))).isEqualTo(expected);
  }

  static Stream<Path> graphs() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("testdata/graphs"))) {
      return files.filter(f -> f.toString().endsWith(".graph")).sorted().toList().stream();
    }
  }

  @Test
  void new_ones_run_behind_all_that_ran_before() {
    List<Migration> migrations =
        List.of(
            revision("a", "-", "-", "-"),
            revision("b", "a", "-", "-"),
            revision("c", "a", "-", "-"),
            revision("d", "c", "-", "-"));

    assertThat(ids(RevisionOrder.of(migrations, each -> Set.of("c", "d").contains(each.id()))))
        .isEqualTo("a b c d");
    assertThat(ids(RevisionOrder.of(migrations, each -> each.id().equals("b"))))
        .isEqualTo("a c d b");
    assertThat(ids(RevisionOrder.of(migrations, each -> each.id().equals("a"))))
        .as("what an old one waits for is no longer new")
        .isEqualTo("a c d b");
  }

  @Test
  void a_circle_and_a_missing_parent_lose_no_revision() {
    List<Migration> migrations =
        List.of(
            revision("a", "-", "-", "-"),
            revision("b", "a d", "-", "-"),
            revision("c", "b", "-", "-"),
            revision("d", "c", "d", "-"),
            revision("e", "gone", "-", "-"));

    assertThat(ids(RevisionOrder.of(migrations, each -> false)).split(" "))
        .containsExactlyInAnyOrder("a", "b", "c", "d", "e");
  }

  @Test
  void names_that_only_the_command_line_takes_are_followed_all_the_same() {
    List<Migration> migrations =
        List.of(
            revision("a0", "-", "shared@head", "-"),
            revision("b0", "-", "dddd", "-"),
            revision("cccc1111", "-", "-", "shared"),
            revision("dddd2222", "-", "-", "-"));

    assertThat(ids(RevisionOrder.of(migrations, each -> false)))
        .isEqualTo("dddd2222 b0 cccc1111 a0");
  }

  @Test
  void a_long_history_with_many_merges_takes_no_time() {
    List<Migration> migrations = new ArrayList<>();
    migrations.add(revision("m0", "-", "-", "-"));
    for (int i = 1; i < 700; i++) {
      migrations.add(revision("a" + i, "m" + (i - 1), "-", "-"));
      migrations.add(revision("b" + i, "m" + (i - 1), "-", "-"));
      migrations.add(revision("m" + i, "a%d b%d".formatted(i, i), "-", "-"));
    }

    assertThat(RevisionOrder.of(migrations, each -> false)).hasSize(migrations.size());
  }

  private static String ids(List<Migration> migrations) {
    return migrations.stream().map(Migration::id).collect(Collectors.joining(" "));
  }

  private static Migration revision(String id, String parents, String depends, String labels) {
    String text =
        """
        revision = "%s"
        down_revision = %s
        depends_on = %s
        branch_labels = %s


        def upgrade():
            pass
        """
            .formatted(id, names(parents), names(depends), names(labels));
    SourceFile file = new SourceFile("versions/" + id + ".py", text);
    return AlembicReader.read(file, Dialect.POSTGRESQL, TransactionModel.TOOL).orElseThrow();
  }

  private static String names(String written) {
    return written.strip().equals("-")
        ? "None"
        : Stream.of(written.strip().split(" "))
            .map(name -> '"' + name + "\", ")
            .collect(Collectors.joining("", "(", ")"));
  }
}
