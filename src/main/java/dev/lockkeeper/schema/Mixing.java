package dev.lockkeeper.schema;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is known behind a statement that may have been skipped: what is the same before and after
 * it, and no more.
 */
final class Mixing {
  private Mixing() {}

  /** Takes back to unknown what a statement made different. */
  static void mix(Schema before, SchemaDraft after) {
    for (int id : List.copyOf(after.changed())) {
      SchemaObject was = before.object(id).orElse(null);
      SchemaObject is = after.objects.get(id);
      SchemaObject mixed = mixed(was, is);
      if (mixed != null) {
        after.put(mixed);
      }
      if (was != null && is != null && !QualifiedName.of(was).equals(QualifiedName.of(is))) {
        after.doubt(QualifiedName.of(was));
      }
    }
  }

  private static @Nullable SchemaObject mixed(
      @Nullable SchemaObject was, @Nullable SchemaObject is) {
    if (was == null || is == null) {
      SchemaObject one = was == null ? is : was;
      return one == null ? null : one.withExists(Truth.UNKNOWN);
    }
    boolean sameName = QualifiedName.of(was).equals(QualifiedName.of(is));
    Truth exists = sameName ? was.exists().mixedWith(is.exists()) : Truth.UNKNOWN;
    if (was instanceof Table one && is instanceof Table other) {
      return mixed(one, other).withExists(exists);
    } else if (was instanceof Index one && is instanceof Index other) {
      return other.withValid(one.valid().mixedWith(other.valid())).withExists(exists);
    } else if (was instanceof UserType one && is instanceof UserType other) {
      return mixed(one, other).withExists(exists);
    }
    return is.withExists(exists);
  }

  private static UserType mixed(UserType was, UserType is) {
    boolean same = was.form().equals(is.form());
    return !same && is.form() instanceof UserType.EnumType labels
        ? is.withForm(new UserType.EnumType(labels.labels(), Truth.UNKNOWN))
        : is;
  }

  private static Table mixed(Table was, Table is) {
    Table.Draft draft = is.change();
    for (Column column : was.columns()) {
      Optional<Column> other = is.columnNumbered(column.id());
      draft.columns =
          draft.columns.with(
              other.map(o -> mixed(column, o)).orElse(column.withExists(Truth.UNKNOWN)));
    }
    for (Column column : is.columns()) {
      if (was.columnNumbered(column.id()).isEmpty()) {
        draft.columns = draft.columns.with(column.withExists(Truth.UNKNOWN));
      }
    }
    for (TableConstraint constraint : was.constraints()) {
      Optional<TableConstraint> other = is.constraintNumbered(constraint.id());
      draft.constraints =
          draft.constraints.with(
              other.map(o -> mixed(constraint, o)).orElse(constraint.withExists(Truth.UNKNOWN)));
    }
    for (TableConstraint constraint : is.constraints()) {
      if (was.constraintNumbered(constraint.id()).isEmpty()) {
        draft.constraints = draft.constraints.with(constraint.withExists(Truth.UNKNOWN));
      }
    }
    draft.children = draft.children.plusAll(was.children());
    draft.partition = draft.partition.or(was::partition);
    boolean sameColumns =
        was.columns().stream().allMatch(c -> sameName(c, is.columnNumbered(c.id())));
    boolean sameConstraints =
        was.constraints().stream().allMatch(c -> sameName(c, is.constraintNumbered(c.id())));
    draft.columnsKnown &= was.areColumnsKnown() && sameColumns;
    draft.constraintsKnown &= was.areConstraintsKnown() && sameConstraints;
    draft.departedColumns = was.change().departedColumns;
    draft.departedConstraints = was.change().departedConstraints;
    draft.rowSecurity = was.hasRowSecurity().mixedWith(is.hasRowSecurity());
    draft.rowSecurityForced = was.isRowSecurityForced().mixedWith(is.isRowSecurityForced());
    draft.mayHoldRows = was.mayHoldRows().mixedWith(is.mayHoldRows());
    return draft.table();
  }

  private static boolean sameName(Member was, Optional<? extends Member> is) {
    return is.filter(other -> !other.name().equals(was.name())).isEmpty();
  }

  private static Column mixed(Column was, Column is) {
    if (was.equals(is)) {
      return is;
    }
    boolean sameType = was.type().map(t -> t.sql()).equals(is.type().map(t -> t.sql()));
    Column mixed = sameType ? is : is.withType(Optional.empty(), Optional.empty());
    boolean sameDefault =
        was.defaultValue().map(e -> e.text()).equals(is.defaultValue().map(e -> e.text()));
    return (sameDefault
            ? mixed
            : mixed.withUnknownDefault(was.hasDefault().mixedWith(is.hasDefault())))
        .withNotNull(was.notNull().mixedWith(is.notNull()))
        .withExists(was.exists().mixedWith(is.exists()));
  }

  private static TableConstraint mixed(TableConstraint was, TableConstraint is) {
    return is.withExists(was.exists().mixedWith(is.exists()))
        .withValidated(was.validated().mixedWith(is.validated()));
  }
}
