package dev.lockkeeper.config;

import dev.lockkeeper.rule.RuleCatalog;
import java.util.List;
import java.util.Optional;

/** What may be written for a key, and what it then means. */
public interface ValueType<T> {

  /** How many words a value has. */
  enum Shape {
    /** Yes or no; on the command line the name alone is yes. */
    FLAG,
    ONE,
    SEVERAL
  }

  /** How many words it has. */
  Shape shape();

  /** What help calls a word of it, in capitals; empty for a flag. */
  String label();

  /** What it takes, in words: {@code true or false}. */
  String takes();

  /** What a word of it may be. */
  Syntax syntax(RuleCatalog catalog);

  /**
   * What some words mean; empty when something is wrong with them, which is then noted.
   *
   * @param given at least one word, and no more than one unless the shape is several
   */
  Optional<T> read(Given given, Known known, Mistakes mistakes);

  /** A value in the words that {@link #read} would take. */
  List<String> words(T value);

  /** Words that one may be written as, where there are few; not all that may be. */
  default List<String> candidates(RuleCatalog catalog) {
    return syntax(catalog).names();
  }

  /** The choices, where there are some, in a few words. */
  default String brief(T standard) {
    return "";
  }

  /** What help says behind a key's own help: the choices, where there are some. */
  default String help(T standard) {
    return "";
  }
}
