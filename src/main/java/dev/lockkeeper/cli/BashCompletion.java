package dev.lockkeeper.cli;

import dev.lockkeeper.cli.CommandWords.Word;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** The completion script for bash, from version 3.2 on. */
final class BashCompletion {
  private static final String TEMPLATE =
      """
      # Completes lockkeeper's commands in bash; written by: lockkeeper completion bash
      _lockkeeper() {
        local IFS=$' \\t\\n' args=() glue= word i
        # Bash takes words apart at = and :, which here are parts of them.
        for ((i = 1; i <= COMP_CWORD; i++)); do
          word=${COMP_WORDS[i]}
          if [[ ($word == [=:]* || -n $glue) && ${#args[@]} -gt 0 ]]; then
            args[${#args[@]} - 1]+=$word
          else
            args+=("$word")
          fi
          [[ $word == *[=:] ]] && glue=1 || glue=
        done
        local last=$((${#args[@]} - 1)) command= option= values= options=
        local current=${args[last]-} value=${args[last]-} before=
        for ((i = 0; i < last; i++)); do
          case ${args[i]} in
            -*) ;;
            *)
              command=${args[i]}
              break
              ;;
          esac
        done
        case $command in
      @OPTIONS@
        esac
        if [[ $current == --*=* ]]; then
          option=${current%%=*} value=${current#*=} before=$option=
        elif ((last > 0)); then
          case $command:${args[last - 1]} in
      @TAKES_VALUE@
          esac
        fi
        COMPREPLY=()
        if [[ -z $option && $current == -* ]]; then
          values=$options
        else
          case $command:$option in
      @VALUES@
          esac
          case $command:$option in
      @SEVERAL@
              before+=${value%"${value##*,}"} value=${value##*,}
              ;;
          esac
        fi
        # What bash took for words of their own stands there already.
        local typed=
        for ((i = ${#current}; i > 0; i--)); do
          word=${current:i-1:1}
          if [[ $word == [=:] && $COMP_WORDBREAKS == *"$word"* ]]; then
            typed=${current:0:i}
            break
          fi
        done
        for word in $(compgen -W "$values" -- "$value"); do
          word=$before$word
          COMPREPLY+=("${word#"$typed"}")
        done
      }
      # Where nothing is offered, files are.
      complete -o default -F _lockkeeper lockkeeper
      """;

  private BashCompletion() {}

  /** The script. */
  static String script(List<CommandWords> commands) {
    return TEMPLATE
        .replace("@OPTIONS@\n", options(commands))
        .replace("@TAKES_VALUE@\n", takesValue(commands))
        .replace("@VALUES@\n", values(commands))
        .replace("@SEVERAL@\n", several(commands));
  }

  private static String options(List<CommandWords> commands) {
    StringBuilder cases = new StringBuilder();
    for (CommandWords command : commands) {
      String names =
          command.options().stream()
              .flatMap(option -> option.names().stream())
              .collect(Collectors.joining(" "));
      cases.append(
          "    %s) options='%s' ;;\n"
              .formatted(command.name().isEmpty() ? "''" : command.name(), names));
    }
    return cases.toString();
  }

  private static String takesValue(List<CommandWords> commands) {
    return "      %s) option=${args[last - 1]} ;;\n"
        .formatted(String.join(" | ", patterns(commands, Word::takesValue)));
  }

  private static String several(List<CommandWords> commands) {
    return "      %s)\n".formatted(String.join(" | ", patterns(commands, Word::several)));
  }

  private static List<String> patterns(List<CommandWords> commands, Predicate<Word> which) {
    List<String> patterns = new ArrayList<>();
    for (CommandWords command : commands) {
      for (Word option : command.options()) {
        if (which.test(option)) {
          option.names().forEach(name -> patterns.add(command.name() + ":" + name));
        }
      }
    }
    return patterns;
  }

  private static String values(List<CommandWords> commands) {
    Map<String, List<String>> patterns = new LinkedHashMap<>();
    for (CommandWords command : commands) {
      List<Word> words = new ArrayList<>(command.options());
      words.addAll(command.parameters());
      for (Word word : words) {
        List<String> names = word.names().isEmpty() ? List.of("") : word.names();
        if (!word.values().isEmpty()) {
          names.forEach(
              name ->
                  patterns
                      .computeIfAbsent(String.join(" ", word.values()), v -> new ArrayList<>())
                      .add(command.name() + ":" + name));
        }
      }
    }
    StringBuilder cases = new StringBuilder();
    String names =
        commands.stream()
            .map(CommandWords::name)
            .filter(name -> !name.isEmpty())
            .collect(Collectors.joining(" "));
    cases.append("      :) values='%s' ;;\n".formatted(names));
    patterns.forEach(
        (values, of) ->
            cases.append("      %s) values='%s' ;;\n".formatted(String.join(" | ", of), values)));
    return cases.toString();
  }
}
