package dev.lockkeeper.cli;

import dev.lockkeeper.rule.NearestName;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** How options are declared and read, and what is said of a value that they do not take. */
final class Options {
  static final OptionSpec HELP =
      OptionSpec.builder("-h", "--help")
          .usageHelp(true)
          .description("Print this help and exit.")
          .build();

  private Options() {}

  /** An option with one value. */
  static OptionSpec value(String name, String label, String description) {
    return OptionSpec.builder(name)
        .paramLabel(label)
        .type(String.class)
        .description(description)
        .build();
  }

  /** An option that may be given several times, each time with several values between commas. */
  static OptionSpec list(String name, String label, String description) {
    return OptionSpec.builder(name)
        .paramLabel(label)
        .type(List.class)
        .auxiliaryTypes(String.class)
        .arity("1")
        .splitRegex(",")
        .description(description)
        .build();
  }

  /** An option without a value. */
  static OptionSpec flag(String name, String description) {
    return OptionSpec.builder(name).type(boolean.class).description(description).build();
  }

  /** What an option is given; that is never nothing, as a variable of the shell may be. */
  static Optional<String> text(ParseResult parsed, String option) {
    Optional<String> value = Optional.ofNullable(parsed.matchedOptionValue(option, null));
    if (value.filter(String::isBlank).isPresent()) {
      throw empty(parsed, option);
    }
    return value;
  }

  /** All that an option is given; that is never nothing. */
  static List<String> texts(ParseResult parsed, String option) {
    List<String> values = parsed.matchedOptionValue(option, List.of());
    List<String> given =
        values.stream().map(String::strip).filter(value -> !value.isEmpty()).toList();
    if (given.isEmpty() && parsed.hasMatchedOption(option)) {
      throw empty(parsed, option);
    }
    return given;
  }

  private static ParameterException empty(ParseResult parsed, String option) {
    return wrong(parsed, option + " is given nothing", Optional.empty());
  }

  static boolean isSet(ParseResult parsed, String option) {
    return parsed.matchedOptionValue(option, false);
  }

  /**
   * The choice that an option names.
   *
   * @param choices what it may name, in the order in which to tell them
   * @throws ParameterException when it names something else
   */
  static <T> Optional<T> choice(ParseResult parsed, String option, Map<String, T> choices) {
    Optional<String> written = text(parsed, option);
    if (written.isEmpty()) {
      return Optional.empty();
    }
    T chosen = choices.get(written.get());
    if (chosen == null) {
      List<String> names = List.copyOf(choices.keySet());
      String known =
          String.join(", ", names.subList(0, names.size() - 1))
              + " or "
              + names.get(names.size() - 1);
      throw wrong(
          parsed,
          option + " takes " + known + ", and not '" + written.get() + "'",
          NearestName.of(written.get(), choices.keySet()));
    }
    return Optional.of(chosen);
  }

  /** Choices that are called as the constants of an enum, in lower case. */
  static <T extends Enum<T>> Map<String, T> names(Class<T> type) {
    Map<String, T> names = new LinkedHashMap<>();
    for (T constant : type.getEnumConstants()) {
      names.put(constant.name().toLowerCase(Locale.ROOT), constant);
    }
    return names;
  }

  /** A mistake in the arguments, with what was probably meant. */
  static ParameterException wrong(ParseResult parsed, String message, Optional<String> meant) {
    String hint = meant.map(name -> "; did you mean '" + name + "'?").orElse("");
    return new ParameterException(parsed.commandSpec().commandLine(), message + hint);
  }

  /** The nearest of several names, for a message. */
  static Optional<String> nearest(String written, Collection<String> names) {
    return NearestName.of(written, names);
  }
}
