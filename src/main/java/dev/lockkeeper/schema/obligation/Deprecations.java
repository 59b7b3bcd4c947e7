package dev.lockkeeper.schema.obligation;

import dev.lockkeeper.operation.Identifier;
import dev.lockkeeper.operation.ObjectKind;
import dev.lockkeeper.operation.ObjectOperation.Comment;
import dev.lockkeeper.operation.Operation;
import dev.lockkeeper.schema.Column;
import dev.lockkeeper.schema.Replayed;
import dev.lockkeeper.schema.Schema;
import dev.lockkeeper.schema.Table;
import dev.lockkeeper.schema.obligation.Obligation.Kind;
import dev.lockkeeper.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Columns that a comment calls deprecated, and that are still there. */
final class Deprecations {
  private static final Pattern MARK =
      Pattern.compile("\\b(?:deprecated|obsolete)\\b", Pattern.CASE_INSENSITIVE);

  private final List<Marked> marked = new ArrayList<>();

  /** A column of an id, in a table of an id. */
  private record Marked(int table, int column, Span span) {}

  void take(Replayed step) {
    for (Operation operation : step.statement().operations()) {
      if (operation instanceof Comment comment
          && comment.object() == ObjectKind.COLUMN
          && comment.table().isPresent()
          && comment.column().isPresent()) {
        Table table = step.after().table(comment.table().get());
        Column column = table.column(comment.column().get().value());
        marked.removeIf(m -> m.table == table.id() && m.column == column.id());
        if (comment.text().filter(text -> MARK.matcher(text).find()).isPresent()) {
          marked.add(new Marked(table.id(), column.id(), comment.span()));
        }
      }
    }
  }

  List<Obligation> open(Schema schema) {
    return marked.stream().flatMap(mark -> open(mark, schema).stream()).toList();
  }

  private static Optional<Obligation> open(Marked mark, Schema schema) {
    Table table = schema.table(mark.table);
    return table.columns().stream()
        .filter(column -> table.isSeen() && column.id() == mark.column)
        .findFirst()
        .map(column -> open(mark, table, column));
  }

  private static Obligation open(Marked mark, Table table, Column column) {
    String name = Identifier.quoted(column.name());
    return new Obligation(
        Kind.DEPRECATED_COLUMN,
        table.sql(),
        name,
        table.exists().and(column.exists()),
        mark.span,
        "%s.%s is marked as deprecated, and still there".formatted(table.sql(), name),
        List.of("ALTER TABLE " + table.sql() + " DROP COLUMN " + name));
  }
}
