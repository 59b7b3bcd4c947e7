package dev.lockkeeper.config;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Understands what was given for keys. */
final class KeyReader {
  private static final Given NOTHING = new Given("", List.of(), new Origin.Default());

  private KeyReader() {}

  /** The values; what is wrong is noted and left out. */
  static Map<Key<?>, Held<?>> read(Map<Key<?>, Given> given, Known known, Mistakes mistakes) {
    Map<Key<?>, Held<?>> held = new HashMap<>();
    given.forEach(
        (key, said) -> value(key, said, known, mistakes).ifPresent(h -> held.put(key, h)));
    for (List<Key<?>> pair : Keys.EXCLUSIVE) {
      if (pair.stream().allMatch(key -> isSaid(key, held))) {
        Given later = given.getOrDefault(pair.get(1), NOTHING);
        String first = given.getOrDefault(pair.get(0), NOTHING).spelling();
        mistakes.add(
            later.origin(), "%s and %s exclude each other".formatted(first, later.spelling()));
      }
    }
    return held;
  }

  /** Whether a key has another value than the one that it has by default. */
  private static boolean isSaid(Key<?> key, Map<Key<?>, Held<?>> held) {
    Held<?> value = held.get(key);
    return value != null && !value.value().equals(key.standard());
  }

  /**
   * What a file says to a command: without what concerns others alone, and what the command line
   * excludes.
   *
   * @param options of the command
   */
  static Layer said(Layer file, Layer commandLine, Collection<Key<?>> options) {
    Map<Key<?>, Held<?>> values = new HashMap<>(file.values());
    values.keySet().removeIf(key -> !options.contains(key) && !Keys.IN_FILE_ONLY.contains(key));
    for (List<Key<?>> pair : Keys.EXCLUSIVE) {
      if (pair.stream().anyMatch(key -> isSaid(key, commandLine.values()))) {
        values.keySet().removeAll(pair);
      }
    }
    if (commandLine.names(Keys.PATHS).contains(Places.STANDARD_STREAM)) {
      // It is of no branch.
      values.remove(Keys.SINCE);
    }
    return new Layer(values, file.rules());
  }

  private static <T> Optional<Held<T>> value(
      Key<T> key, Given given, Known known, Mistakes mistakes) {
    List<Word> words = given.words().stream().filter(word -> !word.text().isBlank()).toList();
    if (words.isEmpty()) {
      mistakes.add(given.origin(), given.spelling() + " is given nothing");
      return Optional.empty();
    }
    Given said = new Given(given.spelling(), words, given.origin());
    return key.type().read(said, known, mistakes).map(value -> new Held<>(value, given.origin()));
  }
}
