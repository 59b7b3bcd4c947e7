package dev.lockkeeper.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockkeeper.cli.CommandLineRun.Result;
import dev.lockkeeper.growth.GrownHistory;
import dev.lockkeeper.growth.Layout;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The history of a grown application, kept with each tool. */
class GrownHistoryLintTest {
  private static final Pattern KIND =
      Pattern.compile("\"direction\":\"up\".*\"kind\":\"(?<kind>\\w+)\"");

  @TempDir Path repository;
  @TempDir Path other;

  @ParameterizedTest
  @EnumSource
  void linting_twice_gives_the_same_bytes(Layout layout) throws IOException {
    write(layout, repository);

    Result first = lint("text");
    Result second = lint("text");

    assertThat(second).isEqualTo(first);
    assertThat(first.code()).isEqualTo(ExitCode.FINDINGS);
    assertThat(first.out()).contains("of 500 migrations");
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "PLAIN")
  void every_tool_runs_the_same_operations(Layout layout) throws IOException {
    write(layout, repository);
    write(Layout.PLAIN, other);

    assertThat(kinds(repository)).isEqualTo(kinds(other)).hasSizeGreaterThan(500);
  }

  @Test
  void every_statement_is_understood() throws IOException {
    write(Layout.PLAIN, repository);

    String summary = lint("json").out();

    Matcher counts =
        Pattern.compile("\"statements\": (\\d+),\\s*\"understood\": (\\d+)").matcher(summary);
    assertThat(counts.find()).isTrue();
    assertThat(counts.group(2)).isEqualTo(counts.group(1));
  }

  private Result lint(String format) {
    return new CommandLineRun(repository).of("lint", "--format", format);
  }

  private static void write(Layout layout, Path folder) throws IOException {
    layout.write(folder, GrownHistory.of(500, 1));
    Files.createDirectory(folder.resolve(".git"));
  }

  /** What is done on the way up. */
  private static List<String> kinds(Path folder) {
    return new CommandLineRun(folder)
        .of("ops", "--format", "json")
        .out()
        .lines()
        .map(KIND::matcher)
        .filter(Matcher::find)
        .map(found -> found.group("kind"))
        .toList();
  }
}
