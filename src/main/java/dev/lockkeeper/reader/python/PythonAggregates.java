package dev.lockkeeper.reader.python;

import dev.lockkeeper.source.Span;
import java.math.BigInteger;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Functions that make one value of many: {@code max}, {@code sum}, {@code any}. */
final class PythonAggregates {
  private PythonAggregates() {}

  /** What such a function yields; empty for others, and where a value is not known. */
  static Optional<PythonValue> call(PythonValue.Invocation call) {
    if (call.open() || !call.named().isEmpty() || call.positional().isEmpty()) {
      return Optional.empty();
    }
    boolean extreme = call.path().equals("builtins.max") || call.path().equals("builtins.min");
    Optional<List<PythonValue>> values =
        extreme && call.positional().size() > 1
            ? Optional.of(call.positional())
            : PythonSequences.items(call.positional().get(0));
    return values.flatMap(all -> call(call.path(), all, call.span()));
  }

  private static Optional<PythonValue> call(String path, List<PythonValue> values, Span span) {
    return switch (path) {
      case "builtins.max" -> order(values).flatMap(order -> values.stream().max(order));
      case "builtins.min" -> order(values).flatMap(order -> values.stream().min(order));
      case "builtins.sum" -> sum(values, span);
      case "builtins.any" -> truth(values, true, span);
      case "builtins.all" -> truth(values, false, span);
      default -> Optional.empty();
    };
  }

  /** How Python orders texts, or integers; empty for other values, and for both together. */
  static Optional<Comparator<PythonValue>> order(List<PythonValue> values) {
    boolean texts =
        values.stream()
            .allMatch(value -> value instanceof PythonValue.Text text && text.known().isPresent());
    if (texts) {
      return Optional.of(Comparator.comparing(value -> ((PythonValue.Text) value).view().text()));
    }
    return values.stream().allMatch(PythonValue.IntegerNumber.class::isInstance)
        ? Optional.of(Comparator.comparing(value -> ((PythonValue.IntegerNumber) value).value()))
        : Optional.empty();
  }

  private static Optional<PythonValue> sum(List<PythonValue> values, Span span) {
    BigInteger sum = BigInteger.ZERO;
    for (PythonValue value : values) {
      if (!(value instanceof PythonValue.IntegerNumber number)) {
        return Optional.empty();
      }
      sum = sum.add(number.value());
    }
    return Optional.of(new PythonValue.IntegerNumber(span, sum));
  }

  /** {@code any} looks for a true value and {@code all} for a false one. */
  private static Optional<PythonValue> truth(
      List<PythonValue> values, boolean looksFor, Span span) {
    for (PythonValue value : values) {
      Optional<Boolean> truth = PythonConstants.truth(value);
      if (truth.isEmpty()) {
        return Optional.empty();
      }
      if (truth.get() == looksFor) {
        return Optional.of(new PythonValue.Truth(span, looksFor));
      }
    }
    return Optional.of(new PythonValue.Truth(span, !looksFor));
  }
}
