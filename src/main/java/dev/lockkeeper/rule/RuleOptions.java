package dev.lockkeeper.rule;

import dev.lockkeeper.operation.Identifier;
import dev.lockkeeper.operation.ObjectName;
import dev.lockkeeper.operation.TablePattern;
import dev.lockkeeper.source.Glob;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What holds for the options that a rule's page declares. */
public final class RuleOptions {
  private final Map<String, List<String>> words;

  private RuleOptions(Map<String, List<String>> words) {
    this.words = Map.copyOf(words);
  }

  /**
   * The page's own values, but for those given.
   *
   * @param given by an option's name, words that its type accepts
   */
  public static RuleOptions of(RulePage page, Map<String, List<String>> given) {
    Map<String, List<String>> words = new HashMap<>();
    for (RuleOption option : page.options()) {
      words.put(option.name(), given.getOrDefault(option.name(), option.standard()));
    }
    return new RuleOptions(words);
  }

  /** A time in milliseconds. */
  public long milliseconds(String option) {
    String written = word(option);
    String number = written.replaceAll("\\D", "");
    long factor =
        switch (written.substring(number.length())) {
          case "s" -> 1_000;
          case "min" -> 60_000;
          case "h" -> 3_600_000;
          default -> 1;
        };
    return Long.parseLong(number) * factor;
  }

  /** A number. */
  public int count(String option) {
    return Integer.parseInt(word(option));
  }

  /** Whether a table is one of those that an option names. */
  public boolean names(String option, ObjectName table) {
    return TablePattern.anyMatches(words(option), table.sql());
  }

  /** Whether a column is one of those that an option names. */
  public boolean names(String option, ObjectName table, Identifier column) {
    String qualified = table.name().value() + "." + column.value();
    return TablePattern.anyMatches(words(option), column.sql())
        || TablePattern.anyMatches(words(option), qualified);
  }

  /** The patterns of an option. */
  public List<WrittenPattern> patterns(String option) {
    return words(option).stream().map(WrittenPattern::of).toList();
  }

  /** The files and folders of an option. */
  public List<Glob> files(String option) {
    return words(option).stream().map(Glob::of).toList();
  }

  /** Whether an option was given anything, or has a value by default. */
  public boolean has(String option) {
    return !words(option).isEmpty();
  }

  /** The words of an option, as they are written. */
  public List<String> words(String option) {
    List<String> found = words.get(option);
    if (found == null) {
      throw new IllegalArgumentException("the page declares no option '" + option + "'");
    }
    return found;
  }

  private String word(String option) {
    return words(option).get(0);
  }
}
