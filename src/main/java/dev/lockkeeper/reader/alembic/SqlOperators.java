package dev.lockkeeper.reader.alembic;

import dev.lockkeeper.reader.python.PythonValue;
import dev.lockkeeper.reader.python.PythonValue.Invocation;
import dev.lockkeeper.source.Span;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Methods and operators of SQLAlchemy's elements: {@code column > 5}, {@code column.desc()}
 * (SQLAlchemy manual, "Operator Reference").
 */
final class SqlOperators {
  private static final Map<String, String> ORDERS =
      Map.of(
          "desc", " DESC",
          "asc", " ASC",
          "nulls_first", " NULLS FIRST",
          "nullsfirst", " NULLS FIRST",
          "nulls_last", " NULLS LAST",
          "nullslast", " NULLS LAST");

  private static final Map<String, String> OPERATORS =
      Map.ofEntries(
          Map.entry("__eq__", " = "),
          Map.entry("__ne__", " != "),
          Map.entry("__lt__", " < "),
          Map.entry("__le__", " <= "),
          Map.entry("__gt__", " > "),
          Map.entry("__ge__", " >= "),
          Map.entry("__sub__", " - "),
          Map.entry("__mul__", " * "),
          Map.entry("__truediv__", " / "),
          Map.entry("__mod__", " % "),
          Map.entry("concat", " || "),
          Map.entry("is_", " IS "),
          Map.entry("is_not", " IS NOT "),
          Map.entry("isnot", " IS NOT "),
          Map.entry("is_distinct_from", " IS DISTINCT FROM "),
          Map.entry("is_not_distinct_from", " IS NOT DISTINCT FROM "),
          Map.entry("like", " LIKE "),
          Map.entry("notlike", " NOT LIKE "),
          Map.entry("not_like", " NOT LIKE "),
          Map.entry("ilike", " ILIKE "));

  private SqlOperators() {}

  /** Writes what a method, or the operator that stands for it, makes of an element. */
  static void write(PythonValue.Member member, Invocation call, SqlText sql) {
    String name = member.name();
    PythonValue owner = member.owner();
    List<PythonValue> arguments = call.positional();
    Optional<PythonValue> first = arguments.stream().findFirst();
    boolean none = first.filter(PythonValue.NoneValue.class::isInstance).isPresent();
    if (ORDERS.containsKey(name)) {
      SqlClauses.element(owner, sql);
      sql.at(call.span(), ORDERS.getOrDefault(name, ""));
    } else if (Set.of("__and__", "__or__").contains(name) && first.isPresent()) {
      joined(List.of(owner, first.get()), name.equals("__and__") ? " AND " : " OR ", sql);
    } else if (name.equals("__invert__")) {
      sql.at(call.span(), "NOT ");
      joined(List.of(owner), "", sql);
    } else if (none && Set.of("__eq__", "is_").contains(name)) {
      SqlClauses.expression(owner, sql);
      sql.at(call.span(), " IS NULL");
    } else if (none && Set.of("__ne__", "is_not", "isnot").contains(name)) {
      SqlClauses.expression(owner, sql);
      sql.at(call.span(), " IS NOT NULL");
    } else if (OPERATORS.containsKey(name) && arguments.size() == 1) {
      SqlClauses.expression(owner, sql);
      sql.at(call.span(), OPERATORS.getOrDefault(name, ""));
      SqlClauses.expression(arguments.get(0), sql);
    } else if (Set.of("in_", "not_in", "notin_").contains(name)
        && first.isPresent()
        && first.get() instanceof PythonValue.Items items) {
      SqlClauses.expression(owner, sql);
      sql.at(call.span(), name.equals("in_") ? " IN (" : " NOT IN (");
      sql.list(items.items(), item -> SqlClauses.expression(item, sql)).at(call.span(), ")");
    } else if (name.equals("between") && arguments.size() == 2) {
      between(List.of(owner, arguments.get(0), arguments.get(1)), call.span(), sql);
    } else if (name.equals("__add__") && first.isPresent()) {
      SqlClauses.expression(owner, sql);
      sql.at(call.span(), isText(owner) || isText(first.get()) ? " || " : " + ");
      SqlClauses.expression(first.get(), sql);
    } else if (name.equals("cast") && first.isPresent()) {
      cast(owner, first.get(), call.span(), sql);
    } else if (name.equals("next_value") && Names.sqlalchemy(owner).equals("Sequence")) {
      nextValue(new Arguments((Invocation) owner), sql);
    } else {
      sql.unknown(call.span());
    }
  }

  /** Whether SQLAlchemy takes an element for a string, which {@code +} concatenates. */
  private static boolean isText(PythonValue value) {
    return value instanceof PythonValue.Text
        || (Names.sqlalchemy(value).equals("column")
            && value instanceof Invocation column
            && column
                .argument(1, "type_")
                .map(Names::sqlalchemy)
                .filter(Set.of("String", "Text", "Unicode", "UnicodeText", "VARCHAR")::contains)
                .isPresent());
  }

  /** {@code a BETWEEN b AND c}. */
  static void between(List<PythonValue> parts, Span place, SqlText sql) {
    SqlClauses.expression(parts.get(0), sql);
    sql.at(place, " BETWEEN ");
    SqlClauses.expression(parts.get(1), sql);
    sql.at(place, " AND ");
    SqlClauses.expression(parts.get(2), sql);
  }

  /** {@code CAST(operand AS type)}. */
  static void cast(PythonValue operand, PythonValue type, Span place, SqlText sql) {
    sql.at(place, "CAST(");
    SqlClauses.expression(operand, sql);
    sql.at(place, " AS ");
    SqlTypes.write(type, sql);
    sql.at(place, ")");
  }

  private static void nextValue(Arguments sequence, SqlText sql) {
    sql.sql("nextval('");
    sequence.value("schema").ifPresent(schema -> insideLiteral(schema, sql).sql("."));
    sequence
        .value(0, "name")
        .ifPresentOrElse(name -> insideLiteral(name, sql), () -> sql.unknown(sequence.span()));
    sql.sql("')");
  }

  private static SqlText insideLiteral(PythonValue name, SqlText sql) {
    return Arguments.known(name)
        .map(known -> sql.at(name.span(), quotedWhereNeeded(known).replace("'", "''")))
        .orElseGet(() -> sql.unknown(name.span()));
  }

  private static String quotedWhereNeeded(String name) {
    return name.matches("[a-z_][a-z0-9_$]*") ? name : '"' + name.replace("\"", "\"\"") + '"';
  }

  /** Conditions with a word between them, each in parentheses of its own. */
  static void joined(List<PythonValue> conditions, String word, SqlText sql) {
    boolean first = true;
    for (PythonValue condition : conditions) {
      sql.at(condition.span(), first ? "(" : word + "(");
      SqlClauses.expression(condition, sql);
      sql.at(condition.span(), ")");
      first = false;
    }
  }

  /** Whether an element says an order. */
  static boolean isOrder(PythonValue value) {
    return (value instanceof Invocation call
            && call.callee() instanceof PythonValue.Member member
            && ORDERS.containsKey(member.name()))
        || Set.of("desc", "asc", "nulls_first", "nulls_last", "nullsfirst", "nullslast")
            .contains(Names.sqlalchemy(value));
  }
}
