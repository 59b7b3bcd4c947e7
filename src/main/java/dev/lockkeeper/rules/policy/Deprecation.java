package dev.lockkeeper.rules.policy;

import dev.lockkeeper.operation.AlterTableOperation.DropNotNull;
import dev.lockkeeper.operation.AlterTableOperation.RenameColumn;
import dev.lockkeeper.operation.Identifier;
import dev.lockkeeper.operation.ObjectName;
import dev.lockkeeper.operation.ObjectOperation.Comment;
import dev.lockkeeper.operation.Operation;
import dev.lockkeeper.operation.RoutineOperation.CreateFunction;
import dev.lockkeeper.operation.TableOperation.RenameTable;
import dev.lockkeeper.rule.RuleContext;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** What says that a table, or a column of it, is on its way out. */
final class Deprecation {
  private static final String OLD = "_old";
  private static final String SYNC = "_sync";

  private final ObjectName table;
  private final Optional<Identifier> column;
  private final List<String> words;

  Deprecation(ObjectName table, Optional<Identifier> column, List<String> words) {
    this.table = table;
    this.column = column;
    this.words = List.copyOf(words);
  }

  /** Whether a migration of a release before says so. */
  boolean isSaidBefore(RuleContext context) {
    return context.releasedBefore().stream()
        .flatMap(migration -> migration.up().statements().stream())
        .flatMap(statement -> statement.operations().stream())
        .anyMatch(this::isSaidBy);
  }

  private boolean isSaidBy(Operation operation) {
    if (operation instanceof Comment comment) {
      return isAbout(comment) && comment.text().filter(this::says).isPresent();
    }
    if (operation instanceof DropNotNull drop) {
      return isTable(drop.table().table()) && isColumn(drop.column());
    }
    if (operation instanceof RenameColumn rename) {
      return isTable(rename.table().table())
          && isColumn(rename.newName())
          && rename.newName().value().endsWith(OLD);
    }
    if (operation instanceof RenameTable rename) {
      return column.isEmpty()
          && rename.newName().sameAs(table.name())
          && rename.newName().value().endsWith(OLD);
    }
    return operation instanceof CreateFunction function && keepsInStep(function);
  }

  /** Whether it is the function of a trigger that copies the column, as the recipes write it. */
  private boolean keepsInStep(CreateFunction function) {
    return function.name().name().value().endsWith(SYNC)
        && column
            .filter(
                name ->
                    function.body().filter(body -> newRow(name).matcher(body).find()).isPresent())
            .isPresent();
  }

  private static Pattern newRow(Identifier column) {
    return Pattern.compile("(?i)\\bNEW\\s*\\.\\s*\"?" + Pattern.quote(column.value()) + "\\b");
  }

  private boolean isAbout(Comment comment) {
    return column.isPresent()
        ? comment.table().filter(this::isTable).isPresent()
            && comment.column().filter(this::isColumn).isPresent()
        : comment.column().isEmpty() && comment.name().filter(this::isTable).isPresent();
  }

  private boolean says(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    return words.stream().anyMatch(word -> lower.contains(word.toLowerCase(Locale.ROOT)));
  }

  private boolean isTable(ObjectName other) {
    return other.name().sameAs(table.name());
  }

  private boolean isColumn(Identifier other) {
    return column.filter(other::sameAs).isPresent();
  }
}
