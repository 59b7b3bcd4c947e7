package dev.lockkeeper.schema;

import dev.lockkeeper.operation.Constraint;
import java.util.List;
import java.util.Optional;

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

  /** The same constraint after something that nobody could read. */
  TableConstraint unsure() {
    return new TableConstraint(
        id,
        name,
        definition,
        columns,
        Truth.UNKNOWN,
        Truth.UNKNOWN,
        enforced,
        indexId,
        referencedTable,
        referencedColumns,
        local,
        parentId,
        birth);
  }

  TableConstraint withName(String next) {
    return new TableConstraint(
        id,
        next,
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

  TableConstraint withDefinition(Constraint next, List<String> nextColumns) {
    return new TableConstraint(
        id,
        name,
        next,
        nextColumns,
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

  TableConstraint withExists(Truth next) {
    return new TableConstraint(
        id,
        name,
        definition,
        columns,
        next,
        validated,
        enforced,
        indexId,
        referencedTable,
        referencedColumns,
        local,
        parentId,
        birth);
  }

  TableConstraint withValidated(Truth next) {
    return new TableConstraint(
        id,
        name,
        definition,
        columns,
        exists,
        next,
        enforced,
        indexId,
        referencedTable,
        referencedColumns,
        local,
        parentId,
        birth);
  }

  TableConstraint withEnforced(boolean next, Truth nextValidated) {
    return new TableConstraint(
        id,
        name,
        definition,
        columns,
        exists,
        nextValidated,
        next,
        indexId,
        referencedTable,
        referencedColumns,
        local,
        parentId,
        birth);
  }

  TableConstraint withReferencedColumns(List<String> next) {
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
        next,
        local,
        parentId,
        birth);
  }

  TableConstraint withParent(Optional<Integer> next, boolean nextLocal) {
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
        nextLocal,
        next,
        birth);
  }
}
