package dev.lockkeeper.reader.alembic;

import dev.lockkeeper.reader.python.PythonValue;
import dev.lockkeeper.reader.python.PythonValue.Invocation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A {@code sa.Table} or {@code sa.Index} that a revision creates or drops by itself, as the call of
 * the directive that sends the same.
 */
final class SchemaItem {
  private final Invocation item;
  private final boolean isIndex;

  private SchemaItem(Invocation item, boolean isIndex) {
    this.item = item;
    this.isIndex = isIndex;
  }

  /** The table or index that a value is; empty for all else, and for a table that is reflected. */
  static Optional<SchemaItem> of(PythonValue given) {
    PythonValue value =
        given instanceof PythonValue.Member
            ? TableArgument.of(given).map(table -> table.placed(given.span())).orElse(given)
            : given;
    String name = Names.sqlalchemy(value);
    boolean known = value instanceof Invocation && (name.equals("Table") || name.equals("Index"));
    if (!known) {
      return Optional.empty();
    }
    Invocation item = (Invocation) value;
    boolean reflected =
        item.argument("autoload_with").isPresent() || item.argument("autoload").isPresent();
    return reflected ? Optional.empty() : Optional.of(new SchemaItem(item, name.equals("Index")));
  }

  /** What {@code op.execute(CreateTable(item))} and its like take; empty for other constructs. */
  static Optional<SchemaItem> constructed(PythonValue value) {
    boolean construct =
        Set.of("CreateTable", "DropTable", "CreateIndex", "DropIndex")
            .contains(Names.sqlalchemy(value));
    return construct && value instanceof Invocation call
        ? new Arguments(call).value(0, "element").flatMap(SchemaItem::of)
        : Optional.empty();
  }

  /** {@code create_table}, {@code drop_index} and so on. */
  String directive(String verb) {
    return verb + (isIndex ? "_index" : "_table");
  }

  /**
   * The arguments of that directive.
   *
   * @param call where it is created or dropped, whose keywords ({@code if_exists}) hold too
   */
  Invocation call(String verb, Invocation call) {
    Map<String, PythonValue> named = new LinkedHashMap<>(item.named());
    named.remove("info");
    named.remove("bind");
    for (String keyword : List.of("if_exists", "if_not_exists")) {
      call.argument(keyword).ifPresent(value -> named.put(keyword, value));
    }
    List<PythonValue> positional = isIndex ? index(named) : table(verb, named);
    return new Invocation(call.span(), call.callee(), positional, named, item.open());
  }

  /** The name and, to create it, what stands behind the MetaData. */
  private List<PythonValue> table(String verb, Map<String, PythonValue> named) {
    List<PythonValue> all = new ArrayList<>(item.positional());
    if (all.size() > 1) {
      all.remove(1);
    }
    if (verb.equals("drop")) {
      named.keySet().retainAll(Set.of("schema", "if_exists"));
      return all.subList(0, Math.min(1, all.size()));
    }
    return all;
  }

  /** The name, the table that the columns are of, and the columns. */
  private List<PythonValue> index(Map<String, PythonValue> named) {
    List<PythonValue> columns = new ArrayList<>();
    Optional<Invocation> table = Optional.empty();
    for (PythonValue column : item.positional()) {
      table = table.or(() -> tableOf(column));
      columns.add(ofTable(column));
    }
    PythonValue name =
        columns.isEmpty()
            ? new PythonValue.Unknown(item.span(), "it has no name")
            : columns.remove(0);
    Optional<PythonValue> tableName = table.flatMap(t -> new Arguments(t).value(0, "name"));
    table.flatMap(t -> t.argument("schema")).ifPresent(schema -> named.put("schema", schema));
    return List.of(
        name,
        tableName.orElseGet(
            () -> new PythonValue.Unknown(item.span(), "the table of the index is not known")),
        new PythonValue.Items(item.span(), columns));
  }

  private static Optional<Invocation> tableOf(PythonValue value) {
    if (SqlClauses.isColumn(value)) {
      return TableArgument.ofColumn(value);
    }
    Optional<Invocation> found = Optional.empty();
    if (value instanceof Invocation call) {
      for (PythonValue argument : call.positional()) {
        found = found.or(() -> tableOf(argument));
      }
      if (call.callee() instanceof PythonValue.Member method) {
        found = found.or(() -> tableOf(method.owner()));
      }
    }
    return found;
  }

  /** An expression with its columns as an index names them, without their table. */
  private static PythonValue ofTable(PythonValue value) {
    if (SqlClauses.isColumn(value) && value instanceof PythonValue.Member column) {
      PythonValue name =
          TableArgument.column(column)
              .orElseGet(() -> PythonValue.Text.of(column.span(), column.name()));
      return new Invocation(
          column.span(),
          new PythonValue.Reference(column.span(), "sqlalchemy.column"),
          List.of(name),
          Map.of(),
          false);
    }
    if (!(value instanceof Invocation call)) {
      return value;
    }
    PythonValue callee =
        call.callee() instanceof PythonValue.Member method
            ? new PythonValue.Member(method.span(), ofTable(method.owner()), method.name())
            : call.callee();
    return new Invocation(
        call.span(),
        callee,
        call.positional().stream().map(SchemaItem::ofTable).toList(),
        call.named(),
        call.open());
  }

  /** The enum types that go with a table that drops itself. */
  List<EnumType> enums() {
    List<EnumType> enums = new ArrayList<>();
    for (PythonValue argument : isIndex ? List.<PythonValue>of() : item.positional()) {
      ColumnArgument.of(argument, new Arguments(item).value("schema"))
          .flatMap(ColumnArgument::type)
          .map(SqlTypes::enums)
          .ifPresent(
              found -> found.stream().filter(EnumType::isCreatedWithTable).forEach(enums::add));
    }
    return enums;
  }
}
