package dev.lockkeeper.rule;

import java.util.List;
import java.util.Locale;
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
    TABLES("names of tables, with * for any characters", "[^\\s,]*[^\\s,*][^\\s,]*");

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

    /** The regular expression that each of its words matches as a whole. */
    public String pattern() {
      return pattern.pattern();
    }

    /** Whether a word is one of its. */
    public boolean accepts(String word) {
      return pattern.matcher(word).matches();
    }

    /** Whether a value may have any number of words, and none; else it has one. */
    public boolean isList() {
      return this == TABLES;
    }

    /** As a page declares it. */
    public String id() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
