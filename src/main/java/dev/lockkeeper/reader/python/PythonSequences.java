package dev.lockkeeper.reader.python;

import dev.lockkeeper.source.Span;
import dev.lockkeeper.source.TextView;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What lists, tuples, dicts and strings hold. */
final class PythonSequences {
  private PythonSequences() {}

  /** What a loop over a value runs over; empty where it cannot be known. */
  static Optional<List<PythonValue>> items(PythonValue value) {
    if (value instanceof PythonValue.Items items) {
      return Optional.of(items.items());
    }
    if (value instanceof PythonValue.Mapping mapping) {
      return Optional.of(mapping.entries().stream().map(PythonValue.Mapping.Entry::key).toList());
    }
    if (value instanceof PythonValue.Text text && text.known().isPresent()) {
      List<PythonValue> characters = new ArrayList<>();
      TextView view = text.view();
      for (int at = 0; at < view.text().length(); ) {
        int end = view.text().offsetByCodePoints(at, 1);
        characters.add(new PythonValue.Text(text.span(), view.slice(at, end)));
        at = end;
      }
      return Optional.of(characters);
    }
    if (value instanceof PythonValue.ClassObject known && known.enumeration()) {
      return Optional.of(
          known.attributes().values().stream()
              .filter(PythonValue.EnumMember.class::isInstance)
              .toList());
    }
    return Optional.empty();
  }

  /** {@code container[index]}. */
  static PythonValue element(Span span, PythonValue container, PythonValue index) {
    if (container instanceof PythonValue.Mapping mapping) {
      return lookUp(mapping, index)
          .orElseGet(() -> new PythonValue.Unknown(span, "the key is unknown"));
    }
    Optional<Integer> at = integer(index);
    if (container instanceof PythonValue.Items items && at.isPresent()) {
      int position = at.get() < 0 ? at.get() + items.items().size() : at.get();
      if (position >= 0 && position < items.items().size()) {
        return items.items().get(position);
      }
    }
    if (container instanceof PythonValue.Text text && at.isPresent()) {
      String whole = text.view().text();
      int position = at.get() < 0 ? at.get() + whole.length() : at.get();
      boolean plain = text.known().isPresent() && whole.codePoints().count() == whole.length();
      if (plain && position >= 0 && position < whole.length()) {
        return new PythonValue.Text(span, text.view().slice(position, position + 1));
      }
    }
    return new PythonValue.Unknown(span, "the element is unknown");
  }

  /** The last entry with that key, which is the one that holds. */
  static Optional<PythonValue> lookUp(PythonValue.Mapping mapping, PythonValue key) {
    Optional<PythonValue> found = Optional.empty();
    for (PythonValue.Mapping.Entry entry : mapping.entries()) {
      Optional<Boolean> equal = PythonConstants.equal(entry.key(), key);
      if (equal.isEmpty()) {
        return Optional.empty();
      }
      found = equal.get() ? Optional.of(entry.value()) : found;
    }
    return found;
  }

  /** {@code container[lower:upper:step]}. */
  static PythonValue slice(
      Span span,
      PythonValue container,
      Optional<PythonValue> lower,
      Optional<PythonValue> upper,
      Optional<PythonValue> step) {
    int length =
        container instanceof PythonValue.Items items
            ? items.items().size()
            : container instanceof PythonValue.Text text ? text.view().text().length() : -1;
    Optional<Integer> from = bound(lower, 0, length);
    Optional<Integer> to = bound(upper, length, length);
    boolean whole = container instanceof PythonValue.Text text && text.known().isEmpty();
    if (length < 0 || step.isPresent() || whole || from.isEmpty() || to.isEmpty()) {
      return new PythonValue.Unknown(span, "the slice is unknown");
    }
    int end = Math.max(from.get(), to.get());
    return container instanceof PythonValue.Items items
        ? new PythonValue.Items(span, items.items().subList(from.get(), end))
        : new PythonValue.Text(span, ((PythonValue.Text) container).view().slice(from.get(), end));
  }

  private static Optional<Integer> bound(Optional<PythonValue> value, int absent, int length) {
    if (value.isEmpty() || value.get() instanceof PythonValue.NoneValue) {
      return Optional.of(absent);
    }
    return integer(value.get()).map(at -> Math.max(0, Math.min(length, at < 0 ? at + length : at)));
  }

  /** A small integer. */
  static Optional<Integer> integer(PythonValue value) {
    return value instanceof PythonValue.IntegerNumber number && number.value().bitLength() < 31
        ? Optional.of(number.value().intValue())
        : Optional.empty();
  }
}
