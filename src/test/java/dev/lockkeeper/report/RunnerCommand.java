package dev.lockkeeper.report;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a line of a step's log makes GitHub's runner do, read as its own parser reads it: {@code
 * ::name properties::data} at the start of a line, or {@code ##[name properties]data} anywhere.
 *
 * @param name in lower case
 */
record RunnerCommand(String name, Map<String, String> properties, String data) {
  private static final Set<String> KNOWN =
      Set.of(
          "error",
          "warning",
          "notice",
          "debug",
          "group",
          "endgroup",
          "add-mask",
          "add-path",
          "add-matcher",
          "remove-matcher",
          "echo",
          "save-state",
          "set-env",
          "set-output",
          "stop-commands");

  /** The command of a line; absent when it is only printed. */
  static Optional<RunnerCommand> in(String line) {
    String trimmed = line.strip();
    if (trimmed.startsWith("::")) {
      int end = trimmed.indexOf("::", 2);
      return end < 0 ? Optional.empty() : of(trimmed.substring(2, end), trimmed.substring(end + 2));
    }
    int start = line.indexOf("##[");
    int end = start < 0 ? -1 : line.indexOf(']', start);
    return end < 0 ? Optional.empty() : of(line.substring(start + 3, end), line.substring(end + 1));
  }

  private static Optional<RunnerCommand> of(String head, String data) {
    String[] parts = head.split(" ", 2);
    String name = parts[0].toLowerCase(Locale.ROOT);
    if (!KNOWN.contains(name)) {
      return Optional.empty();
    }
    Map<String, String> properties = new LinkedHashMap<>();
    for (String property : parts.length < 2 ? new String[0] : parts[1].strip().split(",")) {
      String[] pair = property.split("=", 2);
      if (pair.length == 2) {
        properties.put(pair[0], unescaped(pair[1].replace("%3A", ":").replace("%2C", ",")));
      }
    }
    return Optional.of(new RunnerCommand(name, properties, unescaped(data)));
  }

  private static String unescaped(String text) {
    return text.replace("%0D", "\r").replace("%0A", "\n").replace("%25", "%");
  }
}
