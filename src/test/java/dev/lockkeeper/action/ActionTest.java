package dev.lockkeeper.action;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.lockkeeper.action.CompositeAction.Run;
import dev.lockkeeper.testing.Program;
import dev.lockkeeper.testing.ScratchRepository;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** {@code action.yml}, its steps run as a runner runs them on a pull request. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the action runs on Linux and macOS")
class ActionTest {
  private static final Path CHECKOUT = Path.of("").toAbsolutePath();

  private static final String OLD = "CREATE TABLE users (id int);\nDROP TABLE visits;\n";
  private static final String NEW = "CREATE INDEX users_id ON users (id);\n";

  @TempDir Path folder;

  private ScratchRepository origin;
  private int folders;
  private final List<String> used = new ArrayList<>();

  @BeforeEach
  void write_a_pull_request() throws Exception {
    origin = ScratchRepository.in(folder.resolve("origin"));
    origin.write("db/migration/V1__users.sql", OLD).commit();
    origin.branch("feature").write("db/migration/V2__index.sql", NEW).commit();
  }

  @Test
  void on_a_pull_request_what_it_adds_is_judged_without_any_input() throws Exception {
    Run run = action(merged()).run();

    assertThat(run.code()).isEqualTo(1);
    assertThat(run.log().get(0))
        .startsWith(
            "::error file=db/migration/V2__index.sql,line=1,endLine=1,col=1,endColumn=36,"
                + "title=create-index-not-concurrently::");
    assertThat(run.log().toString()).doesNotContain("V1__users");
    assertThat(run.summary())
        .startsWith("## Lockkeeper\n\n")
        .contains("### `db/migration/V2__index.sql`\n\n🔴 **error**")
        .doesNotContain("V1__users");
    JsonNode sarif = new ObjectMapper().readTree(Path.of(run.outputs().get("sarif")).toFile());
    assertThat(sarif.findValuesAsText("ruleId"))
        .contains("create-index-not-concurrently")
        .doesNotContain("drop-table");
  }

  @Test
  void a_pull_request_that_is_safe_passes() throws Exception {
    origin
        .write("db/migration/V2__index.sql", "CREATE TABLE notes (id int PRIMARY KEY);\n")
        .commit();

    Run run = action(merged()).run();

    assertThat(run.code()).isZero();
    assertThat(run.log()).noneMatch(line -> line.startsWith("::error"));
    assertThat(run.summary()).startsWith("## Lockkeeper\n\nnothing found in 1 migration");
    assertThat(run.outputs().get("sarif")).endsWith(".sarif");
  }

  @Test
  void branches_that_are_green_alone_are_red_together() throws Exception {
    origin.checkout("main").write("db/migration/V2__other.sql", "SELECT 1;\n").commit();

    Run run = action(merged()).run();

    assertThat(run.code()).isEqualTo(1);
    assertThat(run.log()).anyMatch(line -> line.contains("title=duplicate-version::"));
  }

  @Test
  void on_a_push_all_is_judged() throws Exception {
    Path workspace = origin.checkout("main").cloned(newFolder()).root();

    Run run = action(workspace).withVariable("GITHUB_BASE_REF", "").run();

    assertThat(run.code()).isEqualTo(1);
    assertThat(run.log().get(0)).contains("V1__users.sql,line=2,", "title=drop-table::");
  }

  @Test
  void in_a_merge_queue_what_is_queued_is_judged() throws Exception {
    String base = origin.checkout("main").ask("rev-parse", "HEAD");

    Run run =
        action(merged())
            .withVariable("GITHUB_BASE_REF", "")
            .withEvent("merge_group.base_sha", base)
            .run();

    assertThat(run.log().get(0)).contains("V2__index.sql");
    assertThat(run.log().toString()).doesNotContain("V1__users");
  }

  @Test
  void inputs_decide_over_all_of_it() throws Exception {
    Run run =
        action(merged())
            .with("since", "none")
            .with("path", "db/migration/V1__users.sql\ndb/migration\n")
            .with("select", "drop-table\nlock")
            .with(
                "ignore",
                "missing-lock-timeout, missing-statement-timeout, create-index-not-concurrently")
            .with("target", "postgresql:16")
            .with("fail-on", "never")
            .with("format", "json")
            .run();

    assertThat(run.code()).isZero();
    JsonNode report =
        new ObjectMapper().readTree(String.join("\n", run.log().subList(1, run.log().size() - 1)));
    assertThat(report.findValuesAsText("rule")).containsExactly("drop-table");
    assertThat(report.path("targets").toString()).isEqualTo("[\"postgresql:16\"]");
  }

  @Test
  void what_inputs_hold_is_never_run() throws Exception {
    String hostile = "$(touch hurt) `touch hurt` \"; touch hurt; ' ; touch hurt #\n--output=hurt\n";
    Path workspace = merged();
    CompositeAction action = action(workspace);
    for (String input :
        List.of("path", "since", "fail-on", "select", "ignore", "target", "format")) {
      action.with(input, hostile);
    }

    Run run = action.run();

    assertThat(run.code()).isEqualTo(2);
    assertThat(run.log()).last().asString().startsWith("::error title=Lockkeeper::");
    assertThat(workspace.resolve("hurt")).doesNotExist();
  }

  @Test
  void a_path_is_no_option() throws Exception {
    Path workspace = merged();

    Run run = action(workspace).with("path", "--output=hurt").run();

    assertThat(run.code()).isEqualTo(2);
    assertThat(workspace.resolve("hurt")).doesNotExist();
  }

  @Test
  void what_a_change_names_its_files_is_never_a_command() throws Exception {
    origin.write("db/migration/V3__##[error]x.sql", "DROP TABLE \"\n::error::x\n\";\n");
    origin.commit();

    for (String format : List.of("github", "text")) {
      Run run = action(merged()).with("format", format).run();

      assertThat(run.code()).isEqualTo(1);
      boolean stopped = false;
      List<String> commands = new ArrayList<>();
      String token = "";
      for (String line : run.log()) {
        if (line.startsWith("::stop-commands::")) {
          token = line.substring("::stop-commands::".length());
          stopped = true;
        } else if (stopped && line.equals("::" + token + "::")) {
          stopped = false;
        } else if (!stopped && (line.strip().startsWith("::") || line.contains("##["))) {
          commands.add(line);
        }
      }
      assertThat(stopped).isFalse();
      assertThat(commands)
          .allMatch(line -> line.matches("::(error|warning|notice) file=db/migration/V[23]__.*"));
      assertThat(commands.isEmpty()).isEqualTo(!format.equals("github"));
    }
  }

  @Test
  void a_shallow_checkout_is_told_the_line_that_mends_it() throws Exception {
    Path workspace = PullRequest.merged(origin, "feature", folder.resolve("work"), 1);

    Run run = action(workspace).run();

    assertThat(run.code()).isEqualTo(2);
    assertThat(run.log()).last().asString().contains("fetch-depth: 0");
  }

  @Test
  void a_repository_may_be_checked_out_below_the_workspace() throws Exception {
    PullRequest.merged(origin, "feature", folder.resolve("work/here"), 0);

    Run run = action(folder.resolve("work")).with("working-directory", "here").run();

    // GitHub shows annotations at the paths of the repository.
    assertThat(run.log().get(0)).startsWith("::error file=db/migration/V2__index.sql,");
  }

  @Test
  void what_it_uses_is_pinned_and_known() throws Exception {
    action(merged()).run();

    assertThat(used).containsExactly("actions/cache@5a3ec84eff668545956fd18022155c47e93e2684");
    JsonNode steps = read("action.yml").at("/runs/steps");
    for (JsonNode step : steps) {
      assertThat(step.path("uses").asText("actions/cache@" + "0".repeat(40)))
          .matches("actions/(cache|setup-java)@[0-9a-f]{40}");
      assertThat(step.path("run").asText()).doesNotContain("${{");
    }
  }

  @Test
  void java_is_installed_where_there_is_none_that_is_new_enough() throws Exception {
    Path bin = Files.createDirectories(folder.resolve("old/bin"));
    for (String tool : List.of("java", "javac")) {
      Path file = bin.resolve(tool);
      Files.writeString(file, "#!/bin/sh\necho 'openjdk version \"11.0.2\" 2019-01-15' >&2\n");
      Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    Run run =
        action(merged())
            .withVariable("JAVA_HOME", folder.resolve("old").toString())
            .withVariable("PATH", bin + ":" + System.getenv("PATH"))
            .run();

    assertThat(used).first().asString().startsWith("actions/setup-java@");
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.log()).last().asString().contains("no JDK 17 or newer");
  }

  @Test
  void the_program_is_built_once_for_the_same_sources() throws Exception {
    Path checkout = copy("lockkeeper", "action.yml", "pom.xml", "src/action");
    Files.createDirectories(checkout.resolve("src/main"));
    Files.createDirectories(checkout.resolve("src/build"));
    Files.createDirectories(checkout.resolve("rules"));
    Path built = folder.resolve("built.jar");
    Program.writeJar(built);
    Path mvn = Files.createDirectories(folder.resolve("bin")).resolve("mvn");
    Files.writeString(
        mvn,
        """
        #!/bin/sh
        mkdir -p target/launcher && cp '%s' target/launcher/lockkeeper.jar
        """
            .formatted(built));
    Files.setPosixFilePermissions(mvn, PosixFilePermissions.fromString("rwxr-xr-x"));
    Path workspace = merged();
    List<String> keys = new ArrayList<>();

    List<Run> runs = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      if (i == 2) {
        Files.writeString(checkout.resolve("rules/new.md"), "new");
      }
      runs.add(
          new CompositeAction(checkout, workspace, folder.resolve("temp"))
              .withVariable("PATH", mvn.getParent() + ":" + System.getenv("PATH"))
              .withVariable("JAVA_HOME", System.getProperty("java.home"))
              .withVariable("GITHUB_BASE_REF", "main")
              .using((name, inputs) -> keys.add(inputs.get("key")))
              .run());
    }

    assertThat(runs).allMatch(run -> run.code() == 1);
    assertThat(
            runs.stream()
                .map(run -> run.log().stream().anyMatch(line -> line.contains(": building "))))
        .containsExactly(true, false, true);
    assertThat(keys.get(0)).matches("lockkeeper-[0-9a-f]{64}").isEqualTo(keys.get(1));
    assertThat(keys.get(2)).isNotEqualTo(keys.get(0));
  }

  private Path newFolder() {
    return folder.resolve("folder" + folders++);
  }

  private Path copy(String... paths) throws IOException {
    Path copy = Files.createDirectories(newFolder());
    for (String path : paths) {
      List<Path> files;
      try (Stream<Path> walked = Files.walk(CHECKOUT.resolve(path))) {
        files = walked.filter(Files::isRegularFile).toList();
      }
      for (Path file : files) {
        Path target = copy.resolve(CHECKOUT.relativize(file).toString());
        Files.createDirectories(target.getParent());
        Files.copy(file, target, StandardCopyOption.COPY_ATTRIBUTES);
      }
    }
    return copy;
  }

  private static JsonNode read(String yaml) throws IOException {
    return new YAMLMapper().readTree(CHECKOUT.resolve(yaml).toFile());
  }

  private Path merged() throws Exception {
    return PullRequest.merged(origin, "feature", newFolder(), 0);
  }

  /** The action, with the program where the cache would have put it. */
  private CompositeAction action(Path workspace) throws IOException {
    return new CompositeAction(CHECKOUT, workspace, newFolder())
        .withVariable("JAVA_HOME", System.getProperty("java.home"))
        .withVariable("GITHUB_EVENT_NAME", "pull_request")
        .withVariable("GITHUB_BASE_REF", "main")
        .withVariable("GITHUB_HEAD_REF", "feature")
        .using(this::use);
  }

  private void use(String name, Map<String, String> inputs) {
    used.add(name);
    if (name.startsWith("actions/cache@")) {
      try {
        Program.writeJar(Path.of(inputs.get("path")));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
