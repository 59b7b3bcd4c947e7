package dev.lockkeeper.effect;

import static dev.lockkeeper.effect.LockMode.ACCESS_EXCLUSIVE;
import static dev.lockkeeper.effect.LockMode.SHARE_ROW_EXCLUSIVE;
import static dev.lockkeeper.effect.Work.Kind.BUILD;
import static dev.lockkeeper.effect.Work.Kind.REWRITE;
import static dev.lockkeeper.effect.Work.Kind.SCAN;

import dev.lockkeeper.effect.PostgresqlTypeChange.Outcome;
import dev.lockkeeper.effect.Relations.Family;
import dev.lockkeeper.operation.AlterTableOperation.AddColumn;
import dev.lockkeeper.operation.AlterTableOperation.AlterColumnType;
import dev.lockkeeper.operation.AlterTableOperation.SetExpression;
import dev.lockkeeper.operation.AlterTableOperation.SetNotNull;
import dev.lockkeeper.operation.ColumnDefinition;
import dev.lockkeeper.operation.ColumnDefinition.Generated;
import dev.lockkeeper.operation.Constraint;
import dev.lockkeeper.operation.Expression;
import dev.lockkeeper.operation.IndexElement;
import dev.lockkeeper.operation.Operation;
import dev.lockkeeper.operation.TypeName;
import dev.lockkeeper.schema.Column;
import dev.lockkeeper.schema.Index;
import dev.lockkeeper.schema.OtherObject;
import dev.lockkeeper.schema.Reference;
import dev.lockkeeper.schema.Table;
import dev.lockkeeper.schema.TableConstraint;
import dev.lockkeeper.schema.Truth;
import dev.lockkeeper.schema.UserType;
import dev.lockkeeper.schema.View;
import java.util.List;
import java.util.Optional;

/** What it takes to add a column and to change a column's type, NOT NULL or expression. */
final class ColumnFacts {
  private final Scene scene;
  private final Ledger ledger;

  ColumnFacts(Scene scene) {
    this.scene = scene;
    this.ledger = scene.ledger();
  }

  /**
   * ADD COLUMN: a constant or stable default is kept in the catalog (from 11 on); a volatile one,
   * an identity column and a stored generated column are written into every row (manual, ALTER
   * TABLE, "Notes").
   */
  Ledger add(AddColumn add) {
    Family family = scene.family(add.table());
    ledger.lock(ACCESS_EXCLUSIVE, family.self()).follow(family.self(), family.rest());
    String name = add.column().name().value();
    if (add.ifNotExists() && family.table().column(name).exists().holds()) {
      return ledger;
    }
    if (add.table().only() && !family.table().children().isEmpty()) {
      ledger.refuse("the column must be added to the tables that inherit it too");
    }
    Truth rewrites = rewrites(add.column());
    boolean checksNull = isNotNullWithoutDefault(add.column());
    for (Table table : family.withRows()) {
      Relation relation = family.relation(table);
      if (rewrites.holds()) {
        rewrite(table, relation, add);
      } else if (rewrites.isUnknown()) {
        ledger.maybe(REWRITE, relation, add);
      }
      if (checksNull) {
        ledger.checkRows(relation, add);
      }
    }
    return ledger;
  }

  private Truth rewrites(ColumnDefinition column) {
    boolean isSerial = column.type().filter(BuiltInTypes::isSerial).isPresent();
    if (isSerial || column.identity().isPresent()) {
      return Truth.YES;
    }
    if (column.generated().isPresent()) {
      return Truth.of(isStored(column.generated().get()));
    }
    Truth constrained = column.type().map(this::isConstrainedDomain).orElse(Truth.NO);
    Optional<Expression> value = column.defaultValue().or(() -> written(domainDefault(column)));
    return constrained.or(value.map(this::isWritten).orElse(Truth.NO));
  }

  /** 11 and 12 do not evaluate a domain's default for the rows that are there. */
  private Optional<Expression> written(Optional<Expression> domainDefault) {
    boolean isForgotten = scene.isAtLeast(11) && !scene.isAtLeast(13);
    return isForgotten ? Optional.empty() : domainDefault;
  }

  private boolean isStored(Generated generated) {
    return generated
        .storage()
        .map(storage -> storage == Generated.Storage.STORED)
        .orElse(!scene.isAtLeast(18));
  }

  /**
   * A domain's constraint is checked by writing the column (manual, ALTER TABLE, "Notes"). A type
   * that nobody saw created may be such a domain.
   */
  private Truth isConstrainedDomain(TypeName type) {
    if (type.dimensions() > 0 || BuiltInTypes.has(type)) {
      return Truth.NO;
    }
    Optional<UserType> user = scene.before().type(type);
    if (user.isEmpty() || user.get().form() instanceof UserType.OpaqueType) {
      return Truth.UNKNOWN;
    }
    return user.get()
        .domain()
        .map(domain -> Truth.of(domain.isConstrained()).or(isConstrainedDomain(domain.base())))
        .orElse(Truth.NO);
  }

  private Optional<Expression> domainDefault(ColumnDefinition column) {
    return column
        .type()
        .flatMap(scene.before()::type)
        .flatMap(UserType::domain)
        .flatMap(UserType.DomainType::defaultValue);
  }

  private Truth isWritten(Expression value) {
    if (isNull(value)) {
      return Truth.NO;
    }
    return scene.isAtLeast(11)
        ? new PostgresqlVolatility(scene.before()).isVolatile(value)
        : Truth.YES;
  }

  private static boolean isNull(Expression value) {
    return value.root() instanceof Expression.Literal literal
        && literal.kind() == Expression.Literal.Kind.NULL;
  }

  /** The server looks for NULLs before it finds that every row has one. */
  private boolean isNotNullWithoutDefault(ColumnDefinition column) {
    boolean isPrimaryKey =
        scene
            .all(dev.lockkeeper.operation.AlterTableOperation.AddConstraint.class)
            .map(add -> add.constraint())
            .filter(Constraint.PrimaryKey.class::isInstance)
            .map(Constraint.PrimaryKey.class::cast)
            .anyMatch(
                key ->
                    key.common().inline()
                        && key.columns().stream().anyMatch(c -> c.sameAs(column.name())));
    boolean notNull = isPrimaryKey || column.nullable().filter(nullable -> !nullable).isPresent();
    Optional<Expression> value = column.defaultValue().or(() -> domainDefault(column));
    return notNull && value.filter(v -> !isNull(v)).isEmpty();
  }

  /** A rewritten table has its indexes rebuilt, each under its strongest lock. */
  private void rewrite(Table table, Relation relation, Operation cause) {
    ledger
        .work(REWRITE, relation, cause)
        .lock(ACCESS_EXCLUSIVE, scene.relations().indexesOf(table));
  }

  /** What {@link #rewrite} does, for a table that is written anew for another reason. */
  void rewriteAll(Family family, Operation cause) {
    family.withRows().forEach(table -> rewrite(table, family.relation(table), cause));
  }

  /**
   * SET NOT NULL: every row is looked at unless a valid CHECK proves it needless (manual, ALTER
   * TABLE, "SET/DROP NOT NULL", from 12 on); nothing where the column is NOT NULL already, but
   * before 18 the heirs are visited all the same, and before 12 the partitions (ATPrepSetNotNull in
   * tablecmds.c).
   */
  Ledger setNotNull(SetNotNull set) {
    Family family = scene.family(set.table());
    ledger.lock(ACCESS_EXCLUSIVE, family.self());
    String column = set.column().value();
    boolean isSoAlready = family.table().column(column).notNull().holds();
    boolean isSoBelow =
        isSoAlready
            && (scene.isAtLeast(18) || (scene.isAtLeast(12) && family.table().isPartitioned()));
    if (!isSoBelow) {
      ledger.follow(family.self(), family.rest());
    }
    if (isSoAlready) {
      return ledger;
    }
    checkNotNull(family, column, set);
    return ledger;
  }

  /** The look for NULLs that a new NOT NULL or primary key takes. */
  void checkNotNull(Family family, String column, Operation cause) {
    boolean addedNotNull =
        scene
            .added(column)
            .map(AddColumn::column)
            .filter(c -> c.nullable().filter(n -> !n).isPresent() || c.identity().isPresent())
            .isPresent();
    for (Table table : family.withRows()) {
      if (!addedNotNull && !scene.isProvenNotNull(table, column)) {
        ledger.checkRows(family.relation(table), cause);
      }
    }
  }

  /** SET EXPRESSION (17): a stored column is computed again for every row. */
  Ledger setExpression(SetExpression set) {
    Family family = scene.family(set.table());
    ledger.lock(ACCESS_EXCLUSIVE, family.self()).follow(family.self(), family.rest());
    Column column = family.table().column(set.column().value());
    if (column.generated().map(this::isStored).orElse(true)) {
      rewriteAll(family, set);
    }
    return ledger;
  }

  /**
   * ALTER COLUMN TYPE: besides what {@link PostgresqlTypeChange} says, everything that stands on
   * the column is made anew: its CHECKs are checked again, its foreign keys lock their other table,
   * its partial and expression indexes are built again (ATPostAlterTypeCleanup in tablecmds.c).
   */
  Ledger alterType(AlterColumnType alter) {
    Family family = scene.family(alter.table());
    ledger.lock(ACCESS_EXCLUSIVE, family.self()).follow(family.self(), family.rest());
    refuseTypeChange(family.table(), alter);
    Column own = family.table().column(alter.column().value());
    if (own.identity().isPresent()) {
      // The sequence of an identity column takes the new type; that of a serial column does not.
      ledger.lock(SHARE_ROW_EXCLUSIVE, ownSequences(family.table(), own));
    }
    for (Table table : family.tables()) {
      alterType(family, table, alter);
    }
    return ledger;
  }

  /** The sequences that a column owns. */
  private List<Relation> ownSequences(Table table, Column column) {
    return scene
        .relations()
        .of(
            scene.before().sequencesOf(table).stream()
                .filter(s -> s.ownerColumn().filter(id -> id == column.id()).isPresent())
                .toList());
  }

  private void alterType(Family family, Table table, AlterColumnType alter) {
    Column column = table.column(alter.column().value());
    Outcome outcome =
        new PostgresqlTypeChange(scene.before())
            .of(column.name(), column.type(), alter.type(), alter.using());
    Relation relation = family.relation(table);
    boolean hasRows = family.withRows().contains(table);
    if (outcome == Outcome.REWRITE && hasRows) {
      rewrite(table, relation, alter);
    } else if (outcome == Outcome.UNKNOWN && hasRows) {
      ledger.maybe(REWRITE, relation, alter);
    }
    boolean otherOrder = outcome == Outcome.INDEXES || changesCollation(column, alter);
    for (Index index : scene.before().indexesOf(table)) {
      if (index.exists().fails() || !Scene.standsOn(index, column.name())) {
        continue;
      }
      ledger.lock(ACCESS_EXCLUSIVE, scene.relations().of(index));
      boolean rebuilt =
          index.hasExpression()
              || index.isPartial()
              || (otherOrder && index.columns().contains(column.name()));
      if (rebuilt && hasRows && outcome != Outcome.REWRITE) {
        ledger.work(BUILD, relation, alter);
      }
    }
    boolean otherValues = outcome == Outcome.REWRITE || outcome == Outcome.INDEXES;
    for (TableConstraint constraint : Scene.constraints(table)) {
      boolean standsOn = constraint.columns().contains(column.name());
      boolean checked = constraint.enforced() && !constraint.validated().fails();
      if (standsOn && constraint.isCheck() && checked && hasRows) {
        ledger.checkRows(relation, alter);
      } else if (standsOn && constraint.isForeignKey()) {
        constraint
            .referencedTable()
            .map(scene.before()::table)
            .ifPresent(other -> remake(table, other, checked && otherValues, alter));
      }
    }
    for (Reference reference : scene.before().foreignKeysTo(table)) {
      TableConstraint key = reference.constraint();
      if (key.referencedColumns().contains(column.name())) {
        boolean checked = key.enforced() && !key.validated().fails();
        remake(reference.table(), table, checked && otherValues, alter);
      }
    }
  }

  /** A foreign key is dropped and added again, and checked again if its values may compare anew. */
  private void remake(Table from, Table to, boolean checked, Operation cause) {
    Family child = scene.relations().family(from);
    Family parent = scene.relations().family(to);
    ledger.lock(ACCESS_EXCLUSIVE, child.self()).lock(ACCESS_EXCLUSIVE, parent.self());
    if (checked) {
      child.withRows().forEach(t -> ledger.work(SCAN, child.relation(t), cause));
      parent.withRows().forEach(t -> ledger.work(SCAN, parent.relation(t), cause));
    }
  }

  private static boolean changesCollation(Column column, AlterColumnType alter) {
    String old = column.collation().map(name -> name.name().value()).orElse("default");
    String next = alter.collation().map(name -> name.name().value()).orElse("default");
    return column.type().isPresent() && !old.equals(next);
  }

  /**
   * Manual, ALTER TABLE, "SET DATA TYPE"; the messages are the server's
   * (RememberAllDependentForRebuilding).
   */
  private void refuseTypeChange(Table table, AlterColumnType alter) {
    String column = alter.column().value();
    boolean isPartitionKey =
        table.partitionBy().stream()
            .flatMap(by -> by.columns().stream())
            .anyMatch(element -> isOf(element, column));
    if (isPartitionKey) {
      ledger.refuse("the column is part of the partition key");
    }
    for (Column other : table.columns()) {
      boolean uses =
          other.generated().filter(g -> Scene.mentions(g.expression(), column)).isPresent();
      if (uses && !other.name().equals(column)) {
        ledger.refuse("the generated column " + other.name() + " is computed from it");
      }
    }
    for (View view : scene.before().viewsOn(table)) {
      if (view.exists().holds() && reads(view, column)) {
        ledger.refuse("the view " + view.sql() + " reads it");
      }
    }
    for (OtherObject policy : scene.before().policiesOn(table)) {
      boolean uses =
          policy
              .policy()
              .filter(
                  p ->
                      p.using().filter(e -> Scene.mentions(e, column)).isPresent()
                          || p.withCheck().filter(e -> Scene.mentions(e, column)).isPresent())
              .isPresent();
      if (uses && policy.exists().holds()) {
        ledger.refuse("the policy " + policy.name() + " uses it");
      }
    }
    for (OtherObject trigger : scene.before().triggersOn(table)) {
      boolean uses =
          trigger
              .trigger()
              .filter(t -> t.columns().stream().anyMatch(c -> c.value().equals(column)))
              .isPresent();
      if (uses && trigger.exists().holds()) {
        ledger.refuse("the trigger " + trigger.name() + " fires on an update of it");
      }
    }
  }

  private static boolean isOf(IndexElement element, String column) {
    return element.column().filter(c -> c.value().equals(column)).isPresent()
        || element.expression().filter(e -> Scene.mentions(e, column)).isPresent();
  }

  /** Whether a view of one table names the column, or everything. */
  static boolean reads(View view, String column) {
    return view.reads().size() == 1
        && view.query().isPresent()
        && (view.mentions().contains(column) || view.mentions().contains("*"));
  }
}
