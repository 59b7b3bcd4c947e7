package dev.lockkeeper.rules.policy;

import dev.lockkeeper.migration.Migration;
import dev.lockkeeper.migration.Statement;
import dev.lockkeeper.operation.AlterTableOperation;
import dev.lockkeeper.operation.AlterTableOperation.AddColumn;
import dev.lockkeeper.operation.DataOperation;
import dev.lockkeeper.operation.IndexOperation.CreateIndex;
import dev.lockkeeper.operation.IndexOperation.DropIndex;
import dev.lockkeeper.operation.ObjectName;
import dev.lockkeeper.operation.Operation;
import dev.lockkeeper.operation.RoutineOperation.CreateTrigger;
import dev.lockkeeper.operation.TableOperation;
import dev.lockkeeper.source.Span;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The tables that a migration changes, those together that something in it connects: a statement
 * that names both, the same change made to both, a word that both share, or that both are new.
 */
final class LogicalChanges {
  private static final int SHORTEST_WORD = 4;

  private final Map<String, Changed> tables = new LinkedHashMap<>();

  private LogicalChanges() {}

  /** What is done to a table, and in which words. */
  private static final class Changed {
    final Span first;
    final Set<String> names;
    final Set<String> words = new HashSet<>();
    final Set<String> changes = new HashSet<>();

    Changed(ObjectName table, Span first) {
      this.first = first;
      this.names = wordsOf(table.name().value());
    }

    boolean isConnectedWith(Changed other) {
      return names.stream().anyMatch(other.words::contains)
          || other.names.stream().anyMatch(words::contains)
          || changes.stream().anyMatch(other.changes::contains);
    }
  }

  /**
   * Tables that are changed together.
   *
   * @param tables as SQL prints them
   * @param first the first statement that changes one of them
   */
  record Group(List<String> tables, Span first) {
    Group {
      tables = List.copyOf(tables);
    }
  }

  static List<Group> of(Migration migration) {
    LogicalChanges changes = new LogicalChanges();
    migration.up().statements().forEach(changes::add);
    return changes.groups();
  }

  private void add(Statement statement) {
    Set<String> words = wordsOf(statement.span().text());
    for (Operation operation : statement.operations()) {
      changed(operation)
          .ifPresent(
              table -> {
                Changed changed =
                    tables.computeIfAbsent(
                        table.sql(), sql -> new Changed(table, statement.span()));
                changed.words.addAll(words);
                changed.changes.add(change(operation));
              });
    }
  }

  private static Optional<ObjectName> changed(Operation operation) {
    if (operation instanceof AlterTableOperation alter) {
      return Optional.of(alter.table().table());
    }
    if (operation instanceof TableOperation.CreateTable create) {
      return Optional.of(create.table()).filter(table -> !create.temporary());
    }
    if (operation instanceof TableOperation.CreateTableAs create) {
      return Optional.of(create.table()).filter(table -> !create.temporary());
    }
    if (operation instanceof TableOperation.DropTable drop) {
      return Optional.of(drop.table());
    }
    if (operation instanceof TableOperation.RenameTable rename) {
      return Optional.of(rename.table().table());
    }
    if (operation instanceof CreateIndex create) {
      return Optional.of(create.table().table());
    }
    if (operation instanceof DropIndex drop) {
      return drop.table();
    }
    if (operation instanceof CreateTrigger create) {
      return Optional.of(create.table());
    }
    if (operation instanceof DataOperation.Insert insert) {
      return Optional.of(insert.table());
    }
    if (operation instanceof DataOperation.Update update) {
      return Optional.of(update.table());
    }
    return operation instanceof DataOperation.Delete delete
        ? Optional.of(delete.table())
        : Optional.empty();
  }

  /** What would be the same change if it were made to another table. */
  private static String change(Operation operation) {
    if (operation instanceof AddColumn add) {
      return "AddColumn " + add.column().name().value();
    }
    if (operation instanceof DataOperation data) {
      // Rows of two tables are no one change.
      return data.kind() + " " + data.span().start();
    }
    return operation.kind();
  }

  private List<Group> groups() {
    List<List<String>> groups = new ArrayList<>();
    for (String table : tables.keySet()) {
      List<String> joined = new ArrayList<>();
      for (List<String> group : List.copyOf(groups)) {
        if (group.stream().anyMatch(other -> isConnected(table, other))) {
          joined.addAll(group);
          groups.remove(group);
        }
      }
      joined.add(table);
      groups.add(joined);
    }
    return groups.stream().map(this::group).toList();
  }

  private Group group(List<String> members) {
    Set<String> inOrder = new LinkedHashSet<>(tables.keySet());
    inOrder.retainAll(members);
    Span first = inOrder.stream().map(this::changed).findFirst().orElseThrow().first;
    return new Group(List.copyOf(inOrder), first);
  }

  private boolean isConnected(String one, String other) {
    return changed(one).isConnectedWith(changed(other));
  }

  private Changed changed(String table) {
    return Optional.ofNullable(tables.get(table)).orElseThrow();
  }

  /** The words of a text that say something, each in the singular. */
  private static Set<String> wordsOf(String text) {
    Set<String> words = new HashSet<>();
    for (String word : text.toLowerCase(Locale.ROOT).split("[^\\p{L}]+", -1)) {
      if (word.length() >= SHORTEST_WORD) {
        words.add(word.replaceFirst("ies$", "y").replaceFirst("(?<!s)s$", ""));
      }
    }
    return words;
  }
}
