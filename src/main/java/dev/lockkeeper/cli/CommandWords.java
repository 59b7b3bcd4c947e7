package dev.lockkeeper.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * What may be typed for one command.
 *
 * @param name the command; empty for what stands before one
 * @param help what it does
 * @param options its options
 * @param parameters what follows them, all of one kind
 */
record CommandWords(String name, String help, List<Word> options, List<Word> parameters) {
  CommandWords {
    options = List.copyOf(options);
    parameters = List.copyOf(parameters);
  }

  /**
   * An option or a parameter.
   *
   * @param names as it is written; none for a parameter
   * @param help what it does
   * @param label what its value is called; empty when it has none
   * @param several whether it has several values, between commas
   * @param values what it may be; empty for what is no choice, such as a file
   */
  record Word(List<String> names, String help, String label, boolean several, List<String> values) {
    Word {
      names = List.copyOf(names);
      values = List.copyOf(values);
    }

    boolean takesValue() {
      return !label.isEmpty();
    }

    boolean isFile() {
      return label.equals("FILE") || label.equals("PATH");
    }
  }

  /** The root, then each command in the order of help. */
  static List<CommandWords> of(CommandSpec root) {
    List<CommandWords> all = new ArrayList<>();
    all.add(of("", root));
    for (CommandLine command : root.subcommands().values()) {
      CommandSpec spec = command.getCommandSpec();
      all.add(spec.subcommands().isEmpty() ? of(spec.name(), spec) : ofSeveral(spec.name(), spec));
    }
    return all;
  }

  private static CommandWords of(String name, CommandSpec spec) {
    return new CommandWords(
        name,
        spec.usageMessage().description()[0],
        spec.options().stream().map(CommandWords::option).toList(),
        spec.positionalParameters().stream().map(p -> word(List.of(), p, p.paramLabel())).toList());
  }

  /** A command of commands: their names are its first parameter, their options are its own. */
  private static CommandWords ofSeveral(String name, CommandSpec spec) {
    CommandWords itself = of(name, spec);
    Map<List<String>, Word> options = new LinkedHashMap<>();
    itself.options.forEach(option -> options.put(option.names(), option));
    List<String> names = new ArrayList<>();
    for (CommandLine command : spec.subcommands().values()) {
      CommandWords below = of(command.getCommandName(), command.getCommandSpec());
      names.add(below.name);
      below.options.forEach(option -> options.put(option.names(), option));
    }
    Word command = new Word(List.of(), itself.help, "COMMAND", false, names);
    return new CommandWords(name, itself.help, List.copyOf(options.values()), List.of(command));
  }

  private static Word option(OptionSpec option) {
    return word(
        Arrays.asList(option.names()),
        option,
        option.arity().max() == 0 ? "" : option.paramLabel());
  }

  private static Word word(List<String> names, ArgSpec arg, String label) {
    List<String> values = new ArrayList<>();
    if (arg.completionCandidates() != null) {
      arg.completionCandidates().forEach(values::add);
    }
    return new Word(names, arg.description()[0], label, arg.splitRegex().equals(","), values);
  }
}
