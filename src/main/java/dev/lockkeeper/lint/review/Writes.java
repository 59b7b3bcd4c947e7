package dev.lockkeeper.lint.review;

import dev.lockkeeper.operation.DataOperation.Copy;
import dev.lockkeeper.operation.DataOperation.Delete;
import dev.lockkeeper.operation.DataOperation.Insert;
import dev.lockkeeper.operation.DataOperation.Merge;
import dev.lockkeeper.operation.DataOperation.Update;
import dev.lockkeeper.operation.ObjectName;
import dev.lockkeeper.operation.Opaque;
import dev.lockkeeper.operation.Operation;
import dev.lockkeeper.operation.RoutineOperation.Do;
import dev.lockkeeper.operation.TableOperation.Truncate;
import dev.lockkeeper.schema.Table;
import java.util.List;
import java.util.Optional;

/** Which steps write rows. */
final class Writes {
  private Writes() {}

  /** The table whose rows an operation writes. */
  static Optional<ObjectName> table(Operation operation) {
    if (operation instanceof Insert insert) {
      return Optional.of(insert.table());
    } else if (operation instanceof Update update) {
      return Optional.of(update.table());
    } else if (operation instanceof Delete delete) {
      return Optional.of(delete.table());
    } else if (operation instanceof Merge merge) {
      return Optional.of(merge.table());
    } else if (operation instanceof Copy copy) {
      return copy.table().filter(table -> copy.from());
    }
    return operation instanceof Truncate truncate
        ? Optional.of(truncate.table())
        : Optional.empty();
  }

  /** The first of some steps that writes a table, or may. */
  static Optional<Ran> first(List<Ran> steps, Table table) {
    return steps.stream()
        .filter(ran -> ran.operations().stream().anyMatch(o -> mayWrite(o, table, ran)))
        .findFirst();
  }

  private static boolean mayWrite(Operation operation, Table table, Ran at) {
    return operation instanceof Opaque
        || operation instanceof Do
        || table(operation)
            .map(at.before()::table)
            .filter(written -> written.id() == table.id() || written.sql().equals(table.sql()))
            .isPresent();
  }
}
