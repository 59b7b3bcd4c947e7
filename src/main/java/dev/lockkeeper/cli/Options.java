package dev.lockkeeper.cli;

import dev.lockkeeper.config.ConfigFile;
import dev.lockkeeper.config.ConfigSearch;
import dev.lockkeeper.config.Given;
import dev.lockkeeper.config.Key;
import dev.lockkeeper.config.Keys;
import dev.lockkeeper.config.Known;
import dev.lockkeeper.config.Mistake;
import dev.lockkeeper.config.Mistakes;
import dev.lockkeeper.config.NamedFile;
import dev.lockkeeper.config.Origin;
import dev.lockkeeper.config.PathSettings;
import dev.lockkeeper.config.Settings;
import dev.lockkeeper.config.ValueType;
import dev.lockkeeper.config.Word;
import dev.lockkeeper.rule.NearestName;
import dev.lockkeeper.rule.RuleCatalog;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Iterator;
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
      OptionSpec.builder("-h", "--help").usageHelp(true).description("print this help").build();

  private final List<Key<?>> keys;
  private final List<Key<?>> concern;

  private Options(List<Key<?>> keys, List<Key<?>> concern) {
    this.keys = keys;
    this.concern = concern;
  }

  /** The options of some keys, in the order in which help lists them. */
  static Options of(Key<?>... keys) {
    return new Options(List.of(keys), List.of(keys));
  }

  /** Likewise for a command to which the configuration says more than they can. */
  Options concerning(List<Key<?>> more) {
    return new Options(keys, more);
  }

  /** Declares them. */
  void addTo(CommandSpec spec) {
    keys.forEach(key -> spec.addOption(option(key)));
  }

  private static OptionSpec option(Key<?> key) {
    OptionSpec.Builder option =
        OptionSpec.builder(key.option())
            .description(key.brief().isEmpty() ? key.help() : key.brief(), key.help())
            .hidden(key.brief().isEmpty())
            .completionCandidates(new Candidates(key));
    return switch (key.type().shape()) {
      case FLAG -> option.type(boolean.class).negatable(isNegatable(key)).build();
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

  /** The words of a key, which nobody needs unless a script is made. */
  private record Candidates(Key<?> key) implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return key.type().candidates(RuleCatalog.load()).iterator();
    }
  }

  /** Whether a lockkeeper.yml may say yes, so that the command line must be able to say no. */
  private static boolean isNegatable(Key<?> key) {
    return Keys.IN_FILE.contains(key);
  }

  /**
   * What they and the configuration say together.
   *
   * @throws ParameterException for the first mistake on the command line
   * @throws WrongConfiguration for all mistakes in the configuration
   */
  PathSettings read(ParseResult parsed, Shell shell, RuleCatalog catalog) {
    Settings alone = alone(parsed, shell, catalog).ofRun();
    Known known = known(shell, catalog);
    Mistakes mistakes = new Mistakes();
    Optional<ConfigFile> file = file(alone, known, mistakes);
    if (!mistakes.all().isEmpty()) {
      throw new WrongConfiguration(mistakes.all());
    }
    return PathSettings.of(concern, given(parsed), file, known, mistakes);
  }

  /**
   * What they say without any configuration.
   *
   * @throws ParameterException for the first mistake
   */
  PathSettings alone(ParseResult parsed, Shell shell, RuleCatalog catalog) {
    Mistakes mistakes = new Mistakes();
    PathSettings alone =
        PathSettings.of(keys, given(parsed), Optional.empty(), known(shell, catalog), mistakes);
    for (Mistake mistake : mistakes.all()) {
      throw wrong(parsed, mistake.toString(), Optional.empty());
    }
    return alone;
  }

  private static Known known(Shell shell, RuleCatalog catalog) {
    return new Known(catalog, shell.workingDirectory(), shell.workingDirectory());
  }

  private Map<Key<?>, Given> given(ParseResult parsed) {
    Map<Key<?>, Given> given = new LinkedHashMap<>();
    for (Key<?> key : keys) {
      if (parsed.hasMatchedOption(key.option())) {
        given.put(key, given(parsed, key));
      }
    }
    List<String> paths = parsed.matchedPositionalValue(0, List.of());
    if (paths.stream().anyMatch(String::isBlank)) {
      throw wrong(parsed, "a PATH is empty", Optional.empty());
    }
    if (!paths.isEmpty() && !given.containsKey(Keys.CHANGED_FILES)) {
      given.put(Keys.PATHS, given("PATH", paths));
    }
    return given;
  }

  private static Optional<ConfigFile> file(Settings commandLine, Known known, Mistakes mistakes) {
    Path folder = known.workingDirectory();
    Optional<NamedFile> named = commandLine.get(Keys.CONFIG);
    if (named.isPresent()) {
      Path path = named.get().path().orElse(folder).toAbsolutePath().normalize();
      return ConfigSearch.read(path, named.get().text(), known, mistakes);
    }
    return commandLine.get(Keys.NO_CONFIG)
        ? Optional.empty()
        : ConfigSearch.find(folder, mistakes)
            .flatMap(
                path ->
                    ConfigSearch.read(path, ConfigSearch.nameOf(path, folder), known, mistakes));
  }

  private static Given given(ParseResult parsed, Key<?> key) {
    return given(
        key.option(),
        key.type().shape() == ValueType.Shape.SEVERAL
            ? parsed.<List<String>>matchedOptionValue(key.option(), List.of()).stream()
                .map(String::strip)
                .toList()
            : List.of(parsed.<Object>matchedOptionValue(key.option(), "").toString()));
  }

  private static Given given(String argument, List<String> texts) {
    Origin origin = new Origin.OnCommandLine(argument);
    return new Given(argument, texts.stream().map(text -> new Word(text, origin)).toList(), origin);
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
