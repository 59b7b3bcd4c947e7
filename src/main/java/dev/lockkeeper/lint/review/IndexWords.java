package dev.lockkeeper.lint.review;

import dev.lockkeeper.operation.Identifier;
import dev.lockkeeper.operation.IndexOperation;
import dev.lockkeeper.operation.IndexOperation.AlterIndex;
import dev.lockkeeper.operation.IndexOperation.CreateIndex;
import dev.lockkeeper.operation.IndexOperation.DropIndex;
import dev.lockkeeper.operation.IndexOperation.Reindex;
import dev.lockkeeper.rule.SqlText;
import dev.lockkeeper.schema.Schema;
import java.util.Locale;

/** What happens to indexes. */
final class IndexWords {
  private IndexWords() {}

  static String of(IndexOperation operation, Schema before) {
    if (operation instanceof CreateIndex create) {
      return "create "
          + (create.unique() ? "unique " : "")
          + "index "
          + Identifier.quoted(before.indexName(create))
          + " on "
          + on(create)
          + (create.concurrently() ? ", concurrently" : "");
    } else if (operation instanceof DropIndex drop) {
      return "drop index " + drop.name() + (drop.concurrently() ? ", concurrently" : "");
    } else if (operation instanceof Reindex reindex) {
      return "rebuild the indexes of "
          + reindex.object().words()
          + reindex.name().map(name -> " " + name).orElse("")
          + (reindex.concurrently() ? ", concurrently" : "");
    }
    AlterIndex alter = (AlterIndex) operation;
    return "alter index "
        + alter.name()
        + ": "
        + alter.action().name().toLowerCase(Locale.ROOT).replace('_', ' ')
        + alter.partition().map(part -> " " + part).orElse("");
  }

  /** The table, the keys, and which rows. */
  static String on(CreateIndex create) {
    return create.table()
        + " ("
        + SqlText.elements(create.columns())
        + ")"
        + (create.include().isEmpty() ? "" : " INCLUDE (" + SqlText.list(create.include()) + ")")
        + create
            .method()
            .filter(method -> !method.equals("btree"))
            .map(m -> " USING " + m)
            .orElse("")
        + create.where().map(where -> " WHERE " + where.text()).orElse("");
  }
}
