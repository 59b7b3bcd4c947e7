package dev.lockkeeper.effect;

import dev.lockkeeper.migration.Statement;
import dev.lockkeeper.migration.Transaction;
import dev.lockkeeper.operation.AlterTableOperation;
import dev.lockkeeper.operation.Operation;
import dev.lockkeeper.operation.Target;
import dev.lockkeeper.schema.Schema;
import java.util.Optional;

/** What statements do to PostgreSQL 10 to 18; a newer one is taken for the newest known. */
final class PostgresqlEffects implements EffectTable {
  private final Target target;

  PostgresqlEffects(Target target) {
    this.target = target;
  }

  @Override
  public Effects of(Statement statement, Schema before, Optional<Transaction> transaction) {
    Ledger ledger = new Ledger();
    Scene scene = new Scene(target, statement, transaction, before, new Relations(before), ledger);
    PostgresqlFacts facts = new PostgresqlFacts(scene);
    for (Operation operation : statement.operations()) {
      if (!isSkipped(operation, scene)) {
        ledger.at(Optional.of(operation));
        operation.accept(facts);
      }
    }
    ledger.at(Optional.empty());
    if (transaction.isPresent() && ledger.refusesTransaction()) {
      ledger.refuse("it cannot run inside a transaction block");
    }
    return ledger.effects();
  }

  /** Whether no relation has the name of the table to alter: the server finds nothing to do. */
  private static boolean isSkipped(Operation operation, Scene scene) {
    return operation instanceof AlterTableOperation action
        && scene.family(action.table()).isMissing();
  }
}
