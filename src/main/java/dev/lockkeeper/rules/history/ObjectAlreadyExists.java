package dev.lockkeeper.rules.history;

import dev.lockkeeper.migration.Direction;
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
import dev.lockkeeper.rule.Rule;
import dev.lockkeeper.rule.RuleContext;
import dev.lockkeeper.rule.Subscriptions;
import dev.lockkeeper.schema.Birth;
import dev.lockkeeper.schema.Schema;
import dev.lockkeeper.schema.Table;
import dev.lockkeeper.schema.UserType;
import dev.lockkeeper.source.Span;
import java.util.Optional;

/** Statements that fail because what they create is there. */
final class ObjectAlreadyExists implements Rule {

  @Override
  public void subscribe(Subscriptions on) {
    on.statement(this::check);
  }

  private void check(RuleContext context) {
    if (context.direction() == Direction.DOWN
        || context.statement().conditional()
        || !context.statement().understood()) {
      return;
    }
    for (Operation operation : context.statement().operations()) {
      checkObject(operation, context);
      checkPart(operation, context);
    }
  }

  /** An object with a name of its own, and the kind that says which names it may not take. */
  private record Created(ObjectKind kind, ObjectName name) {}

  private static void checkObject(Operation operation, RuleContext context) {
    created(operation, context.before())
        .ifPresent(created -> checkObject(operation, created, context));
  }

  private static void checkObject(Operation operation, Created created, RuleContext context) {
    context
        .before()
        .occupant(created.kind(), created.name())
        .filter(object -> object.exists().holds())
        .ifPresent(
            object ->
                report(
                    operation,
                    created.name().name().span(),
                    "the %s %s is there already".formatted(object.kind().words(), object.sql()),
                    object.sql(),
                    object.birth(),
                    context));
  }

  private static Optional<Created> created(Operation operation, Schema before) {
    if (operation instanceof CreateTable create && !create.ifNotExists()) {
      return create.temporary() ? Optional.empty() : relation(create.table());
    } else if (operation instanceof CreateTableAs create && !create.ifNotExists()) {
      return create.temporary() ? Optional.empty() : relation(create.table());
    } else if (operation instanceof CreateView create && !create.orReplace()) {
      return create.temporary() ? Optional.empty() : relation(create.name());
    } else if (operation instanceof CreateMaterializedView create && !create.ifNotExists()) {
      return relation(create.name());
    } else if (operation instanceof CreateIndex create && !create.ifNotExists()) {
      return create.name().flatMap(name -> relation(beside(create.table().table(), name, before)));
    } else if (operation instanceof RenameTable rename) {
      return relation(beside(rename.table().table(), rename.newName(), before));
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
  private static ObjectName beside(ObjectName table, Identifier name, Schema before) {
    Optional<Identifier> schema =
        before
            .relation(table)
            .map(found -> new Identifier(found.schema(), found.schema(), name.span()))
            .or(table::schema);
    return new ObjectName(schema, name);
  }

  private static void checkPart(Operation operation, RuleContext context) {
    if (operation instanceof AddColumn add && !add.ifNotExists()) {
      column(add, add.table().table(), add.column().name(), context);
    } else if (operation instanceof RenameColumn rename) {
      column(rename, rename.table().table(), rename.newName(), context);
    } else if (operation instanceof AddConstraint add) {
      add.constraint()
          .name()
          .ifPresent(
              name -> {
                constraint(add, add.table().table(), name, context);
                index(add, name, context);
              });
    } else if (operation instanceof RenameConstraint rename) {
      constraint(rename, rename.table().table(), rename.newName(), context);
    } else if (operation instanceof CreateTrigger create && !create.orReplace()) {
      member(create, ObjectKind.TRIGGER, create.table(), create.name(), context);
    } else if (operation instanceof CreatePolicy create) {
      member(create, ObjectKind.POLICY, create.table(), create.name(), context);
    } else if (operation instanceof AddEnumValue add && !add.ifNotExists()) {
      label(add, context);
    } else if (operation instanceof CreateFunction create && !create.orReplace()) {
      context
          .before()
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
                      r.birth(),
                      context));
    }
  }

  private static Optional<Table> table(ObjectName name, RuleContext context) {
    return context
        .before()
        .relation(name)
        .filter(Table.class::isInstance)
        .map(found -> context.before(name));
  }

  private static void column(
      Operation operation, ObjectName table, Identifier name, RuleContext context) {
    boolean makesRoom =
        context.statement().operations().stream()
            .anyMatch(o -> o instanceof DropColumn drop && drop.column().sameAs(name));
    table(table, context)
        .filter(t -> !makesRoom && t.column(name.value()).exists().holds())
        .ifPresent(
            t ->
                report(
                    operation,
                    name.span(),
                    "%s has a column %s already".formatted(t, name),
                    t.sql(),
                    t.column(name.value()).birth().or(t::birth),
                    context));
  }

  private static void constraint(
      Operation operation, ObjectName table, Identifier name, RuleContext context) {
    boolean makesRoom =
        context.statement().operations().stream()
            .anyMatch(
                o ->
                    o instanceof DropConstraint drop
                        && drop.name().filter(name::sameAs).isPresent());
    table(table, context)
        .filter(t -> !makesRoom && t.hasConstraint(name.value()).holds())
        .flatMap(t -> t.constraint(name.value()))
        .ifPresent(
            found ->
                report(
                    operation,
                    name.span(),
                    "%s has a constraint %s already".formatted(table, name),
                    table.sql(),
                    found.birth(),
                    context));
  }

  /** The index of a new unique constraint takes its name, which another relation may have. */
  private static void index(AddConstraint add, Identifier name, RuleContext context) {
    boolean builds =
        add.constraint() instanceof Constraint.Exclude
            || (add.constraint() instanceof Constraint.Key key && key.usingIndex().isEmpty());
    ObjectName table = add.table().table();
    boolean isTold =
        table(table, context).filter(t -> t.constraint(name.value()).isPresent()).isPresent();
    if (builds && !isTold) {
      checkObject(
          add, new Created(ObjectKind.TABLE, beside(table, name, context.before())), context);
    }
  }

  private static void member(
      Operation operation,
      ObjectKind kind,
      ObjectName table,
      Identifier name,
      RuleContext context) {
    context
        .before()
        .relation(table)
        .flatMap(of -> context.before().memberOf(of, kind, name.value()))
        .filter(found -> found.exists().holds())
        .ifPresent(
            found ->
                report(
                    operation,
                    name.span(),
                    "%s has a %s %s already".formatted(table, kind.words(), name),
                    table.sql(),
                    found.birth(),
                    context));
  }

  private static void label(AddEnumValue add, RuleContext context) {
    Optional<UserType> type = context.before().type(add.name()).filter(t -> t.exists().holds());
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
          type.orElseThrow().birth(),
          context);
    }
  }

  private static void report(
      Operation operation,
      Span span,
      String there,
      String relation,
      Optional<Birth> birth,
      RuleContext context) {
    if (birth.isEmpty() || there.contains("{}")) {
      return;
    }
    Span place = operation.span().contains(span) ? span : operation.span();
    context
        .report(operation, place, "the server refuses this: " + there)
        .withoutLocks()
        .on(relation)
        .related(Optional.of(new Related(birth.get().span(), "it is created here")));
  }
}
