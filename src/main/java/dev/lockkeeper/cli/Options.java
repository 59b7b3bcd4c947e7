package dev.lockkeeper.cli;

import dev.lockkeeper.config.Given;
import dev.lockkeeper.config.Key;
import dev.lockkeeper.config.Known;
import dev.lockkeeper.config.Mistake;
import dev.lockkeeper.config.Mistakes;
import dev.lockkeeper.config.Origin;
import dev.lockkeeper.config.Settings;
import dev.lockkeeper.config.ValueType;
import dev.lockkeeper.config.Word;
import dev.lockkeeper.rule.NearestName;
import dev.lockkeeper.rule.RuleCatalog;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** A command's options: declared by their keys, and read into settings. */
final class Options {
  static final OptionSpec HELP =
      OptionSpec.builder("-h", "--help")
          .usageHelp(true)
          .description("Print this help and exit.")
          .build();

  private final List<Key<?>> keys;

  private Options(List<Key<?>> keys) {
    this.keys = keys;
  }

  /** The options of some keys, in the order in which help lists them. */
  static Options of(Key<?>... keys) {
    return new Options(List.of(keys));
  }

  /** Declares them. */
  void addTo(CommandSpec spec) {
    keys.forEach(key -> spec.addOption(option(key)));
  }

  private static OptionSpec option(Key<?> key) {
    OptionSpec.Builder option = OptionSpec.builder(key.option()).description(key.help());
    return switch (key.type().shape()) {
      case FLAG -> option.type(boolean.class).build();
      case ONE -> option.paramLabel(key.type().label()).type(String.class).build();
      case SEVERAL ->
          option
              .paramLabel(key.type().label())
              .type(List.class)
              .auxiliaryTypes(String.class)
              .arity("1")
              .splitRegex(",")
              .build();
    };
  }

  /** Reads them; the first mistake ends the run. */
  Settings read(ParseResult parsed, Shell shell, RuleCatalog catalog) {
    Map<Key<?>, Given> given = new LinkedHashMap<>();
    for (Key<?> key : keys) {
      if (parsed.hasMatchedOption(key.option())) {
        given.put(key, given(parsed, key));
      }
    }
    Known known = new Known(catalog, shell.workingDirectory(), shell.workingDirectory());
    Mistakes mistakes = new Mistakes();
    Settings settings = Settings.of(given, known, mistakes);
    for (Mistake mistake : mistakes.all()) {
      throw wrong(parsed, mistake.toString(), Optional.empty());
    }
    return settings;
  }

  private static Given given(ParseResult parsed, Key<?> key) {
    Origin origin = new Origin.OnCommandLine(key.option());
    List<String> texts =
        key.type().shape() == ValueType.Shape.SEVERAL
            ? parsed.matchedOptionValue(key.option(), List.of())
            : List.of(parsed.<Object>matchedOptionValue(key.option(), "").toString());
    return new Given(
        key.option(), texts.stream().map(text -> new Word(text.strip(), origin)).toList(), origin);
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
