package dev.lockkeeper.rules.history;

import dev.lockkeeper.migration.Direction;
import dev.lockkeeper.operation.AlterTableOperation.AddColumn;
import dev.lockkeeper.operation.AlterTableOperation.AddConstraint;
import dev.lockkeeper.operation.Identifier;
import dev.lockkeeper.operation.ObjectKind;
import dev.lockkeeper.operation.ObjectName;
import dev.lockkeeper.operation.Operation;
import dev.lockkeeper.rule.Related;
import dev.lockkeeper.rule.Report;
import dev.lockkeeper.rule.Rule;
import dev.lockkeeper.rule.RuleContext;
import dev.lockkeeper.rule.Subscriptions;
import dev.lockkeeper.rules.history.Needed.Item;
import dev.lockkeeper.schema.Departure;
import dev.lockkeeper.schema.Incompleteness;
import dev.lockkeeper.schema.Schema;
import dev.lockkeeper.schema.SchemaObject;
import dev.lockkeeper.schema.Table;
import dev.lockkeeper.schema.Truth;
import dev.lockkeeper.schema.UserType;
import dev.lockkeeper.source.Span;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Statements that fail because what they name is not there. */
final class OperationOnMissingObject implements Rule {
  /** Columns that every table has (manual, "System Columns"). */
  private static final Set<String> SYSTEM_COLUMNS =
      Set.of("ctid", "xmin", "xmax", "cmin", "cmax", "tableoid", "oid");

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
    Set<Item> seen = new HashSet<>();
    for (Operation operation : context.statement().operations()) {
      for (Item item : Needed.by(operation)) {
        if (seen.add(item) && missing(item, operation, context)) {
          return;
        }
      }
    }
  }

  /** Reports what is not there for certain. */
  private static boolean missing(Item item, Operation operation, RuleContext context) {
    if (item instanceof Needed.Named named) {
      return missing(named, operation, context);
    } else if (item instanceof Needed.Label label) {
      return missing(label, operation, context);
    }
    ObjectName name =
        item instanceof Needed.Column column
            ? column.table()
            : ((Needed.TableConstraint) item).table();
    Optional<Table> table =
        context
            .before()
            .relation(name)
            .filter(found -> found instanceof Table && found.exists().holds())
            .map(found -> context.before(name));
    if (table.isEmpty()) {
      return false;
    }
    return item instanceof Needed.Column column
        ? missing(column.column(), table.get(), operation, context)
        : missingConstraint(
            ((Needed.TableConstraint) item).constraint(), table.get(), operation, context);
  }

  private static boolean missing(Needed.Named named, Operation operation, RuleContext context) {
    Schema before = context.before();
    ObjectName name = named.name();
    if (isComputed(name.name()) || isTheServers(name) || !isUnseen(named, before)) {
      return false;
    }
    Optional<Departure> departure = before.departure(named.kind(), name);
    boolean isComplete =
        before.isHistoryComplete().holds() && context.environment().completeHistory();
    boolean mayBeMisspelt =
        departure.isEmpty() && (isComplete || wasCompleteUntil(context, before));
    // All names are compared with it, which a history that does not hold them would pay for often.
    Optional<String> meant = mayBeMisspelt ? nearest(named, before) : Optional.empty();
    if (departure.isEmpty() && !isComplete && meant.isEmpty()) {
      return false;
    }
    String what = "the " + named.kind().words() + " " + name.sql();
    report(
            operation,
            name.span(),
            what + " is not there",
            departure,
            meant.map(n -> ", but %s is".formatted(Identifier.quoted(n))),
            context)
        .on(name);
    return true;
  }

  private static boolean isTheServers(ObjectName name) {
    String schema = name.schema().map(Identifier::value).orElse("");
    String own = name.name().value();
    return schema.startsWith("pg_")
        || own.startsWith("pg_")
        || schema.equals("information_schema")
        || own.equals("information_schema")
        || own.equals(Schema.PUBLIC);
  }

  /** Whether nothing has the name; a name that the search_path may find elsewhere is never that. */
  private static boolean isUnseen(Needed.Named named, Schema before) {
    if (named.name().schema().isEmpty() && before.session().searchPath().isEmpty()) {
      return false;
    }
    Optional<SchemaObject> found = before.object(named.kind(), named.name());
    // A statement on a table that was never seen is itself taken for a sign that there is one.
    return found.isEmpty() || (found.get().birth().isEmpty() && isUnconfirmed(found.get()));
  }

  private static boolean isUnconfirmed(SchemaObject object) {
    return object instanceof Table table
        && table.exists().isUnknown()
        && table.columns().isEmpty()
        && table.constraints().isEmpty();
  }

  /** Whether this very statement is the first that shows something the history did not create. */
  private static boolean wasCompleteUntil(RuleContext context, Schema before) {
    Optional<Span> why = before.incompleteness().map(Incompleteness::span);
    return why.isEmpty() || context.statement().span().contains(why.get());
  }

  private static Optional<String> nearest(Needed.Named named, Schema before) {
    List<SchemaObject> alike =
        before.objects().stream()
            .filter(o -> o.birth().isPresent() && o.exists().holds())
            .filter(o -> isOfKind(named.kind(), o.kind()))
            .filter(o -> isInSchema(named.name(), o))
            .toList();
    return Misspelling.of(
        named.name().name().value(), alike.stream().map(SchemaObject::name).toList());
  }

  private static boolean isOfKind(ObjectKind wanted, ObjectKind found) {
    return wanted == found || (wanted == ObjectKind.TABLE && found == ObjectKind.VIEW);
  }

  private static boolean isInSchema(ObjectName name, SchemaObject object) {
    String schema = name.schema().map(Identifier::value).orElse(Schema.PUBLIC);
    return object.schema().isEmpty() || object.schema().equals(schema);
  }

  private static boolean missing(
      Identifier column, Table table, Operation operation, RuleContext context) {
    boolean isAdded =
        context.statement().operations().stream()
            .anyMatch(o -> o instanceof AddColumn add && add.column().name().sameAs(column));
    if (isAdded
        || isComputed(column)
        || SYSTEM_COLUMNS.contains(column.value())
        || !table.column(column.value()).exists().fails()) {
      return false;
    }
    List<String> columns = table.columns().stream().map(c -> c.name()).toList();
    report(
            operation,
            column.span(),
            "%s has no column %s".formatted(table.sql(), column.sql()),
            table.departureOfColumn(column.value()),
            butHas(Misspelling.nearest(column.value(), columns)),
            context)
        .on(table.sql());
    return true;
  }

  private static boolean missingConstraint(
      Identifier constraint, Table table, Operation operation, RuleContext context) {
    boolean isAdded =
        context.statement().operations().stream()
            .anyMatch(
                o ->
                    o instanceof AddConstraint add
                        && context
                            .before()
                            .constraintName(add.table().table(), add.constraint())
                            .equals(constraint.value()));
    if (isAdded || isComputed(constraint) || !table.hasConstraint(constraint.value()).fails()) {
      return false;
    }
    List<String> constraints = table.constraints().stream().map(c -> c.name()).toList();
    report(
            operation,
            constraint.span(),
            "%s has no constraint %s".formatted(table.sql(), constraint.sql()),
            table.departureOfConstraint(constraint.value()),
            butHas(Misspelling.nearest(constraint.value(), constraints)),
            context)
        .on(table.sql());
    return true;
  }

  private static boolean missing(Needed.Label label, Operation operation, RuleContext context) {
    Optional<UserType> type = context.before().type(label.type());
    boolean isKnown =
        type.filter(t -> t.exists().holds())
            .filter(t -> t.form() instanceof UserType.EnumType e && e.labelsKnown() == Truth.YES)
            .isPresent();
    if (!isKnown || type.get().labels().contains(label.label())) {
      return false;
    }
    report(
        operation,
        operation.span(),
        "the enum %s has no value '%s'".formatted(label.type(), label.label()),
        Optional.empty(),
        Misspelling.nearest(label.label(), type.get().labels())
            .map(l -> ", but has '%s'".formatted(l)),
        context);
    return true;
  }

  private static Optional<String> butHas(Optional<String> meant) {
    return meant.map(name -> ", but has " + Identifier.quoted(name));
  }

  /**
   * A report.
   *
   * @param missing what is missing, as a clause
   * @param meant what was probably meant, to stand behind it
   */
  private static Report report(
      Operation operation,
      Span span,
      String missing,
      Optional<Departure> departure,
      Optional<String> meant,
      RuleContext context) {
    Optional<String> renamed = departure.flatMap(Departure::newName);
    String hint =
        departure.isEmpty()
            ? meant.orElse("")
            : renamed
                .map(name -> ": it is called %s by then".formatted(name))
                .orElse(": it was dropped");
    Span place = operation.span().contains(span) ? span : operation.span();
    return context
        .report(operation, place, "the server refuses this: " + missing + hint)
        .withoutLocks()
        .related(
            departure
                .flatMap(Departure::span)
                .map(
                    at ->
                        new Related(
                            at,
                            renamed.map(name -> "it is renamed to " + name).orElse("it is dropped")
                                + " here")));
  }

  /** Whether a part of a name is known only when the migration runs. */
  private static boolean isComputed(Identifier name) {
    return name.value().contains("{}") || name.value().contains("${") || name.value().isEmpty();
  }
}
