package dev.lockkeeper.reader.alembic;

import dev.lockkeeper.operation.Identifier;
import dev.lockkeeper.operation.ObjectName;
import dev.lockkeeper.reader.python.PythonValue;
import dev.lockkeeper.reader.python.PythonValue.Invocation;
import dev.lockkeeper.source.Span;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * {@code add_column}, {@code alter_column}, {@code drop_column}: several statements each, often.
 */
final class ColumnDirectives {
  private final Recorder recorder;
  private final IndexDirectives indexes;

  ColumnDirectives(Recorder recorder, IndexDirectives indexes) {
    this.recorder = recorder;
    this.indexes = indexes;
  }

  void addColumn(Arguments arguments, boolean conditional) {
    Optional<PythonValue> schema = arguments.value("schema");
    Optional<PythonValue> table = arguments.value(0, "table_name");
    Optional<ColumnArgument> given =
        arguments.value(1, "column").flatMap(value -> ColumnArgument.of(value, schema));
    SqlText sql = DirectiveText.alterTable(recorder, arguments).sql(" ADD COLUMN ");
    sql.sql(arguments.flag("if_not_exists", sql), "IF NOT EXISTS ");
    boolean inlineReferences = arguments.flag("inline_references", sql);
    boolean inlineKey = arguments.flag("inline_primary_key", sql);
    arguments.doubtOthers(
        Set.of(
            "table_name",
            "column",
            "schema",
            "if_not_exists",
            "inline_references",
            "inline_primary_key"),
        sql);
    if (given.isEmpty()) {
      Span place = arguments.value(1, "column").map(PythonValue::span).orElse(arguments.span());
      sql.unknown(place).sql(" ").unknown(place);
      sql.doubt(place);
      recorder.directive(sql, conditional);
      return;
    }
    ColumnArgument column = given.get();
    column.write(
        column.primaryKey(),
        column.primaryKey() && column.isSerial(true, false, recorder.dialect()),
        sql);
    if (inlineKey && column.primaryKey()) {
      sql.append(sql.sql(" ").part(column.keyword("primary_key")).sql("PRIMARY KEY"));
    }
    boolean inline = inlineReferences && column.foreignKeys().size() == 1;
    if (inline) {
      Constraints.inlineForeignKey(column.foreignKeys().get(0), sql);
    }
    recorder.directive(sql, conditional);

    for (Invocation key : inline ? List.<Invocation>of() : column.foreignKeys()) {
      SqlText constraint =
          DirectiveText.alterConstraint(recorder, arguments, key.span()).sql(" ADD ");
      Constraints.foreignKey(key, column.name(), constraint);
      recorder.directive(constraint, conditional);
    }
    if (column.isUnique() && !column.isIndexed()) {
      SqlText unique =
          DirectiveText.alterConstraint(recorder, arguments, column.keyword("unique")).sql(" ADD ");
      Constraints.columns("UNIQUE", List.of(column.name()), unique);
      recorder.directive(unique, conditional);
    }
    Optional<EnumType> checked = column.labelCheck(recorder.dialect());
    if (checked.isPresent()) {
      EnumType type = checked.get();
      SqlText check = DirectiveText.alterConstraint(recorder, arguments, type.span()).sql(" ADD ");
      type.check(column.name(), check);
      recorder.directive(check, conditional);
    }
    indexes.columnIndex(arguments.span(), schema, table, column, conditional);
    columnComment(arguments.span(), schema, table, column, conditional);
  }

  void dropColumn(Arguments arguments, boolean conditional) {
    SqlText sql = DirectiveText.alterTable(recorder, arguments).sql(" DROP COLUMN ");
    sql.sql(arguments.flag("if_exists", sql), "IF EXISTS ").name(arguments.value(1, "column_name"));
    arguments.doubtOthers(Set.of("table_name", "column_name", "schema", "if_exists"), sql);
    recorder.directive(sql, conditional);
  }

  void alterColumn(Arguments arguments, boolean conditional) {
    Optional<PythonValue> type = arguments.value("type_");
    if (type.isPresent()) {
      labelCheck(arguments, "existing_type")
          .ifPresent(
              check -> {
                SqlText sql = DirectiveText.alterConstraint(recorder, arguments, check.span());
                check.writeName(sql.sql(" DROP CONSTRAINT "));
                recorder.directive(sql, conditional);
              });
    }
    type.ifPresent(
        value -> {
          SqlText sql = alterColumnText(arguments).sql(" TYPE ");
          SqlTypes.write(value, sql);
          DirectiveText.written(arguments, "postgresql_using", " USING ", sql);
          doubtAlter(arguments, sql);
          recorder.directive(sql, conditional);
        });
    arguments
        .value(2, "nullable")
        .ifPresent(
            value -> {
              if (value instanceof PythonValue.Truth truth) {
                recorder.directive(
                    alterColumnText(arguments)
                        .sql(truth.value() ? " DROP NOT NULL" : " SET NOT NULL"),
                    conditional);
              } else {
                recorder.opaque(
                    arguments.span(),
                    "whether the column becomes nullable is not known",
                    touched(arguments),
                    conditional);
              }
            });
    arguments
        .given("server_default")
        .filter(value -> !(value instanceof PythonValue.Truth truth && !truth.value()))
        .ifPresent(value -> alterDefault(arguments, value, conditional));
    arguments
        .given("comment")
        .filter(value -> !(value instanceof PythonValue.Truth))
        .ifPresent(
            value -> {
              SqlText sql = recorder.sql(arguments.span()).sql("COMMENT ON COLUMN ");
              DirectiveText.alembicTable(
                  arguments.value("schema"), arguments.value(0, "table_name"), sql);
              sql.sql(".").name(arguments.value(1, "column_name")).sql(" IS ");
              if (value instanceof PythonValue.NoneValue) {
                sql.at(value.span(), "NULL");
              } else {
                sql.literal(value);
              }
              recorder.directive(sql, conditional);
            });
    arguments
        .value("new_column_name")
        .or(() -> arguments.value("name"))
        .ifPresent(
            newName ->
                recorder.directive(
                    DirectiveText.alterTable(recorder, arguments)
                        .sql(" RENAME ")
                        .name(arguments.value(1, "column_name"))
                        .sql(" TO ")
                        .name(newName),
                    conditional));
    labelCheck(arguments, "type_")
        .ifPresent(
            check -> {
              SqlText sql =
                  DirectiveText.alterConstraint(recorder, arguments, check.span()).sql(" ADD ");
              check.check(name(arguments), sql);
              recorder.directive(sql, conditional);
            });
  }

  private static PythonValue name(Arguments arguments) {
    return arguments
        .value(1, "column_name")
        .orElseGet(() -> new PythonValue.Unknown(arguments.span(), "it names no column"));
  }

  /** The type of an argument when a CHECK of the table holds it to its labels. */
  private Optional<EnumType> labelCheck(Arguments arguments, String keyword) {
    return arguments
        .value(keyword)
        .flatMap(EnumType::of)
        .filter(type -> type.isChecked(recorder.dialect()));
  }

  private static void doubtAlter(Arguments arguments, SqlText sql) {
    arguments.doubtOthers(
        Set.of(
            "table_name",
            "column_name",
            "nullable",
            "comment",
            "server_default",
            "new_column_name",
            "name",
            "type_",
            "existing_type",
            "existing_server_default",
            "existing_nullable",
            "existing_comment",
            "existing_autoincrement",
            "autoincrement",
            "schema",
            "postgresql_using"),
        sql);
  }

  private static Optional<List<ObjectName>> touched(Arguments arguments) {
    return arguments
        .value(0, "table_name")
        .flatMap(Arguments::known)
        .map(
            name ->
                List.of(
                    ObjectName.of(
                        new Identifier(
                            name,
                            name,
                            arguments
                                .value(0, "table_name")
                                .map(PythonValue::span)
                                .orElse(arguments.span())))));
  }

  private SqlText alterColumnText(Arguments arguments) {
    return DirectiveText.alterTable(recorder, arguments)
        .sql(" ALTER COLUMN ")
        .name(arguments.value(1, "column_name"));
  }

  private void alterDefault(Arguments arguments, PythonValue value, boolean conditional) {
    SqlText sql = alterColumnText(arguments);
    Optional<PythonValue> before = arguments.given("existing_server_default");
    if (value instanceof PythonValue.NoneValue) {
      boolean identity = before.filter(ColumnDirectives::isIdentity).isPresent();
      sql.at(value.span(), identity ? " DROP IDENTITY" : " DROP DEFAULT");
    } else if (isIdentity(value) && value instanceof Invocation identity) {
      // Only a None that is written out tells Alembic that there is no identity yet.
      boolean adds = before.filter(PythonValue.NoneValue.class::isInstance).isPresent();
      if (adds) {
        Identities.define(identity, sql.sql(" ADD GENERATED "));
      } else {
        Identities.change(
            identity,
            before
                .filter(ColumnDirectives::isIdentity)
                .filter(Invocation.class::isInstance)
                .map(Invocation.class::cast),
            sql);
      }
    } else {
      sql.sql(" SET DEFAULT ");
      Defaults.write(value, sql);
    }
    recorder.directive(sql, conditional);
  }

  private static boolean isIdentity(PythonValue value) {
    return Names.sqlalchemy(value).equals("Identity");
  }

  void columnComment(
      Span directive,
      Optional<PythonValue> schema,
      Optional<PythonValue> table,
      ColumnArgument column,
      boolean conditional) {
    if (column.comment().isEmpty()) {
      return;
    }
    SqlText sql = recorder.sql(directive, column.keyword("comment")).sql("COMMENT ON COLUMN ");
    DirectiveText.table(schema, table, sql).sql(".").name(column.name()).sql(" IS ");
    sql.literal(column.comment().get());
    recorder.directive(sql, conditional);
  }
}
