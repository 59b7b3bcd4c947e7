package dev.lockkeeper.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * SARIF as Microsoft's multitool judges it, by the rules of the standard and those of GitHub's code
 * scanning. It ends with 0 whatever it finds, so its log is read.
 */
class SarifMultitoolTest {
  private static final Path PROJECTS = Path.of("testdata/projects").toAbsolutePath();

  @TempDir Path folder;

  private Path multitool = Path.of("");

  @BeforeEach
  void find_it() throws IOException {
    Optional<Path> found = installed().or(SarifMultitoolTest::onPath);
    assumeTrue(found.isPresent(), "no SARIF multitool: .ci/sarif-multitool installs it");
    multitool = found.orElseThrow();
  }

  @Test
  void reports_of_whole_projects_have_no_error() throws Exception {
    List<Path> reports = new ArrayList<>();
    try (Stream<Path> projects = Files.list(PROJECTS)) {
      for (Path project : projects.sorted().toList()) {
        reports.add(report(project, project.getFileName() + ".sarif"));
      }
    }

    assertThat(reports).hasSizeGreaterThan(10);
    assertThat(errors(reports)).isEmpty();
  }

  @Test
  void hostile_names_make_no_error() throws Exception {
    Path migrations = Files.createDirectories(folder.resolve("a b#c%d/ä?ö&/migrations"));
    Files.writeString(
        migrations.resolve("1 [x](y) {0}.sql"),
        """
        DROP TABLE "a](1) {0} [b";
        CREATE INDEX ON "%s" ("\\");
        """);
    Files.write(migrations.resolve("2.sql"), new byte[] {'-', '-', (byte) 0xe9, '\n'});

    Path report = report(folder, "hostile.sarif");

    assertThat(Files.readString(report)).contains("drop-table", "not UTF-8");
    assertThat(errors(List.of(report))).isEmpty();
  }

  @Test
  void an_error_would_be_seen() throws Exception {
    Path report = report(PROJECTS.resolve("shop"), "broken.sarif");
    ObjectMapper mapper = new ObjectMapper();
    JsonNode sarif = mapper.readTree(report.toFile());

    ((ObjectNode) sarif.at("/runs/0/results/0")).remove("locations");
    mapper.writeValue(report.toFile(), sarif);

    assertThat(errors(List.of(report))).contains("GH1015");
  }

  private Path report(Path project, String name) {
    Path report = folder.resolve(name);
    new CommandLineRun(project).of("lint", "--format", "sarif", "--output", report.toString());
    return report;
  }

  /** The rules that found an error. */
  private List<String> errors(List<Path> reports) throws Exception {
    Path log = folder.resolve("log");
    List<String> command = new ArrayList<>(List.of(multitool.toString(), "validate"));
    reports.forEach(report -> command.add(report.toString()));
    command.addAll(List.of("--rule-kind", "Sarif;Ghas", "--log", "ForceOverwrite"));
    command.addAll(List.of("--output", log.toString()));
    Path told = folder.resolve("told");
    Process process =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(told.toFile()).start();
    process.waitFor();

    assertThat(log).as(Files.readString(told)).exists();
    JsonNode run = new ObjectMapper().readTree(log.toFile()).at("/runs/0");
    assertThat(run.at("/invocations/0/toolExecutionNotifications")).isEmpty();
    List<String> errors = new ArrayList<>();
    for (JsonNode result : run.at("/results")) {
      if (result.path("level").asText().equals("error")) {
        errors.add(result.path("ruleId").asText());
      }
    }
    return errors;
  }

  private static Optional<Path> installed() throws IOException {
    Path installed = Path.of("target/sarif-multitool");
    if (!Files.isDirectory(installed)) {
      return Optional.empty();
    }
    try (Stream<Path> files = Files.walk(installed)) {
      return files
          .filter(file -> file.endsWith("Sarif.Multitool") && Files.isExecutable(file))
          .findFirst()
          .map(Path::toAbsolutePath);
    }
  }

  private static Optional<Path> onPath() {
    return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
        .filter(entry -> !entry.isEmpty())
        .map(entry -> Path.of(entry, "sarif-multitool"))
        .filter(Files::isExecutable)
        .findFirst();
  }
}
