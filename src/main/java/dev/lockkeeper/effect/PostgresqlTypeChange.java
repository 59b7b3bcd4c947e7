package dev.lockkeeper.effect;

import dev.lockkeeper.operation.Expression;
import dev.lockkeeper.operation.Expression.Cast;
import dev.lockkeeper.operation.Expression.Node;
import dev.lockkeeper.operation.TypeName;
import dev.lockkeeper.schema.Schema;
import dev.lockkeeper.schema.Setting;
import dev.lockkeeper.schema.UserType;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Which changes of a column's type leave PostgreSQL's table as it is.
 *
 * <p>Manual, ALTER TABLE, "Notes": the table is rewritten unless the old type is binary coercible
 * to the new one or an unconstrained domain over it, and USING does not change the value. Which
 * casts are binary is pg_cast's {@code castmethod}; when a length or precision may change without a
 * look at the values is said by each type's planner support function ({@code varchar_support},
 * {@code numeric_support}, {@code timestamp_support}, {@code interval_support}, {@code
 * varbit_support}).
 */
final class PostgresqlTypeChange {
  /** What becomes of the table. */
  enum Outcome {
    /** Table and indexes stay. */
    NOTHING,
    /** The table stays; an index with the column as a key is built again, as its order changes. */
    INDEXES,
    /** The table is written anew. */
    REWRITE,
    /** Nobody knows: a type was not seen, or the outcome hangs on an unknown time zone. */
    UNKNOWN;

    private Outcome then(Outcome next) {
      return compareTo(next) >= 0 ? this : next;
    }
  }

  private static final String VARCHAR = "character varying";
  private static final String TIMESTAMP = "timestamp without time zone";
  private static final String TIMESTAMPTZ = "timestamp with time zone";

  /** Types whose values are stored as an oid's four bytes are. */
  private static final Set<String> LIKE_OID =
      Set.of(
          "integer",
          "oid",
          "regclass",
          "regcollation",
          "regconfig",
          "regdictionary",
          "regnamespace",
          "regoper",
          "regoperator",
          "regproc",
          "regprocedure",
          "regrole",
          "regtype");

  /** Fields of an interval, the smallest first. */
  private static final List<String> FIELDS =
      List.of("second", "minute", "hour", "day", "month", "year");

  /** The names under which the server knows UTC (tzdata). */
  private static final Set<String> UTC =
      Set.of(
          "utc",
          "etc/utc",
          "uct",
          "etc/uct",
          "gmt",
          "etc/gmt",
          "zulu",
          "etc/zulu",
          "universal",
          "0");

  private static final int MOST_FRACTIONAL_DIGITS = 6;

  private final Schema before;

  PostgresqlTypeChange(Schema before) {
    this.before = before;
  }

  /**
   * What a change does.
   *
   * @param from the type before; absent when unknown
   * @param using the expression of USING
   */
  Outcome of(String column, Optional<TypeName> from, TypeName to, Optional<Expression> using) {
    if (using.isPresent()) {
      return converted(using.get().root(), column, from)
          .map(last -> of(last, to))
          .orElse(Outcome.REWRITE);
    }
    return of(new Value(from, Outcome.NOTHING), to);
  }

  /** A value on its way to the new type: its type now, and what the way so far has cost. */
  private record Value(Optional<TypeName> type, Outcome outcome) {}

  /** What USING makes of the column; empty when it is more than the column and casts of it. */
  private Optional<Value> converted(Node using, String column, Optional<TypeName> from) {
    if (using instanceof Expression.Column read && read.name().equals(column)) {
      return Optional.of(new Value(from, Outcome.NOTHING));
    } else if (using instanceof Cast cast) {
      return converted(cast.operand(), column, from)
          .map(value -> new Value(Optional.of(cast.type()), of(value, cast.type())));
    } else if (using instanceof Expression.Binary collated
        && collated.operator().equals("COLLATE")) {
      return converted(collated.left(), column, from);
    }
    return Optional.empty();
  }

  private Outcome of(Value value, TypeName to) {
    Outcome last = value.type().map(from -> of(from, to)).orElse(Outcome.UNKNOWN);
    return value.outcome().then(last);
  }

  private Outcome of(TypeName from, TypeName to) {
    if (from.sameAs(to)) {
      return Outcome.NOTHING;
    }
    Optional<UserType> target = before.type(to);
    if (target.flatMap(UserType::domain).filter(d -> d.isConstrained()).isPresent()) {
      return Outcome.REWRITE;
    }
    TypeName base = base(from);
    TypeName goal = base(to);
    if (base.sameAs(goal)) {
      return Outcome.NOTHING;
    }
    if (base.dimensions() > 0 || goal.dimensions() > 0) {
      return array(base, goal);
    }
    Outcome known = builtIn(base, goal);
    boolean seen = BuiltInTypes.has(goal) || before.type(goal).isPresent();
    return known == Outcome.REWRITE && !seen ? Outcome.UNKNOWN : known;
  }

  private TypeName base(TypeName type) {
    TypeName base = type;
    for (Optional<UserType> user = before.type(base);
        user.flatMap(UserType::domain).isPresent();
        user = before.type(base)) {
      base = user.flatMap(UserType::domain).orElseThrow().base();
    }
    return base;
  }

  /** Elements are converted one by one, unless only the limit of their length is lifted. */
  private static Outcome array(TypeName from, TypeName to) {
    boolean same = from.name().equals(to.name()) && from.schema().equals(to.schema());
    boolean dimensions = from.dimensions() > 0 && to.dimensions() > 0;
    boolean lifted = from.modifiers().equals(to.modifiers()) || to.modifiers().isEmpty();
    return same && dimensions && lifted ? Outcome.NOTHING : Outcome.REWRITE;
  }

  private Outcome builtIn(TypeName from, TypeName to) {
    String old = from.name();
    String next = to.name();
    if (LIKE_OID.contains(old) && LIKE_OID.contains(next)) {
      return Outcome.INDEXES;
    }
    return switch (old) {
      case VARCHAR, "text", "xml", "citext" -> text(from, to);
      case "character" -> when(next.equals("bpchar"));
      case "numeric" -> when(next.equals(old) && numericWidens(from, to));
      case TIMESTAMP, TIMESTAMPTZ -> timestamp(from, to);
      case "time without time zone", "time with time zone" ->
          when(next.equals(old) && precision(from) <= precision(to));
      case "interval" -> when(next.equals(old) && intervalWidens(from, to));
      case "bit" -> when(next.equals("bit varying") && to.modifiers().isEmpty(), Outcome.INDEXES);
      case "bit varying" -> when(next.equals(old) && lengthens(from, to));
      case "cidr" -> when(next.equals("inet"));
      default -> Outcome.REWRITE;
    };
  }

  private static Outcome when(boolean stays) {
    return when(stays, Outcome.NOTHING);
  }

  private static Outcome when(boolean stays, Outcome then) {
    return stays ? then : Outcome.REWRITE;
  }

  /** The types that are stored as text is. */
  private static Outcome text(TypeName from, TypeName to) {
    boolean limited = !to.modifiers().isEmpty();
    boolean otherOrder = from.name().equals("citext") || from.name().equals("xml");
    return switch (to.name()) {
      case VARCHAR ->
          limited
              ? when(from.name().equals(VARCHAR) && lengthens(from, to))
              : when(true, otherOrder ? Outcome.INDEXES : Outcome.NOTHING);
      case "text" -> otherOrder ? Outcome.INDEXES : Outcome.NOTHING;
      case "citext" -> when(!from.name().equals("xml"), Outcome.INDEXES);
      case "bpchar" -> when(!from.name().equals("citext"), Outcome.INDEXES);
      default -> Outcome.REWRITE;
    };
  }

  private static boolean lengthens(TypeName from, TypeName to) {
    return to.modifiers().isEmpty()
        || (!from.modifiers().isEmpty() && number(from, 0) <= number(to, 0));
  }

  private static boolean numericWidens(TypeName from, TypeName to) {
    return to.modifiers().isEmpty()
        || (!from.modifiers().isEmpty()
            && number(from, 0) <= number(to, 0)
            && number(from, 1) == number(to, 1));
  }

  /**
   * Between timestamp and timestamptz the stored value is the same while the session's time zone is
   * UTC (release notes of PostgreSQL 12); a precision, unless it is none, is applied anew.
   */
  private Outcome timestamp(TypeName from, TypeName to) {
    boolean isTimestamp = to.name().equals(TIMESTAMP) || to.name().equals(TIMESTAMPTZ);
    if (!isTimestamp) {
      return Outcome.REWRITE;
    } else if (to.name().equals(from.name())) {
      return when(precision(from) <= precision(to));
    } else if (!before.target().isAtLeast(12) || precision(to) < MOST_FRACTIONAL_DIGITS) {
      return Outcome.REWRITE;
    }
    Optional<Setting> zone = before.session().setting("timezone");
    if (zone.isEmpty() || !zone.get().certain().holds()) {
      return Outcome.UNKNOWN;
    }
    return when(UTC.contains(zone.get().text().toLowerCase(Locale.ROOT)), Outcome.INDEXES);
  }

  private static boolean intervalWidens(TypeName from, TypeName to) {
    return precision(from) <= precision(to) && smallestField(to) <= smallestField(from);
  }

  private static int smallestField(TypeName interval) {
    String fields = interval.modifiers().stream().findFirst().orElse("second");
    return Math.max(0, FIELDS.indexOf(fields.substring(fields.lastIndexOf(' ') + 1)));
  }

  private static int precision(TypeName type) {
    List<String> modifiers = type.modifiers();
    return modifiers.isEmpty()
        ? MOST_FRACTIONAL_DIGITS
        : number(type, modifiers.size() - 1, MOST_FRACTIONAL_DIGITS);
  }

  private static int number(TypeName type, int modifier) {
    return number(type, modifier, 0);
  }

  private static int number(TypeName type, int modifier, int otherwise) {
    if (modifier >= type.modifiers().size()) {
      return otherwise;
    }
    String digits = type.modifiers().get(modifier);
    return digits.matches("\\d{1,9}") ? Integer.parseInt(digits) : otherwise;
  }
}
