package dev.lockkeeper.config;

import dev.lockkeeper.rule.NearestName;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Collects what is wrong, so that all of it can be told at once. */
public final class Mistakes {
  private static final Pattern LINE_END = Pattern.compile("\\R+");
  private static final int LONGEST = 400;

  private final TreeSet<Mistake> all = new TreeSet<>();

  /** Notes a mistake; what is quoted in it may be long, and of several lines. */
  public void add(Origin origin, String message) {
    String line = LINE_END.matcher(message).replaceAll(" ");
    all.add(
        new Mistake(origin, line.length() > LONGEST ? line.substring(0, LONGEST) + " ..." : line));
  }

  /** Notes a mistake, and what was probably meant. */
  public void add(Origin origin, String message, Optional<String> meant) {
    String hint = meant.map(name -> "; did you mean '" + name + "'?").orElse("");
    add(origin, message + hint);
  }

  /** Notes that a word is none of some names, and the nearest of them. */
  public void addUnknown(Word word, String message, Collection<String> names) {
    add(word.origin(), message, NearestName.of(word.text(), names));
  }

  /** All of them, sorted by place, each once. */
  public List<Mistake> all() {
    return List.copyOf(all);
  }
}
