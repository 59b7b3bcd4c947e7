package dev.lockkeeper.reader.python;

import dev.lockkeeper.source.Span;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Operators of objects that other modules define, as the calls that Python makes of them: {@code
 * column > 5} is {@code column.__gt__(5)} (Python manual, "Data model", "Special method names").
 */
final class PythonOperators {
  private static final Map<String, String> METHODS =
      Map.ofEntries(
          Map.entry("==", "__eq__"),
          Map.entry("!=", "__ne__"),
          Map.entry("<", "__lt__"),
          Map.entry("<=", "__le__"),
          Map.entry(">", "__gt__"),
          Map.entry(">=", "__ge__"),
          Map.entry("+", "__add__"),
          Map.entry("-", "__sub__"),
          Map.entry("*", "__mul__"),
          Map.entry("/", "__truediv__"),
          Map.entry("%", "__mod__"),
          Map.entry("&", "__and__"),
          Map.entry("|", "__or__"));

  private PythonOperators() {}

  /** {@code left operator right}; empty unless the left side is such an object. */
  static Optional<PythonValue> call(
      Span span, PythonValue left, String operator, PythonValue right) {
    String method = METHODS.getOrDefault(operator, "");
    return method.isEmpty() ? Optional.empty() : call(span, left, method, List.of(right));
  }

  /** {@code ~operand}; empty for other operators and operands. */
  static Optional<PythonValue> call(Span span, String operator, PythonValue operand) {
    return operator.equals("~") ? call(span, operand, "__invert__", List.of()) : Optional.empty();
  }

  private static Optional<PythonValue> call(
      Span span, PythonValue owner, String method, List<PythonValue> arguments) {
    boolean elsewhere =
        owner instanceof PythonValue.Invocation || owner instanceof PythonValue.Member;
    return elsewhere
        ? Optional.of(
            new PythonValue.Invocation(
                span, new PythonValue.Member(span, owner, method), arguments, Map.of(), false))
        : Optional.empty();
  }
}
