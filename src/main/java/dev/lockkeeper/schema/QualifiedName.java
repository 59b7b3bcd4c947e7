package dev.lockkeeper.schema;

import dev.lockkeeper.operation.Identifier;
import dev.lockkeeper.operation.ObjectKind;
import dev.lockkeeper.operation.ObjectName;

/** A name in its namespace. */
record QualifiedName(ObjectKind space, String schema, String name) {
  static QualifiedName of(SchemaObject object) {
    if (object instanceof OtherObject other
        && other.tableId().isPresent()
        && other.kind() != ObjectKind.STATISTICS) {
      return ofMember(other.kind(), other.tableId().get(), other.name());
    }
    String name =
        object instanceof Routine routine
            ? routine.name() + "(" + routine.signature() + ")"
            : object.name();
    return new QualifiedName(space(object.kind()), object.schema(), name);
  }

  /** Under which all functions of one name are kept. */
  static QualifiedName ofOverloads(Routine routine) {
    return new QualifiedName(ObjectKind.ROUTINE, routine.schema(), routine.name());
  }

  static QualifiedName ofMember(ObjectKind kind, int table, String name) {
    return new QualifiedName(kind, Integer.toString(table), name);
  }

  /** Under which kind an object's name is kept: what shares a namespace shares one. */
  static ObjectKind space(ObjectKind kind) {
    return switch (kind) {
      case TABLE, FOREIGN_TABLE, INDEX, VIEW, MATERIALIZED_VIEW, SEQUENCE -> ObjectKind.TABLE;
      case TYPE, DOMAIN -> ObjectKind.TYPE;
      case FUNCTION, PROCEDURE, AGGREGATE, ROUTINE -> ObjectKind.ROUTINE;
      default -> kind;
    };
  }

  /** Whether a name is that of a catalog, which is there before any history. */
  static boolean isSystem(ObjectName name) {
    String schema = name.schema().map(Identifier::value).orElse("");
    return schema.equals("pg_catalog")
        || schema.equals("information_schema")
        || (schema.isEmpty() && name.name().value().startsWith("pg_"));
  }

  static boolean isWithoutSchema(ObjectKind kind) {
    return switch (kind) {
      case SCHEMA,
          DATABASE,
          TABLESPACE,
          EXTENSION,
          EVENT_TRIGGER,
          PUBLICATION,
          SUBSCRIPTION,
          ROLE,
          USER,
          GROUP,
          ACCESS_METHOD,
          LANGUAGE,
          FOREIGN_DATA_WRAPPER,
          SERVER,
          CAST,
          TRANSFORM,
          USER_MAPPING ->
          true;
      default -> false;
    };
  }
}
