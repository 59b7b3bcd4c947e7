package dev.lockkeeper.migration;

import dev.lockkeeper.migration.Transaction.OpenedBy;
import dev.lockkeeper.operation.SessionOperation.TransactionControl;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** How a tool sends a body's statements to the server. */
public enum TransactionModel {
  /** The tool opens a transaction around the body. */
  TOOL,
  /** Each statement on its own, unless the file says BEGIN. */
  NONE,
  /**
   * The whole body as one string: a single statement runs alone, several are one implicit
   * transaction.
   */
  IMPLICIT;

  /** The statements numbered from 1, each with the transaction it runs in. */
  public List<Statement> apply(List<Statement> statements) {
    return apply(statements, statement -> false);
  }

  /**
   * The statements numbered from 1, each with the transaction it runs in.
   *
   * @param outside the statements that the tool runs without a transaction (Alembic's autocommit
   *     block); they end the one before them
   */
  public List<Statement> apply(List<Statement> statements, Predicate<Statement> outside) {
    List<Statement> result = new ArrayList<>(statements.size());
    Optional<OpenedBy> wrapper =
        switch (this) {
          case TOOL -> Optional.of(OpenedBy.TOOL);
          case NONE -> Optional.empty();
          case IMPLICIT ->
              statements.size() > 1 ? Optional.of(OpenedBy.IMPLICIT) : Optional.empty();
        };
    int opened = 0;
    Optional<Transaction> current = Optional.empty();
    boolean wrapping = wrapper.isPresent();
    for (Statement statement : statements) {
      boolean alone = outside.test(statement);
      if (alone) {
        current = Optional.empty();
      } else if (current.isEmpty() && wrapping) {
        current = Optional.of(new Transaction(++opened, wrapper.orElseThrow()));
      }
      Optional<TransactionControl.Action> control = statement.control();
      boolean begins =
          control.filter(action -> action == TransactionControl.Action.BEGIN).isPresent();
      if (begins && (current.isEmpty() || current.get().openedBy() == OpenedBy.IMPLICIT)) {
        int number = current.map(Transaction::number).orElse(opened + 1);
        opened = Math.max(opened, number);
        current = Optional.of(new Transaction(number, OpenedBy.STATEMENT));
      }
      result.add(statement.placed(result.size() + 1, current));
      if (control.filter(TransactionModel::ends).isPresent()) {
        current = Optional.empty();
        // The tool does not open its transaction a second time; the server does, for what is left
        // of one string.
        wrapping = this == IMPLICIT;
      }
    }
    return List.copyOf(result);
  }

  private static boolean ends(TransactionControl.Action action) {
    return action == TransactionControl.Action.COMMIT
        || action == TransactionControl.Action.ROLLBACK
        || action == TransactionControl.Action.PREPARE_TRANSACTION;
  }
}
