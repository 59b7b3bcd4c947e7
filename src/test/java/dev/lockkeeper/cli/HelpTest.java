package dev.lockkeeper.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

/** {@code --help} of every command, and the page that says more. */
class HelpTest {
  private static final Path PAGE = Path.of("docs/options.md");

  @ParameterizedTest
  @MethodSource("commands")
  void fits_a_screen(CommandLine command) {
    assertThat(help(command).lines()).hasSizeLessThanOrEqualTo(24).allMatch(l -> l.length() <= 80);
  }

  @ParameterizedTest
  @MethodSource("commands")
  void names_every_option_and_command(CommandLine command) {
    List<String> names = new ArrayList<>(command.getSubcommands().keySet());
    command.getCommandSpec().options().forEach(option -> names.add(option.longestName()));

    assertThat(help(command)).contains(names);
  }

  @Test
  void the_page_of_options_has_them_all() throws IOException {
    String page = page();
    if (Boolean.getBoolean("snapshots.update")) {
      Files.writeString(PAGE, page);
    }

    assertThat(Files.readString(PAGE)).isEqualTo(page);
  }

  private static String page() {
    Map<String, TreeSet<String>> commandsOf = new TreeMap<>();
    for (CommandLine command : commands().skip(1).toList()) {
      for (OptionSpec option : command.getCommandSpec().options()) {
        if (option.description().length > 1) {
          commandsOf
              .computeIfAbsent(row(option), row -> new TreeSet<>())
              .add("`" + String.join(" ", words(command)) + "`");
        }
      }
    }
    StringBuilder page =
        new StringBuilder(
            """
            # Options

            What may be set for good stands in `lockkeeper.yml` under the same name; `--no-NAME` then unsets a flag for a run.
            `--help` of a command has the short form of this page, which is made from the same definitions.

            | option | what it does | commands |
            | --- | --- | --- |
            """);
    commandsOf.forEach(
        (row, commands) ->
            page.append("| %s | %s |\n".formatted(row, String.join(", ", commands))));
    return page.toString();
  }

  private static String row(OptionSpec option) {
    String label = option.arity().max() == 0 ? "" : " " + option.paramLabel();
    String several = ",".equals(option.splitRegex()) ? ",..." : "";
    return "`%s%s%s` | %s".formatted(option.longestName(), label, several, option.description()[1]);
  }

  static Stream<CommandLine> commands() {
    CommandLine root = new CommandLine(Main.root());
    return Stream.concat(Stream.of(root), below(root));
  }

  private static String help(CommandLine command) {
    List<String> words = new ArrayList<>(words(command));
    words.add("--help");
    return new CommandLineRun(Path.of("")).of(words.toArray(String[]::new)).out();
  }

  private static Stream<CommandLine> below(CommandLine command) {
    return command.getSubcommands().values().stream()
        .flatMap(one -> Stream.concat(Stream.of(one), below(one)));
  }

  /** What is typed for it behind the program's name. */
  private static List<String> words(CommandLine command) {
    String name = command.getCommandSpec().qualifiedName();
    return command.getParent() == null
        ? List.of()
        : List.of(name.split(" ")).subList(1, name.split(" ").length);
  }
}
