package dev.lockkeeper.reader.alembic;

import dev.lockkeeper.operation.Dialect;
import dev.lockkeeper.reader.python.PythonValue;
import dev.lockkeeper.reader.python.PythonValue.Invocation;
import dev.lockkeeper.source.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * {@code create_table} and what else is done to whole tables, as SQLAlchemy's compiler writes it.
 */
final class TableDirectives {
  private final Recorder recorder;
  private final ColumnDirectives columns;
  private final IndexDirectives indexes;

  TableDirectives(Recorder recorder, ColumnDirectives columns, IndexDirectives indexes) {
    this.recorder = recorder;
    this.columns = columns;
    this.indexes = indexes;
  }

  /** What stands in a table: its columns, constraints, indexes, and what is none of these. */
  private record Contents(
      List<ColumnArgument> columns,
      List<PythonValue> constraints,
      List<Invocation> indexes,
      List<Span> doubts) {}

  private static Contents contents(Arguments arguments) {
    Contents contents =
        new Contents(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    for (PythonValue value : rest(arguments)) {
      Optional<ColumnArgument> column = ColumnArgument.of(value, arguments.value("schema"));
      if (column.isPresent()) {
        contents.columns.add(column.get());
      } else if (Constraints.is(value)) {
        contents.constraints.add(value);
      } else if (Names.sqlalchemy(value).equals("Index") && value instanceof Invocation index) {
        contents.indexes.add(index);
      } else {
        contents.doubts.add(value.span());
      }
    }
    return contents;
  }

  void createTable(Arguments arguments, boolean conditional) {
    Optional<PythonValue> schema = arguments.value("schema");
    Optional<PythonValue> table = arguments.value(0, "table_name");
    Contents contents = contents(arguments);
    if (recorder.dialect() == Dialect.POSTGRESQL) {
      createEnums(arguments.span(), contents.columns, conditional);
    }
    recorder.directive(table(arguments, contents), conditional);
    for (ColumnArgument column : contents.columns) {
      this.indexes.columnIndex(arguments.span(), schema, table, column, conditional);
    }
    for (Invocation index : contents.indexes) {
      this.indexes.tableIndex(arguments.span(), schema, table, index, conditional);
    }
    arguments
        .value("comment")
        .ifPresent(comment -> tableComment(arguments, Optional.of(comment), conditional));
    for (ColumnArgument column : contents.columns) {
      this.columns.columnComment(arguments.span(), schema, table, column, conditional);
    }
  }

  /** The one statement: no types before it, no indexes and comments after it. */
  void createTableAlone(Arguments arguments, boolean conditional) {
    recorder.directive(table(arguments, contents(arguments)), conditional);
  }

  private SqlText table(Arguments arguments, Contents contents) {
    SqlText sql = recorder.sql(arguments.span()).sql("CREATE ");
    prefixes(arguments, sql);
    sql.sql("TABLE ").sql(arguments.flag("if_not_exists", sql), "IF NOT EXISTS ");
    DirectiveText.table(arguments.value("schema"), arguments.value(0, "table_name"), sql).sql(" (");
    writeColumns(contents.columns, contents.constraints, sql);
    sql.sql(")");
    options(arguments, sql);
    contents.doubts.forEach(sql::doubt);
    arguments.doubtOthers(
        Set.of(
            "table_name",
            "schema",
            "prefixes",
            "comment",
            "info",
            "if_not_exists",
            "listeners",
            "postgresql_inherits",
            "postgresql_partition_by",
            "postgresql_on_commit",
            "postgresql_tablespace",
            "postgresql_with",
            "postgresql_with_oids",
            "postgresql_using",
            "keep_existing",
            "extend_existing",
            "implicit_returning",
            "quote",
            "quote_schema",
            "sqlite_autoincrement"),
        sql);
    return sql;
  }

  private static List<PythonValue> rest(Arguments arguments) {
    List<PythonValue> all = arguments.positional();
    return arguments.given("table_name").isPresent() || all.isEmpty()
        ? all
        : all.subList(1, all.size());
  }

  private void createEnums(Span directive, List<ColumnArgument> columns, boolean conditional) {
    Map<String, EnumType> types = new LinkedHashMap<>();
    for (ColumnArgument column : columns) {
      column.type().map(SqlTypes::enums).orElse(List.of()).stream()
          .filter(EnumType::isCreatedWithTable)
          .filter(recorder::isFirstTableWith)
          .forEach(type -> types.putIfAbsent(type.key(), type));
    }
    types.keySet().removeIf(key -> !recorder.createsType(key));
    for (EnumType type : types.values()) {
      SqlText sql = recorder.sql(directive, type.span());
      type.create(sql);
      recorder.directive(sql, conditional);
    }
  }

  private static void prefixes(Arguments arguments, SqlText sql) {
    arguments
        .value("prefixes")
        .flatMap(Arguments::items)
        .ifPresent(
            items ->
                items.forEach(
                    item ->
                        Arguments.known(item)
                            .ifPresentOrElse(
                                word -> sql.at(item.span(), word + " "),
                                () -> sql.doubt(item.span()))));
  }

  private static void writeColumns(
      List<ColumnArgument> columns, List<PythonValue> constraints, SqlText sql) {
    Set<String> keyNames = new LinkedHashSet<>();
    Set<String> referring = new LinkedHashSet<>();
    boolean explicitKey = false;
    List<PythonValue> ordered = new ArrayList<>();
    for (PythonValue constraint : constraints) {
      if (Names.sqlalchemy(constraint).equals("ForeignKeyConstraint")) {
        new Arguments((Invocation) constraint)
            .value(0, "columns")
            .flatMap(Arguments::items)
            .ifPresent(names -> names.forEach(n -> Arguments.known(n).ifPresent(referring::add)));
      }
      if (Names.sqlalchemy(constraint).equals("PrimaryKeyConstraint")) {
        explicitKey = true;
        new Arguments((Invocation) constraint)
            .positional()
            .forEach(name -> Arguments.known(name).ifPresent(keyNames::add));
        ordered.add(0, constraint);
      } else {
        ordered.add(constraint);
      }
    }
    List<ColumnArgument> key =
        columns.stream()
            .filter(
                column ->
                    column.primaryKey()
                        || Arguments.known(column.name()).filter(keyNames::contains).isPresent())
            .toList();
    List<Runnable> parts = new ArrayList<>();
    for (ColumnArgument column : columns) {
      boolean inKey = key.contains(column);
      boolean refers = Arguments.known(column.name()).filter(referring::contains).isPresent();
      parts.add(
          () ->
              column.write(
                  inKey, inKey && column.isSerial(key.size() == 1, refers, sql.dialect()), sql));
    }
    if (!explicitKey && !key.isEmpty()) {
      SqlText own = sql.part(key.get(0).keyword("primary_key"));
      Constraints.columns("PRIMARY KEY", countingFirst(key), own);
      parts.add(() -> sql.append(own));
    }
    for (PythonValue constraint : ordered) {
      if (!(constraint instanceof Invocation call) || !usesAlter(call)) {
        parts.add(() -> Constraints.write(constraint, sql));
      }
    }
    for (ColumnArgument column : columns) {
      if (column.isUnique() && !column.isIndexed()) {
        SqlText own = sql.part(column.keyword("unique"));
        Constraints.columns("UNIQUE", List.of(column.name()), own);
        parts.add(() -> sql.append(own));
      }
      column
          .labelCheck(sql.dialect())
          .ifPresent(type -> parts.add(() -> type.check(column.name(), sql)));
      for (Invocation foreignKey : column.foreignKeys()) {
        if (!usesAlter(foreignKey)) {
          parts.add(() -> Constraints.foreignKey(foreignKey, column.name(), sql));
        }
      }
    }
    sql.list(parts, Runnable::run);
  }

  /** SQLAlchemy puts the column that counts up first into a key that it writes by itself. */
  private static List<PythonValue> countingFirst(List<ColumnArgument> key) {
    List<PythonValue> names = new ArrayList<>();
    key.stream().filter(ColumnArgument::mustCountUp).forEach(column -> names.add(column.name()));
    key.stream()
        .filter(column -> !column.mustCountUp())
        .forEach(column -> names.add(column.name()));
    return names;
  }

  /** {@code use_alter}: left to a MetaData, which no revision has. */
  private static boolean usesAlter(Invocation constraint) {
    return new Arguments(constraint).flag("use_alter").orElse(false);
  }

  private static void options(Arguments arguments, SqlText sql) {
    if (sql.dialect() != Dialect.POSTGRESQL) {
      return;
    }
    arguments
        .value("postgresql_inherits")
        .flatMap(Arguments::items)
        .ifPresent(parents -> sql.sql(" INHERITS (").list(parents, sql::name).sql(")"));
    DirectiveText.written(arguments, "postgresql_partition_by", " PARTITION BY ", sql);
    arguments.value("postgresql_using").ifPresent(method -> sql.sql(" USING ").name(method));
    DirectiveText.with(arguments, sql);
    arguments
        .flag("postgresql_with_oids")
        .ifPresent(oids -> sql.sql(oids ? " WITH OIDS" : " WITHOUT OIDS"));
    arguments
        .text("postgresql_on_commit")
        .ifPresent(words -> sql.sql(" ON COMMIT " + words.replace('_', ' ')));
    arguments
        .value("postgresql_tablespace")
        .ifPresent(space -> sql.sql(" TABLESPACE ").name(space));
  }

  void dropTable(Arguments arguments, boolean conditional) {
    SqlText sql = recorder.sql(arguments.span()).sql("DROP TABLE ");
    sql.sql(arguments.flag("if_exists", sql), "IF EXISTS ");
    DirectiveText.table(arguments.value(1, "schema"), arguments.value(0, "table_name"), sql);
    arguments.doubtOthers(Set.of("table_name", "schema", "if_exists", "info", "listeners"), sql);
    recorder.directive(sql, conditional);
  }

  void renameTable(Arguments arguments, boolean conditional) {
    SqlText sql = recorder.sql(arguments.span()).sql("ALTER TABLE ");
    DirectiveText.alembicTable(
        arguments.value(2, "schema"), arguments.value(0, "old_table_name"), sql);
    sql.sql(" RENAME TO ").name(arguments.value(1, "new_table_name"));
    arguments.doubtOthers(Set.of("old_table_name", "new_table_name", "schema"), sql);
    recorder.directive(sql, conditional);
  }

  void tableComment(Arguments arguments, Optional<PythonValue> comment, boolean conditional) {
    SqlText sql = recorder.sql(arguments.span()).sql("COMMENT ON TABLE ");
    DirectiveText.table(arguments.value("schema"), arguments.value(0, "table_name"), sql)
        .sql(" IS ");
    comment.ifPresentOrElse(sql::literal, () -> sql.sql("NULL"));
    recorder.directive(sql, conditional);
  }
}
