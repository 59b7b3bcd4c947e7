package dev.lockkeeper.config;

import dev.lockkeeper.migration.Environment;
import dev.lockkeeper.rule.RuleCatalog;
import dev.lockkeeper.rule.RuleOption;
import dev.lockkeeper.rule.RuleOptions;
import dev.lockkeeper.rule.RulePage;
import dev.lockkeeper.rule.RuleSettings;
import dev.lockkeeper.rule.RuleSettings.Ruling;
import dev.lockkeeper.rule.Severity;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What holds, for a run or for some of its files: of each key the value, and where it comes from.
 * The command line goes before the file, a later layer of the file before an earlier one.
 */
public final class Settings {
  private static final Origin DEFAULT = new Origin.Default();
  private static final String REVERSIBILITY = "reversibility";

  private final Layer commandLine;
  private final List<Layer> file;
  private final String folder;

  /**
   * @param folder that of the file, from the root of its repository: empty, or with a slash behind
   */
  Settings(Layer commandLine, List<Layer> file, String folder) {
    this.commandLine = commandLine;
    this.file = List.copyOf(file);
    this.folder = folder;
  }

  /** What holds behind further layers of the file. */
  Settings with(List<Layer> layers) {
    List<Layer> all = new ArrayList<>(file);
    all.addAll(layers);
    return new Settings(commandLine, all, folder);
  }

  /** What holds for a key. */
  public <T> T get(Key<T> key) {
    return held(key).value();
  }

  /** Where that comes from. */
  public Origin origin(Key<?> key) {
    return held(key).origin();
  }

  /** What holds for a key, in the words that lockkeeper.yml would say. */
  public <T> Held<List<String>> words(Key<T> key) {
    Held<T> held = held(key);
    return new Held<>(key.type().words(held.value()), held.origin());
  }

  private <T> Held<T> held(Key<T> key) {
    Optional<Held<T>> found = commandLine.value(key);
    for (int i = file.size() - 1; i >= 0 && found.isEmpty(); i--) {
      found = file.get(i).value(key);
    }
    return found.orElseGet(() -> new Held<>(key.standard(), DEFAULT));
  }

  /** What is known of the installation. */
  public Environment environment() {
    return new Environment(
        Set.copyOf(get(Keys.HOT)),
        get(Keys.TIMEOUTS) == Keys.Timeouts.CONNECTION,
        get(Keys.HISTORY) == Keys.HistoryIs.COMPLETE);
  }

  /** Which rules speak, how loudly, and with which options. */
  public RuleSettings rules(RuleCatalog catalog) {
    return RuleSettings.of(
        catalog.pages().stream()
            .filter(page -> speaks(page).value())
            .map(
                page -> new Ruling(page, severity(page).value(), RuleOptions.of(page, words(page))))
            .toList());
  }

  /**
   * Likewise of some rules, whatever else is selected: all that nobody turned off by name or group.
   */
  public RuleSettings rulesAmong(Set<String> names, RuleCatalog catalog) {
    return RuleSettings.of(
        catalog.pages().stream()
            .filter(page -> names.contains(page.name()) && !isOff(page))
            .map(
                page -> new Ruling(page, severity(page).value(), RuleOptions.of(page, words(page))))
            .toList());
  }

  private boolean isOff(RulePage page) {
    return names(get(Keys.IGNORE), page)
        || level(page).filter(level -> level.value() == Level.OFF).isPresent();
  }

  /** Whether a rule speaks. */
  public Held<Boolean> speaks(RulePage page) {
    Optional<Held<List<String>>> asked = commandLine.value(Keys.SELECT);
    boolean byName = asked.filter(names -> names.value().contains(page.name())).isPresent();
    Held<Boolean> speaks =
        asked
            .map(names -> new Held<>(names(names.value(), page), names.origin()))
            .orElseGet(() -> new Held<>(page.onByDefault(), DEFAULT));
    boolean selected = asked.isPresent();
    for (Layer layer : file) {
      Optional<Held<List<String>>> select = layer.value(Keys.SELECT);
      if (select.isPresent() && asked.isEmpty()) {
        selected = true;
        speaks = new Held<>(names(select.get().value(), page), select.get().origin());
      }
      Optional<Held<Level>> level = layer.level(page);
      if (level.isPresent() && level.get().value() != Level.OFF && !selected) {
        speaks = new Held<>(true, level.get().origin());
      }
      Optional<Given> option = layer.options(page).values().stream().findFirst();
      if (option.isPresent() && !page.onByDefault() && speaks.origin() instanceof Origin.Default) {
        speaks = new Held<>(true, option.get().origin());
      }
      if (level.isPresent() && level.get().value() == Level.OFF && !byName) {
        speaks = new Held<>(false, level.get().origin());
      }
      Optional<Held<List<String>>> ignore = layer.value(Keys.IGNORE);
      if (ignore.filter(names -> names(names.value(), page)).isPresent()
          && !byName
          && commandLine.value(Keys.IGNORE).isEmpty()) {
        speaks = new Held<>(false, ignore.get().origin());
      }
    }
    Held<Keys.Rollbacks> rollbacks = held(Keys.ROLLBACKS);
    if (rollbacks.value() == Keys.Rollbacks.NEVER
        && page.group().equals(REVERSIBILITY)
        && !byName) {
      speaks = new Held<>(false, rollbacks.origin());
    }
    Optional<Held<List<String>>> ignore = commandLine.value(Keys.IGNORE);
    return ignore.filter(names -> names(names.value(), page)).isPresent()
        ? new Held<>(false, ignore.get().origin())
        : speaks;
  }

  private static boolean names(List<String> names, RulePage page) {
    return names.contains(page.name()) || names.contains(page.group());
  }

  /** How bad the ordinary finding of a rule is. */
  public Held<Severity> severity(RulePage page) {
    Held<Severity> severity = new Held<>(page.severity(), DEFAULT);
    for (Layer layer : file) {
      Optional<Held<Level>> level = layer.level(page);
      if (level.isPresent() && level.get().value().severity().isPresent()) {
        severity = new Held<>(level.get().value().severity().get(), level.get().origin());
      }
    }
    return severity;
  }

  /** What is said of a rule's options, by name. */
  public Map<String, Given> options(RulePage page) {
    Map<String, Given> options = new HashMap<>();
    file.forEach(layer -> options.putAll(layer.options(page)));
    return options;
  }

  /** What {@code rules} says of a rule's level. */
  public Optional<Held<Level>> level(RulePage page) {
    return file.stream()
        .flatMap(layer -> layer.level(page).stream())
        .reduce((earlier, later) -> later);
  }

  private Map<String, List<String>> words(RulePage page) {
    Map<String, List<String>> words = new HashMap<>();
    options(page)
        .forEach(
            (name, given) -> {
              boolean files =
                  page.option(name).filter(o -> o.type() == RuleOption.Type.FILES).isPresent();
              String before = files ? folder : "";
              words.put(name, given.words().stream().map(word -> before + word.text()).toList());
            });
    return words;
  }
}
