package dev.lockkeeper.reader.project;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockkeeper.migration.Body;
import dev.lockkeeper.migration.Down;
import dev.lockkeeper.migration.History;
import dev.lockkeeper.migration.Migration;
import dev.lockkeeper.migration.Problem;
import dev.lockkeeper.migration.Statement;
import dev.lockkeeper.operation.IndexOperation.CreateIndex;
import dev.lockkeeper.operation.IndexOperation.DropIndex;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whole projects: their migrations, ways back and transactions, as snapshots. */
class ProjectSnapshotTest {
  private static final Path PROJECTS = Path.of("testdata/projects");
  private static final Path SNAPSHOTS = Path.of("testdata/readers/projects");

  static List<String> projects() throws IOException {
    try (Stream<Path> folders = Files.list(PROJECTS)) {
      return folders
          .filter(Files::isDirectory)
          .map(folder -> folder.getFileName().toString())
          .sorted()
          .toList();
    }
  }

  @ParameterizedTest
  @MethodSource("projects")
  void a_project_reads_as_its_snapshot_says(String name) throws IOException {
    String read = shown(read(name));

    Path snapshot = SNAPSHOTS.resolve(name + ".txt");
    if (Boolean.getBoolean("snapshots.update")) {
      Files.createDirectories(SNAPSHOTS);
      Files.writeString(snapshot, read);
    }

    assertThat(read).isEqualTo(Files.readString(snapshot));
  }

  @ParameterizedTest
  @MethodSource("projects")
  void reading_twice_reads_the_same(String name) {
    assertThat(shown(read(name))).isEqualTo(shown(read(name)));
  }

  @ParameterizedTest
  @MethodSource("projects")
  void statements_are_numbered_and_lie_in_their_bodies(String name) {
    for (History history : read(name).histories()) {
      for (Migration migration : history.migrations()) {
        Stream.concat(Stream.of(migration.up()), migration.down().body().stream())
            .forEach(
                body -> {
                  for (int i = 0; i < body.statements().size(); i++) {
                    Statement statement = body.statements().get(i);
                    assertThat(statement.number()).isEqualTo(i + 1);
                    assertThat(statement.span().file()).isSameAs(body.span().file());
                  }
                });
      }
    }
  }

  @Test
  void every_snapshot_has_its_project() throws IOException {
    try (Stream<Path> snapshots = Files.list(SNAPSHOTS)) {
      assertThat(snapshots.map(file -> FileNames.stem(file)).sorted())
          .containsExactlyElementsOf(projects());
    }
  }

  private static Discovery read(String name) {
    Path root = PROJECTS.resolve(name);
    return Projects.read(
        new ProjectRequest(
            List.of(),
            root,
            Optional.of(root),
            Optional.empty(),
            places -> ProjectRequest.Stated.NOTHING,
            (statement, target) -> isConcurrent(statement)));
  }

  private static boolean isConcurrent(Statement statement) {
    return statement.operations().stream()
        .anyMatch(
            operation ->
                (operation instanceof CreateIndex create && create.concurrently())
                    || (operation instanceof DropIndex drop && drop.concurrently()));
  }

  private static String shown(Discovery discovery) {
    StringBuilder out = new StringBuilder();
    for (History history : discovery.histories()) {
      out.append(
          "%s in %s, %s, %s%n"
              .formatted(
                  history.tool().label(),
                  history.root(),
                  history.transactions(),
                  history.targets().stream()
                      .map(t -> t.target() + (t.dialectAssumed() ? " (assumed)" : ""))
                      .collect(Collectors.joining(", "))));
      history.unreadSettings().forEach(file -> out.append("  not read: %s%n".formatted(file)));
      history.migrations().forEach(migration -> show(migration, out));
    }
    List<Problem> problems = discovery.problems();
    problems.forEach(p -> out.append("problem: %s: %s%n".formatted(p.file(), p.message())));
    discovery.ignored().keySet().forEach(file -> out.append("ignored: %s%n".formatted(file)));
    return out.toString().replace(System.lineSeparator(), "\n");
  }

  private static void show(Migration migration, StringBuilder out) {
    out.append(
        "  %s%s %s%n"
            .formatted(
                migration.id(), migration.repeatable() ? " (repeatable)" : "", migration.file()));
    migration
        .revision()
        .ifPresent(revision -> out.append("    parents %s%n".formatted(revision.parents())));
    migration
        .unread()
        .ifPresent(
            unread ->
                out.append("    unread at %s: %s%n".formatted(unread.span(), unread.reason())));
    out.append("    up   %s%n".formatted(shown(migration.up())));
    out.append("    down %s%n".formatted(shown(migration.down())));
  }

  private static String shown(Down down) {
    if (down instanceof Down.Written written) {
      return shown(written.written());
    }
    if (down instanceof Down.Missing missing) {
      return "missing, told at " + missing.span();
    }
    if (down instanceof Down.Empty empty) {
      return "empty at " + empty.span();
    }
    if (down instanceof Down.Irreversible refused) {
      return "refused at %s: %s".formatted(refused.span(), refused.reason().orElse("no reason"));
    }
    return "not expected";
  }

  private static String shown(Body body) {
    List<String> statements = new ArrayList<>();
    for (Statement statement : body.statements()) {
      String kinds =
          statement.operations().stream()
              .map(operation -> operation.kind())
              .distinct()
              .collect(Collectors.joining("+"));
      String transaction =
          statement.transaction().map(t -> t.openedBy().id() + " " + t.number()).orElse("alone");
      statements.add(
          "%s%s [%s]".formatted(statement.conditional() ? "maybe " : "", kinds, transaction));
    }
    return statements.isEmpty() ? "nothing" : String.join(", ", statements);
  }
}
