package dev.lockkeeper.schema;

import dev.lockkeeper.operation.Identifier;
import dev.lockkeeper.operation.ObjectKind;
import java.util.Optional;

/** Something that a schema holds under a name. */
public sealed interface SchemaObject extends Member
    permits Table, Index, View, Sequence, UserType, Routine, OtherObject {
  /**
   * Stays the same through RENAME and SET SCHEMA; positive, and never given twice in a replay. 0
   * for a table that was only asked for and never seen.
   */
  @Override
  int id();

  /** The schema it lives in, as the server stores it; {@code pg_temp} for temporary objects. */
  String schema();

  /** Its name, as the server stores it. */
  @Override
  String name();

  /** What sort of object it is. */
  ObjectKind kind();

  /** Whether it exists. */
  Truth exists();

  /** Where it was created; absent when that was not seen. */
  Optional<Birth> birth();

  /** Its name as SQL prints it, the schema left out where it is {@code public} or temporary. */
  default String sql() {
    String name = Identifier.quoted(name());
    return schema().equals(Schema.PUBLIC) || schema().equals(Schema.TEMPORARY) || schema().isEmpty()
        ? name
        : Identifier.quoted(schema()) + "." + name;
  }

  /** The same object under another name. */
  SchemaObject named(String nextSchema, String next);

  /** The same object with another answer to whether it exists. */
  SchemaObject withExists(Truth next);
}
