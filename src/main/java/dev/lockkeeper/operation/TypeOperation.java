package dev.lockkeeper.operation;

import dev.lockkeeper.source.Span;
import java.util.List;
import java.util.Optional;

/** Types and domains. */
public sealed interface TypeOperation extends Operation {
  /**
   * CREATE TYPE; {@code form} says which, and which of the other parts are there.
   *
   * @param labels an enum's, decoded
   * @param attributes a composite type's
   * @param options a range's or base type's
   */
  record CreateType(
      Span span,
      ObjectName name,
      Form form,
      List<String> labels,
      List<ColumnDefinition> attributes,
      List<Option> options)
      implements TypeOperation {
    public CreateType {
      labels = List.copyOf(labels);
      attributes = List.copyOf(attributes);
      options = List.copyOf(options);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visit(this);
    }

    /** What sort of type. */
    public enum Form {
      ENUM,
      COMPOSITE,
      RANGE,
      BASE,
      SHELL
    }
  }

  /** ALTER TYPE ... ADD VALUE. */
  record AddEnumValue(
      Span span,
      ObjectName name,
      String value,
      boolean ifNotExists,
      Optional<String> before,
      Optional<String> after)
      implements TypeOperation {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visit(this);
    }
  }

  /** ALTER TYPE ... RENAME VALUE. */
  record RenameEnumValue(Span span, ObjectName name, String value, String newName)
      implements TypeOperation {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visit(this);
    }
  }

  /** ALTER TYPE ... ADD, DROP, ALTER or RENAME ATTRIBUTE. */
  record AlterTypeAttribute(
      Span span,
      ObjectName name,
      Action action,
      Identifier attribute,
      Optional<TypeName> type,
      Optional<Identifier> newName,
      boolean ifExists,
      boolean cascade)
      implements TypeOperation {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visit(this);
    }

    /** Which one; it gives the operation its kind. */
    public enum Action {
      ADD_ATTRIBUTE,
      DROP_ATTRIBUTE,
      ALTER_ATTRIBUTE_TYPE,
      RENAME_ATTRIBUTE
    }

    @Override
    public String kind() {
      return Operation.camelCase(action.name());
    }
  }

  /** CREATE DOMAIN. */
  record CreateDomain(
      Span span,
      ObjectName name,
      TypeName type,
      Optional<ObjectName> collation,
      Optional<Expression> defaultValue,
      Optional<Boolean> nullable,
      List<Constraint> constraints)
      implements TypeOperation {
    public CreateDomain {
      constraints = List.copyOf(constraints);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visit(this);
    }
  }

  /**
   * ALTER DOMAIN in a form that is not RENAME, OWNER or SET SCHEMA.
   *
   * @param constraint the one added
   * @param name of the constraint dropped, renamed or validated
   */
  record AlterDomain(
      Span span,
      ObjectName domain,
      Action action,
      Optional<Expression> defaultValue,
      Optional<Constraint> constraint,
      Optional<Identifier> name,
      Optional<Identifier> newName,
      boolean ifExists,
      boolean cascade)
      implements TypeOperation {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visit(this);
    }

    /** Which form. */
    public enum Action {
      SET_DEFAULT,
      DROP_DEFAULT,
      SET_NOT_NULL,
      DROP_NOT_NULL,
      ADD_CONSTRAINT,
      DROP_CONSTRAINT,
      RENAME_CONSTRAINT,
      VALIDATE_CONSTRAINT
    }
  }
}
