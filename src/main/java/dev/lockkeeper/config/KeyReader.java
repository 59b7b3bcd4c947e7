package dev.lockkeeper.config;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Understands what was given for keys. */
final class KeyReader {
  private KeyReader() {}

  /** The values; what is wrong is noted and left out. */
  static Map<Key<?>, Held<?>> read(Map<Key<?>, Given> given, Known known, Mistakes mistakes) {
    Map<Key<?>, Held<?>> held = new HashMap<>();
    given.forEach(
        (key, said) -> value(key, said, known, mistakes).ifPresent(h -> held.put(key, h)));
    return held;
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
