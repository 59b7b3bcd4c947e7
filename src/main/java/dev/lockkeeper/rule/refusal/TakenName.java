package dev.lockkeeper.rule.refusal;

import dev.lockkeeper.migration.Statement;
import dev.lockkeeper.operation.AlterTableOperation.AddColumn;
import dev.lockkeeper.operation.AlterTableOperation.AddConstraint;
import dev.lockkeeper.operation.AlterTableOperation.DropColumn;
import dev.lockkeeper.operation.AlterTableOperation.DropConstraint;
import dev.lockkeeper.operation.AlterTableOperation.RenameColumn;
import dev.lockkeeper.operation.AlterTableOperation.RenameConstraint;
import dev.lockkeeper.operation.Constraint;
import dev.lockkeeper.operation.Identifier;
import dev.lockkeeper.operation.IndexOperation.CreateIndex;
import dev.lockkeeper.operation.ObjectKind;
import dev.lockkeeper.operation.ObjectName;
import dev.lockkeeper.operation.ObjectOperation.CreateObject;
import dev.lockkeeper.operation.Operation;
import dev.lockkeeper.operation.RoutineOperation.CreateFunction;
import dev.lockkeeper.operation.RoutineOperation.CreatePolicy;
import dev.lockkeeper.operation.RoutineOperation.CreateTrigger;
import dev.lockkeeper.operation.TableOperation.CreateTable;
import dev.lockkeeper.operation.TableOperation.CreateTableAs;
import dev.lockkeeper.operation.TableOperation.RenameTable;
import dev.lockkeeper.operation.TypeOperation.AddEnumValue;
import dev.lockkeeper.operation.TypeOperation.CreateDomain;
import dev.lockkeeper.operation.TypeOperation.CreateType;
import dev.lockkeeper.operation.ViewOperation.CreateMaterializedView;
import dev.lockkeeper.operation.ViewOperation.CreateView;
import dev.lockkeeper.rule.Related;
import dev.lockkeeper.schema.Birth;
import dev.lockkeeper.schema.Schema;
import dev.lockkeeper.schema.Table;
import dev.lockkeeper.schema.UserType;
import dev.lockkeeper.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a statement creates under a name that is taken. */
public final class TakenName {
  private final Statement statement;
  private final Schema before;
  private final List<Refused> found = new ArrayList<>();

  private TakenName(Statement statement, Schema before) {
    this.statement = statement;
    this.before = before;
  }

  /**
   * All that a statement creates and that is there for certain; nothing of one that may be skipped
   * or was not read whole.
   *
   * @param before the schema just before it
   */
  public static List<Refused> in(Statement statement, Schema before) {
    if (statement.conditional() || !statement.understood()) {
      return List.of();
    }
    TakenName taken = new TakenName(statement, before);
    for (Operation operation : statement.operations()) {
      taken.checkObject(operation);
      taken.checkPart(operation);
    }
    return List.copyOf(taken.found);
  }

  /** An object with a name of its own, and the kind that says which names it may not take. */
  private record Created(ObjectKind kind, ObjectName name) {}

  private void checkObject(Operation operation) {
    created(operation).ifPresent(created -> checkObject(operation, created));
  }

  private void checkObject(Operation operation, Created created) {
    before
        .occupant(created.kind(), created.name())
        .filter(object -> object.exists().holds())
        .ifPresent(
            object ->
                report(
                    operation,
                    created.name().name().span(),
                    "the %s %s is there already".formatted(object.kind().words(), object.sql()),
                    object.sql(),
                    object.birth()));
  }

  private Optional<Created> created(Operation operation) {
    if (operation instanceof CreateTable create && !create.ifNotExists()) {
      return create.temporary() ? Optional.empty() : relation(create.table());
    } else if (operation instanceof CreateTableAs create && !create.ifNotExists()) {
      return create.temporary() ? Optional.empty() : relation(create.table());
    } else if (operation instanceof CreateView create && !create.orReplace()) {
      return create.temporary() ? Optional.empty() : relation(create.name());
    } else if (operation instanceof CreateMaterializedView create && !create.ifNotExists()) {
      return relation(create.name());
    } else if (operation instanceof CreateIndex create && !create.ifNotExists()) {
      return create.name().flatMap(name -> relation(beside(create.table().table(), name)));
    } else if (operation instanceof RenameTable rename) {
      return relation(beside(rename.table().table(), rename.newName()));
    } else if (operation instanceof CreateType create) {
      return Optional.of(new Created(ObjectKind.TYPE, create.name()));
    } else if (operation instanceof CreateDomain create) {
      return Optional.of(new Created(ObjectKind.TYPE, create.name()));
    } else if (operation instanceof CreateObject create
        && !create.ifNotExists()
        && !create.orReplace()
        && !create.temporary()
        && create.table().isEmpty()) {
      return create.name().map(name -> new Created(create.object(), name));
    }
    return Optional.empty();
  }

  private static Optional<Created> relation(ObjectName name) {
    return Optional.of(new Created(ObjectKind.TABLE, name));
  }

  /** A name in the schema of a table, where its indexes live too. */
  private ObjectName beside(ObjectName table, Identifier name) {
    Optional<Identifier> schema =
        before
            .relation(table)
            .map(found -> new Identifier(found.schema(), found.schema(), name.span()))
            .or(table::schema);
    return new ObjectName(schema, name);
  }

  private void checkPart(Operation operation) {
    if (operation instanceof AddColumn add && !add.ifNotExists()) {
      column(add, add.table().table(), add.column().name());
    } else if (operation instanceof RenameColumn rename) {
      column(rename, rename.table().table(), rename.newName());
    } else if (operation instanceof AddConstraint add) {
      add.constraint()
          .name()
          .ifPresent(
              name -> {
                constraint(add, add.table().table(), name);
                index(add, name);
              });
    } else if (operation instanceof RenameConstraint rename) {
      constraint(rename, rename.table().table(), rename.newName());
    } else if (operation instanceof CreateTrigger create && !create.orReplace()) {
      member(create, ObjectKind.TRIGGER, create.table(), create.name());
    } else if (operation instanceof CreatePolicy create) {
      member(create, ObjectKind.POLICY, create.table(), create.name());
    } else if (operation instanceof AddEnumValue add && !add.ifNotExists()) {
      label(add);
    } else if (operation instanceof CreateFunction create && !create.orReplace()) {
      before
          .occupant(create)
          .filter(r -> r.exists().holds())
          .ifPresent(
              r ->
                  report(
                      create,
                      create.name().span(),
                      "a %s %s with these arguments is there already"
                          .formatted(r.kind().words(), create.name()),
                      create.name().sql(),
                      r.birth()));
    }
  }

  private Optional<Table> table(ObjectName name) {
    return before.relation(name).filter(Table.class::isInstance).map(found -> before.table(name));
  }

  private void column(Operation operation, ObjectName table, Identifier name) {
    boolean makesRoom =
        statement.operations().stream()
            .anyMatch(o -> o instanceof DropColumn drop && drop.column().sameAs(name));
    table(table)
        .filter(t -> !makesRoom && t.column(name.value()).exists().holds())
        .ifPresent(
            t ->
                report(
                    operation,
                    name.span(),
                    "%s has a column %s already".formatted(t, name),
                    t.sql(),
                    t.column(name.value()).birth().or(t::birth)));
  }

  private void constraint(Operation operation, ObjectName table, Identifier name) {
    boolean makesRoom =
        statement.operations().stream()
            .anyMatch(
                o ->
                    o instanceof DropConstraint drop
                        && drop.name().filter(name::sameAs).isPresent());
    table(table)
        .filter(t -> !makesRoom && t.hasConstraint(name.value()).holds())
        .flatMap(t -> t.constraint(name.value()))
        .ifPresent(
            found ->
                report(
                    operation,
                    name.span(),
                    "%s has a constraint %s already".formatted(table, name),
                    table.sql(),
                    found.birth()));
  }

  /** The index of a new unique constraint takes its name, which another relation may have. */
  private void index(AddConstraint add, Identifier name) {
    boolean builds =
        add.constraint() instanceof Constraint.Exclude
            || (add.constraint() instanceof Constraint.Key key && key.usingIndex().isEmpty());
    ObjectName table = add.table().table();
    boolean isTold = table(table).filter(t -> t.constraint(name.value()).isPresent()).isPresent();
    if (builds && !isTold) {
      checkObject(add, new Created(ObjectKind.TABLE, beside(table, name)));
    }
  }

  private void member(Operation operation, ObjectKind kind, ObjectName table, Identifier name) {
    before
        .relation(table)
        .flatMap(of -> before.memberOf(of, kind, name.value()))
        .filter(found -> found.exists().holds())
        .ifPresent(
            found ->
                report(
                    operation,
                    name.span(),
                    "%s has a %s %s already".formatted(table, kind.words(), name),
                    table.sql(),
                    found.birth()));
  }

  private void label(AddEnumValue add) {
    Optional<UserType> type = before.type(add.name()).filter(t -> t.exists().holds());
    boolean isThere =
        type.filter(t -> t.form() instanceof UserType.EnumType e && e.labelsKnown().holds())
            .filter(t -> t.labels().contains(add.value()))
            .isPresent();
    if (isThere) {
      report(
          add,
          add.span(),
          "the enum %s has a value '%s' already".formatted(add.name(), add.value()),
          add.name().sql(),
          type.orElseThrow().birth());
    }
  }

  private void report(
      Operation operation, Span span, String there, String relation, Optional<Birth> birth) {
    if (birth.isEmpty() || there.contains("{}")) {
      return;
    }
    Span place = operation.span().contains(span) ? span : operation.span();
    found.add(
        new Refused(
            operation,
            place,
            there,
            Optional.of(relation),
            Optional.of(new Related(birth.get().span(), "it is created here"))));
  }
}
