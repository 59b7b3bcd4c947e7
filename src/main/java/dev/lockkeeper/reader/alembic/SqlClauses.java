package dev.lockkeeper.reader.alembic;

import dev.lockkeeper.reader.python.PythonValue;
import dev.lockkeeper.reader.python.PythonValue.Invocation;
import dev.lockkeeper.source.TextView;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * SQLAlchemy's expressions as SQL, as far as migrations write them; holes where they are not known.
 */
final class SqlClauses {
  /** Functions that the standard writes without parentheses, and so does SQLAlchemy. */
  private static final Set<String> WITHOUT_PARENTHESES =
      Set.of(
          "current_date",
          "current_time",
          "current_timestamp",
          "current_user",
          "localtime",
          "localtimestamp",
          "session_user",
          "user");

  private SqlClauses() {}

  /** SQL inside {@code sa.text("...")} or a plain string, where a construct takes SQL. */
  static void condition(PythonValue value, SqlText sql) {
    if (value instanceof PythonValue.Text text) {
      sql.raw(unescaped(text.view()));
    } else {
      expression(value, sql);
    }
  }

  /** An expression; a plain string is a literal. */
  static void expression(PythonValue value, SqlText sql) {
    if (value instanceof PythonValue.Text) {
      sql.literal(value);
    } else if (value instanceof PythonValue.IntegerNumber number) {
      sql.at(value.span(), number.value().toString());
    } else if (value instanceof PythonValue.FloatNumber number) {
      sql.at(value.span(), Double.toString(number.value()));
    } else if (value instanceof PythonValue.Truth truth) {
      sql.at(value.span(), truth.value() ? "true" : "false");
    } else if (value instanceof PythonValue.NoneValue) {
      sql.at(value.span(), "NULL");
    } else if (value instanceof Invocation call) {
      invocation(call, sql);
    } else if (isColumn(value) && value instanceof PythonValue.Member column) {
      column(column, sql);
    } else {
      sql.unknown(value.span());
    }
  }

  /** {@code table.c.name}, or {@code Model.name}. */
  static boolean isColumn(PythonValue value) {
    return TableArgument.ofColumn(value).isPresent();
  }

  private static void column(PythonValue.Member column, SqlText sql) {
    SqlText table = sql.part(column.span());
    TableArgument.write(
        TableArgument.ofColumn(column).map(known -> known.placed(column.span())), table);
    sql.append(table)
        .sql(".")
        .name(
            column.span(),
            TableArgument.column(column).flatMap(Arguments::known).orElse(column.name()));
  }

  private static void invocation(Invocation call, SqlText sql) {
    Optional<String> function = Names.function(call);
    Optional<TextView> text = text(call);
    if (function.isPresent()) {
      function(function.get(), call, sql);
    } else if (text.isPresent()) {
      sql.raw(text.get());
    } else if (call.callee() instanceof PythonValue.Member member) {
      SqlOperators.write(member, call, sql);
    } else {
      construct(call, sql);
    }
  }

  private static void construct(Invocation call, SqlText sql) {
    Arguments arguments = new Arguments(call);
    switch (Names.sqlalchemy(call)) {
      case "true", "True_" -> sql.at(call.span(), "true");
      case "false", "False_" -> sql.at(call.span(), "false");
      case "null", "Null" -> sql.at(call.span(), "NULL");
      case "column" -> sql.name(arguments.value(0, "text"));
      case "bindparam" -> {
        Optional<PythonValue> value = arguments.value(1, "value");
        Optional<String> key = arguments.value(0, "key").flatMap(Arguments::known);
        if (value.isPresent()) {
          expression(value.get(), sql);
        } else if (key.isPresent()) {
          sql.at(call.span(), ":" + key.get());
        } else {
          sql.unknown(call.span());
        }
      }
      case "literal" ->
          arguments
              .value(0, "value")
              .ifPresentOrElse(value -> expression(value, sql), () -> sql.unknown(call.span()));
      case "cast", "type_coerce" -> {
        Optional<PythonValue> operand = arguments.value(0, "expression");
        Optional<PythonValue> type = arguments.value(1, "type_");
        if (operand.isPresent() && type.isPresent()) {
          SqlOperators.cast(operand.get(), type.get(), call.span(), sql);
        } else {
          sql.unknown(call.span());
        }
      }
      case "desc" -> ordered(arguments, " DESC", sql);
      case "asc" -> ordered(arguments, " ASC", sql);
      case "between" -> {
        if (call.positional().size() == 3) {
          SqlOperators.between(call.positional(), call.span(), sql);
        } else {
          sql.unknown(call.span());
        }
      }
      case "and_" -> SqlOperators.joined(call.positional(), " AND ", sql);
      case "or_" -> SqlOperators.joined(call.positional(), " OR ", sql);
      case "not_" -> {
        sql.at(call.span(), "NOT ");
        SqlOperators.joined(call.positional(), "", sql);
      }
      case "nulls_first", "nullsfirst" -> ordered(arguments, " NULLS FIRST", sql);
      case "nulls_last", "nullslast" -> ordered(arguments, " NULLS LAST", sql);
      default -> sql.unknown(call.span());
    }
  }

  private static void ordered(Arguments arguments, String order, SqlText sql) {
    arguments
        .value(0, "column")
        .ifPresentOrElse(value -> element(value, sql), () -> sql.unknown(arguments.span()));
    sql.at(arguments.span(), order);
  }

  private static void function(String name, Invocation call, SqlText sql) {
    if (WITHOUT_PARENTHESES.contains(name.toLowerCase(Locale.ROOT))
        && call.positional().isEmpty()) {
      sql.at(call.span(), name.toUpperCase(Locale.ROOT));
      return;
    }
    sql.at(call.span(), name + "(");
    sql.list(call.positional(), argument -> expression(argument, sql));
    if (call.open()) {
      sql.unknown(call.span());
    }
    sql.at(call.span(), ")");
  }

  /** What {@code postgresql_ops} calls an element of an index: its column or its label. */
  static Optional<PythonValue> key(PythonValue element) {
    if (element instanceof Invocation call
        && (isLabel(call) || Names.sqlalchemy(call).equals("column"))) {
      return call.argument(0, isLabel(call) ? "name" : "text");
    }
    return Optional.of(element);
  }

  private static boolean isLabel(Invocation call) {
    return call.callee() instanceof PythonValue.Member member && member.name().equals("label");
  }

  /** An element of an index: a string is a column. */
  static void element(PythonValue value, SqlText sql) {
    if (value instanceof Invocation call
        && isLabel(call)
        && call.callee() instanceof PythonValue.Member member) {
      element(member.owner(), sql);
      return;
    }
    if (value instanceof PythonValue.Text) {
      sql.name(value);
      return;
    }
    boolean bare =
        value instanceof PythonValue.Unknown
            || Names.sqlalchemy(value).equals("column")
            || text(value).isPresent()
            || SqlOperators.isOrder(value);
    sql.sql(!bare && Names.function(value).isEmpty(), "(");
    expression(value, sql);
    sql.sql(!bare && Names.function(value).isEmpty(), ")");
  }

  /**
   * What {@code sa.text("...")} or {@code sa.literal_column("...")} says, whatever is called on it;
   * parameters that are bound to values that are known stand there as literals.
   */
  static Optional<TextView> text(PythonValue value) {
    PythonValue current = value;
    Map<String, String> bound = new HashMap<>();
    while (current instanceof Invocation call
        && call.callee() instanceof PythonValue.Member member
        && Set.of("bindparams", "columns", "execution_options", "execute_if")
            .contains(member.name())) {
      if (member.name().equals("bindparams")) {
        bound.putAll(TextParameters.of(call));
      }
      current = member.owner();
    }
    if (current instanceof Invocation call
        && Set.of("text", "literal_column", "DDL", "TextClause").contains(Names.sqlalchemy(call))) {
      Optional<PythonValue> argument =
          new Arguments(call).value(0, Names.sqlalchemy(call).equals("DDL") ? "statement" : "text");
      return Optional.of(
          argument
              .filter(PythonValue.Text.class::isInstance)
              .map(text -> TextParameters.replaced(((PythonValue.Text) text).view(), bound))
              .map(SqlClauses::unescaped)
              .orElseGet(
                  () ->
                      TextView.builder(call.span().file())
                          .hole(argument.map(PythonValue::span).orElse(call.span()))
                          .build()));
    }
    return Optional.empty();
  }

  /** SQLAlchemy's text takes {@code \:} for a colon that starts no parameter. */
  static TextView unescaped(TextView view) {
    String text = view.text();
    int at = text.indexOf("\\:");
    if (at < 0) {
      return view;
    }
    TextView.Builder result = TextView.builder(view.file());
    int copied = 0;
    for (; at >= 0; at = text.indexOf("\\:", at + 2)) {
      result.append(view, copied, at);
      copied = at + 1;
    }
    return result.append(view, copied, text.length()).build();
  }
}
