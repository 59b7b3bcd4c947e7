package dev.lockkeeper.rule;

import dev.lockkeeper.operation.AlterTableOperation.AlterColumnType;
import dev.lockkeeper.operation.Expression;
import dev.lockkeeper.operation.Expression.And;
import dev.lockkeeper.operation.Expression.Binary;
import dev.lockkeeper.operation.Expression.Call;
import dev.lockkeeper.operation.Expression.Cast;
import dev.lockkeeper.operation.Expression.Literal;
import dev.lockkeeper.operation.Expression.Node;
import dev.lockkeeper.operation.TypeName;
import dev.lockkeeper.schema.Schema;
import dev.lockkeeper.schema.UserType;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What does not come through a change of a column's type (manual, "Numeric Types", "Character
 * Types", "Date/Time Types": what an assignment cast refuses, and what a cast rounds or cuts).
 *
 * @param loss what happens, as a clause
 * @param severity how bad that is
 * @param column the column
 * @param most the length, or the greatest number, that fits; absent where that is not the question
 * @param fits the condition of the values that come through, where a check can prove it
 * @param lost the condition of the values that do not
 */
public record Narrowing(
    String loss,
    Severity severity,
    String column,
    Optional<BigDecimal> most,
    Optional<String> fits,
    Optional<String> lost) {
  private static final Set<String> TEXTS =
      Set.of("text", "character varying", "character", "bpchar", "citext");
  private static final Set<String> CUTS = Set.of("left", "substr", "substring");
  private static final Map<String, Integer> INTEGER_BYTES =
      Map.of("smallint", 2, "integer", 4, "bigint", 8);

  /** Digits that a binary floating-point number is sure to keep. */
  private static final Map<String, Integer> FLOAT_DIGITS =
      Map.of("real", 6, "double precision", 15);

  private static final Set<String> PARSED =
      Set.of("boolean", "uuid", "json", "jsonb", "inet", "cidr", "date", "interval", "numeric");
  private static final int UNLIMITED = Integer.MAX_VALUE;

  /** What a change loses; empty where nothing is, or nobody knows. */
  public static Optional<Narrowing> of(
      AlterColumnType change, Optional<TypeName> from, Schema schema) {
    if (from.isEmpty() || from.get().dimensions() > 0 || change.type().dimensions() > 0) {
      return Optional.empty();
    }
    Change read =
        new Change(
            change.column().sql(),
            change.column().value(),
            base(from.get(), schema),
            change.type(),
            change.using().map(Expression::root));
    return read.narrowing(schema);
  }

  private static TypeName base(TypeName type, Schema schema) {
    return schema
        .type(type)
        .flatMap(UserType::domain)
        .map(domain -> base(domain.base(), schema))
        .orElse(type);
  }

  /** Whether a check says that all values fit. */
  public boolean isProvenBy(Node check) {
    if (most.isEmpty() || fits.isEmpty()) {
      return false;
    }
    boolean isLength = fits.get().startsWith("char_length");
    boolean above = holds(check, c -> isBound(c, isLength, true));
    return above && (isLength || holds(check, c -> isBound(c, false, false)));
  }

  private static boolean holds(Node check, Predicate<Binary> wanted) {
    if (check instanceof And and) {
      return and.operands().stream().anyMatch(operand -> holds(operand, wanted));
    }
    return check instanceof Binary comparison && wanted.test(comparison);
  }

  /** Whether {@code c <= number}, or {@code c >= number}, keeps to what fits. */
  private boolean isBound(Binary comparison, boolean isLength, boolean upper) {
    Optional<BigDecimal> number = number(comparison.right());
    boolean isOfColumn =
        isLength
            ? comparison.left() instanceof Call call
                && Set.of("length", "char_length", "character_length").contains(call.name())
                && call.arguments().size() == 1
                && isColumn(call.arguments().get(0))
            : isColumn(comparison.left());
    String operator = comparison.operator();
    if (!isOfColumn || number.isEmpty()) {
      return false;
    }
    BigDecimal limit = upper ? most.orElseThrow() : most.orElseThrow().negate();
    int order = number.get().compareTo(limit);
    return upper
        ? (operator.equals("<=") || operator.equals("<")) && order <= 0
        : (operator.equals(">=") || operator.equals(">")) && order >= 0;
  }

  private boolean isColumn(Node node) {
    return node instanceof Expression.Column read && read.name().equals(column);
  }

  private static Optional<BigDecimal> number(Node node) {
    return node instanceof Literal literal && literal.value().matches("-?\\d+")
        ? Optional.of(new BigDecimal(literal.value()))
        : Optional.empty();
  }

  /** A change of the type of one value. */
  private record Change(
      String sql, String column, TypeName from, TypeName to, Optional<Node> using) {
    Optional<Narrowing> narrowing(Schema schema) {
      if (TEXTS.contains(from.name())) {
        return TEXTS.contains(to.name()) ? shorterText() : parsedText(schema);
      } else if (isTime(from.name())) {
        return lesserTime();
      }
      return isNumber(from.name()) ? lesserNumber() : Optional.empty();
    }

    private static boolean isTime(String type) {
      return type.startsWith("timestamp") || type.startsWith("time ") || type.equals("interval");
    }

    private static boolean isNumber(String type) {
      return INTEGER_BYTES.containsKey(type)
          || FLOAT_DIGITS.containsKey(type)
          || type.equals("numeric");
    }

    /** Whether USING does no more than cast. */
    private boolean isPlain() {
      return using.map(this::isPlain).orElse(true);
    }

    private boolean isPlain(Node node) {
      return node instanceof Cast cast
          ? isPlain(cast.operand())
          : node instanceof Expression.Column read && read.name().equals(column);
    }

    private Optional<Narrowing> shorterText() {
      int length = modifier(to, 0, to.name().equals("character") ? 1 : UNLIMITED);
      int before = modifier(from, 0, from.name().equals("character") ? 1 : UNLIMITED);
      boolean cuts = using.filter(node -> isPlain(node) || isCut(node)).isPresent();
      if (length >= before || (using.isPresent() && !cuts)) {
        return Optional.empty();
      }
      String loss =
          cuts
              ? "values of more than %d characters are cut"
              : "the statement fails if a value has more than %d characters";
      return found(
          loss.formatted(length),
          Optional.of(BigDecimal.valueOf(length)),
          Optional.of("char_length(%s) <= %d".formatted(sql, length)),
          Optional.of("char_length(%s) > %d".formatted(sql, length)));
    }

    private static boolean isCut(Node node) {
      return node instanceof Cast cast
          ? isCut(cast.operand())
          : node instanceof Call call && CUTS.contains(call.name());
    }

    private Optional<Narrowing> parsedText(Schema schema) {
      boolean casts = using.filter(Cast.class::isInstance).isPresent();
      boolean isEnum = schema.type(to).filter(t -> !t.labels().isEmpty()).isPresent();
      boolean isParsed = isNumber(to.name()) || PARSED.contains(to.name()) || isTime(to.name());
      return casts && (isParsed || isEnum)
          ? found("the statement fails if a value is no " + to.sql(), Optional.empty())
          : Optional.empty();
    }

    private Optional<Narrowing> lesserTime() {
      boolean keepsDate = from.name().startsWith("timestamp");
      if (keepsDate && to.name().equals("date")) {
        return found("the time of day is lost", Optional.of(sql + "::time <> '00:00'"));
      } else if (keepsDate && to.name().startsWith("time ")) {
        return found("the date is lost", Optional.empty());
      } else if (from.name().equals("time with time zone")
          && to.name().equals("time without time zone")) {
        return found("the offset from UTC is lost", Optional.empty());
      }
      boolean same = isTime(to.name()) && keepsDate == to.name().startsWith("timestamp");
      return same && isPlain() && precision(to) < precision(from)
          ? found(
              "fractions of a second are rounded to " + digits(precision(to)),
              Optional.of("%s <> %s::%s".formatted(sql, sql, to.sql())))
          : Optional.empty();
    }

    private static int precision(TypeName type) {
      return type.modifiers().isEmpty() ? 6 : modifier(type, type.modifiers().size() - 1, 6);
    }

    private Optional<Narrowing> lesserNumber() {
      if (to.name().equals("boolean")) {
        return found("numbers other than 0 and 1 are lost", Optional.of(sql + " NOT IN (0, 1)"))
            .map(narrowing -> narrowing.as(Severity.WARNING));
      } else if (!isPlain()) {
        return Optional.empty();
      } else if (INTEGER_BYTES.containsKey(to.name())) {
        return toInteger();
      } else if (FLOAT_DIGITS.containsKey(to.name())) {
        return toFloat();
      }
      return to.name().equals("numeric") ? toNumeric() : Optional.empty();
    }

    private Optional<Narrowing> toInteger() {
      int bytes = INTEGER_BYTES.getOrDefault(to.name(), 8);
      BigDecimal most = BigDecimal.valueOf(2).pow(bytes * 8 - 1).subtract(BigDecimal.ONE);
      if (INTEGER_BYTES.containsKey(from.name())) {
        return INTEGER_BYTES.getOrDefault(from.name(), 0) <= bytes
            ? Optional.empty()
            : found(
                "the statement fails if a value does not fit into " + to.sql(),
                Optional.of(most),
                Optional.of("%s >= -%s AND %s <= %s".formatted(sql, most, sql, most)),
                Optional.of("abs(%s) > %s".formatted(sql, most)));
      }
      boolean whole = from.name().equals("numeric") && scale(from) == 0;
      boolean fits = whole && precision10(from) < most.precision();
      return fits
          ? Optional.empty()
          : found(
              (whole ? "" : "fractions are rounded away, and ")
                  + "the statement fails if a value does not fit into "
                  + to.sql(),
              Optional.of("%s <> round(%s) OR abs(%s) > %s".formatted(sql, sql, sql, most)));
    }

    private Optional<Narrowing> toFloat() {
      int digits = FLOAT_DIGITS.getOrDefault(to.name(), 0);
      int before =
          INTEGER_BYTES.containsKey(from.name())
              ? digitsOfInteger(from)
              : FLOAT_DIGITS.getOrDefault(from.name(), precision10(from));
      return before <= digits
          ? Optional.empty()
          : found(
              "digits beyond the first %d may be lost".formatted(digits),
              Optional.of("%s <> %s::%s::%s".formatted(sql, sql, to.sql(), from.sql())));
    }

    private Optional<Narrowing> toNumeric() {
      if (to.modifiers().isEmpty()) {
        return Optional.empty();
      }
      int whole = precision10(to) - scale(to);
      boolean isFloat = FLOAT_DIGITS.containsKey(from.name());
      boolean isInteger = INTEGER_BYTES.containsKey(from.name());
      int wholeBefore =
          isInteger
              ? digitsOfInteger(from)
              : isFloat || from.modifiers().isEmpty() ? UNLIMITED : precision10(from) - scale(from);
      boolean rounds = !isInteger && (isFloat || scale(from) > scale(to));
      boolean overflows = wholeBefore > whole;
      if (!rounds && !overflows) {
        return Optional.empty();
      }
      String rounded = "values are rounded to " + digits(scale(to)) + " behind the point";
      String refused =
          "the statement fails if a value has more than " + digits(whole) + " before the point";
      String loss = rounds && overflows ? rounded + ", and " + refused : rounds ? rounded : refused;
      return found(
              loss,
              Optional.of(
                  "%1$s::numeric <> round(%1$s::numeric, %2$d) OR abs(%1$s) >= 1e%3$d"
                      .formatted(sql, scale(to), whole)))
          .map(narrowing -> isInteger ? narrowing.as(Severity.NOTE) : narrowing);
    }

    private static String digits(int number) {
      return number == 1 ? "1 digit" : number + " digits";
    }

    private static int digitsOfInteger(TypeName type) {
      return switch (INTEGER_BYTES.getOrDefault(type.name(), 8)) {
        case 2 -> 5;
        case 4 -> 10;
        default -> 19;
      };
    }

    private static int precision10(TypeName numeric) {
      return modifier(numeric, 0, UNLIMITED);
    }

    private static int scale(TypeName numeric) {
      return numeric.modifiers().isEmpty() ? UNLIMITED : modifier(numeric, 1, 0);
    }

    private static int modifier(TypeName type, int index, int otherwise) {
      if (index >= type.modifiers().size()) {
        return otherwise;
      }
      String digits = type.modifiers().get(index).strip();
      return digits.matches("\\d{1,9}") ? Integer.parseInt(digits) : otherwise;
    }

    private Optional<Narrowing> found(String loss, Optional<String> lost) {
      return found(loss, Optional.empty(), Optional.empty(), lost);
    }

    private Optional<Narrowing> found(
        String loss, Optional<BigDecimal> most, Optional<String> fits, Optional<String> lost) {
      return Optional.of(new Narrowing(loss, Severity.ERROR, column, most, fits, lost));
    }
  }

  private Narrowing as(Severity other) {
    return new Narrowing(loss, other, column, most, fits, lost);
  }
}
