package dev.lockkeeper.reader.alembic;

import dev.lockkeeper.reader.python.PythonValue;
import dev.lockkeeper.source.Span;
import dev.lockkeeper.source.TextView;
import java.util.Optional;

/** What the SQL of many directives has in common. */
final class DirectiveText {
  private DirectiveText() {}

  /** {@code schema.table}, as SQLAlchemy writes it. */
  static SqlText table(Optional<PythonValue> schema, Optional<PythonValue> table, SqlText sql) {
    schema.ifPresent(value -> sql.name(value).sql("."));
    return sql.name(table);
  }

  /** {@code schema.table}, as Alembic's own statements write it. */
  static SqlText alembicTable(
      Optional<PythonValue> schema, Optional<PythonValue> table, SqlText sql) {
    schema.ifPresent(value -> schema(value, sql));
    return sql.name(table);
  }

  /** A schema; Alembic quotes the parts of a dotted one each for itself (alembic.ddl.base). */
  private static void schema(PythonValue value, SqlText sql) {
    if (value instanceof PythonValue.Text text && text.view().text().indexOf('.') > 0) {
      int dot = text.view().text().lastIndexOf('.');
      TextView view = text.view();
      schema(new PythonValue.Text(text.span(), view.slice(0, dot)), sql);
      sql.name(new PythonValue.Text(text.span(), view.slice(dot + 1, view.text().length())));
    } else {
      sql.name(value);
    }
    sql.sql(".");
  }

  static SqlText alterTable(Recorder recorder, Arguments arguments) {
    return alterTable(recorder, arguments, arguments.span());
  }

  static SqlText alterTable(Recorder recorder, Arguments arguments, Span part) {
    return alembicTable(
        arguments.value("schema"),
        arguments.value(0, "table_name"),
        recorder.sql(arguments.span(), part).sql("ALTER TABLE "));
  }

  /** {@code ALTER TABLE name}, before a constraint, which SQLAlchemy adds and drops. */
  static SqlText alterConstraint(Recorder recorder, Arguments arguments, Span part) {
    return table(
        arguments.value("schema"),
        arguments.value(0, "table_name"),
        recorder.sql(arguments.span(), part).sql("ALTER TABLE "));
  }

  static void written(Arguments arguments, String keyword, String words, SqlText sql) {
    arguments
        .value(keyword)
        .ifPresent(
            value -> {
              sql.sql(words);
              SqlClauses.condition(value, sql);
            });
  }

  static void with(Arguments arguments, SqlText sql) {
    Optional<PythonValue> with = arguments.value("postgresql_with");
    if (with.isEmpty()) {
      return;
    }
    if (with.get() instanceof PythonValue.Mapping mapping) {
      sql.sql(" WITH (")
          .list(
              mapping.entries(),
              entry -> {
                sql.at(entry.key().span(), Arguments.known(entry.key()).orElse("unknown"))
                    .sql(" = ");
                SqlClauses.condition(entry.value(), sql);
              })
          .sql(")");
    } else {
      sql.doubt(with.get().span());
    }
  }
}
