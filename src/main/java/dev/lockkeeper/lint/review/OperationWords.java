package dev.lockkeeper.lint.review;

import dev.lockkeeper.operation.AlterTableOperation;
import dev.lockkeeper.operation.DataOperation;
import dev.lockkeeper.operation.IndexOperation;
import dev.lockkeeper.operation.ObjectOperation;
import dev.lockkeeper.operation.Opaque;
import dev.lockkeeper.operation.Operation;
import dev.lockkeeper.operation.RoutineOperation;
import dev.lockkeeper.operation.SessionOperation;
import dev.lockkeeper.operation.TableOperation;
import dev.lockkeeper.operation.TypeOperation;
import dev.lockkeeper.operation.ViewOperation;
import dev.lockkeeper.schema.Schema;

/** An operation as a person would say it: {@code add column gifts.hidden boolean NOT NULL}. */
final class OperationWords {
  private OperationWords() {}

  /**
   * The words for an operation, on one line.
   *
   * @param before the schema just before it
   */
  static String of(Operation operation, Schema before) {
    return oneLine(words(operation, before));
  }

  private static String words(Operation operation, Schema before) {
    if (operation instanceof AlterTableOperation alter) {
      return AlterTableWords.of(alter, before);
    } else if (operation instanceof TableOperation table) {
      return TableWords.of(table);
    } else if (operation instanceof IndexOperation index) {
      return IndexWords.of(index, before);
    } else if (operation instanceof ObjectOperation object) {
      return ObjectWords.of(object);
    } else if (operation instanceof ViewOperation view) {
      return RoutineWords.of(view);
    } else if (operation instanceof RoutineOperation routine) {
      return RoutineWords.of(routine);
    } else if (operation instanceof TypeOperation type) {
      return TypeWords.of(type);
    } else if (operation instanceof DataOperation data) {
      return DataWords.of(data);
    } else if (operation instanceof SessionOperation session) {
      return SessionWords.of(session);
    }
    return "not read: " + ((Opaque) operation).reason();
  }

  /** The text with its white space as single blanks, and cut where it gets long. */
  static String oneLine(String text) {
    String line = text.strip().replaceAll("\\s+", " ");
    return line.length() <= LONGEST ? line : line.substring(0, LONGEST).stripTrailing() + " ...";
  }

  private static final int LONGEST = 220;
}
