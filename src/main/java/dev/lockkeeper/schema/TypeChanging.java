package dev.lockkeeper.schema;

import dev.lockkeeper.operation.Constraint;
import dev.lockkeeper.operation.Identifier;
import dev.lockkeeper.operation.ObjectName;
import dev.lockkeeper.operation.TypeName;
import dev.lockkeeper.operation.TypeOperation.AddEnumValue;
import dev.lockkeeper.operation.TypeOperation.AlterDomain;
import dev.lockkeeper.operation.TypeOperation.AlterTypeAttribute;
import dev.lockkeeper.operation.TypeOperation.CreateDomain;
import dev.lockkeeper.operation.TypeOperation.CreateType;
import dev.lockkeeper.operation.TypeOperation.RenameEnumValue;
import dev.lockkeeper.schema.UserType.CompositeType;
import dev.lockkeeper.schema.UserType.CompositeType.Attribute;
import dev.lockkeeper.schema.UserType.DomainConstraint;
import dev.lockkeeper.schema.UserType.DomainType;
import dev.lockkeeper.schema.UserType.EnumType;
import dev.lockkeeper.schema.UserType.OpaqueType;
import dev.lockkeeper.schema.UserType.RangeType;
import dev.lockkeeper.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Types and domains come and change. */
final class TypeChanging {
  private final Change change;

  TypeChanging(Change change) {
    this.change = change;
  }

  void create(CreateType create) {
    put(create.name(), create.span(), formOf(create));
  }

  private static UserType.Form formOf(CreateType create) {
    return switch (create.form()) {
      case ENUM -> new EnumType(create.labels(), Truth.YES);
      case COMPOSITE ->
          new CompositeType(
              create.attributes().stream()
                  .map(a -> new Attribute(a.name().value(), a.type().map(StoredType::of)))
                  .toList());
      case RANGE -> new RangeType(create.options());
      case BASE, SHELL -> new OpaqueType();
    };
  }

  private void put(ObjectName name, Span span, UserType.Form form) {
    String schema = change.schema().homeOf(name);
    change
        .schema()
        .type(new ObjectName(Optional.of(Change.identifier(schema, span)), name.name()))
        .ifPresent(change.draft()::remove);
    change
        .draft()
        .put(
            new UserType(
                change.draft().newId(),
                schema,
                name.name().value(),
                Truth.YES,
                change.birth(span, Truth.YES),
                form));
  }

  /** The type that a statement names; one that was never seen is taken note of. */
  private UserType known(ObjectName name) {
    return change
        .schema()
        .type(name)
        .map(type -> type.withExists(Truth.YES))
        .orElseGet(
            () ->
                new UserType(
                    change.draft().newId(),
                    change.schema().homeOf(name),
                    name.name().value(),
                    Truth.YES,
                    Optional.empty(),
                    new OpaqueType()));
  }

  void addValue(AddEnumValue add) {
    UserType type = known(add.name());
    EnumType before = enumOf(type);
    if (before.labels().contains(add.value())) {
      return;
    }
    List<String> labels = new ArrayList<>(before.labels());
    Optional<Integer> at =
        add.before()
            .map(labels::indexOf)
            .or(() -> add.after().map(label -> labels.indexOf(label) + 1));
    labels.add(at.filter(i -> i >= 0).orElse(labels.size()), add.value());
    change.draft().put(type.withForm(new EnumType(labels, before.labelsKnown())));
  }

  private static EnumType enumOf(UserType type) {
    return type.form() instanceof EnumType labels ? labels : new EnumType(List.of(), Truth.UNKNOWN);
  }

  void renameValue(RenameEnumValue rename) {
    UserType type = known(rename.name());
    EnumType before = enumOf(type);
    List<String> labels =
        before.labels().stream()
            .map(label -> label.equals(rename.value()) ? rename.newName() : label)
            .toList();
    change.draft().put(type.withForm(new EnumType(labels, before.labelsKnown())));
  }

  void alterAttribute(AlterTypeAttribute alter) {
    UserType type = known(alter.name());
    if (!(type.form() instanceof CompositeType composite)) {
      return;
    }
    String name = alter.attribute().value();
    List<Attribute> attributes = new ArrayList<>();
    for (Attribute attribute : composite.attributes()) {
      boolean isMeant = attribute.name().equals(name);
      if (!isMeant) {
        attributes.add(attribute);
        continue;
      }
      switch (alter.action()) {
        case ALTER_ATTRIBUTE_TYPE ->
            attributes.add(new Attribute(name, alter.type().map(StoredType::of)));
        case RENAME_ATTRIBUTE ->
            attributes.add(
                new Attribute(
                    alter.newName().map(Identifier::value).orElse(name), attribute.type()));
        case ADD_ATTRIBUTE -> attributes.add(attribute);
        case DROP_ATTRIBUTE -> {}
      }
    }
    if (alter.action() == AlterTypeAttribute.Action.ADD_ATTRIBUTE) {
      attributes.add(new Attribute(name, alter.type().map(StoredType::of)));
    }
    change.draft().put(type.withForm(new CompositeType(attributes)));
  }

  void create(CreateDomain create) {
    DomainType domain =
        new DomainType(
            StoredType.of(create.type()),
            Truth.of(create.nullable().filter(nullable -> !nullable).isPresent()),
            create.defaultValue().flatMap(Altering::stored),
            List.of());
    for (Constraint constraint : create.constraints()) {
      domain = with(domain, constraint, create.name().name().value(), true);
    }
    put(create.name(), create.span(), domain);
  }

  private DomainType with(
      DomainType domain, Constraint constraint, String domainName, boolean isNew) {
    if (constraint instanceof Constraint.NotNull) {
      return new DomainType(domain.base(), Truth.YES, domain.defaultValue(), domain.constraints());
    }
    List<DomainConstraint> constraints = new ArrayList<>(domain.constraints());
    String name =
        constraint
            .name()
            .map(Identifier::value)
            .orElseGet(
                () ->
                    GeneratedName.choose(
                        domainName,
                        Optional.empty(),
                        "check",
                        taken -> constraints.stream().anyMatch(c -> c.name().equals(taken))));
    Truth validated = Truth.of(isNew || !constraint.common().notValid());
    constraints.add(new DomainConstraint(name, constraint, validated));
    return new DomainType(domain.base(), domain.notNull(), domain.defaultValue(), constraints);
  }

  void alter(AlterDomain alter) {
    UserType type = known(alter.domain());
    if (type.form() instanceof DomainType domain) {
      change.draft().put(type.withForm(altered(domain, alter)));
    } else {
      change.draft().put(type);
    }
  }

  private DomainType altered(DomainType domain, AlterDomain alter) {
    String name = alter.name().map(Identifier::value).orElse("");
    return switch (alter.action()) {
      case SET_DEFAULT ->
          new DomainType(
              domain.base(),
              domain.notNull(),
              alter.defaultValue().flatMap(Altering::stored),
              domain.constraints());
      case DROP_DEFAULT ->
          new DomainType(domain.base(), domain.notNull(), Optional.empty(), domain.constraints());
      case SET_NOT_NULL ->
          new DomainType(domain.base(), Truth.YES, domain.defaultValue(), domain.constraints());
      case DROP_NOT_NULL ->
          new DomainType(domain.base(), Truth.NO, domain.defaultValue(), domain.constraints());
      case ADD_CONSTRAINT ->
          alter
              .constraint()
              .map(c -> with(domain, c, alter.domain().name().value(), false))
              .orElse(domain);
      case DROP_CONSTRAINT ->
          withConstraints(
              domain, domain.constraints().stream().filter(c -> !c.name().equals(name)).toList());
      case RENAME_CONSTRAINT -> {
        String newName = alter.newName().map(Identifier::value).orElse(name);
        yield withConstraints(
            domain,
            domain.constraints().stream()
                .map(
                    c ->
                        c.name().equals(name)
                            ? new DomainConstraint(newName, c.definition(), c.validated())
                            : c)
                .toList());
      }
      case VALIDATE_CONSTRAINT ->
          withConstraints(
              domain,
              domain.constraints().stream()
                  .map(
                      c ->
                          c.name().equals(name)
                              ? new DomainConstraint(c.name(), c.definition(), Truth.YES)
                              : c)
                  .toList());
    };
  }

  private static DomainType withConstraints(DomainType domain, List<DomainConstraint> constraints) {
    return new DomainType(domain.base(), domain.notNull(), domain.defaultValue(), constraints);
  }

  /** Gives a type another name, and its columns with it. */
  void rename(UserType type, String schema, String name) {
    change.draft().put(type.named(schema, name));
    for (Schema.ColumnUse use : change.schema().columnsOf(type)) {
      change.alterColumn(
          use.table().id(),
          use.column().name(),
          c ->
              c.withType(
                  c.type()
                      .map(
                          t ->
                              new TypeName(
                                  t.schema().map(s -> Change.identifier(schema, s.span())),
                                  name,
                                  t.modifiers(),
                                  t.dimensions(),
                                  t.span())),
                  c.typeId()));
    }
  }
}
