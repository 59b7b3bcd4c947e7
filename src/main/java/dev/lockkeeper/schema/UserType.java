package dev.lockkeeper.schema;

import dev.lockkeeper.operation.Constraint;
import dev.lockkeeper.operation.Expression;
import dev.lockkeeper.operation.ObjectKind;
import dev.lockkeeper.operation.Option;
import dev.lockkeeper.operation.TypeName;
import java.util.List;
import java.util.Optional;

/**
 * A type or domain that the history creates.
 *
 * @param form what is known of its inside
 */
public record UserType(
    int id, String schema, String name, Truth exists, Optional<Birth> birth, Form form)
    implements SchemaObject {
  @Override
  public ObjectKind kind() {
    return form instanceof DomainType ? ObjectKind.DOMAIN : ObjectKind.TYPE;
  }

  /** An enum's labels in order; empty for another type. */
  public List<String> labels() {
    return form instanceof EnumType type ? type.labels() : List.of();
  }

  /** What it is when it is a domain. */
  public Optional<DomainType> domain() {
    return form instanceof DomainType type ? Optional.of(type) : Optional.empty();
  }

  /** What sort of type it is. */
  public sealed interface Form {}

  /**
   * An enum.
   *
   * @param labels in their order
   * @param labelsKnown whether these are all, and in order
   */
  public record EnumType(List<String> labels, Truth labelsKnown) implements Form {
    public EnumType {
      labels = List.copyOf(labels);
    }
  }

  /** A composite type. */
  public record CompositeType(List<Attribute> attributes) implements Form {
    public CompositeType {
      attributes = List.copyOf(attributes);
    }

    /** A column of a composite type. */
    public record Attribute(String name, Optional<TypeName> type) {}
  }

  /**
   * A domain.
   *
   * @param base the type it restricts
   * @param notNull whether it refuses NULL
   * @param constraints its CHECKs
   */
  public record DomainType(
      TypeName base,
      Truth notNull,
      Optional<Expression> defaultValue,
      List<DomainConstraint> constraints)
      implements Form {
    public DomainType {
      constraints = List.copyOf(constraints);
    }

    /** Whether values are checked: a CHECK or NOT NULL. */
    public boolean isConstrained() {
      return !constraints.isEmpty() || !notNull.fails();
    }
  }

  /** A CHECK of a domain. */
  public record DomainConstraint(String name, Constraint definition, Truth validated) {}

  /** A range type, with the options of its definition. */
  public record RangeType(List<Option> options) implements Form {
    public RangeType {
      options = List.copyOf(options);
    }
  }

  /** A base type, a shell type, or one whose creation was not seen. */
  public record OpaqueType() implements Form {}

  @Override
  public UserType named(String nextSchema, String next) {
    return new UserType(id, nextSchema, next, exists, birth, form);
  }

  @Override
  public UserType withExists(Truth next) {
    return new UserType(id, schema, name, next, birth, form);
  }

  UserType withForm(Form next) {
    return new UserType(id, schema, name, exists, birth, next);
  }
}
