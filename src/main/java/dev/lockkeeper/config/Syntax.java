package dev.lockkeeper.config;

import java.util.List;
import java.util.Optional;

/**
 * What a word may be, for a JSON Schema.
 *
 * @param kind what it is in YAML
 * @param names the words that there are; empty where others are possible
 * @param pattern a regular expression that every word matches as a whole
 */
public record Syntax(Kind kind, List<String> names, Optional<String> pattern) {
  static final Syntax ANY = new Syntax(Kind.TEXT, List.of(), Optional.empty());
  static final Syntax TRUTH = new Syntax(Kind.TRUTH, List.of(), Optional.empty());

  public Syntax {
    names = List.copyOf(names);
  }

  /** What a word is in YAML. */
  public enum Kind {
    TEXT,
    NUMBER,
    TRUTH
  }

  static Syntax oneOf(List<String> names) {
    return new Syntax(Kind.TEXT, names, Optional.empty());
  }

  static Syntax matching(String pattern) {
    return new Syntax(Kind.TEXT, List.of(), Optional.of(pattern));
  }

  static Syntax number(String pattern) {
    return new Syntax(Kind.NUMBER, List.of(), Optional.of(pattern));
  }
}
