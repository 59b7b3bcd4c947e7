package dev.lockkeeper.lint.review;

import dev.lockkeeper.operation.AlterTableOperation.DropColumn;
import dev.lockkeeper.operation.DataOperation.Delete;
import dev.lockkeeper.operation.DataOperation.Update;
import dev.lockkeeper.operation.Operation;
import dev.lockkeeper.operation.TableOperation.DropTable;
import dev.lockkeeper.operation.TableOperation.Truncate;
import java.util.ArrayList;
import java.util.List;

/** What is not as it was, once a migration has run and been taken back. */
final class Losses {
  private final List<String> losses = new ArrayList<>();

  private Losses() {}

  /** The losses, as clauses. */
  static List<String> of(Passage passage) {
    Losses losses = new Losses();
    passage.up().forEach(losses::up);
    passage.down().forEach(losses::down);
    return losses.losses.stream().distinct().toList();
  }

  private void up(Ran ran) {
    for (Operation operation : ran.operations()) {
      if (operation instanceof DropColumn drop && !isExempt(ran, drop)) {
        lose("the values of %s.%s".formatted(drop.table(), drop.column()));
      } else if (operation instanceof DropTable drop && !ran.exemptions().holdFor(drop.table())) {
        lose("the rows of " + drop.table());
      } else if (operation instanceof Truncate truncate
          && !ran.exemptions().holdFor(truncate.table())) {
        lose("the rows of " + truncate.table());
      } else if (operation instanceof Delete delete && !ran.exemptions().holdFor(delete.table())) {
        lose("the rows that step %d deletes from %s".formatted(ran.number(), delete.table()));
      } else if (operation instanceof Update update && !ran.exemptions().holdFor(update.table())) {
        update(update, ran);
      }
    }
  }

  private void update(Update update, Ran ran) {
    boolean overwrites =
        update.set().stream().anyMatch(set -> isOld(update, set, ran) && !isFilled(update, set));
    boolean fills = update.set().stream().anyMatch(set -> isFilled(update, set));
    if (overwrites) {
      losses.add(
          "the values that step %d overwrites in %s do not come back"
              .formatted(ran.number(), update.table()));
    } else if (fills && update.set().stream().allMatch(set -> isOld(update, set, ran))) {
      losses.add(
          "the rows of %s that step %d fills stay filled".formatted(update.table(), ran.number()));
    }
  }

  private static boolean isFilled(Update update, Update.Assignment set) {
    return update.where().filter(where -> Fills.asksForNull(where, set)).isPresent();
  }

  private static boolean isOld(Update update, Update.Assignment set, Ran ran) {
    return ran.before()
        .table(update.table())
        .column(set.column().value())
        .birth()
        .filter(ran.exemptions()::isNew)
        .isEmpty();
  }

  private static boolean isExempt(Ran ran, DropColumn drop) {
    return ran.exemptions().holdFor(drop.table().table());
  }

  private void lose(String what) {
    losses.add(what + " do not come back");
  }

  private void down(Ran ran) {
    for (Operation operation : ran.operations()) {
      if (operation instanceof DropColumn drop) {
        losses.add("the values of %s.%s go".formatted(drop.table(), drop.column()));
      } else if (operation instanceof DropTable drop) {
        losses.add("the rows of %s go".formatted(drop.table()));
      } else if (operation instanceof Delete delete) {
        losses.add(OperationWords.of(delete, ran.before()));
      } else if (operation instanceof Truncate truncate) {
        losses.add("the rows of %s go".formatted(truncate.table()));
      }
    }
  }
}
