package dev.lockkeeper.reader.project;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * An .ini file as Python's configparser reads it (Python library reference, configparser,
 * "Supported INI File Structure"), except that what is broken is told and the rest is read.
 *
 * @param sections options by their names in lower case, not yet interpolated, by section
 * @param faults what configparser would refuse, in words for a person, with 1-based lines
 */
record IniFile(Map<String, Map<String, String>> sections, List<String> faults) {
  private static final int DEEPEST_INTERPOLATION = 10;

  /** Of one value; more is a mistake, and would take long. */
  private static final int MOST_INTERPOLATIONS = 1000;

  /** Reads a file's text. */
  static IniFile of(String text) {
    Map<String, Map<String, String>> sections = new LinkedHashMap<>();
    List<String> faults = new ArrayList<>();
    Optional<Map<String, String>> section = Optional.empty();
    Optional<String> option = Optional.empty();
    int optionIndent = 0;
    int number = 0;
    for (String line : text.replace("\uFEFF", "").split("\r\n|\r|\n", -1)) {
      number++;
      String content = line.strip();
      boolean comment = content.startsWith("#") || content.startsWith(";");
      int indent = line.length() - line.stripLeading().length();
      if (content.isEmpty() || comment) {
        continue;
      }
      if (section.isPresent() && option.isPresent() && indent > optionIndent) {
        section.get().merge(option.get(), content, (before, more) -> before + "\n" + more);
        continue;
      }
      optionIndent = indent;
      option = Optional.empty();
      int close = content.lastIndexOf(']');
      if (content.startsWith("[") && close > 1) {
        String name = content.substring(1, close);
        if (sections.containsKey(name)) {
          faults.add("section [%s] stands a second time on line %d".formatted(name, number));
        }
        section = Optional.of(sections.computeIfAbsent(name, n -> new LinkedHashMap<>()));
        continue;
      }
      int delimiter = delimiter(content);
      if (section.isEmpty()) {
        faults.add("line %d stands before any section".formatted(number));
      } else if (delimiter < 1) {
        faults.add("line %d is neither a section nor a setting".formatted(number));
      } else {
        String name = content.substring(0, delimiter).strip().toLowerCase(Locale.ROOT);
        String value = content.substring(delimiter + 1).strip();
        if (section.get().put(name, value) != null) {
          faults.add("%s is set a second time on line %d".formatted(name, number));
        }
        option = Optional.of(name);
      }
    }
    return new IniFile(sections, faults);
  }

  private static int delimiter(String content) {
    for (int i = 0; i < content.length(); i++) {
      if (content.charAt(i) == '=' || content.charAt(i) == ':') {
        return i;
      }
    }
    return -1;
  }

  /**
   * An option's value with {@code %(name)s} and {@code %%} resolved; what nobody set or leads in a
   * circle stays as written.
   *
   * @param here what {@code %(here)s} stands for
   */
  Optional<String> value(String section, String option, String here) {
    return asWritten(section, option).map(value -> new Interpolation(section, here).of(value, 0));
  }

  /** An option as it is written, not interpolated. */
  Optional<String> asWritten(String section, String option) {
    return Optional.ofNullable(sections.getOrDefault(section, Map.of()).get(option))
        .or(() -> Optional.ofNullable(sections.getOrDefault("DEFAULT", Map.of()).get(option)));
  }

  /** The resolving of one value. */
  private final class Interpolation {
    private final String section;
    private final String here;
    private int count;

    Interpolation(String section, String here) {
      this.section = section;
      this.here = here;
    }

    String of(String value, int depth) {
      StringBuilder result = new StringBuilder();
      for (int i = 0; i < value.length(); i++) {
        char c = value.charAt(i);
        int close = value.startsWith("%(", i) ? value.indexOf(")s", i) : -1;
        if (close > 0) {
          result.append(named(value.substring(i, close + 2), depth));
          i = close + 1;
        } else {
          result.append(c);
          if (c == '%' && value.startsWith("%%", i)) {
            i++;
          }
        }
      }
      return result.toString();
    }

    private String named(String reference, int depth) {
      String name = reference.substring(2, reference.length() - 2).toLowerCase(Locale.ROOT);
      if (name.equals("here")) {
        return here;
      }
      Optional<String> known = asWritten(section, name);
      count++;
      return known.isPresent() && depth < DEEPEST_INTERPOLATION && count < MOST_INTERPOLATIONS
          ? of(known.get(), depth + 1)
          : reference;
    }
  }
}
