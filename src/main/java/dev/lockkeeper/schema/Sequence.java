package dev.lockkeeper.schema;

import dev.lockkeeper.operation.ObjectKind;
import java.util.Optional;

/**
 * A sequence.
 *
 * @param type {@code bigint} unless AS said otherwise or a serial column made it
 * @param ownerTable the id of the table that it is dropped with
 * @param ownerColumn the number of the column that it is dropped with
 */
public record Sequence(
    int id,
    String schema,
    String name,
    Truth exists,
    Optional<Birth> birth,
    String type,
    Optional<Integer> ownerTable,
    Optional<Integer> ownerColumn)
    implements SchemaObject {
  @Override
  public ObjectKind kind() {
    return ObjectKind.SEQUENCE;
  }

  @Override
  public Sequence named(String nextSchema, String next) {
    return new Sequence(id, nextSchema, next, exists, birth, type, ownerTable, ownerColumn);
  }

  @Override
  public Sequence withExists(Truth next) {
    return new Sequence(id, schema, name, next, birth, type, ownerTable, ownerColumn);
  }

  Sequence withType(String next) {
    return new Sequence(id, schema, name, exists, birth, next, ownerTable, ownerColumn);
  }

  Sequence ownedBy(Optional<Integer> table, Optional<Integer> column) {
    return new Sequence(id, schema, name, exists, birth, type, table, column);
  }
}
