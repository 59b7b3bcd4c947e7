package dev.lockkeeper.reader.python;

import dev.lockkeeper.source.Span;
import java.math.BigInteger;
import java.util.Optional;

/** Arithmetic and order of Python's numbers, as far as migrations need them. */
final class PythonNumbers {
  private static final int LONGEST = 4096;

  private PythonNumbers() {}

  static PythonValue unary(Span span, String operator, PythonValue operand) {
    if (operand instanceof PythonValue.IntegerNumber number) {
      return switch (operator) {
        case "-" -> new PythonValue.IntegerNumber(span, number.value().negate());
        case "+" -> new PythonValue.IntegerNumber(span, number.value());
        default -> new PythonValue.IntegerNumber(span, number.value().not());
      };
    }
    if (operand instanceof PythonValue.FloatNumber number && !operator.equals("~")) {
      return new PythonValue.FloatNumber(
          span, operator.equals("-") ? -number.value() : number.value());
    }
    return new PythonValue.Unknown(span, "it is computed at run time");
  }

  static PythonValue binary(Span span, PythonValue left, String operator, PythonValue right) {
    Optional<BigInteger> result = Optional.empty();
    if (left instanceof PythonValue.IntegerNumber one
        && right instanceof PythonValue.IntegerNumber other
        && one.value().bitLength() < LONGEST
        && other.value().bitLength() < LONGEST) {
      result = integer(one.value(), operator, other.value());
    }
    return result.isPresent()
        ? new PythonValue.IntegerNumber(span, result.get())
        : new PythonValue.Unknown(span, "it is computed at run time");
  }

  private static Optional<BigInteger> integer(BigInteger left, String operator, BigInteger right) {
    boolean divides = right.signum() != 0;
    return switch (operator) {
      case "+" -> Optional.of(left.add(right));
      case "-" -> Optional.of(left.subtract(right));
      case "*" -> Optional.of(left.multiply(right));
      case "//" -> divides ? Optional.of(floor(left, right)) : Optional.empty();
      case "%" ->
          divides
              ? Optional.of(left.subtract(floor(left, right).multiply(right)))
              : Optional.empty();
      default -> Optional.empty();
    };
  }

  private static BigInteger floor(BigInteger left, BigInteger right) {
    BigInteger[] parts = left.divideAndRemainder(right);
    boolean rounds = parts[1].signum() != 0 && parts[1].signum() != right.signum();
    return rounds ? parts[0].subtract(BigInteger.ONE) : parts[0];
  }

  static Optional<Boolean> compare(PythonValue left, String operator, PythonValue right) {
    Optional<Integer> order = order(left, right);
    return switch (operator) {
      case "<" -> order.map(o -> o < 0);
      case "<=" -> order.map(o -> o <= 0);
      case ">" -> order.map(o -> o > 0);
      case ">=" -> order.map(o -> o >= 0);
      default -> Optional.empty();
    };
  }

  private static Optional<Integer> order(PythonValue left, PythonValue right) {
    if (left instanceof PythonValue.IntegerNumber one
        && right instanceof PythonValue.IntegerNumber other) {
      return Optional.of(one.value().compareTo(other.value()));
    }
    if (left instanceof PythonValue.Text one && right instanceof PythonValue.Text other) {
      return one.known().flatMap(a -> other.known().map(a::compareTo));
    }
    return Optional.empty();
  }
}
