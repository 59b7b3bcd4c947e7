package dev.lockkeeper.cli;

import dev.lockkeeper.cli.CommandWords.Word;
import java.util.List;

/** The completion script for zsh, which also shows what each word is for. */
final class ZshCompletion {
  private static final String TEMPLATE =
      """
      #compdef lockkeeper
      # Completes lockkeeper's commands in zsh; written by: lockkeeper completion zsh
      _lockkeeper() {
        local context state state_descr line
        typeset -A opt_args
        _arguments -C -s \\
      @ROOT@
          '1: :->command' '*:: :->argument' && return
        case $state in
          command)
            local -a commands=(
      @NAMES@
            )
            _describe -t commands command commands
            ;;
          argument)
            case $line[1] in
      @COMMANDS@
            esac
            ;;
        esac
      }
      if [[ $funcstack[1] == _lockkeeper ]]; then
        _lockkeeper "$@"
      else
        compdef _lockkeeper lockkeeper
      fi
      """;

  private ZshCompletion() {}

  /** The script. */
  static String script(List<CommandWords> commands) {
    StringBuilder names = new StringBuilder();
    StringBuilder cases = new StringBuilder();
    for (CommandWords command : commands) {
      if (!command.name().isEmpty()) {
        names.append(
            "        %s\n".formatted(quoted(command.name() + ":" + plain(command.help()))));
        cases.append("        %s)\n          _arguments -s".formatted(command.name()));
        command.options().forEach(o -> cases.append(" \\\n").append(option(o, "            ")));
        command
            .parameters()
            .forEach(p -> cases.append(" \\\n            ").append(quoted("*" + value(p))));
        cases.append("\n          ;;\n");
      }
    }
    StringBuilder root = new StringBuilder();
    commands.get(0).options().forEach(o -> root.append(option(o, "    ")).append(" \\\n"));
    return TEMPLATE
        .replace("@ROOT@\n", root)
        .replace("@NAMES@\n", names)
        .replace("@COMMANDS@\n", cases);
  }

  /** One line; several names of one option exclude each other. */
  private static String option(Word option, String indent) {
    List<String> names = option.names();
    String words = "[" + plain(option.help()) + "]" + (option.takesValue() ? value(option) : "");
    String end = option.takesValue() ? "=" : "";
    if (names.size() == 1) {
      String repeated = option.several() ? "*" : "";
      return indent + quoted(repeated + names.get(0) + end + words);
    }
    return indent
        + quoted("(" + String.join(" ", names) + ")")
        + "{"
        + String.join(",", names)
        + "}"
        + quoted(end + words);
  }

  private static String value(Word word) {
    String label = ":" + word.label() + ":";
    if (word.values().isEmpty()) {
      return label + (word.isFile() ? "_files" : "");
    }
    String values = String.join(" ", word.values()).replace(":", "\\:");
    return label + (word.several() ? "_sequence compadd - " + values : "(" + values + ")");
  }

  /** What _arguments would take for its own marks is escaped. */
  private static String plain(String help) {
    return help.replace("\\", "\\\\").replace("[", "\\[").replace("]", "\\]").replace(":", "\\:");
  }

  private static String quoted(String words) {
    return "'" + words.replace("'", "'\\''") + "'";
  }
}
