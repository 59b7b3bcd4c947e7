package dev.lockkeeper.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockkeeper.cli.CommandLineRun.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What a person sees who lints a whole project, as snapshots to read: as text and as JSON for each,
 * in the other formats for those that have something of everything.
 */
class ProjectReportsTest {
  private static final Path PROJECTS = Path.of("testdata/projects");
  private static final Path SNAPSHOTS = Path.of("testdata/reports");
  private static final Set<String> IN_EVERY_FORMAT = Set.of("broken", "shop");

  @TempDir Path repository;

  @ParameterizedTest
  @MethodSource("reports")
  void a_project_is_reported_as_its_snapshot_says(String project, String format)
      throws IOException {
    copy(PROJECTS.resolve(project), repository);
    Files.createDirectory(repository.resolve(".git"));

    Result result = new CommandLineRun(repository).of("lint", "--format", format);

    String told =
        "$ lockkeeper lint --format %s\n%s%sexit code %d\n"
            .formatted(format, result.err(), result.out(), result.code().code())
            .replace(System.getProperty("project.version"), "VERSION");
    Path snapshot = SNAPSHOTS.resolve(project).resolve(format + ".txt");
    if (Boolean.getBoolean("snapshots.update")) {
      Files.createDirectories(snapshot.getParent());
      Files.writeString(snapshot, told);
    }
    assertThat(told).isEqualTo(Files.readString(snapshot));
  }

  @Test
  void every_snapshot_is_compared() throws IOException {
    Set<Path> compared = new TreeSet<>();
    for (Arguments report : reports().toList()) {
      Object[] names = report.get();
      compared.add(SNAPSHOTS.resolve((String) names[0]).resolve(names[1] + ".txt"));
    }

    try (Stream<Path> snapshots = Files.walk(SNAPSHOTS)) {
      assertThat(snapshots.filter(Files::isRegularFile)).hasSameElementsAs(compared);
    }
  }

  static Stream<Arguments> reports() throws IOException {
    try (Stream<Path> folders = Files.list(PROJECTS)) {
      return folders
          .filter(Files::isDirectory)
          .map(folder -> folder.getFileName().toString())
          .sorted()
          .toList()
          .stream()
          .flatMap(project -> formats(project).map(format -> Arguments.of(project, format)));
    }
  }

  private static Stream<String> formats(String project) {
    return IN_EVERY_FORMAT.contains(project)
        ? Stream.of("text", "json", "sarif", "github", "markdown")
        : Stream.of("text", "json");
  }

  private static void copy(Path from, Path to) throws IOException {
    List<Path> files;
    try (Stream<Path> walked = Files.walk(from)) {
      files = walked.filter(Files::isRegularFile).toList();
    }
    for (Path file : files) {
      Path target = to.resolve(from.relativize(file).toString());
      Files.createDirectories(target.getParent());
      Files.copy(file, target);
    }
  }
}
