package dev.lockkeeper.reader.alembic;

import dev.lockkeeper.operation.Dialect;
import dev.lockkeeper.reader.python.PythonValue;
import dev.lockkeeper.reader.python.PythonValue.Invocation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A batch that makes its table anew: Alembic creates the table as it shall be under another name,
 * copies the rows, drops the old table and renames the new one (Alembic manual, "Running Batch
 * Migrations for SQLite and Other Databases"). What the table was stands in {@code copy_from}.
 */
final class TableCopy {
  private static final int LONGEST_NAME = 50;

  private final Invocation batch;
  private final Map<String, Invocation> columns = new LinkedHashMap<>();
  private final Map<String, PythonValue> copied = new LinkedHashMap<>();
  private final Map<String, PythonValue> named = new LinkedHashMap<>();
  private final List<PythonValue> unnamed = new ArrayList<>();
  private final Map<String, Invocation> indexes = new LinkedHashMap<>();
  private final Map<String, PythonValue> options = new LinkedHashMap<>();
  private boolean readable = true;
  private boolean alters;

  private TableCopy(Invocation batch) {
    this.batch = batch;
    Optional<Invocation> table = batch.argument("copy_from").flatMap(TableArgument::of);
    table.ifPresentOrElse(this::read, () -> readable = false);
  }

  /** What a batch does if it copies its table. */
  static TableCopy of(Invocation batch) {
    return new TableCopy(batch);
  }

  private void read(Invocation table) {
    options.putAll(table.named());
    options.remove("info");
    readable &= !table.open();
    List<PythonValue> items = table.positional();
    for (PythonValue item : items.subList(Math.min(2, items.size()), items.size())) {
      if (Names.sqlalchemy(item).equals("Column") && item instanceof Invocation column) {
        readColumn(column);
      } else if (Constraints.is(item) && item instanceof Invocation constraint) {
        keep(constraint);
      } else if (Names.sqlalchemy(item).equals("Index") && item instanceof Invocation index) {
        name(index).ifPresentOrElse(name -> indexes.put(name, index), () -> readable = false);
      } else {
        readable = false;
      }
    }
  }

  private void readColumn(Invocation column) {
    Optional<String> name = name(column);
    readable &= name.isPresent() && !column.open();
    name.ifPresent(
        known -> {
          columns.put(known, column);
          copied.put(known, column.positional().get(0));
        });
  }

  private void keep(Invocation constraint) {
    Optional<String> name = new Arguments(constraint).text("name");
    name.ifPresentOrElse(known -> named.put(known, constraint), () -> unnamed.add(constraint));
  }

  private static Optional<String> name(Invocation item) {
    return item.argument(0, "name").flatMap(Arguments::known);
  }

  /** Takes a directive of the batch. */
  void add(String directive, Invocation call, boolean conditional) {
    Invocation here = (Invocation) call.placed(batch.span());
    alters |= needsCopy(directive, here);
    readable &= !conditional && !call.open() && apply(directive, here);
  }

  /** SQLite adds columns and indexes without a copy (alembic.ddl.sqlite). */
  private static boolean needsCopy(String directive, Invocation call) {
    if (directive.equals("add_column")) {
      return call.argument(0, "column")
          .filter(Invocation.class::isInstance)
          .flatMap(column -> ((Invocation) column).argument("server_default"))
          .filter(Invocation.class::isInstance)
          .isPresent();
    }
    return !Set.of("create_index", "drop_index").contains(directive);
  }

  /** Whether Alembic copies the table, given the server. */
  boolean copies(Dialect dialect) {
    String recreate = new Arguments(batch).text("recreate").orElse("auto");
    return recreate.equals("always")
        || (recreate.equals("auto") && dialect == Dialect.SQLITE && alters);
  }

  /** Whether all is known that the copy is made of. */
  boolean isReadable() {
    return readable;
  }

  private boolean apply(String directive, Invocation call) {
    return switch (directive) {
      case "add_column" -> addColumn(call);
      case "drop_column" -> dropColumn(call);
      case "alter_column" -> alterColumn(call);
      case "create_unique_constraint" -> constrain("UniqueConstraint", call, columns(call, 1));
      case "create_primary_key" -> constrain("PrimaryKeyConstraint", call, columns(call, 1));
      case "create_check_constraint" ->
          call.argument(1, "condition")
              .map(condition -> constrain("CheckConstraint", call, List.of(condition)))
              .orElse(false);
      case "create_foreign_key" -> foreignKey(call);
      case "drop_constraint" -> dropConstraint(call);
      case "create_index" -> createIndex(call);
      case "drop_index" ->
          call.argument(0, "index_name")
              .flatMap(Arguments::known)
              .map(name -> indexes.remove(name) != null)
              .orElse(false);
      case "create_table_comment", "drop_table_comment" -> true;
      default -> false;
    };
  }

  private static List<PythonValue> columns(Invocation call, int position) {
    return call.argument(position, "columns").flatMap(Arguments::items).orElse(List.of());
  }

  private boolean addColumn(Invocation call) {
    Optional<PythonValue> given = call.argument(0, "column");
    boolean ordered =
        call.argument("insert_before").isPresent() || call.argument("insert_after").isPresent();
    if (ordered || given.isEmpty() || !(given.get() instanceof Invocation column)) {
      return false;
    }
    Optional<String> name = name(column);
    name.ifPresent(known -> columns.put(known, column));
    return name.isPresent();
  }

  private boolean dropColumn(Invocation call) {
    Optional<String> name = call.argument(0, "column_name").flatMap(Arguments::known);
    name.ifPresent(copied::remove);
    return name.map(known -> columns.remove(known) != null).orElse(false);
  }

  private boolean alterColumn(Invocation call) {
    Optional<String> name = call.argument(0, "column_name").flatMap(Arguments::known);
    Optional<Invocation> before = name.flatMap(known -> Optional.ofNullable(columns.get(known)));
    if (before.isEmpty()) {
      return false;
    }
    Map<String, PythonValue> changes = new LinkedHashMap<>(before.get().named());
    for (String keyword : List.of("nullable", "server_default", "comment", "autoincrement")) {
      call.argument(keyword)
          .filter(value -> keyword.equals("nullable") || !(value instanceof PythonValue.Truth))
          .ifPresent(value -> changes.put(keyword, value));
    }
    List<PythonValue> positional = new ArrayList<>(before.get().positional());
    Optional<PythonValue> type = call.argument("type_");
    if (type.isPresent() && positional.size() > 1 && !ColumnArgument.isItem(positional.get(1))) {
      positional.set(1, type.get());
    } else {
      type.ifPresent(given -> changes.put("type_", given));
    }
    Optional<PythonValue> renamed = call.argument("new_column_name");
    renamed.ifPresent(
        given -> {
          positional.set(0, given);
          copied.put(name.get(), given);
        });
    columns.put(
        name.get(),
        new Invocation(before.get().span(), before.get().callee(), positional, changes, false));
    return true;
  }

  private boolean constrain(String construct, Invocation call, List<PythonValue> arguments) {
    Optional<PythonValue> name = call.argument(0, "constraint_name");
    Optional<String> known = name.flatMap(Arguments::known);
    if (known.isEmpty() || arguments.isEmpty()) {
      return false;
    }
    Map<String, PythonValue> keywords = new LinkedHashMap<>(call.named());
    keywords
        .keySet()
        .removeAll(Set.of("constraint_name", "columns", "condition", "local_cols", "remote_cols"));
    keywords.keySet().removeAll(Set.of("referent_table", "referent_schema", "source_schema"));
    keywords.put("name", name.get());
    if (construct.equals("PrimaryKeyConstraint")) {
      unnamed.removeIf(value -> Names.sqlalchemy(value).equals(construct));
    }
    named.put(known.get(), made(construct, arguments, keywords));
    return true;
  }

  private Invocation made(
      String construct, List<PythonValue> arguments, Map<String, PythonValue> keywords) {
    PythonValue callee = new PythonValue.Reference(batch.span(), "sqlalchemy." + construct);
    return new Invocation(batch.span(), callee, arguments, keywords, false);
  }

  private boolean foreignKey(Invocation call) {
    Optional<String> table = call.argument(1, "referent_table").flatMap(Arguments::known);
    Optional<List<PythonValue>> local = call.argument(2, "local_cols").flatMap(Arguments::items);
    Optional<List<PythonValue>> remote = call.argument(3, "remote_cols").flatMap(Arguments::items);
    String schema = new Arguments(call).text("referent_schema").map(s -> s + ".").orElse("");
    if (table.isEmpty() || local.isEmpty() || remote.isEmpty()) {
      return false;
    }
    List<PythonValue> targets = new ArrayList<>();
    for (PythonValue column : remote.get()) {
      Optional<String> name = Arguments.known(column);
      if (name.isEmpty()) {
        return false;
      }
      String target = schema + table.get() + "." + name.get();
      targets.add(PythonValue.Text.of(column.span(), target));
    }
    return constrain(
        "ForeignKeyConstraint",
        call,
        List.of(
            new PythonValue.Items(batch.span(), local.get()),
            new PythonValue.Items(batch.span(), targets)));
  }

  private boolean dropConstraint(Invocation call) {
    return call.argument(0, "constraint_name")
        .flatMap(Arguments::known)
        .map(name -> named.remove(name) != null)
        .orElse(false);
  }

  private boolean createIndex(Invocation call) {
    Optional<PythonValue> name = call.argument(0, "index_name");
    Optional<String> known = name.flatMap(Arguments::known);
    List<PythonValue> arguments = new ArrayList<>(columns(call, 1));
    if (known.isEmpty() || arguments.isEmpty()) {
      return false;
    }
    arguments.add(0, name.get());
    Map<String, PythonValue> keywords = new LinkedHashMap<>(call.named());
    keywords.keySet().removeAll(Set.of("index_name", "columns"));
    indexes.put(known.get(), made("Index", arguments, keywords));
    return true;
  }

  /** Writes the statements of the copy. */
  void write(Directives directives, Recorder recorder) {
    PythonValue table =
        batch
            .argument(0, "table_name")
            .orElseGet(() -> new PythonValue.Unknown(batch.span(), "the batch names no table"));
    Optional<String> known = Arguments.known(table);
    PythonValue temporary =
        known.isEmpty()
            ? table
            : PythonValue.Text.of(table.span(), shortened("_alembic_tmp_" + known.get()));
    Optional<PythonValue> schema =
        new Arguments(batch)
            .value(1, "schema")
            .or(() -> Optional.ofNullable(options.get("schema")));
    schema.ifPresent(value -> options.put("schema", value));
    directives.write("create_table", create(temporary), false);
    recorder.directive(copy(recorder, schema, table, temporary), false);
    directives.write("drop_table", call(List.of(table), schema), false);
    directives.write("rename_table", call(List.of(temporary, table), schema), false);
    for (Invocation index : indexes.values()) {
      List<PythonValue> all = new ArrayList<>(index.positional());
      PythonValue name = all.remove(0);
      Invocation made =
          call(List.of(name, table, new PythonValue.Items(batch.span(), all)), schema);
      Map<String, PythonValue> keywords = new LinkedHashMap<>(index.named());
      keywords.putAll(made.named());
      directives.write(
          "create_index",
          new Invocation(batch.span(), made.callee(), made.positional(), keywords, false),
          false);
    }
  }

  private static String shortened(String name) {
    return name.substring(0, Math.min(LONGEST_NAME, name.length()));
  }

  private Invocation call(List<PythonValue> positional, Optional<PythonValue> schema) {
    Map<String, PythonValue> keywords = new LinkedHashMap<>();
    schema.ifPresent(value -> keywords.put("schema", value));
    return new Invocation(batch.span(), batch.callee(), positional, keywords, false);
  }

  private Invocation create(PythonValue name) {
    List<PythonValue> positional = new ArrayList<>();
    positional.add(name);
    List<PythonValue> unique = new ArrayList<>();
    for (Invocation column : columns.values()) {
      Map<String, PythonValue> keywords = new LinkedHashMap<>(column.named());
      boolean isUnique = new Arguments(column).flag("unique").orElse(false);
      boolean isIndexed = new Arguments(column).flag("index").orElse(false);
      if (isUnique && !isIndexed) {
        unique.add(made("UniqueConstraint", List.of(column.positional().get(0)), Map.of()));
      }
      keywords.remove("unique");
      keywords.remove("index");
      positional.add(
          new Invocation(column.span(), column.callee(), column.positional(), keywords, false));
    }
    batch.argument("table_args").flatMap(Arguments::items).ifPresent(positional::addAll);
    positional.addAll(named.values());
    positional.addAll(unnamed);
    positional.addAll(unique);
    Map<String, PythonValue> keywords = new LinkedHashMap<>(options);
    if (batch.argument("table_kwargs").orElse(null) instanceof PythonValue.Mapping given) {
      given
          .entries()
          .forEach(
              entry ->
                  Arguments.known(entry.key()).ifPresent(key -> keywords.put(key, entry.value())));
    }
    return new Invocation(batch.span(), batch.callee(), positional, keywords, false);
  }

  private SqlText copy(
      Recorder recorder, Optional<PythonValue> schema, PythonValue table, PythonValue temporary) {
    SqlText sql = recorder.sql(batch.span()).sql("INSERT INTO ");
    DirectiveText.table(schema, Optional.of(temporary), sql);
    sql.sql(" (").list(List.copyOf(copied.values()), sql::name).sql(") SELECT ");
    sql.list(
        List.copyOf(copied.keySet()), name -> sql.name(PythonValue.Text.of(batch.span(), name)));
    return DirectiveText.table(schema, Optional.of(table), sql.sql(" FROM "));
  }
}
