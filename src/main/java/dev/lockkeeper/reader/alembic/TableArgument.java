package dev.lockkeeper.reader.alembic;

import dev.lockkeeper.reader.python.PythonValue;
import dev.lockkeeper.reader.python.PythonValue.Invocation;
import java.util.Optional;
import java.util.Set;

/**
 * A table that a revision names for data: {@code sa.table}, {@code sa.Table}, or one it created.
 */
final class TableArgument {
  private TableArgument() {}

  static boolean is(PythonValue value) {
    return Set.of("table", "Table", "TableClause").contains(Names.sqlalchemy(value))
        || Names.directive(value).equals("create_table");
  }

  /** Writes its name; a hole where it is not known. */
  static void write(Optional<PythonValue> value, SqlText sql) {
    if (value.isPresent() && is(value.get()) && value.get() instanceof Invocation call) {
      Arguments arguments = new Arguments(call);
      arguments.value("schema").ifPresent(schema -> sql.name(schema).sql("."));
      sql.name(arguments.value(0, "name").or(() -> arguments.value("table_name")));
    } else {
      sql.unknown(value.map(PythonValue::span).orElse(sql.directive()));
    }
  }
}
