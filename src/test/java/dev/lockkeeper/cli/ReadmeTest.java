package dev.lockkeeper.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The README shows what the program prints, not what it once printed. */
class ReadmeTest {
  private static final Path README = Path.of("README.md");
  private static final Pattern SAMPLE =
      Pattern.compile("```console\n\\$ \\./lockkeeper ([^\n]*)\n(.*?)```\n", Pattern.DOTALL);
  private static final Pattern COMMAND =
      Pattern.compile("^\\./lockkeeper ([^#\n]*)", Pattern.MULTILINE);

  @Test
  void samples_are_what_the_program_prints() throws IOException {
    String readme = Files.readString(README);
    assertThat(SAMPLE.matcher(readme).find()).isTrue();

    String printed =
        SAMPLE
            .matcher(readme)
            .replaceAll(
                sample ->
                    Matcher.quoteReplacement(
                        "```console\n$ ./lockkeeper %s\n%s```\n"
                            .formatted(sample.group(1), shown(sample.group(1)))));
    if (Boolean.getBoolean("snapshots.update")) {
      Files.writeString(README, printed);
      return;
    }

    assertThat(readme).isEqualTo(printed);
  }

  @Test
  void the_first_command_finds_something() throws IOException {
    Matcher command = COMMAND.matcher(Files.readString(README));
    assertThat(command.find()).isTrue();

    assertThat(run(command.group(1)).code()).isEqualTo(ExitCode.FINDINGS);
  }

  /** What a command prints; behind {@code | head -N} its first lines. */
  private static String shown(String command) {
    String[] parts = command.split(" \\| head -", -1);
    String out = run(parts[0]).out();
    return parts.length == 1
        ? out
        : out.lines()
            .limit(Integer.parseInt(parts[1].strip()))
            .map(line -> line + "\n")
            .collect(Collectors.joining());
  }

  private static CommandLineRun.Result run(String arguments) {
    return new CommandLineRun(Path.of("").toAbsolutePath()).of(arguments.strip().split(" +"));
  }
}
