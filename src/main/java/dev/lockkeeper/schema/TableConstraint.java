package dev.lockkeeper.schema;

import dev.lockkeeper.operation.Constraint;
import dev.lockkeeper.operation.Expression;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * A constraint of a table.
 *
 * @param id stays the same through renames
 * @param name as written, or as PostgreSQL makes one where none was given
 * @param definition what it says, with its columns' names of the moment; {@code NOT VALID} and a
 *     name in it are as first written
 * @param columns its columns, in its order; of a CHECK those that its expression mentions
 * @param exists whether it is there
 * @param validated whether every row is known to satisfy it (pg_constraint.convalidated)
 * @param enforced false when NOT ENFORCED
 * @param indexId the index behind a primary key, a unique or an exclusion constraint
 * @param referencedTable the id of the table that a foreign key references
 * @param referencedColumns the names of the columns that a foreign key references; empty when
 *     unknown
 * @param local whether the table itself has it, be it inherited or not
 * @param parentId the constraint of the partitioned or parent table that this one is inherited from
 * @param birth where it was added; absent when that was not seen
 */
public record TableConstraint(
    int id,
    String name,
    Constraint definition,
    List<String> columns,
    Truth exists,
    Truth validated,
    boolean enforced,
    Optional<Integer> indexId,
    Optional<Integer> referencedTable,
    List<String> referencedColumns,
    boolean local,
    Optional<Integer> parentId,
    Optional<Birth> birth)
    implements Member {
  public TableConstraint {
    columns = List.copyOf(columns);
    referencedColumns = List.copyOf(referencedColumns);
  }

  /** Whether it is a PRIMARY KEY. */
  public boolean isPrimaryKey() {
    return definition instanceof Constraint.PrimaryKey;
  }

  /** Whether it is a FOREIGN KEY. */
  public boolean isForeignKey() {
    return definition instanceof Constraint.ForeignKey;
  }

  /** Whether it is a CHECK. */
  public boolean isCheck() {
    return definition instanceof Constraint.Check;
  }

  /** The column that a CHECK requires to be not null, when it says nothing else. */
  public Optional<String> requiredColumn() {
    return definition instanceof Constraint.Check check
            && columns.size() == 1
            && !(check.expression().root() instanceof Expression.And)
            && NotNullProof.proves(check.expression().root(), columns.get(0))
        ? Optional.of(columns.get(0))
        : Optional.empty();
  }

  /** The same constraint after something that nobody could read. */
  TableConstraint unsure() {
    return with(
        draft -> {
          draft.exists = Truth.UNKNOWN;
          draft.validated = Truth.UNKNOWN;
        });
  }

  TableConstraint withName(String next) {
    return with(draft -> draft.name = next);
  }

  TableConstraint withDefinition(Constraint next, List<String> nextColumns) {
    return with(
        draft -> {
          draft.definition = next;
          draft.columns = nextColumns;
        });
  }

  TableConstraint withExists(Truth next) {
    return with(draft -> draft.exists = next);
  }

  TableConstraint withValidated(Truth next) {
    return with(draft -> draft.validated = next);
  }

  TableConstraint withEnforced(boolean next, Truth nextValidated) {
    return with(
        draft -> {
          draft.validated = nextValidated;
          draft.enforced = next;
        });
  }

  TableConstraint withReferencedColumns(List<String> next) {
    return with(draft -> draft.referencedColumns = next);
  }

  TableConstraint withParent(Optional<Integer> next, boolean nextLocal) {
    return with(
        draft -> {
          draft.local = nextLocal;
          draft.parentId = next;
        });
  }

  private TableConstraint with(Consumer<Draft> change) {
    Draft draft = new Draft(this);
    change.accept(draft);
    return draft.finished();
  }

  /** The parts of the next state. */
  private static final class Draft {
    final int id;
    String name;
    Constraint definition;
    List<String> columns;
    Truth exists;
    Truth validated;
    boolean enforced;
    final Optional<Integer> indexId;
    final Optional<Integer> referencedTable;
    List<String> referencedColumns;
    boolean local;
    Optional<Integer> parentId;
    final Optional<Birth> birth;

    Draft(TableConstraint of) {
      id = of.id;
      name = of.name;
      definition = of.definition;
      columns = of.columns;
      exists = of.exists;
      validated = of.validated;
      enforced = of.enforced;
      indexId = of.indexId;
      referencedTable = of.referencedTable;
      referencedColumns = of.referencedColumns;
      local = of.local;
      parentId = of.parentId;
      birth = of.birth;
    }

    TableConstraint finished() {
      return new TableConstraint(
          id,
          name,
          definition,
          columns,
          exists,
          validated,
          enforced,
          indexId,
          referencedTable,
          referencedColumns,
          local,
          parentId,
          birth);
    }
  }
}
