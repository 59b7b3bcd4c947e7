package dev.lockkeeper.lint.review;

import dev.lockkeeper.operation.ColumnDefinition;
import dev.lockkeeper.operation.Identifier;
import dev.lockkeeper.operation.ObjectName;
import dev.lockkeeper.operation.TableOperation;
import dev.lockkeeper.operation.TableOperation.CreateTable;
import dev.lockkeeper.operation.TableOperation.CreateTableAs;
import dev.lockkeeper.operation.TableOperation.DropTable;
import dev.lockkeeper.operation.TableOperation.LockTable;
import dev.lockkeeper.operation.TableOperation.RenameTable;
import dev.lockkeeper.operation.TableOperation.Truncate;
import dev.lockkeeper.rule.SqlText;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What happens to tables as a whole. */
final class TableWords {
  private static final int MOST_COLUMNS = 12;

  private TableWords() {}

  static String of(TableOperation operation) {
    if (operation instanceof CreateTable create) {
      return create(create);
    } else if (operation instanceof CreateTableAs create) {
      return "create "
          + kind(create.temporary(), create.unlogged())
          + create.table()
          + " from a query";
    } else if (operation instanceof DropTable drop) {
      return "drop table " + drop.table() + (drop.cascade() ? ", and what depends on it" : "");
    } else if (operation instanceof RenameTable rename) {
      return "rename table " + rename.table() + " to " + rename.newName();
    } else if (operation instanceof Truncate truncate) {
      return "empty table "
          + truncate.table()
          + (truncate.cascade() ? ", and those that reference it" : "");
    }
    LockTable lock = (LockTable) operation;
    return "lock table " + lock.table() + " in " + lock.mode() + " mode";
  }

  private static String create(CreateTable create) {
    StringBuilder words = new StringBuilder("create ");
    words.append(kind(create.temporary(), create.unlogged())).append(create.table());
    List<String> inside = new ArrayList<>();
    create.columns().stream().map(ColumnDefinition::name).map(Identifier::sql).forEach(inside::add);
    create.like().forEach(like -> inside.add("like " + like.table()));
    if (inside.size() > MOST_COLUMNS) {
      int more = inside.size() - MOST_COLUMNS;
      inside.subList(MOST_COLUMNS, inside.size()).clear();
      inside.add(more + " more");
    }
    if (!inside.isEmpty()) {
      words.append(" (").append(String.join(", ", inside)).append(')');
    }
    create
        .partitionOf()
        .ifPresent(
            p ->
                words
                    .append(" as a partition of ")
                    .append(p.table())
                    .append(' ')
                    .append(p.bounds()));
    create
        .partitionBy()
        .ifPresent(
            by ->
                words
                    .append(" partitioned by ")
                    .append(by.strategy())
                    .append(" (")
                    .append(SqlText.elements(by.columns()))
                    .append(')'));
    if (!create.inherits().isEmpty()) {
      words
          .append(" that inherits ")
          .append(
              create.inherits().stream().map(ObjectName::sql).collect(Collectors.joining(", ")));
    }
    return words.toString();
  }

  private static String kind(boolean temporary, boolean unlogged) {
    return (temporary ? "temporary " : unlogged ? "unlogged " : "") + "table ";
  }
}
