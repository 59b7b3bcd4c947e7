package dev.lockkeeper.schema;

import dev.lockkeeper.operation.Expression;
import dev.lockkeeper.operation.IndexElement;
import dev.lockkeeper.operation.ObjectKind;
import java.util.List;
import java.util.Optional;

/**
 * An index of a table or of a materialized view.
 *
 * @param tableId the id of the table or materialized view
 * @param elements its columns and expressions, with their names of the moment
 * @param include the columns of INCLUDE
 * @param method {@code btree} unless another was written
 * @param where the condition of a partial index
 * @param valid whether it is complete and queries use it (pg_index.indisvalid)
 * @param constraintName the primary key, unique or exclusion constraint that it serves
 * @param parentId the index of the partitioned table that it is part of
 */
public record Index(
    int id,
    String schema,
    String name,
    Truth exists,
    Optional<Birth> birth,
    int tableId,
    List<IndexElement> elements,
    List<String> include,
    boolean unique,
    boolean nullsNotDistinct,
    String method,
    Optional<Expression> where,
    Truth valid,
    Optional<String> constraintName,
    Optional<Integer> parentId)
    implements SchemaObject {
  public Index {
    elements = List.copyOf(elements);
    include = List.copyOf(include);
  }

  @Override
  public ObjectKind kind() {
    return ObjectKind.INDEX;
  }

  /** Whether it serves a primary key, unique or exclusion constraint. */
  public boolean isOfConstraint() {
    return constraintName.isPresent();
  }

  /** The names of its key columns; expressions are left out. */
  public List<String> columns() {
    return elements.stream().flatMap(e -> e.column().stream()).map(c -> c.value()).toList();
  }

  /** Whether one of its elements is an expression. */
  public boolean hasExpression() {
    return elements.stream().anyMatch(e -> e.column().isEmpty());
  }

  /** Whether rows are left out of it. */
  public boolean isPartial() {
    return where.isPresent();
  }
}
