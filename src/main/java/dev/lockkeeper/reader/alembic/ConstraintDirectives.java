package dev.lockkeeper.reader.alembic;

import dev.lockkeeper.reader.python.PythonValue;
import dev.lockkeeper.source.Span;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** {@code create_foreign_key} and its like. */
final class ConstraintDirectives {
  private final Recorder recorder;

  ConstraintDirectives(Recorder recorder) {
    this.recorder = recorder;
  }

  void createForeignKey(Arguments arguments, boolean conditional) {
    SqlText sql =
        addConstraint(
            arguments, arguments.value("source_schema"), arguments.value(1, "source_table"));
    sql.sql("FOREIGN KEY").names(arguments.value(3, "local_cols")).sql(" REFERENCES ");
    DirectiveText.table(
        arguments.value("referent_schema"), arguments.value(2, "referent_table"), sql);
    sql.names(arguments.value(4, "remote_cols"));
    Constraints.actions(arguments, sql);
    arguments.doubtOthers(
        Set.of(
            "constraint_name",
            "source_table",
            "referent_table",
            "local_cols",
            "remote_cols",
            "onupdate",
            "ondelete",
            "deferrable",
            "initially",
            "match",
            "source_schema",
            "referent_schema",
            "postgresql_not_valid",
            "use_alter"),
        sql);
    recorder.directive(sql, conditional);
  }

  void createUnique(Arguments arguments, boolean conditional) {
    SqlText sql =
        addConstraint(arguments, arguments.value("schema"), arguments.value(1, "table_name"));
    Constraints.unique(arguments, columns(arguments, sql), sql);
    arguments.doubtOthers(
        Set.of(
            "constraint_name",
            "table_name",
            "columns",
            "schema",
            "deferrable",
            "initially",
            "postgresql_nulls_not_distinct",
            "postgresql_include"),
        sql);
    recorder.directive(sql, conditional);
  }

  void createPrimaryKey(Arguments arguments, boolean conditional) {
    SqlText sql =
        addConstraint(arguments, arguments.value("schema"), arguments.value(1, "table_name"));
    Constraints.columns("PRIMARY KEY", columns(arguments, sql), sql);
    arguments.doubtOthers(Set.of("constraint_name", "table_name", "columns", "schema"), sql);
    recorder.directive(sql, conditional);
  }

  void createCheck(Arguments arguments, boolean conditional) {
    SqlText sql =
        addConstraint(arguments, arguments.value("schema"), arguments.value(1, "table_name"));
    Constraints.check(arguments, arguments.value(2, "condition"), sql);
    arguments.doubtOthers(
        Set.of(
            "constraint_name",
            "table_name",
            "condition",
            "schema",
            "deferrable",
            "initially",
            "postgresql_not_valid"),
        sql);
    recorder.directive(sql, conditional);
  }

  void createExclude(Arguments arguments, boolean conditional) {
    SqlText sql =
        addConstraint(arguments, arguments.value("schema"), arguments.value(1, "table_name"));
    List<PythonValue> all = arguments.positional();
    Constraints.exclude(arguments, all.subList(Math.min(2, all.size()), all.size()), sql);
    recorder.directive(sql, conditional);
  }

  void dropConstraint(Arguments arguments, boolean conditional) {
    SqlText sql =
        DirectiveText.table(
                arguments.value("schema"),
                arguments.value(1, "table_name"),
                recorder.sql(arguments.span()).sql("ALTER TABLE "))
            .sql(" DROP CONSTRAINT ");
    sql.sql(arguments.flag("if_exists", sql), "IF EXISTS ");
    Optional<PythonValue> table = arguments.value(1, "table_name");
    Optional<String> type = arguments.value(2, "type_").flatMap(Arguments::known);
    sql.name(
        arguments
            .value(0, "constraint_name")
            .map(name -> recorder.naming().dropped(type, table, name)));
    arguments.doubtOthers(
        Set.of("constraint_name", "table_name", "type_", "schema", "if_exists"), sql);
    recorder.directive(sql, conditional);
  }

  private SqlText addConstraint(
      Arguments arguments, Optional<PythonValue> schema, Optional<PythonValue> table) {
    SqlText sql =
        DirectiveText.table(schema, table, recorder.sql(arguments.span()).sql("ALTER TABLE "))
            .sql(" ADD ");
    Constraints.name(arguments, arguments.value(0, "constraint_name"), sql);
    return sql;
  }

  private static List<PythonValue> columns(Arguments arguments, SqlText sql) {
    Optional<PythonValue> value = arguments.value(2, "columns");
    Span place = value.map(PythonValue::span).orElse(sql.directive());
    return value
        .flatMap(Arguments::items)
        .orElseGet(() -> List.of(new PythonValue.Unknown(place, "the columns are not known")));
  }
}
