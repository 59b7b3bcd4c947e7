package dev.lockkeeper.effect;

import dev.lockkeeper.migration.Environment;
import dev.lockkeeper.migration.Statement;
import dev.lockkeeper.migration.Transaction;
import dev.lockkeeper.operation.Dialect;
import dev.lockkeeper.operation.Target;
import dev.lockkeeper.schema.Schema;
import java.util.Optional;

/** What statements do to one server: the table of facts of its dialect and version. */
public interface EffectTable {
  /** The facts of a server; of a dialect without a table they are {@link Effects#UNKNOWN}. */
  static EffectTable of(Target target) {
    return target.dialect() == Dialect.POSTGRESQL
        ? new PostgresqlEffects(target)
        : (statement, before, transaction) -> Effects.UNKNOWN;
  }

  /**
   * What a statement does.
   *
   * @param before the schema just before it
   * @param transaction the transaction it runs in; absent when it runs on its own
   */
  Effects of(Statement statement, Schema before, Optional<Transaction> transaction);

  /** Whether a server refuses a statement inside a transaction, whatever its schema holds. */
  static boolean refusesTransaction(Statement statement, Target target) {
    Schema empty = Schema.start(Environment.unknown(), target);
    return of(target).of(statement, empty, Optional.empty()).inTransaction()
        == Effects.InTransaction.REFUSED;
  }
}
