package dev.lockkeeper.reader.sql;

import dev.lockkeeper.operation.Constraint;
import dev.lockkeeper.operation.Expression;
import dev.lockkeeper.operation.Identifier;
import dev.lockkeeper.operation.ObjectName;
import dev.lockkeeper.operation.Operation;
import dev.lockkeeper.operation.Query;
import dev.lockkeeper.operation.TableReference;
import dev.lockkeeper.operation.TypeName;
import dev.lockkeeper.source.Span;
import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.StringJoiner;

/**
 * An operation as one readable line: its kind and every component that says something, spans left
 * out.
 */
final class OperationLines {
  private OperationLines() {}

  static String line(Operation operation) {
    return operation.kind() + components((Record) operation, " ", "");
  }

  private static String components(Record record, String open, String close) {
    StringJoiner joiner = new StringJoiner(" ", open, close).setEmptyValue("");
    if (record instanceof Constraint constraint) {
      joiner.add(constraint.constraint().toUpperCase(Locale.ROOT));
    }
    for (RecordComponent component : record.getClass().getRecordComponents()) {
      Object value = value(record, component);
      String printed = print(value);
      if (component.getName().equals("always") && value.equals(false)) {
        joiner.add("byDefault");
      }
      if (value instanceof Span || printed.isEmpty()) {
        continue;
      }
      joiner.add(value.equals(true) ? component.getName() : component.getName() + "=" + printed);
    }
    return joiner.toString();
  }

  private static Object value(Record record, RecordComponent component) {
    try {
      component.getAccessor().setAccessible(true);
      return component.getAccessor().invoke(record);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String print(Object value) {
    if (value instanceof Optional<?> optional) {
      return optional.map(present -> present.equals(false) ? "false" : print(present)).orElse("");
    }
    if (value instanceof Collection<?> collection) {
      StringJoiner joiner = new StringJoiner(", ", "[", "]").setEmptyValue("");
      collection.forEach(element -> joiner.add(print(element)));
      return joiner.toString();
    }
    if (value.equals(false)) {
      return "";
    }
    if (value instanceof Identifier || value instanceof ObjectName || value instanceof TypeName) {
      return value.toString();
    }
    if (value instanceof TableReference table && !table.only() && !table.tableIfExists()) {
      return table.toString();
    }
    if (value instanceof Expression expression) {
      return "{" + flat(expression.text()) + "}";
    }
    if (value instanceof Query query) {
      return "{" + flat(query.text()) + "}";
    }
    if (value instanceof Record record) {
      return components(record, "(", ")");
    }
    return value instanceof String ? "'" + flat(value.toString()) + "'" : value.toString();
  }

  static String flat(String text) {
    return text.strip().replaceAll("\\s+", " ");
  }
}
