package dev.lockkeeper.reader.alembic;

import dev.lockkeeper.reader.python.PythonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** {@code bulk_insert}. */
final class DataDirectives {
  private final Recorder recorder;

  DataDirectives(Recorder recorder) {
    this.recorder = recorder;
  }

  void bulkInsert(Arguments arguments, boolean conditional) {
    Optional<PythonValue> rows = arguments.value(1, "rows");
    if (rows.isPresent()
        && rows.get() instanceof PythonValue.Items none
        && none.items().isEmpty()) {
      return;
    }
    Optional<PythonValue> table = arguments.value(0, "table");
    List<PythonValue> columns = new ArrayList<>();
    if (rows.isPresent()
        && rows.get() instanceof PythonValue.Items items
        && items.items().get(0) instanceof PythonValue.Mapping row) {
      TableArgument.inOrder(table, row.entries()).forEach(entry -> columns.add(entry.key()));
    }
    SqlText sql = recorder.sql(arguments.span()).sql("INSERT INTO ");
    TableArgument.write(table, sql);
    sql.sql(!columns.isEmpty(), " (").list(columns, sql::name).sql(!columns.isEmpty(), ")");
    sql.sql(" VALUES (").unknown(rows.map(PythonValue::span).orElse(arguments.span())).sql(")");
    recorder.directive(sql, conditional);
  }
}
