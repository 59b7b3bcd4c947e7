package dev.lockkeeper.reader.alembic;

import dev.lockkeeper.reader.python.PythonValue;
import dev.lockkeeper.reader.python.PythonValue.Invocation;
import dev.lockkeeper.reader.python.PythonValue.Member;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A table that a revision names for data: {@code sa.table}, {@code sa.Table}, one it created, or a
 * model.
 */
final class TableArgument {
  private static final Set<String> COLUMNS = Set.of("c", "columns");

  private TableArgument() {}

  static boolean is(PythonValue value) {
    return of(value).isPresent();
  }

  /** The call that makes the table, or one that would make the table of a model. */
  static Optional<Invocation> of(PythonValue value) {
    if (value instanceof Invocation call) {
      boolean makes =
          Set.of("table", "Table", "TableClause").contains(Names.sqlalchemy(call))
              || Names.directive(call).equals("create_table");
      if (makes) {
        return Optional.of(call);
      }
      boolean renames =
          call.callee() instanceof Member method
              && Set.of("alias", "to_metadata", "tometadata").contains(method.name());
      return renames ? of(((Member) call.callee()).owner()) : Optional.empty();
    }
    if (value instanceof Member member && member.name().equals("__table__")) {
      return of(member.owner());
    }
    return value instanceof PythonValue.ClassObject model && model.isTable()
        ? Optional.of(table(model))
        : Optional.empty();
  }

  /** A model's table, with the columns that stand in its class. */
  private static Invocation table(PythonValue.ClassObject model) {
    List<PythonValue> positional = new ArrayList<>();
    Map<String, PythonValue> named = new LinkedHashMap<>();
    PythonValue name = model.attributes().getOrDefault("__tablename__", model);
    positional.add(name);
    positional.add(new PythonValue.NoneValue(model.span()));
    model
        .attributes()
        .forEach((attribute, value) -> column(attribute, value).ifPresent(positional::add));
    PythonValue rest = model.attributes().get("__table_args__");
    List<PythonValue> arguments = new ArrayList<>();
    if (rest instanceof PythonValue.Items items) {
      arguments.addAll(items.items());
    } else if (rest != null) {
      arguments.add(rest);
    }
    for (PythonValue argument : arguments) {
      if (argument instanceof PythonValue.Mapping options) {
        options
            .entries()
            .forEach(
                entry ->
                    Arguments.known(entry.key()).ifPresent(key -> named.put(key, entry.value())));
      } else {
        positional.add(argument);
      }
    }
    PythonValue callee = new PythonValue.Reference(model.span(), "sqlalchemy.Table");
    return new Invocation(model.span(), callee, positional, named, false);
  }

  private static Optional<PythonValue> column(String attribute, PythonValue value) {
    boolean isColumn =
        value instanceof Invocation call
            && Set.of("Column", "mapped_column").contains(Names.sqlalchemy(call));
    if (!isColumn) {
      return Optional.empty();
    }
    Invocation call = (Invocation) value;
    boolean isNamed =
        call.argument("name").isPresent()
            || (!call.positional().isEmpty()
                && call.positional().get(0) instanceof PythonValue.Text);
    List<PythonValue> positional = new ArrayList<>(call.positional());
    if (!isNamed) {
      positional.add(0, PythonValue.Text.of(call.span(), attribute));
    }
    PythonValue callee = new PythonValue.Reference(call.callee().span(), "sqlalchemy.Column");
    return Optional.of(new Invocation(call.span(), callee, positional, call.named(), call.open()));
  }

  /** The table or model that a query is of, itself or one of its columns. */
  static Optional<PythonValue> queried(PythonValue value) {
    return is(value)
        ? Optional.of(value)
        : ofColumn(value).map(table -> table.placed(value.span()));
  }

  /** The table of {@code table.c.name} or {@code Model.name}; empty for all else. */
  static Optional<Invocation> ofColumn(PythonValue value) {
    if (!(value instanceof Member column)) {
      return Optional.empty();
    }
    if (column.owner() instanceof Member columns && COLUMNS.contains(columns.name())) {
      return of(columns.owner());
    }
    return column.owner() instanceof PythonValue.ClassObject model ? of(model) : Optional.empty();
  }

  /** The column that {@code table.c.name} or {@code Model.name} names; empty for all else. */
  static Optional<PythonValue> column(PythonValue value) {
    Optional<Invocation> table = ofColumn(value);
    if (table.isEmpty() || !(value instanceof Member column)) {
      return Optional.empty();
    }
    PythonValue named = PythonValue.Text.of(value.span(), column.name());
    if (!(column.owner() instanceof PythonValue.ClassObject model)
        || !(model.attributes().get(column.name()) instanceof Invocation definition)) {
      return Optional.of(named);
    }
    Optional<PythonValue> written =
        new Arguments(definition).value(0, "name").filter(PythonValue.Text.class::isInstance);
    return Optional.of(written.map(name -> name.placed(value.span())).orElse(named));
  }

  /** A column as a statement on a table names it: by its attribute, when the table is a model. */
  static PythonValue named(Optional<PythonValue> table, PythonValue key) {
    return table.isPresent()
            && table.get() instanceof PythonValue.ClassObject model
            && key instanceof PythonValue.Text
            && Arguments.known(key).filter(model.attributes()::containsKey).isPresent()
        ? new Member(key.span(), model, Arguments.known(key).orElseThrow())
        : key;
  }

  /** What a statement gives to columns, in the order of the table's, as SQLAlchemy writes it. */
  static List<PythonValue.Mapping.Entry> inOrder(
      Optional<PythonValue> table, List<PythonValue.Mapping.Entry> entries) {
    List<String> columns = new ArrayList<>();
    for (PythonValue item :
        table.flatMap(TableArgument::of).map(Invocation::positional).orElse(List.of())) {
      boolean isColumn = Names.sqlalchemy(item).toLowerCase(Locale.ROOT).equals("column");
      if (isColumn && item instanceof Invocation column) {
        column.argument(0, "name").flatMap(Arguments::known).ifPresent(columns::add);
      }
    }
    List<PythonValue.Mapping.Entry> ordered = new ArrayList<>(entries);
    ordered.sort(Comparator.comparing(entry -> place(columns, named(table, entry.key()))));
    return ordered;
  }

  private static int place(List<String> columns, PythonValue key) {
    int at = Arguments.known(column(key).orElse(key)).map(columns::indexOf).orElse(-1);
    return at < 0 ? columns.size() : at;
  }

  /** Writes its name; a hole where it is not known. */
  static void write(Optional<PythonValue> value, SqlText sql) {
    Optional<Invocation> table = value.flatMap(TableArgument::of);
    if (table.isPresent()) {
      // A model stands elsewhere, and what it says of its table is written where it is used.
      PythonValue place = value.get();
      boolean isModel = !place.span().contains(table.get().span());
      Arguments arguments =
          new Arguments(isModel ? (Invocation) table.get().placed(place.span()) : table.get());
      arguments.value("schema").ifPresent(schema -> sql.name(schema).sql("."));
      sql.name(arguments.value(0, "name").or(() -> arguments.value("table_name")));
    } else {
      sql.unknown(value.map(PythonValue::span).orElse(sql.directive()));
    }
  }
}
