package dev.lockkeeper.effect;

import dev.lockkeeper.effect.Relations.Family;
import dev.lockkeeper.migration.Statement;
import dev.lockkeeper.migration.Transaction;
import dev.lockkeeper.operation.AlterTableOperation.AddColumn;
import dev.lockkeeper.operation.AlterTableOperation.DropConstraint;
import dev.lockkeeper.operation.AlterTableOperation.DropNotNull;
import dev.lockkeeper.operation.Expression;
import dev.lockkeeper.operation.Identifier;
import dev.lockkeeper.operation.IndexElement;
import dev.lockkeeper.operation.Operation;
import dev.lockkeeper.operation.TableReference;
import dev.lockkeeper.operation.Target;
import dev.lockkeeper.schema.Index;
import dev.lockkeeper.schema.Schema;
import dev.lockkeeper.schema.Table;
import dev.lockkeeper.schema.TableConstraint;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * One statement about to run on PostgreSQL: what it says, what is there, and what it was found to
 * do so far.
 *
 * @param target the server
 * @param statement the statement
 * @param transaction the transaction it runs in; absent when it runs on its own
 * @param before the schema just before it
 * @param relations how relations are reported
 * @param ledger what it does
 */
record Scene(
    Target target,
    Statement statement,
    Optional<Transaction> transaction,
    Schema before,
    Relations relations,
    Ledger ledger) {

  boolean isAtLeast(int version) {
    return target.isAtLeast(version);
  }

  Family family(TableReference reference) {
    return relations.family(reference);
  }

  /** The operations of a kind in the statement. */
  <T extends Operation> Stream<T> all(Class<T> kind) {
    return statement.operations().stream().filter(kind::isInstance).map(kind::cast);
  }

  /** The action of the statement that adds a column. */
  Optional<AddColumn> added(String column) {
    return all(AddColumn.class)
        .filter(add -> add.column().name().value().equals(column))
        .findFirst();
  }

  /**
   * Whether the server knows without a look at the rows that a column holds no NULL, once the
   * constraints are gone that the same statement drops: dropping comes first.
   */
  boolean isProvenNotNull(Table table, String column) {
    boolean dropsNotNull =
        all(DropNotNull.class).anyMatch(drop -> drop.column().value().equals(column));
    if (table.column(column).notNull().holds() && !dropsNotNull) {
      return true;
    }
    boolean dropsProof =
        all(DropConstraint.class)
            .flatMap(drop -> drop.name().stream())
            .flatMap(name -> table.constraint(name.value()).stream())
            .anyMatch(constraint -> constraint.columns().contains(column));
    return isAtLeast(12) && !dropsProof && before.columnProvenNotNull(table, column).holds();
  }

  /** The constraints of a table that are not known to be gone. */
  static List<TableConstraint> constraints(Table table) {
    return table.constraints().stream().filter(c -> !c.exists().fails()).toList();
  }

  /** Whether an index goes, or is made anew, with a column. */
  static boolean standsOn(Index index, String column) {
    for (IndexElement element : index.elements()) {
      boolean isColumn =
          element.column().isPresent() && element.column().get().value().equals(column);
      if (isColumn
          || (element.expression().isPresent() && mentions(element.expression().get(), column))) {
        return true;
      }
    }
    return index.include().contains(column)
        || (index.where().isPresent() && mentions(index.where().get(), column));
  }

  /** Whether the words of an expression hold a column's name. */
  static boolean mentions(Expression expression, String column) {
    return mentions(expression.text(), column);
  }

  /** Whether the words of a query or an expression hold a column's name. */
  static boolean mentions(String text, String column) {
    String written = Identifier.quoted(column);
    int flags = written.equals(column) ? Pattern.CASE_INSENSITIVE : 0;
    return Pattern.compile("(?<![\\w$])" + Pattern.quote(written) + "(?![\\w$])", flags)
        .matcher(text)
        .find();
  }
}
