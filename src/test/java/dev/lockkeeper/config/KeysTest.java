package dev.lockkeeper.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class KeysTest {
  @Test
  void a_key_is_said_in_the_file_or_on_the_command_line_alone() {
    assertThat(all())
        .allSatisfy(
            key ->
                assertThat(Keys.IN_FILE.contains(key))
                    .as(key.name())
                    .isNotEqualTo(Keys.ON_COMMAND_LINE_ONLY.contains(key)));
  }

  @Test
  void what_holds_for_some_files_may_hold_for_all() {
    assertThat(Keys.IN_FILE).containsAll(Keys.IN_OVERRIDES).containsAll(Keys.IN_FILE_ONLY);
  }

  @Test
  void no_two_keys_of_the_file_have_one_name() {
    assertThat(Stream.concat(Keys.IN_FILE.stream().map(Key::name), Stream.of("rules", "overrides")))
        .doesNotHaveDuplicates();
  }

  @Test
  void help_is_a_sentence() {
    assertThat(all()).allSatisfy(key -> assertThat(key.help()).matches("[A-Z'].*\\."));
  }

  private static List<Key<?>> all() {
    return Arrays.stream(Keys.class.getFields())
        .filter(field -> Modifier.isStatic(field.getModifiers()) && field.getType() == Key.class)
        .<Key<?>>map(
            field -> {
              try {
                return (Key<?>) field.get(null);
              } catch (IllegalAccessException e) {
                throw new LinkageError(e.getMessage(), e);
              }
            })
        .toList();
  }
}
