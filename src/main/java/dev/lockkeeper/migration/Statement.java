package dev.lockkeeper.migration;

import dev.lockkeeper.operation.Opaque;
import dev.lockkeeper.operation.Operation;
import dev.lockkeeper.operation.SessionOperation.ResetParameter;
import dev.lockkeeper.operation.SessionOperation.SetParameter;
import dev.lockkeeper.operation.SessionOperation.TransactionControl;
import dev.lockkeeper.source.Span;
import java.util.List;
import java.util.Optional;

/**
 * One statement that reaches the server.
 *
 * @param number counts from 1 in its migration and direction; 0 until it is placed in a body
 * @param span where it stands, without its semicolon; a directive's statements share the
 *     directive's call
 * @param operations what it asks for, as written; never empty
 * @param unrecognized the parts of it that were not understood
 * @param conditional whether it may be skipped at run time (an IF, a DO block, a Python condition)
 * @param transaction the transaction it runs in; absent when it runs on its own
 */
public record Statement(
    int number,
    Span span,
    List<Operation> operations,
    List<Unrecognized> unrecognized,
    boolean conditional,
    Optional<Transaction> transaction) {
  public Statement {
    operations = List.copyOf(operations);
    unrecognized = List.copyOf(unrecognized);
  }

  /** A statement that no body holds yet. */
  public static Statement read(
      Span span, List<Operation> operations, List<Unrecognized> unrecognized, boolean conditional) {
    return new Statement(0, span, operations, unrecognized, conditional, Optional.empty());
  }

  /** The statement in its place of a body. */
  public Statement placed(int placeNumber, Optional<Transaction> placeTransaction) {
    return new Statement(
        placeNumber, span, operations, unrecognized, conditional, placeTransaction);
  }

  /** The statement as one that may be skipped at run time. */
  public Statement asConditional() {
    return conditional
        ? this
        : new Statement(number, span, operations, unrecognized, true, transaction);
  }

  /**
   * Whether it does nothing but prepare others: it sets parameters, or begins or ends something.
   */
  public boolean isPreparation() {
    return operations.stream()
        .allMatch(
            o ->
                o instanceof SetParameter
                    || o instanceof ResetParameter
                    || o instanceof TransactionControl);
  }

  /** The step of transaction control that it is. */
  public Optional<TransactionControl.Action> control() {
    return operations.size() == 1 && operations.get(0) instanceof TransactionControl control
        ? Optional.of(control.action())
        : Optional.empty();
  }

  /** Whether every token was consumed by a known operation. */
  public boolean understood() {
    return unrecognized.isEmpty() && operations.stream().noneMatch(Opaque.class::isInstance);
  }
}
