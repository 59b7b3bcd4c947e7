package dev.lockkeeper.schema;

import dev.lockkeeper.operation.ColumnDefinition.Generated;
import dev.lockkeeper.operation.Constraint;
import dev.lockkeeper.operation.Expression;
import dev.lockkeeper.operation.Identifier;
import dev.lockkeeper.operation.ObjectName;
import dev.lockkeeper.operation.TypeName;
import dev.lockkeeper.schema.Difference.Changed;
import dev.lockkeeper.schema.Difference.Facet;
import dev.lockkeeper.schema.Thing.OfColumn;
import dev.lockkeeper.schema.Thing.OfConstraint;
import dev.lockkeeper.schema.Thing.Whole;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** How the columns and constraints of a table differ from those that it had. */
final class TableComparison {
  private final SchemaComparison schemas;
  private final Table was;
  private final Table is;

  TableComparison(SchemaComparison schemas, Table was, Table is) {
    this.schemas = schemas;
    this.was = was;
    this.is = is;
  }

  void compare() {
    Whole before = new Whole(was);
    Whole now = new Whole(is);
    if (was.isUnlogged() != is.isUnlogged()) {
      change(before, now, Facet.PERSISTENCE, logged(was), logged(is));
    }
    compare(Facet.ROW_SECURITY, was.hasRowSecurity(), is.hasRowSecurity());
    compare(Facet.FORCED_ROW_SECURITY, was.isRowSecurityForced(), is.isRowSecurityForced());
    if (!place(was, schemas.before()).equals(place(is, schemas.after()))) {
      change(
          before,
          now,
          Facet.PARTITIONING,
          place(was, schemas.before()),
          place(is, schemas.after()));
    }
    compareColumns();
    compareConstraints();
  }

  private void compare(Facet facet, Truth before, Truth now) {
    if (before.not() == now && !now.isUnknown()) {
      change(
          new Whole(was),
          new Whole(is),
          facet,
          before.holds() ? "on" : "off",
          now.holds() ? "on" : "off");
    }
  }

  private static String logged(Table table) {
    return table.isUnlogged() ? "unlogged" : "logged";
  }

  private static String place(Table table, Schema schema) {
    String partition =
        table.partition().map(p -> "partition of " + schema.table(p.parentId()).sql()).orElse("");
    return table.isPartitioned() ? partition + " partitioned" : partition;
  }

  private void change(Thing before, Thing now, Facet facet, String from, String to) {
    schemas.add(new Changed(before, now, facet, from, to));
  }

  private void compareColumns() {
    Set<Integer> taken = new HashSet<>();
    List<Column> gone = new ArrayList<>();
    for (Column column : was.columns()) {
      Column now = is.column(column.name());
      if (column.exists().holds() && now.exists().holds()) {
        compare(column, now);
      } else if (column.exists().holds() && now.exists().fails()) {
        gone.add(column);
      }
    }
    for (Column column : gone) {
      Optional<Column> renamed =
          was.id() == is.id()
              ? is.columnNumbered(column.id())
                  .filter(c -> c.exists().holds() && !was.column(c.name()).exists().holds())
              : Optional.empty();
      if (renamed.isPresent()) {
        taken.add(renamed.get().id());
        schemas.add(
            new Difference.Renamed(new OfColumn(was, column), new OfColumn(is, renamed.get())));
        compare(column, renamed.get());
      } else if (column.local()) {
        schemas.add(new Difference.Missing(new OfColumn(was, column)));
      }
    }
    for (Column column : is.columns()) {
      if (!taken.contains(column.id())
          && column.local()
          && schemas.wasAdded(
              column.exists(), column.birth(), was.column(column.name()).exists(), column.name())) {
        schemas.add(new Difference.Left(new OfColumn(is, column)));
      }
    }
  }

  private void compare(Column before, Column now) {
    if (before.equals(now)
        && schemas.before().commentOn(was, before).equals(schemas.after().commentOn(is, now))) {
      return;
    }
    OfColumn one = new OfColumn(was, before);
    OfColumn other = new OfColumn(is, now);
    if (before.type().isPresent()
        && now.type().isPresent()
        && !before.type().get().sameAs(now.type().get())) {
      change(one, other, Facet.TYPE, sql(before.type()), sql(now.type()));
    }
    if (before.notNull().not() == now.notNull() && !now.notNull().isUnknown()) {
      change(
          one,
          other,
          Facet.NULLABILITY,
          before.notNull().holds() ? "NOT NULL" : "",
          now.notNull().holds() ? "NOT NULL" : "");
    }
    compareDefaults(one, other);
    String identity = identity(before);
    if (!identity.equals(identity(now))) {
      change(one, other, Facet.IDENTITY, identity, identity(now));
    }
    compareCollations(one, other);
    String comment = schemas.before().commentOn(was, before).orElse("?");
    String nextComment = schemas.after().commentOn(is, now).orElse("?");
    schemas.compareComments(one, other, comment, nextComment);
  }

  private static String sql(Optional<TypeName> type) {
    return type.map(TypeName::sql).orElse("");
  }

  private static String identity(Column column) {
    return column.identity().map(i -> i.always() ? "ALWAYS" : "BY DEFAULT").orElse("");
  }

  private void compareDefaults(OfColumn one, OfColumn other) {
    Column before = one.column();
    Column now = other.column();
    boolean isGenerated = before.generated().isPresent() || now.generated().isPresent();
    if (isGenerated) {
      Optional<Expression> from = before.generated().map(Generated::expression);
      Optional<Expression> to = now.generated().map(Generated::expression);
      if (SameText.of(from, to).fails()) {
        change(one, other, Facet.GENERATED, text(from), text(to));
      }
    } else if (before.hasDefault().not() == now.hasDefault() && !now.hasDefault().isUnknown()) {
      change(one, other, Facet.DEFAULT, text(before.defaultValue()), text(now.defaultValue()));
    } else if (before.defaultValue().isPresent()
        && now.defaultValue().isPresent()
        && SameText.of(before.defaultValue(), now.defaultValue()).fails()) {
      change(one, other, Facet.DEFAULT, text(before.defaultValue()), text(now.defaultValue()));
    }
  }

  private void compareCollations(OfColumn one, OfColumn other) {
    String from = one.column().collation().map(c -> c.name().value()).orElse("");
    String to = other.column().collation().map(c -> c.name().value()).orElse("");
    boolean isKnown = one.column().type().isPresent() && other.column().type().isPresent();
    if (isKnown && !from.equals(to)) {
      change(one, other, Facet.COLLATION, from, to);
    }
  }

  private static String text(Optional<Expression> expression) {
    return expression.map(Expression::text).orElse("");
  }

  /** NOT NULL is told of the column; what a table inherits is told of its parent. */
  private static boolean isTold(TableConstraint constraint) {
    return constraint.definition() instanceof Constraint.NotNull
        || constraint.parentId().isPresent()
        || !constraint.local();
  }

  private void compareConstraints() {
    List<TableConstraint> gone = new ArrayList<>();
    for (TableConstraint constraint : was.constraints()) {
      Optional<TableConstraint> now = is.constraint(constraint.name());
      if (isTold(constraint) || !constraint.exists().holds()) {
        continue;
      }
      if (now.isPresent() && now.get().exists().holds()) {
        compare(constraint, now.get());
      } else if (is.hasConstraint(constraint.name()).fails()) {
        gone.add(constraint);
      }
    }
    Set<Integer> taken = new HashSet<>();
    for (TableConstraint constraint : gone) {
      Optional<TableConstraint> renamed =
          is.constraints().stream()
              .filter(c -> c.exists().holds() && !taken.contains(c.id()) && !isTold(c))
              .filter(c -> was.constraint(c.name()).isEmpty())
              .filter(c -> isSame(constraint, c).holds())
              .findFirst();
      renamed.ifPresent(c -> taken.add(c.id()));
      if (renamed.isEmpty()) {
        schemas.add(new Difference.Missing(new OfConstraint(was, constraint)));
      } else {
        schemas.add(
            new Difference.Renamed(
                new OfConstraint(was, constraint), new OfConstraint(is, renamed.get())));
        compareValidity(constraint, renamed.get());
      }
    }
    for (TableConstraint constraint : is.constraints()) {
      if (!taken.contains(constraint.id())
          && !isTold(constraint)
          && schemas.wasAdded(
              constraint.exists(),
              constraint.birth(),
              was.hasConstraint(constraint.name()),
              constraint.name())) {
        schemas.add(new Difference.Left(new OfConstraint(is, constraint)));
      }
    }
  }

  private void compare(TableConstraint before, TableConstraint now) {
    if (before.equals(now)) {
      return;
    }
    if (isSame(before, now).fails()) {
      change(
          new OfConstraint(was, before),
          new OfConstraint(is, now),
          Facet.DEFINITION,
          before.definition().span().text(),
          now.definition().span().text());
    }
    compareValidity(before, now);
  }

  private void compareValidity(TableConstraint before, TableConstraint now) {
    boolean isKnown = !before.validated().isUnknown() && !now.validated().isUnknown();
    if (isKnown && before.validated() != now.validated()) {
      change(
          new OfConstraint(was, before),
          new OfConstraint(is, now),
          Facet.VALIDITY,
          before.validated().holds() ? "" : "NOT VALID",
          now.validated().holds() ? "" : "NOT VALID");
    }
  }

  private Truth isSame(TableConstraint before, TableConstraint now) {
    Constraint one = before.definition();
    Constraint other = now.definition();
    if (one.getClass() != other.getClass()) {
      return Truth.NO;
    }
    if (one instanceof Constraint.Check check && other instanceof Constraint.Check second) {
      return SameText.of(check.expression(), second.expression());
    }
    if (one instanceof Constraint.Exclude) {
      return SameText.of(one.span().text(), other.span().text()) ? Truth.YES : Truth.UNKNOWN;
    }
    Truth same = Truth.of(before.columns().equals(now.columns()));
    if (one instanceof Constraint.ForeignKey key && other instanceof Constraint.ForeignKey second) {
      return same.and(isSame(key, before, second, now));
    }
    return one instanceof Constraint.Unique unique && other instanceof Constraint.Unique second
        ? same.and(
            Truth.of(
                unique.nullsNotDistinct() == second.nullsNotDistinct()
                    && isDeferred(unique).equals(isDeferred(second))))
        : same;
  }

  private Truth isSame(
      Constraint.ForeignKey one,
      TableConstraint before,
      Constraint.ForeignKey other,
      TableConstraint now) {
    boolean isSameAction =
        action(one.references().onDelete()).equals(action(other.references().onDelete()))
            && action(one.references().onUpdate()).equals(action(other.references().onUpdate()))
            && isDeferred(one).equals(isDeferred(other));
    boolean areColumnsKnown =
        !before.referencedColumns().isEmpty() && !now.referencedColumns().isEmpty();
    Truth sameColumns =
        areColumnsKnown
            ? Truth.of(before.referencedColumns().equals(now.referencedColumns()))
            : Truth.UNKNOWN;
    return Truth.of(isSameAction)
        .and(Truth.of(isSameTable(before, one, now, other)))
        .and(sameColumns);
  }

  private boolean isSameTable(
      TableConstraint before,
      Constraint.ForeignKey one,
      TableConstraint now,
      Constraint.ForeignKey other) {
    Optional<Integer> from = before.referencedTable();
    Optional<Integer> to = now.referencedTable();
    if (from.isPresent() && from.equals(to)) {
      return true;
    }
    Optional<String> name = from.map(schemas.before()::table).map(Table::sql);
    Optional<String> nowName = to.map(schemas.after()::table).map(Table::sql);
    return Objects.equals(name.orElseGet(() -> bare(one)), nowName.orElseGet(() -> bare(other)));
  }

  private static String bare(Constraint.ForeignKey key) {
    ObjectName table = key.references().table();
    return table.schema().filter(s -> !s.value().equals(Schema.PUBLIC)).isPresent()
        ? table.sql()
        : Identifier.quoted(table.name().value());
  }

  private static String action(Optional<String> action) {
    return action.orElse("NO ACTION");
  }

  private static String isDeferred(Constraint constraint) {
    return constraint.common().deferrable().orElse(false)
        + " "
        + constraint.common().initiallyDeferred();
  }
}
