package dev.lockkeeper.config;

import dev.lockkeeper.rule.RuleOption;
import dev.lockkeeper.rule.RulePage;
import dev.lockkeeper.source.Glob;
import dev.lockkeeper.source.SourceFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Understands what a lockkeeper.yml says; what is wrong is noted, and the rest is read. */
public final class ConfigReader {
  static final String RULES = "rules";
  static final String OVERRIDES = "overrides";
  static final String PATHS = "paths";
  static final String SEVERITY = "severity";

  private static final Choice<Level> LEVEL = Choice.of("LEVEL", Level.class);

  private final Known known;
  private final Mistakes mistakes;

  private ConfigReader(Known known, Mistakes mistakes) {
    this.known = known;
    this.mistakes = mistakes;
  }

  /**
   * What a file says.
   *
   * @param path where it is
   * @param file its text, under the name that messages give it
   * @param known its folder is the base
   */
  public static ConfigFile read(Path path, SourceFile file, Known known, Mistakes mistakes) {
    ConfigReader reader = new ConfigReader(known, mistakes);
    Map<Word, YamlNode> keys = YamlReader.read(file, mistakes).map(reader::root).orElse(Map.of());
    Map<Key<?>, Given> given = new LinkedHashMap<>();
    List<RuleEntry> rules = new ArrayList<>();
    List<PathEntry> entries = new ArrayList<>();
    keys.forEach(
        (key, value) -> {
          if (key.text().equals(RULES)) {
            rules.addAll(reader.rules(key, value));
          } else if (key.text().equals(OVERRIDES)) {
            entries.addAll(reader.overrides(key, value));
          } else {
            reader.given(key, value, Keys.IN_FILE, given);
          }
        });
    Layer layer = new Layer(KeyReader.read(given, known, mistakes), rules);
    return new ConfigFile(path, file.path(), layer, entries);
  }

  private Map<Word, YamlNode> root(YamlNode node) {
    boolean empty = node instanceof YamlNode.Scalar scalar && scalar.kind().isEmpty();
    if (!(node instanceof YamlNode.Mapping mapping)) {
      if (!empty) {
        mistakes.add(node.origin(), "a configuration is keys with values");
      }
      return Map.of();
    }
    return unique(mapping);
  }

  /** Keys and values, in order; of a key that stands twice the first. */
  private Map<Word, YamlNode> unique(YamlNode.Mapping mapping) {
    Map<String, Word> first = new HashMap<>();
    Map<Word, YamlNode> entries = new LinkedHashMap<>();
    for (YamlNode.Entry entry : mapping.entries()) {
      Word before = first.putIfAbsent(entry.key().text(), entry.key());
      if (before == null) {
        entries.put(entry.key(), entry.value());
      } else {
        mistakes.add(
            entry.key().origin(),
            "'%s' stands twice, first at %s".formatted(before.text(), before.origin()));
      }
    }
    return entries;
  }

  /** Takes what is given for one of some keys. */
  private void given(Word name, YamlNode value, List<Key<?>> possible, Map<Key<?>, Given> given) {
    Optional<Key<?>> key = possible.stream().filter(k -> k.name().equals(name.text())).findFirst();
    if (key.isPresent()) {
      ValueType<?> type = key.get().type();
      given(
              name,
              value,
              type.syntax(known.catalog()).kind(),
              type.shape() == ValueType.Shape.SEVERAL,
              type.takes())
          .ifPresent(words -> given.put(key.get(), words));
    } else {
      unknown(name, possible);
    }
  }

  private void unknown(Word name, List<Key<?>> possible) {
    if (Keys.named(Keys.IN_FILE, name.text()).isPresent()) {
      mistakes.add(
          name.origin(), "'%s' holds for a whole run, not for some files".formatted(name.text()));
    } else if (Keys.named(Keys.ON_COMMAND_LINE_ONLY, name.text()).isPresent()) {
      mistakes.add(
          name.origin(), "'%s' can be said on the command line alone".formatted(name.text()));
    } else {
      List<String> names =
          Stream.concat(
                  possible.stream().map(Key::name),
                  possible == Keys.IN_FILE ? Stream.of(RULES, OVERRIDES) : Stream.of(RULES, PATHS))
              .toList();
      mistakes.addUnknown(name, "there is no key '%s' here".formatted(name.text()), names);
    }
  }

  /** The words of a value that may be what is taken; what else there is, is noted. */
  private Optional<Given> given(
      Word name, YamlNode value, Syntax.Kind kind, boolean several, String takes) {
    List<YamlNode> parts =
        several && value instanceof YamlNode.Sequence sequence ? sequence.items() : List.of(value);
    if (parts.isEmpty()) {
      return nothing(name);
    }
    List<Word> words = new ArrayList<>();
    for (YamlNode part : parts) {
      if (part instanceof YamlNode.Scalar scalar
          && scalar.kind().filter(kind::equals).isPresent()
          && !scalar.text().isBlank()) {
        words.add(scalar.word());
      } else if (part instanceof YamlNode.Scalar scalar && scalar.text().isBlank()) {
        return nothing(name);
      } else {
        mistakes.add(
            part.origin(), "%s takes %s, and not %s".formatted(name.text(), takes, describe(part)));
      }
    }
    return words.isEmpty()
        ? Optional.empty()
        : Optional.of(new Given(name.text(), words, parts.get(0).origin()));
  }

  private Optional<Given> nothing(Word name) {
    mistakes.add(name.origin(), "%s is given nothing".formatted(name.text()));
    return Optional.empty();
  }

  private static String describe(YamlNode node) {
    if (node instanceof YamlNode.Scalar scalar) {
      boolean text = scalar.kind().filter(Syntax.Kind.TEXT::equals).isPresent();
      return text ? "'" + scalar.text() + "'" : scalar.text();
    }
    return node instanceof YamlNode.Sequence ? "a list" : "a mapping";
  }

  private List<RuleEntry> rules(Word key, YamlNode value) {
    List<RuleEntry> rules = new ArrayList<>();
    Optional<YamlNode.Mapping> mapping = mapping(key, value, "rules with a severity or options");
    if (mapping.isPresent()) {
      unique(mapping.get()).forEach((name, said) -> rule(name, said).ifPresent(rules::add));
    }
    return rules;
  }

  private Optional<YamlNode.Mapping> mapping(Word key, YamlNode value, String takes) {
    if (value instanceof YamlNode.Mapping mapping && !mapping.entries().isEmpty()) {
      return Optional.of(mapping);
    }
    boolean empty = value instanceof YamlNode.Mapping;
    if (empty || (value instanceof YamlNode.Scalar scalar && scalar.text().isBlank())) {
      nothing(key);
    } else {
      mistakes.add(
          value.origin(), "%s takes %s, and not %s".formatted(key.text(), takes, describe(value)));
    }
    return Optional.empty();
  }

  private Optional<RuleEntry> rule(Word name, YamlNode said) {
    if (!RuleNames.isKnown(name.text(), known.catalog())) {
      RuleNames.addUnknown(name, known.catalog(), mistakes);
      return Optional.empty();
    }
    if (!(said instanceof YamlNode.Mapping) && !(said instanceof YamlNode.Sequence)) {
      return level(name, said).map(level -> entry(name, Optional.of(level), Map.of()));
    }
    Optional<YamlNode.Mapping> mapping = mapping(name, said, "a severity or a mapping of options");
    if (mapping.isEmpty()) {
      return Optional.empty();
    }
    Optional<RulePage> page = known.catalog().page(name.text());
    Optional<Held<Level>> level = Optional.empty();
    Map<String, Given> options = new HashMap<>();
    for (Map.Entry<Word, YamlNode> entry : unique(mapping.get()).entrySet()) {
      Word key = entry.getKey();
      Optional<RuleOption> option = page.flatMap(p -> p.option(key.text()));
      if (key.text().equals(SEVERITY)) {
        level = level(key, entry.getValue());
      } else if (option.isPresent()) {
        option(key, option.get(), entry.getValue())
            .ifPresent(given -> options.put(key.text(), given));
      } else {
        unknownOption(name, key, page);
      }
    }
    return Optional.of(entry(name, level, options));
  }

  private static RuleEntry entry(
      Word name, Optional<Held<Level>> level, Map<String, Given> options) {
    return new RuleEntry(name.text(), level, options);
  }

  private Optional<Held<Level>> level(Word name, YamlNode said) {
    return given(name, said, Syntax.Kind.TEXT, false, LEVEL.takes())
        .flatMap(
            given ->
                LEVEL.read(given, known, mistakes).map(level -> new Held<>(level, given.origin())));
  }

  private Optional<Given> option(Word key, RuleOption option, YamlNode value) {
    RuleOption.Type type = option.type();
    Optional<Given> given =
        type.takesReasons() && value instanceof YamlNode.Mapping mapping
            ? reasons(key, mapping)
            : given(key, value, kind(type), type.isList(), type.takes());
    List<Word> wrong =
        given.stream()
            .flatMap(g -> g.words().stream())
            .filter(word -> !type.accepts(word.text()))
            .toList();
    wrong.forEach(
        word ->
            mistakes.add(
                word.origin(),
                "%s takes %s, and not '%s'".formatted(key.text(), type.takes(), word.text())
                    + type.fault(word.text()).map(why -> ": " + why).orElse("")));
    return given.filter(g -> wrong.isEmpty());
  }

  /** Each key of a mapping with the text behind it, as one word. */
  private Optional<Given> reasons(Word name, YamlNode.Mapping mapping) {
    List<Word> words = new ArrayList<>();
    for (Map.Entry<Word, YamlNode> entry : unique(mapping).entrySet()) {
      Word key = entry.getKey();
      given(key, entry.getValue(), Syntax.Kind.TEXT, false, "a reason")
          .ifPresent(
              given ->
                  words.add(
                      new Word(key.text() + ": " + given.words().get(0).text(), key.origin())));
    }
    return mapping.entries().isEmpty()
        ? nothing(name)
        : Optional.of(new Given(name.text(), words, mapping.origin()))
            .filter(g -> !words.isEmpty());
  }

  static Syntax.Kind kind(RuleOption.Type type) {
    return type == RuleOption.Type.COUNT ? Syntax.Kind.NUMBER : Syntax.Kind.TEXT;
  }

  private void unknownOption(Word rule, Word key, Optional<RulePage> page) {
    if (page.isEmpty()) {
      mistakes.addUnknown(
          key,
          "a group has a severity and no option '%s'".formatted(key.text()),
          List.of(SEVERITY));
      return;
    }
    Collection<String> options =
        Stream.concat(page.get().options().stream().map(RuleOption::name), Stream.of(SEVERITY))
            .toList();
    mistakes.addUnknown(key, "%s has no option '%s'".formatted(rule.text(), key.text()), options);
  }

  private List<PathEntry> overrides(Word key, YamlNode value) {
    List<PathEntry> entries = new ArrayList<>();
    if (!(value instanceof YamlNode.Sequence sequence)) {
      mistakes.add(
          value.origin(), "overrides takes a list of entries with paths, and what holds for them");
      return entries;
    }
    if (sequence.items().isEmpty()) {
      nothing(key);
    }
    for (YamlNode item : sequence.items()) {
      if (item instanceof YamlNode.Mapping mapping) {
        override(mapping).ifPresent(entries::add);
      } else {
        mistakes.add(
            item.origin(),
            "an entry of overrides is paths and what holds for them, and not " + describe(item));
      }
    }
    return entries;
  }

  private Optional<PathEntry> override(YamlNode.Mapping mapping) {
    Optional<List<Glob>> paths = Optional.empty();
    boolean named = false;
    Map<Key<?>, Given> given = new LinkedHashMap<>();
    List<RuleEntry> rules = new ArrayList<>();
    for (Map.Entry<Word, YamlNode> entry : unique(mapping).entrySet()) {
      Word key = entry.getKey();
      if (key.text().equals(PATHS)) {
        named = true;
        paths = paths(key, entry.getValue());
      } else if (key.text().equals(RULES)) {
        rules.addAll(rules(key, entry.getValue()));
      } else {
        given(key, entry.getValue(), Keys.IN_OVERRIDES, given);
      }
    }
    if (!named) {
      mistakes.add(mapping.origin(), "this entry of overrides names no paths");
    } else if (mapping.entries().size() == 1) {
      mistakes.add(
          mapping.origin(), "this entry of overrides names paths, and nothing that holds for them");
    }
    Layer layer = new Layer(KeyReader.read(given, known, mistakes), rules);
    return paths.map(globs -> new PathEntry(globs, layer, mapping.origin()));
  }

  private Optional<List<Glob>> paths(Word key, YamlNode value) {
    Optional<Given> given = given(key, value, Syntax.Kind.TEXT, true, "files and folders");
    if (given.isEmpty()) {
      return Optional.empty();
    }
    List<Glob> globs = new ArrayList<>();
    for (Word word : given.get().words()) {
      Optional<String> fault = Glob.fault(word.text());
      fault.ifPresent(
          why ->
              mistakes.add(word.origin(), "'%s' names no paths: %s".formatted(word.text(), why)));
      if (fault.isEmpty()) {
        globs.add(Glob.of(word.text()));
      }
    }
    return Optional.of(globs);
  }
}
