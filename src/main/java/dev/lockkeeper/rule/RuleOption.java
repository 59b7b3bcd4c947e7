package dev.lockkeeper.rule;

import dev.lockkeeper.operation.OperationKinds;
import dev.lockkeeper.source.Glob;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Something that a project may set for a rule, as the rule's page declares it.
 *
 * @param name as lockkeeper.yml spells it
 * @param type what may be written
 * @param standard the words that hold when nobody says otherwise
 * @param description what it does, in a sentence without its full stop
 */
public record RuleOption(String name, Type type, List<String> standard, String description) {
  public RuleOption {
    standard = List.copyOf(standard);
  }

  /** What may be written for an option. */
  public enum Type {
    /** A time with its unit. */
    TIME("a time with its unit, such as 5s or 500ms", "\\d{1,9}(?:ms|s|min|h)"),
    /** A whole number. */
    COUNT("a whole number", "\\d{1,9}"),
    /** Any number of tables. */
    TABLES("names of tables, with * for any characters", Type.NAME),
    /** Any number of columns, {@code table.column} or {@code column}. */
    COLUMNS(
        "names of columns, alone or behind their table's, with * for any characters", Type.NAME),
    /** Any number of words or phrases. */
    WORDS("words", Type.TEXT),
    /** Any number of files and folders, from the folder of lockkeeper.yml. */
    FILES("files and folders, with * and ** as in overrides", Type.TEXT) {
      @Override
      Optional<String> faultBeyondPattern(String word) {
        return Glob.fault(word);
      }
    },
    /** Kinds of operations, each perhaps with a reason behind a colon. */
    KINDS("kinds of operations, as docs/ops.md lists them", "[A-Z][A-Za-z]*(?:: .*)?") {
      @Override
      Optional<String> faultBeyondPattern(String word) {
        String kind = word.replaceFirst(":.*", "");
        Set<String> known = OperationKinds.all();
        return known.contains(kind)
            ? Optional.empty()
            : Optional.of(
                "there is no such kind"
                    + NearestName.of(kind, known)
                        .map(n -> "; did you mean '" + n + "'?")
                        .orElse(""));
      }
    },
    /** Any number of {@link WrittenPattern}s of names or messages. */
    PATTERN("text with {placeholders}, or a /regular expression/", Type.TEXT) {
      @Override
      Optional<String> faultBeyondPattern(String word) {
        return WrittenPattern.fault(word);
      }
    };

    private static final String NAME = "[^\\s,]*[^\\s,*][^\\s,]*";
    private static final String TEXT = "\\S(?:.*\\S)?";

    private final String takes;
    private final Pattern pattern;

    Type(String takes, String pattern) {
      this.takes = takes;
      this.pattern = Pattern.compile(pattern);
    }

    /** What it takes, in words. */
    public String takes() {
      return takes;
    }

    /** A regular expression that each of its words matches as a whole. */
    public String pattern() {
      return pattern.pattern();
    }

    /** Whether a word is one of its. */
    public boolean accepts(String word) {
      return pattern.matcher(word).matches() && faultBeyondPattern(word).isEmpty();
    }

    /** What is wrong with a word that its pattern does not tell; empty where nothing is. */
    public Optional<String> fault(String word) {
      return pattern.matcher(word).matches() ? faultBeyondPattern(word) : Optional.empty();
    }

    Optional<String> faultBeyondPattern(String word) {
      return Optional.empty();
    }

    /** Whether a value may have any number of words, and none; else it has one. */
    public boolean isList() {
      return this != TIME && this != COUNT;
    }

    /** Whether words may be keys, each with a text behind it. */
    public boolean takesReasons() {
      return this == KINDS;
    }

    /** As a page declares it. */
    public String id() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
