package dev.lockkeeper.config;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What holds for a run: of each key the value, and where it comes from. */
public final class Settings {
  private static final Origin DEFAULT = new Origin.Default();

  private final Map<Key<?>, Held<?>> held;

  private Settings(Map<Key<?>, Held<?>> held) {
    this.held = Map.copyOf(held);
  }

  private record Held<T>(T value, Origin origin) {}

  /**
   * Reads what was given; what is wrong with it is noted, and its default then holds.
   *
   * @param given what was given for keys
   */
  public static Settings of(Map<Key<?>, Given> given, Known known, Mistakes mistakes) {
    Map<Key<?>, Held<?>> held = new HashMap<>();
    given.forEach((key, said) -> read(key, said, known, mistakes).ifPresent(h -> held.put(key, h)));
    return new Settings(held);
  }

  private static <T> Optional<Held<T>> read(
      Key<T> key, Given given, Known known, Mistakes mistakes) {
    List<Word> words = given.words().stream().filter(word -> !word.text().isBlank()).toList();
    if (words.isEmpty()) {
      mistakes.add(given.origin(), given.spelling() + " is given nothing");
      return Optional.empty();
    }
    Given said = new Given(given.spelling(), words, given.origin());
    return key.type().read(said, known, mistakes).map(value -> new Held<>(value, given.origin()));
  }

  /** What holds for a key. */
  @SuppressWarnings("unchecked")
  public <T> T get(Key<T> key) {
    Held<?> found = held.get(key);
    return found == null ? key.standard() : (T) found.value;
  }

  /** Where that comes from. */
  public Origin origin(Key<?> key) {
    Held<?> found = held.get(key);
    return found == null ? DEFAULT : found.origin;
  }
}
