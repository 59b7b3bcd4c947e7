package dev.lockkeeper.reader.alembic;

import dev.lockkeeper.migration.Directive;
import dev.lockkeeper.migration.Directive.Argument;
import dev.lockkeeper.migration.Directive.DeclaredColumn;
import dev.lockkeeper.reader.python.PythonValue;
import dev.lockkeeper.reader.python.PythonValue.Invocation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What was said to a directive. */
final class DirectiveFacts {
  private DirectiveFacts() {}

  /**
   * A directive as rules know it.
   *
   * @param call with its arguments as {@code op.name} takes them
   * @param statements how many it sends
   */
  static Directive of(String name, Invocation call, int statements, boolean conditional) {
    List<Argument> arguments = new ArrayList<>();
    if (!call.positional().isEmpty()) {
      arguments.add(argument(first(name), call.positional().get(0)));
    }
    call.named().forEach((keyword, value) -> arguments.add(argument(keyword, value)));
    List<DeclaredColumn> columns = new ArrayList<>();
    List<PythonValue> values = new ArrayList<>(call.positional());
    values.addAll(call.named().values());
    for (PythonValue value : values) {
      ColumnArgument.of(value, Optional.empty()).ifPresent(c -> columns.add(c.declared()));
    }
    if (name.equals("alter_column")) {
      Optional<PythonValue> type = call.argument("type_");
      columns.add(
          new DeclaredColumn(
              call.argument(1, "column_name").flatMap(Arguments::known),
              call.span(),
              Optional.empty(),
              type.flatMap(EnumType::of).flatMap(EnumType::declared)));
    }
    return new Directive(name, call.span(), arguments, columns, statements, conditional);
  }

  private static String first(String directive) {
    boolean ofConstraint = directive.endsWith("_constraint") || directive.endsWith("_key");
    return ofConstraint ? "constraint_name" : "table_name";
  }

  static Argument argument(String name, PythonValue value) {
    boolean isNone = value instanceof PythonValue.NoneValue;
    Optional<String> known = Arguments.known(value);
    if (isNone) {
      known = Optional.of("None");
    } else if (value instanceof PythonValue.Truth truth) {
      known = Optional.of(truth.value() ? "True" : "False");
    } else if (value instanceof PythonValue.IntegerNumber number) {
      known = Optional.of(number.value().toString());
    }
    return new Argument(name, value.span(), known, isNone);
  }
}
