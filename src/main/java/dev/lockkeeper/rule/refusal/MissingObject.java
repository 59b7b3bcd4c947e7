package dev.lockkeeper.rule.refusal;

import dev.lockkeeper.migration.Statement;
import dev.lockkeeper.operation.AlterTableOperation.AddColumn;
import dev.lockkeeper.operation.AlterTableOperation.AddConstraint;
import dev.lockkeeper.operation.Identifier;
import dev.lockkeeper.operation.ObjectKind;
import dev.lockkeeper.operation.ObjectName;
import dev.lockkeeper.operation.Operation;
import dev.lockkeeper.rule.Related;
import dev.lockkeeper.rule.refusal.Needed.Item;
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

/** What a statement names and is not there. */
public final class MissingObject {
  /** Columns that every table has (manual, "System Columns"). */
  private static final Set<String> SYSTEM_COLUMNS =
      Set.of("ctid", "xmin", "xmax", "cmin", "cmax", "tableoid", "oid");

  private final Statement statement;
  private final Schema before;
  private final boolean completeHistory;

  private MissingObject(Statement statement, Schema before, boolean completeHistory) {
    this.statement = statement;
    this.before = before;
    this.completeHistory = completeHistory;
  }

  /**
   * The first thing that a statement names and that is not there for certain; none of one that may
   * be skipped or was not read whole.
   *
   * @param before the schema just before it
   * @param completeHistory whether somebody said that the history creates all that there is
   */
  public static Optional<Refused> in(Statement statement, Schema before, boolean completeHistory) {
    if (statement.conditional() || !statement.understood()) {
      return Optional.empty();
    }
    return new MissingObject(statement, before, completeHistory).first();
  }

  private Optional<Refused> first() {
    Set<Item> seen = new HashSet<>();
    for (Operation operation : statement.operations()) {
      for (Item item : Needed.by(operation)) {
        if (seen.add(item)) {
          Optional<Refused> missing = missing(item, operation);
          if (missing.isPresent()) {
            return missing;
          }
        }
      }
    }
    return Optional.empty();
  }

  /** What is not there for certain. */
  private Optional<Refused> missing(Item item, Operation operation) {
    if (item instanceof Needed.Named named) {
      return missing(named, operation);
    } else if (item instanceof Needed.Label label) {
      return missing(label, operation);
    }
    ObjectName name =
        item instanceof Needed.Column column
            ? column.table()
            : ((Needed.TableConstraint) item).table();
    Optional<Table> table =
        before
            .relation(name)
            .filter(found -> found instanceof Table && found.exists().holds())
            .map(found -> before.table(name));
    if (table.isEmpty()) {
      return Optional.empty();
    }
    return item instanceof Needed.Column column
        ? missing(column.column(), table.get(), operation)
        : missingConstraint(((Needed.TableConstraint) item).constraint(), table.get(), operation);
  }

  private Optional<Refused> missing(Needed.Named named, Operation operation) {
    ObjectName name = named.name();
    if (isComputed(name.name()) || isTheServers(name) || !isUnseen(named)) {
      return Optional.empty();
    }
    Optional<Departure> departure = before.departure(named.kind(), name);
    boolean isComplete = before.isHistoryComplete().holds() && completeHistory;
    boolean mayBeMisspelt = departure.isEmpty() && (isComplete || wasComplete());
    // All names are compared with it, which a history that does not hold them would pay for often.
    Optional<String> meant = mayBeMisspelt ? nearest(named) : Optional.empty();
    if (departure.isEmpty() && !isComplete && meant.isEmpty()) {
      return Optional.empty();
    }
    String what = "the " + named.kind().words() + " " + name.sql();
    return Optional.of(
        refused(
            operation,
            name.span(),
            what + " is not there",
            Optional.of(name.sql()),
            departure,
            meant.map(n -> ", but %s is".formatted(Identifier.quoted(n)))));
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
  private boolean isUnseen(Needed.Named named) {
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
  private boolean wasComplete() {
    Optional<Span> why = before.incompleteness().map(Incompleteness::span);
    return why.isEmpty() || statement.span().contains(why.get());
  }

  private Optional<String> nearest(Needed.Named named) {
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

  private Optional<Refused> missing(Identifier column, Table table, Operation operation) {
    boolean isAdded =
        statement.operations().stream()
            .anyMatch(o -> o instanceof AddColumn add && add.column().name().sameAs(column));
    if (isAdded
        || isComputed(column)
        || SYSTEM_COLUMNS.contains(column.value())
        || !table.column(column.value()).exists().fails()) {
      return Optional.empty();
    }
    List<String> columns = table.columns().stream().map(c -> c.name()).toList();
    return Optional.of(
        refused(
            operation,
            column.span(),
            "%s has no column %s".formatted(table.sql(), column.sql()),
            Optional.of(table.sql()),
            table.departureOfColumn(column.value()),
            butHas(Misspelling.nearest(column.value(), columns))));
  }

  private Optional<Refused> missingConstraint(
      Identifier constraint, Table table, Operation operation) {
    boolean isAdded =
        statement.operations().stream()
            .anyMatch(
                o ->
                    o instanceof AddConstraint add
                        && before
                            .constraintName(add.table().table(), add.constraint())
                            .equals(constraint.value()));
    if (isAdded || isComputed(constraint) || !table.hasConstraint(constraint.value()).fails()) {
      return Optional.empty();
    }
    List<String> constraints = table.constraints().stream().map(c -> c.name()).toList();
    return Optional.of(
        refused(
            operation,
            constraint.span(),
            "%s has no constraint %s".formatted(table.sql(), constraint.sql()),
            Optional.of(table.sql()),
            table.departureOfConstraint(constraint.value()),
            butHas(Misspelling.nearest(constraint.value(), constraints))));
  }

  private Optional<Refused> missing(Needed.Label label, Operation operation) {
    Optional<UserType> type = before.type(label.type());
    boolean isKnown =
        type.filter(t -> t.exists().holds())
            .filter(t -> t.form() instanceof UserType.EnumType e && e.labelsKnown() == Truth.YES)
            .isPresent();
    if (!isKnown || type.get().labels().contains(label.label())) {
      return Optional.empty();
    }
    return Optional.of(
        refused(
            operation,
            operation.span(),
            "the enum %s has no value '%s'".formatted(label.type(), label.label()),
            Optional.empty(),
            Optional.empty(),
            Misspelling.nearest(label.label(), type.get().labels())
                .map(l -> ", but has '%s'".formatted(l))));
  }

  private static Optional<String> butHas(Optional<String> meant) {
    return meant.map(name -> ", but has " + Identifier.quoted(name));
  }

  /**
   * What is refused.
   *
   * @param missing what is missing, as a clause
   * @param meant what was probably meant, to stand behind it
   */
  private static Refused refused(
      Operation operation,
      Span span,
      String missing,
      Optional<String> relation,
      Optional<Departure> departure,
      Optional<String> meant) {
    Optional<String> renamed = departure.flatMap(Departure::newName);
    String hint =
        departure.isEmpty()
            ? meant.orElse("")
            : renamed
                .map(name -> ": it is called %s by then".formatted(name))
                .orElse(": it was dropped");
    Span place = operation.span().contains(span) ? span : operation.span();
    return new Refused(
        operation,
        place,
        missing + hint,
        relation,
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
