package dev.lockkeeper.operation;

import dev.lockkeeper.source.Span;
import java.util.List;
import java.util.Optional;

/**
 * What all kinds of objects have: CREATE of the simple ones, DROP, RENAME, SET SCHEMA, OWNER TO,
 * COMMENT, GRANT.
 */
public sealed interface ObjectOperation extends Operation {
  /**
   * CREATE of an object that has no operation of its own (schema, sequence, extension, publication,
   * statistics, ...).
   *
   * @param table the one it belongs to or is made for; for statistics the table of its FROM
   * @param options those that were read, in lower case
   * @param definition what follows the name, as written
   */
  record CreateObject(
      Span span,
      ObjectKind object,
      Optional<ObjectName> name,
      boolean orReplace,
      boolean ifNotExists,
      boolean temporary,
      Optional<ObjectName> table,
      List<Option> options,
      Optional<String> definition)
      implements ObjectOperation {
    public CreateObject {
      options = List.copyOf(options);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visit(this);
    }

    @Override
    public String kind() {
      return "Create" + object.camelCase();
    }
  }

  /**
   * ALTER of an object in a form that has no operation of its own.
   *
   * @param definition what follows the name, as written
   */
  record AlterObject(
      Span span,
      ObjectKind object,
      Optional<ObjectName> name,
      boolean ifExists,
      Optional<ObjectName> table,
      String definition)
      implements ObjectOperation {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visit(this);
    }

    @Override
    public String kind() {
      return "Alter" + object.camelCase();
    }
  }

  /**
   * DROP of anything but tables and indexes, once for each object named.
   *
   * @param table the ON of a trigger, rule or policy
   * @param arguments of a function, as written, without the parentheses
   */
  record DropObject(
      Span span,
      ObjectKind object,
      Optional<ObjectName> name,
      Optional<ObjectName> table,
      Optional<String> arguments,
      boolean ifExists,
      boolean cascade)
      implements ObjectOperation {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visit(this);
    }

    @Override
    public String kind() {
      return "Drop" + object.camelCase();
    }
  }

  /** RENAME TO of anything but tables, columns and constraints. */
  record RenameObject(
      Span span,
      ObjectKind object,
      ObjectName name,
      Optional<ObjectName> table,
      boolean ifExists,
      Identifier newName)
      implements ObjectOperation {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visit(this);
    }

    @Override
    public String kind() {
      return "Rename" + object.camelCase();
    }
  }

  /** SET SCHEMA. */
  record SetSchema(
      Span span, ObjectKind object, ObjectName name, boolean ifExists, Identifier schema)
      implements ObjectOperation {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visit(this);
    }
  }

  /** OWNER TO. */
  record OwnerTo(Span span, ObjectKind object, ObjectName name, boolean ifExists, String role)
      implements ObjectOperation {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visit(this);
    }
  }

  /**
   * COMMENT ON; an absent text is NULL.
   *
   * @param name the object; for a column its table is {@code table}
   */
  record Comment(
      Span span,
      ObjectKind object,
      Optional<ObjectName> name,
      Optional<Identifier> column,
      Optional<ObjectName> table,
      Optional<String> text)
      implements ObjectOperation {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visit(this);
    }
  }

  /** GRANT or REVOKE; of roles too. */
  record Privileges(
      Span span,
      boolean grant,
      List<String> privileges,
      Optional<ObjectKind> object,
      List<ObjectName> names,
      List<String> roles,
      boolean cascade)
      implements ObjectOperation {
    public Privileges {
      privileges = List.copyOf(privileges);
      names = List.copyOf(names);
      roles = List.copyOf(roles);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visit(this);
    }

    @Override
    public String kind() {
      return grant ? "Grant" : "Revoke";
    }
  }
}
