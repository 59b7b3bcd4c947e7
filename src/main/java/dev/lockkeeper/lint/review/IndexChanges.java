package dev.lockkeeper.lint.review;

import dev.lockkeeper.operation.AlterTableOperation.AddConstraint;
import dev.lockkeeper.operation.Constraint;
import dev.lockkeeper.operation.Identifier;
import dev.lockkeeper.operation.IndexElement;
import dev.lockkeeper.operation.IndexOperation;
import dev.lockkeeper.operation.IndexOperation.CreateIndex;
import dev.lockkeeper.operation.Operation;
import dev.lockkeeper.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The steps that make indexes, or touch them. */
final class IndexChanges {
  private IndexChanges() {}

  static List<IndexChange> of(Passage passage) {
    List<IndexChange> changes = new ArrayList<>();
    for (Ran ran : passage.up()) {
      for (Operation operation : ran.operations()) {
        if (operation instanceof IndexOperation || isKey(operation)) {
          Optional<String> serves =
              operation instanceof CreateIndex create ? served(create, passage) : Optional.empty();
          changes.add(
              new IndexChange(ran.number(), OperationWords.of(operation, ran.before()), serves));
        }
      }
    }
    return changes;
  }

  private static boolean isKey(Operation operation) {
    return operation instanceof AddConstraint add
        && (add.constraint() instanceof Constraint.Key
            || add.constraint() instanceof Constraint.Exclude);
  }

  /** The foreign key whose columns it begins with. */
  private static Optional<String> served(CreateIndex index, Passage passage) {
    List<String> keys =
        index.columns().stream()
            .map(IndexElement::column)
            .takeWhile(Optional::isPresent)
            .map(column -> column.get().value())
            .toList();
    Table table = passage.after().table(index.table());
    return table.foreignKeys().stream()
        .filter(key -> key.exists().holds() && !key.columns().isEmpty())
        .filter(key -> key.columns().size() <= keys.size())
        .filter(key -> keys.subList(0, key.columns().size()).containsAll(key.columns()))
        .map(key -> Identifier.quoted(key.name()))
        .findFirst();
  }
}
