package dev.lockkeeper.config;

import java.util.List;

/**
 * What somebody wrote for a key.
 *
 * @param spelling the key as it is spelt there: {@code --fail-on}, {@code fail-on}
 * @param words the values; none when it was given nothing
 * @param origin where it stands
 */
public record Given(String spelling, List<Word> words, Origin origin) {
  public Given {
    words = List.copyOf(words);
  }
}
