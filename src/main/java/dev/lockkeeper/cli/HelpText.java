package dev.lockkeeper.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/**
 * A command's help, which fits a screen of 24 lines of 80 cells: an option a line, what few will
 * need by its name alone.
 */
final class HelpText {
  private static final int WIDTH = 80;
  private static final int OPTIONS_AT = 28;
  private static final int COMMANDS_AT = 14;

  private final CommandSpec spec;
  private final List<String> lines = new ArrayList<>();

  private HelpText(CommandSpec spec) {
    this.spec = spec;
  }

  /** The help of a command. */
  static String of(CommandSpec spec) {
    HelpText help = new HelpText(spec);
    help.write();
    return String.join("\n", help.lines) + "\n";
  }

  private void write() {
    lines.add("Usage: " + spec.qualifiedName() + " [OPTION]..." + arguments());
    fold(spec.usageMessage().description()[0], 0);
    for (PositionalParamSpec parameter : spec.positionalParameters()) {
      row(parameter.paramLabel(), OPTIONS_AT, parameter.description()[0]);
    }
    for (CommandLine command : spec.subcommands().values()) {
      CommandSpec other = command.getCommandSpec();
      row(other.name(), COMMANDS_AT, other.usageMessage().description()[0]);
    }
    List<OptionSpec> shown =
        spec.options().stream()
            .filter(option -> !option.hidden() && !isDenial(option))
            .sorted(Comparator.comparing(HelpText::isAboutTheProgram))
            .toList();
    shown.forEach(option -> row(names(option), OPTIONS_AT, option.description()[0]));
    String rare =
        spec.options().stream()
            .filter(OptionSpec::hidden)
            .map(HelpText::written)
            .collect(Collectors.joining(", "));
    if (!rare.isEmpty()) {
      fold("For hooks and editors, see docs/options.md: " + rare + ".", 2);
    }
    Arrays.stream(spec.usageMessage().footer()).forEach(line -> fold(line, 0));
  }

  private static boolean isAboutTheProgram(OptionSpec option) {
    return option.usageHelp() || option.versionHelp();
  }

  private String arguments() {
    if (!spec.subcommands().isEmpty()) {
      return " COMMAND";
    }
    return spec.positionalParameters().stream()
        .map(HelpText::written)
        .collect(Collectors.joining());
  }

  private static String written(PositionalParamSpec parameter) {
    return " "
        + (parameter.arity().min() == 0
            ? "[" + parameter.paramLabel() + "]..."
            : parameter.paramLabel());
  }

  /** An option that says no to another one, beside which it stands. */
  private boolean isDenial(OptionSpec option) {
    return option.longestName().startsWith("--no-")
        && spec.findOption(option.longestName().replaceFirst("no-", "")) != null;
  }

  private String names(OptionSpec option) {
    String denial = "--no-" + option.longestName().substring(2);
    String names =
        String.join(", ", Arrays.asList(option.names()).subList(0, option.names().length - 1));
    return (names.isEmpty() ? "" : names + ", ")
        + written(option)
        + (spec.optionsMap().containsKey(denial) ? ", " + denial : "");
  }

  private static String written(OptionSpec option) {
    String more = ",".equals(option.splitRegex()) ? ",..." : "";
    return option.arity().max() == 0
        ? option.longestName()
        : option.longestName() + "=" + option.paramLabel() + more;
  }

  private void row(String name, int textAt, String words) {
    String head = "  " + name + "  ";
    lines.add(head + " ".repeat(Math.max(0, textAt - head.length())) + words);
  }

  private void fold(String words, int indent) {
    StringBuilder line = new StringBuilder(" ".repeat(indent));
    for (String word : words.split(" ", -1)) {
      if (line.length() + word.length() > WIDTH) {
        lines.add(line.toString().stripTrailing());
        line = new StringBuilder(" ".repeat(indent));
      }
      line.append(word).append(' ');
    }
    lines.add(line.toString().stripTrailing());
  }
}
