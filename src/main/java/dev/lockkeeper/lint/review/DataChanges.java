package dev.lockkeeper.lint.review;

import dev.lockkeeper.operation.DataOperation.Delete;
import dev.lockkeeper.operation.DataOperation.Insert;
import dev.lockkeeper.operation.DataOperation.Merge;
import dev.lockkeeper.operation.DataOperation.Update;
import dev.lockkeeper.operation.Expression.Column;
import dev.lockkeeper.operation.Expression.Node;
import dev.lockkeeper.operation.Expression.Unread;
import dev.lockkeeper.operation.Opaque;
import dev.lockkeeper.operation.Operation;
import dev.lockkeeper.operation.RoutineOperation.Do;
import dev.lockkeeper.operation.TableOperation.Truncate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** The steps that write rows, and what they would do a second time. */
final class DataChanges {
  private DataChanges() {}

  static List<DataChange> of(Passage passage) {
    List<DataChange> changes = new ArrayList<>();
    for (Ran ran : passage.up()) {
      for (Operation operation : ran.operations()) {
        if (Writes.table(operation).isPresent()
            || operation instanceof Opaque
            || operation instanceof Do) {
          String words = OperationWords.of(operation, ran.before());
          changes.add(new DataChange(ran.number(), words, again(operation)));
        }
      }
    }
    return changes;
  }

  private static String again(Operation operation) {
    if (operation instanceof Insert insert) {
      return insert.onConflict()
          ? "a second run leaves the rows that are there"
          : "a second run inserts the rows again, or fails on a key";
    } else if (operation instanceof Update update) {
      return again(update);
    } else if (operation instanceof Delete) {
      return "a second run deletes what the condition finds by then";
    } else if (operation instanceof Truncate) {
      return "a second run empties it again";
    } else if (operation instanceof Merge) {
      return "whether it may run twice depends on its branches";
    }
    return "what it does to rows was not read";
  }

  private static String again(Update update) {
    boolean unread =
        update.set().stream()
            .anyMatch(set -> has(set.expression().root(), Unread.class::isInstance));
    boolean readsItself =
        update.set().stream()
            .anyMatch(
                set ->
                    has(
                        set.expression().root(),
                        node -> node instanceof Column c && c.name().equals(set.column().value())));
    boolean onlyMissing =
        update.where().isPresent()
            && update.set().stream().anyMatch(set -> Fills.asksForNull(update.where().get(), set));
    if (onlyMissing) {
      return "a second run finds only rows that still have no value";
    } else if (readsItself) {
      return "a second run changes the values once more";
    }
    return unread
        ? "a second run sets the values anew from what it reads by then"
        : "a second run sets the same values";
  }

  private static boolean has(Node node, Predicate<Node> what) {
    return what.test(node) || node.children().stream().anyMatch(child -> has(child, what));
  }
}
