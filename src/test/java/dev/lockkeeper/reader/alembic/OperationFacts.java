package dev.lockkeeper.reader.alembic;

import dev.lockkeeper.migration.Statement;
import dev.lockkeeper.operation.DataOperation;
import dev.lockkeeper.operation.Expression;
import dev.lockkeeper.operation.Identifier;
import dev.lockkeeper.operation.Operation;
import dev.lockkeeper.operation.Query;
import dev.lockkeeper.operation.TypeName;
import dev.lockkeeper.source.Span;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a statement's operations say, without where it stands. */
final class OperationFacts {
  private OperationFacts() {}

  /**
   * All operations of a statement, whether that is all of it, and whether it runs outside a
   * transaction.
   */
  static String of(Statement statement, boolean inTransaction) {
    String facts =
        statement.operations().stream().map(OperationFacts::of).collect(Collectors.joining(" + "));
    String known = statement.understood() ? facts : facts + " and more";
    return inTransaction ? known : "alone " + known;
  }

  static String of(Operation operation) {
    if (operation instanceof DataOperation.Insert insert) {
      return "Insert " + insert.table() + facts(insert.columns());
    }
    if (operation instanceof DataOperation.Update update) {
      String set = facts(update.set().stream().map(assignment -> assignment.column()).toList());
      return "Update " + update.table() + set + facts(update.where());
    }
    return operation.kind() + facts(operation);
  }

  private static String facts(Object value) {
    if (value instanceof Identifier name) {
      return name.value();
    }
    if (value instanceof TypeName type) {
      return type.sql();
    }
    if (value instanceof Query query) {
      return query.text();
    }
    if (value instanceof Expression expression) {
      return expression.root() instanceof Expression.Unread
          ? expression.text().replaceAll("[\"`]", "")
          : facts(expression.root());
    }
    if (value instanceof Optional<?> optional) {
      // A written false is a fact; an unset flag is none.
      return optional.map(OperationFacts::facts).map(f -> f.equals("false") ? "no" : f).orElse("");
    }
    if (value instanceof List<?> list) {
      return list.isEmpty() ? "" : list.stream().map(OperationFacts::facts).toList().toString();
    }
    if (!(value instanceof Record fact)) {
      return String.valueOf(value);
    }
    List<String> parts = new ArrayList<>();
    for (RecordComponent component : fact.getClass().getRecordComponents()) {
      if (component.getType() != Span.class) {
        String part = facts(read(fact, component));
        if (!part.isEmpty() && !part.equals("false")) {
          parts.add(component.getName() + "=" + part);
        }
      }
    }
    return parts.toString();
  }

  private static Object read(Record fact, RecordComponent component) {
    try {
      return component.getAccessor().invoke(fact);
    } catch (ReflectiveOperationException e) {
      throw new LinkageError(e.getMessage(), e);
    }
  }
}
