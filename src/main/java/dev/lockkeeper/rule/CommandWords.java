package dev.lockkeeper.rule;

import dev.lockkeeper.migration.Statement;
import dev.lockkeeper.operation.AlterTableOperation;
import dev.lockkeeper.operation.IndexOperation.CreateIndex;
import dev.lockkeeper.operation.IndexOperation.DropIndex;
import dev.lockkeeper.operation.IndexOperation.Reindex;
import dev.lockkeeper.operation.Operation;
import dev.lockkeeper.operation.TableOperation.RenameTable;
import java.util.Locale;

/** The command of a statement in SQL's words. */
public final class CommandWords {
  private CommandWords() {}

  /** {@code ALTER TABLE}, {@code CREATE INDEX CONCURRENTLY}, {@code DROP TABLE}, ... */
  public static String of(Statement statement) {
    return of(statement.operations().get(0));
  }

  /** Likewise for the statement that an operation is part of. */
  public static String of(Operation operation) {
    if (operation instanceof AlterTableOperation || operation instanceof RenameTable) {
      return "ALTER TABLE";
    }
    boolean concurrently =
        (operation instanceof CreateIndex create && create.concurrently())
            || (operation instanceof DropIndex drop && drop.concurrently())
            || (operation instanceof Reindex reindex && reindex.concurrently());
    String words = operation.kind().replaceAll("(?<=[a-z])(?=[A-Z])", " ").toUpperCase(Locale.ROOT);
    return concurrently ? words + " CONCURRENTLY" : words;
  }
}
