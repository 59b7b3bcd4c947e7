package dev.lockkeeper.lint.review;

import dev.lockkeeper.operation.DataOperation;
import dev.lockkeeper.operation.DataOperation.Copy;
import dev.lockkeeper.operation.DataOperation.Delete;
import dev.lockkeeper.operation.DataOperation.Insert;
import dev.lockkeeper.operation.DataOperation.Merge;
import dev.lockkeeper.operation.DataOperation.Update;
import dev.lockkeeper.operation.Expression;
import dev.lockkeeper.rule.SqlText;
import java.util.Optional;
import java.util.stream.Collectors;

/** What happens to rows. */
final class DataWords {
  private DataWords() {}

  static String of(DataOperation operation) {
    if (operation instanceof Insert insert) {
      String columns =
          insert.columns().isEmpty() ? "" : " (" + SqlText.list(insert.columns()) + ")";
      return "insert into "
          + insert.table()
          + columns
          + (insert.query().isPresent() ? " from a query" : "");
    } else if (operation instanceof Update update) {
      String set =
          update.set().stream()
              .map(s -> s.column() + " = " + s.expression().text())
              .distinct()
              .collect(Collectors.joining(", "));
      return "update " + update.table() + ": " + set + where(update.where());
    } else if (operation instanceof Delete delete) {
      return "delete from " + delete.table() + where(delete.where());
    } else if (operation instanceof Merge merge) {
      return "merge into " + merge.table();
    } else if (operation instanceof Copy copy) {
      return (copy.from() ? "copy rows into " : "copy rows out of ")
          + copy.table().map(Object::toString).orElse("a query");
    }
    return "run a query";
  }

  private static String where(Optional<Expression> where) {
    return where.map(condition -> " where " + condition.text()).orElse(", all rows");
  }
}
