package dev.lockkeeper.reader.alembic;

import dev.lockkeeper.operation.Dialect;
import dev.lockkeeper.reader.python.PythonValue;
import dev.lockkeeper.reader.python.PythonValue.Invocation;
import dev.lockkeeper.source.Span;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * {@code create_index} and {@code drop_index}, and the indexes that a table or a column asks for.
 */
final class IndexDirectives {
  private final Recorder recorder;

  IndexDirectives(Recorder recorder) {
    this.recorder = recorder;
  }

  void createIndex(Arguments arguments, boolean conditional) {
    Optional<List<PythonValue>> columns = arguments.value(2, "columns").flatMap(Arguments::items);
    SqlText sql = recorder.sql(arguments.span());
    index(
        arguments,
        arguments.value(0, "index_name"),
        arguments.value("schema"),
        arguments.value(1, "table_name"),
        columns,
        sql);
    recorder.directive(sql, conditional);
  }

  void dropIndex(Arguments arguments, boolean conditional) {
    SqlText sql = recorder.sql(arguments.span()).sql("DROP INDEX ");
    sql.sql(arguments.flag("postgresql_concurrently", sql), "CONCURRENTLY ");
    sql.sql(arguments.flag("if_exists", sql), "IF EXISTS ");
    if (sql.forMysql()) {
      sql.name(arguments.value(0, "index_name")).sql(" ON ");
      DirectiveText.table(arguments.value("schema"), arguments.value(1, "table_name"), sql);
    } else {
      DirectiveText.table(arguments.value("schema"), arguments.value(0, "index_name"), sql);
    }
    arguments.doubtOthers(
        Set.of(
            "index_name",
            "table_name",
            "schema",
            "if_exists",
            "postgresql_concurrently",
            "postgresql_where",
            "postgresql_using",
            "postgresql_ops",
            "postgresql_include",
            "postgresql_with",
            "postgresql_tablespace",
            "postgresql_nulls_not_distinct",
            "unique"),
        sql);
    recorder.directive(sql, conditional);
  }

  void columnIndex(
      Span directive,
      Optional<PythonValue> schema,
      Optional<PythonValue> table,
      ColumnArgument column,
      boolean conditional) {
    Optional<PythonValue> spatial = column.type().filter(SpatialTypes::isIndexed);
    if (spatial.isPresent() && recorder.dialect() == Dialect.POSTGRESQL) {
      spatialIndex(directive, schema, table, column, spatial.get(), conditional);
    }
    if (!column.isIndexed()) {
      return;
    }
    SqlText sql = recorder.sql(directive, column.keyword("index"));
    sql.sql(column.isUnique() ? "CREATE UNIQUE INDEX" : "CREATE INDEX");
    DirectiveText.table(schema, table, sql.sql(" ON ")).sql(" (").name(column.name()).sql(")");
    recorder.directive(sql, conditional);
  }

  private void spatialIndex(
      Span directive,
      Optional<PythonValue> schema,
      Optional<PythonValue> table,
      ColumnArgument column,
      PythonValue type,
      boolean conditional) {
    SqlText sql = recorder.sql(directive, type.span()).sql("CREATE INDEX ");
    Optional<String> tableName = table.flatMap(Arguments::known);
    Optional<String> columnName = Arguments.known(column.name());
    if (tableName.isPresent() && columnName.isPresent()) {
      sql.name(column.name().span(), "idx_" + tableName.get() + "_" + columnName.get());
    } else {
      sql.unknown(column.name().span());
    }
    DirectiveText.table(schema, table, sql.sql(" ON ")).sql(" USING gist (");
    SpatialTypes.element(type, column.name(), sql);
    recorder.directive(sql.sql(")"), conditional);
  }

  void tableIndex(
      Span directive,
      Optional<PythonValue> schema,
      Optional<PythonValue> table,
      Invocation index,
      boolean conditional) {
    Arguments arguments = new Arguments(index);
    List<PythonValue> all = arguments.positional();
    List<PythonValue> columns = all.isEmpty() ? all : all.subList(1, all.size());
    SqlText sql = recorder.sql(directive, index.span());
    Optional<PythonValue> name = arguments.value(0, "name");
    index(arguments, name, schema, table, Optional.of(columns), sql);
    recorder.directive(sql, conditional);
  }

  private static void index(
      Arguments arguments,
      Optional<PythonValue> name,
      Optional<PythonValue> schema,
      Optional<PythonValue> table,
      Optional<List<PythonValue>> columns,
      SqlText sql) {
    boolean onPostgres = sql.dialect() == Dialect.POSTGRESQL;
    sql.sql("CREATE ").sql(arguments.flag("unique", sql), "UNIQUE ");
    if (sql.forMysql()) {
      arguments.text("mysql_prefix").ifPresent(prefix -> sql.sql(prefix + " "));
    }
    sql.sql("INDEX ").sql(arguments.flag("postgresql_concurrently", sql), "CONCURRENTLY ");
    sql.sql(arguments.flag("if_not_exists", sql), "IF NOT EXISTS ");
    name.ifPresent(given -> sql.name(given).sql(" "));
    DirectiveText.table(schema, table, sql.sql("ON "));
    if (onPostgres) {
      DirectiveText.written(arguments, "postgresql_using", " USING ", sql);
    }
    sql.sql(" (");
    if (columns.isPresent()) {
      sql.list(columns.get(), column -> indexElement(arguments, column, sql));
    } else {
      sql.unknown(arguments.value(2, "columns").map(PythonValue::span).orElse(arguments.span()));
    }
    sql.sql(")");
    if (onPostgres) {
      options(arguments, sql);
    } else if (sql.forMysql()) {
      DirectiveText.written(arguments, "mysql_with_parser", " WITH PARSER ", sql);
      DirectiveText.written(arguments, "mysql_using", " USING ", sql);
    } else {
      DirectiveText.written(arguments, "sqlite_where", " WHERE ", sql);
    }
    arguments.doubtOthers(
        Set.of(
            "index_name",
            "name",
            "table_name",
            "columns",
            "schema",
            "unique",
            "if_not_exists",
            "quote",
            "info",
            "postgresql_concurrently",
            "postgresql_using",
            "postgresql_ops",
            "postgresql_include",
            "postgresql_nulls_not_distinct",
            "postgresql_with",
            "postgresql_tablespace",
            "postgresql_where"),
        sql);
  }

  /** What only PostgreSQL has behind the columns. */
  private static void options(Arguments arguments, SqlText sql) {
    arguments.value("postgresql_include").ifPresent(include -> Constraints.include(include, sql));
    sql.sql(arguments.flag("postgresql_nulls_not_distinct", sql), " NULLS NOT DISTINCT");
    DirectiveText.with(arguments, sql);
    arguments
        .value("postgresql_tablespace")
        .ifPresent(space -> sql.sql(" TABLESPACE ").name(space));
    DirectiveText.written(arguments, "postgresql_where", " WHERE ", sql);
  }

  private static void indexElement(Arguments arguments, PythonValue column, SqlText sql) {
    boolean call = sql.forMysql() && Names.function(column).isPresent();
    sql.sql(call, "(");
    SqlClauses.element(column, sql);
    sql.sql(call, ")");
    if (sql.forMysql()) {
      arguments.value("mysql_length").ifPresent(length -> prefixLength(column, length, sql));
    }
    if (sql.dialect() == Dialect.POSTGRESQL) {
      operatorClass(arguments, column, sql);
    }
  }

  /** How much of a column MySQL's index holds: one length for all, or one for some by name. */
  private static void prefixLength(PythonValue column, PythonValue length, SqlText sql) {
    if (length instanceof PythonValue.Mapping lengths) {
      Optional<String> name = SqlClauses.key(column).flatMap(Arguments::known);
      for (PythonValue.Mapping.Entry entry : lengths.entries()) {
        if (name.isPresent() && Arguments.known(entry.key()).equals(name)) {
          SqlTypes.number(entry.value(), sql);
        }
      }
    } else {
      SqlTypes.number(length, sql);
    }
  }

  private static void operatorClass(Arguments arguments, PythonValue column, SqlText sql) {
    Optional<PythonValue> classes = arguments.value("postgresql_ops");
    if (classes.isEmpty()) {
      return;
    }
    Optional<String> name = SqlClauses.key(column).flatMap(Arguments::known);
    if (classes.get() instanceof PythonValue.Mapping mapping) {
      for (PythonValue.Mapping.Entry entry : mapping.entries()) {
        if (name.isPresent() && Arguments.known(entry.key()).equals(name)) {
          sql.sql(" ");
          SqlClauses.condition(entry.value(), sql);
        }
      }
    } else {
      sql.doubt(classes.get().span());
    }
  }
}
