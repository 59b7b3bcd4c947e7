package dev.lockkeeper.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class MainTest {

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @Test
  void version_names_the_built_version_on_standard_output() {
    ExitCode code = run("--version");

    assertThat(code).isEqualTo(ExitCode.CLEAN);
    assertThat(out).hasToString("lockkeeper %s%n".formatted(System.getProperty("project.version")));
    assertThat(err.toString()).isEmpty();
  }

  @Test
  void help_goes_to_standard_output() {
    ExitCode code = run("--help");

    assertThat(code).isEqualTo(ExitCode.CLEAN);
    assertThat(out.toString()).startsWith("Usage: lockkeeper");
    assertThat(err.toString()).isEmpty();
  }

  @Test
  void an_unknown_option_is_wrong_usage_and_leaves_standard_output_empty() {
    ExitCode code = run("--no-such-option");

    assertThat(code).isEqualTo(ExitCode.USAGE);
    assertThat(out.toString()).isEmpty();
    assertThat(err.toString()).contains("--no-such-option");
  }

  @Test
  void no_command_is_wrong_usage_and_leaves_standard_output_empty() {
    ExitCode code = run();

    assertThat(code).isEqualTo(ExitCode.USAGE);
    assertThat(out.toString()).isEmpty();
    assertThat(err.toString()).contains("Usage: lockkeeper");
  }

  private ExitCode run(String... args) {
    return new Main(new PrintWriter(out), new PrintWriter(err)).run(args);
  }
}
