package dev.lockkeeper.reader.python;

import dev.lockkeeper.source.Span;
import dev.lockkeeper.source.TextView;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What Python's constants are to each other: equal, true, printed, moved to their use. */
final class PythonConstants {
  private PythonConstants() {}

  /** Whether both are the same constant, or the very same value; unknown counts as different. */
  static boolean same(PythonValue one, PythonValue other) {
    boolean sameObject =
        one instanceof PythonValue.ObjectValue mine
            && other instanceof PythonValue.ObjectValue theirs
            && mine.state() == theirs.state();
    return one == other || sameObject || equal(one, other).orElse(false);
  }

  /** Python's {@code ==}; empty where it cannot be known. */
  static Optional<Boolean> equal(PythonValue one, PythonValue other) {
    Optional<Object> left = constant(one);
    Optional<Object> right = constant(other);
    return left.isPresent() && right.isPresent()
        ? Optional.of(left.get().equals(right.get()))
        : Optional.empty();
  }

  /** Python's truth of a value; empty where it cannot be known. */
  static Optional<Boolean> truth(PythonValue value) {
    if (value instanceof PythonValue.Text text) {
      return text.known().map(known -> !known.isEmpty());
    }
    if (value instanceof PythonValue.Truth truth) {
      return Optional.of(truth.value());
    }
    if (value instanceof PythonValue.IntegerNumber number) {
      return Optional.of(number.value().signum() != 0);
    }
    if (value instanceof PythonValue.FloatNumber number) {
      return Optional.of(number.value() != 0);
    }
    if (value instanceof PythonValue.NoneValue) {
      return Optional.of(false);
    }
    if (value instanceof PythonValue.Items items) {
      return Optional.of(!items.items().isEmpty());
    }
    if (value instanceof PythonValue.Mapping mapping) {
      return Optional.of(!mapping.entries().isEmpty());
    }
    return Optional.empty();
  }

  /** Python's {@code in}; empty where it cannot be known. */
  static Optional<Boolean> contains(PythonValue container, PythonValue item) {
    if (container instanceof PythonValue.Text text && item instanceof PythonValue.Text part) {
      return text.known().flatMap(whole -> part.known().map(whole::contains));
    }
    List<PythonValue> items;
    if (container instanceof PythonValue.Items sequence) {
      items = sequence.items();
    } else if (container instanceof PythonValue.Mapping mapping) {
      items = mapping.entries().stream().map(PythonValue.Mapping.Entry::key).toList();
    } else {
      return Optional.empty();
    }
    boolean allKnown = true;
    for (PythonValue candidate : items) {
      Optional<Boolean> equal = equal(candidate, item);
      if (equal.orElse(false)) {
        return Optional.of(true);
      }
      allKnown &= equal.isPresent();
    }
    return allKnown ? Optional.of(false) : Optional.empty();
  }

  private static Optional<Object> constant(PythonValue value) {
    if (value instanceof PythonValue.Text text) {
      return text.known().map(known -> known);
    }
    if (value instanceof PythonValue.IntegerNumber number) {
      return Optional.of(number.value());
    }
    if (value instanceof PythonValue.FloatNumber number) {
      return Optional.of(number.value());
    }
    if (value instanceof PythonValue.Truth truth) {
      return Optional.of(truth.value());
    }
    if (value instanceof PythonValue.NoneValue) {
      return Optional.of(PythonValue.NoneValue.class);
    }
    if (value instanceof PythonValue.EnumMember member) {
      return Optional.of(List.of(PythonValue.EnumMember.class, member.name()));
    }
    if (value instanceof PythonValue.Items items) {
      List<Object> constants = new ArrayList<>();
      for (PythonValue item : items.items()) {
        Optional<Object> constant = constant(item);
        if (constant.isEmpty()) {
          return Optional.empty();
        }
        constants.add(constant.get());
      }
      return Optional.of(constants);
    }
    return Optional.empty();
  }

  /** {@code str(value)} at a place; a hole where it cannot be known. */
  static TextView text(PythonValue value, Span place) {
    if (value instanceof PythonValue.Text text) {
      return placed(text.view(), place);
    }
    TextView.Builder builder = TextView.builder(place.file());
    Optional<String> shown = shown(value).or(() -> PythonPaths.object(value));
    return (shown.isPresent() ? builder.decoded(place, shown.get()) : builder.hole(place)).build();
  }

  /** {@code repr(value)} at a place; a hole where it cannot be known. */
  static TextView representation(PythonValue value, Span place) {
    if (value instanceof PythonValue.Text text) {
      String known = text.known().orElse("\\");
      boolean plain = known.chars().allMatch(c -> c >= ' ' && c < 0x7f && c != '\\');
      boolean single = known.indexOf('\'') >= 0;
      TextView.Builder builder = TextView.builder(place.file());
      if (!plain || (single && known.indexOf('"') >= 0)) {
        return builder.hole(place).build();
      }
      String quote = single ? "\"" : "'";
      return builder
          .decoded(place, quote)
          .append(placed(text.view(), place))
          .decoded(place, quote)
          .build();
    }
    return text(value, place);
  }

  private static Optional<String> shown(PythonValue value) {
    if (value instanceof PythonValue.IntegerNumber number) {
      return Optional.of(number.value().toString());
    }
    if (value instanceof PythonValue.FloatNumber number && plain(number.value())) {
      return Optional.of(Double.toString(number.value()));
    }
    if (value instanceof PythonValue.Truth truth) {
      return Optional.of(truth.value() ? "True" : "False");
    }
    if (value instanceof PythonValue.NoneValue) {
      return Optional.of("None");
    }
    return Optional.empty();
  }

  /** Whether Java prints it as Python does: without an exponent. */
  private static boolean plain(double value) {
    double size = Math.abs(value);
    return size == 0 || (size >= 1e-3 && size < 1e7);
  }

  /**
   * A text at the place of its use: as it is when it stands there, else as one piece that covers
   * the place.
   */
  static TextView placed(TextView view, Span place) {
    if (view.text().isEmpty() || place.contains(view.span())) {
      return view;
    }
    TextView.Builder builder = TextView.builder(place.file());
    String text = view.text();
    int known = 0;
    for (int i = text.indexOf(TextView.HOLE); i >= 0; i = text.indexOf(TextView.HOLE, i + 1)) {
      if (view.isHole(i)) {
        builder.decoded(place, text.substring(known, i)).hole(place);
        known = i + 1;
      }
    }
    return builder.decoded(place, text.substring(known)).build();
  }

  /** A value at the place of its use, with all that is in it. */
  static PythonValue placed(PythonValue value, Span place) {
    if (place.contains(value.span())) {
      return value;
    }
    if (value instanceof PythonValue.Text text) {
      return new PythonValue.Text(
          place, text.isOfFile() ? text.view() : placed(text.view(), place));
    }
    if (value instanceof PythonValue.IntegerNumber number) {
      return new PythonValue.IntegerNumber(place, number.value());
    }
    if (value instanceof PythonValue.FloatNumber number) {
      return new PythonValue.FloatNumber(place, number.value());
    }
    if (value instanceof PythonValue.Truth truth) {
      return new PythonValue.Truth(place, truth.value());
    }
    if (value instanceof PythonValue.NoneValue) {
      return new PythonValue.NoneValue(place);
    }
    if (value instanceof PythonValue.Items items) {
      return new PythonValue.Items(
          place, items.items().stream().map(item -> placed(item, place)).toList());
    }
    if (value instanceof PythonValue.Mapping mapping) {
      return new PythonValue.Mapping(
          place,
          mapping.entries().stream()
              .map(
                  entry ->
                      new PythonValue.Mapping.Entry(
                          placed(entry.key(), place), placed(entry.value(), place)))
              .toList());
    }
    if (value instanceof PythonValue.Reference reference) {
      return new PythonValue.Reference(place, reference.path());
    }
    if (value instanceof PythonValue.Member member) {
      return new PythonValue.Member(place, placed(member.owner(), place), member.name());
    }
    if (value instanceof PythonValue.Invocation invocation) {
      Map<String, PythonValue> named = new LinkedHashMap<>();
      invocation.named().forEach((name, argument) -> named.put(name, placed(argument, place)));
      return new PythonValue.Invocation(
          place,
          placed(invocation.callee(), place),
          invocation.positional().stream().map(argument -> placed(argument, place)).toList(),
          named,
          invocation.open());
    }
    if (value instanceof PythonValue.ObjectValue object) {
      return new PythonValue.ObjectValue(place, object.type(), object.state());
    }
    if (value instanceof PythonValue.EnumMember member) {
      return new PythonValue.EnumMember(place, member.name(), placed(member.value(), place));
    }
    if (value instanceof PythonValue.Unknown unknown) {
      return new PythonValue.Unknown(place, unknown.reason());
    }
    return value;
  }
}
