package dev.lockkeeper.config;

import dev.lockkeeper.rule.RuleCatalog;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** One of a few names. */
public final class Choice<T> implements ValueType<T> {
  private final String label;
  private final Map<String, T> choices;

  private Choice(String label, Map<String, T> choices) {
    this.label = label;
    this.choices = choices;
  }

  /**
   * Some names with what they mean, in the order in which help lists them.
   *
   * @param label what help calls one of them
   */
  public static <T> Choice<T> of(String label, Map<String, T> choices) {
    return new Choice<>(label, new LinkedHashMap<>(choices));
  }

  /** The constants of an enum, in lower case. */
  public static <E extends Enum<E>> Choice<E> of(String label, Class<E> type) {
    Map<String, E> names = new LinkedHashMap<>();
    for (E constant : type.getEnumConstants()) {
      names.put(constant.name().toLowerCase(Locale.ROOT), constant);
    }
    return new Choice<>(label, names);
  }

  private Set<String> names() {
    return choices.keySet();
  }

  @Override
  public Shape shape() {
    return Shape.ONE;
  }

  @Override
  public String label() {
    return label;
  }

  @Override
  public String takes() {
    return list(List.copyOf(names()));
  }

  @Override
  public Syntax syntax(RuleCatalog catalog) {
    return Syntax.oneOf(List.copyOf(names()));
  }

  @Override
  public Optional<T> read(Given given, Known known, Mistakes mistakes) {
    Word word = given.words().get(0);
    T chosen = choices.get(word.text());
    if (chosen == null) {
      mistakes.addUnknown(
          word,
          "%s takes %s, and not '%s'".formatted(given.spelling(), takes(), word.text()),
          names());
    }
    return Optional.ofNullable(chosen);
  }

  @Override
  public List<String> words(T value) {
    return choices.entrySet().stream()
        .filter(choice -> choice.getValue().equals(value))
        .map(Map.Entry::getKey)
        .toList();
  }

  @Override
  public String brief(T standard) {
    return list(marked(standard, " (default)"));
  }

  @Override
  public String help(T standard) {
    return ": " + list(marked(standard, " (the default)"));
  }

  private List<String> marked(T standard, String mark) {
    List<String> names = new ArrayList<>();
    choices.forEach((name, choice) -> names.add(choice.equals(standard) ? name + mark : name));
    return names;
  }

  private static String list(List<String> names) {
    int last = names.size() - 1;
    return last < 1
        ? String.join("", names)
        : String.join(", ", names.subList(0, last)) + " or " + names.get(last);
  }
}
