package dev.lockkeeper.schema;

import dev.lockkeeper.migration.Direction;
import dev.lockkeeper.migration.Migration;
import dev.lockkeeper.operation.ObjectKind;
import dev.lockkeeper.operation.TableOperation.CreateTable.PartitionBy;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.pcollections.HashPMap;
import org.pcollections.HashTreePMap;
import org.pcollections.TreePSet;

/**
 * A table, or what is known of one that was never seen created. Immutable.
 *
 * <p>Its columns and constraints come in the order in which they were created.
 */
public final class Table implements SchemaObject {
  private final int id;
  private final String schema;
  private final String name;
  private final Truth exists;
  private final Optional<Birth> birth;
  private final ObjectKind kind;
  private final boolean temporary;
  private final boolean unlogged;
  private final boolean droppedOnCommit;
  private final Truth rowSecurity;
  private final Truth rowSecurityForced;
  private final Members<Column> columns;
  private final int lastColumn;
  private final boolean columnsKnown;
  private final HashPMap<String, Departure> departedColumns;
  private final HashPMap<String, Departure> departedConstraints;
  private final Members<TableConstraint> constraints;
  private final boolean constraintsKnown;
  private final Optional<PartitionBy> partitionBy;
  private final Optional<Partition> partition;
  private final List<Integer> inherits;
  private final TreePSet<Integer> children;
  private final Truth mayHoldRows;

  private Table(Draft draft) {
    this.id = draft.id;
    this.schema = draft.schema;
    this.name = draft.name;
    this.exists = draft.exists;
    this.birth = draft.birth;
    this.kind = draft.kind;
    this.temporary = draft.temporary;
    this.unlogged = draft.unlogged;
    this.droppedOnCommit = draft.droppedOnCommit;
    this.rowSecurity = draft.rowSecurity;
    this.rowSecurityForced = draft.rowSecurityForced;
    this.columns = draft.columns;
    this.lastColumn = draft.lastColumn;
    this.columnsKnown = draft.columnsKnown;
    this.departedColumns = draft.departedColumns;
    this.departedConstraints = draft.departedConstraints;
    this.constraints = draft.constraints;
    this.constraintsKnown = draft.constraintsKnown;
    this.partitionBy = draft.partitionBy;
    this.partition = draft.partition;
    this.inherits = List.copyOf(draft.inherits);
    this.children = draft.children;
    this.mayHoldRows = draft.mayHoldRows;
  }

  /**
   * The place of a partition in its table.
   *
   * @param parentId the id of the partitioned table
   * @param bounds {@code FOR VALUES ...} or {@code DEFAULT}, as written
   * @param isDefault whether it takes what no other partition takes
   */
  public record Partition(int parentId, String bounds, boolean isDefault) {}

  @Override
  public int id() {
    return id;
  }

  @Override
  public String schema() {
    return schema;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public Truth exists() {
    return exists;
  }

  @Override
  public Optional<Birth> birth() {
    return birth;
  }

  /** TABLE or FOREIGN_TABLE. */
  @Override
  public ObjectKind kind() {
    return kind;
  }

  /** Whether a statement before this moment named it, or created it; else its id is 0. */
  public boolean isSeen() {
    return id > 0;
  }

  /**
   * Whether this body of a migration created it, or it is temporary: no other session can be using
   * it.
   */
  public Truth isNewIn(Migration migration, Direction direction) {
    if (temporary) {
      return Truth.YES;
    }
    return birth.map(b -> b.isIn(migration, direction)).orElse(Truth.NO);
  }

  /** Whether it is a temporary table. */
  public boolean isTemporary() {
    return temporary;
  }

  /** Whether it is UNLOGGED. */
  public boolean isUnlogged() {
    return unlogged;
  }

  /** Whether ROW LEVEL SECURITY is enabled. */
  public Truth hasRowSecurity() {
    return rowSecurity;
  }

  /** Whether it holds for the table's owner too. */
  public Truth isRowSecurityForced() {
    return rowSecurityForced;
  }

  boolean isDroppedOnCommit() {
    return droppedOnCommit;
  }

  /**
   * Whether a row may be in it: no for a table just created, until something is inserted or copied
   * into it.
   */
  public Truth mayHoldRows() {
    return mayHoldRows;
  }

  /** Its columns in order, those left out that are known not to be there. */
  public List<Column> columns() {
    return List.copyOf(columns.all());
  }

  /** Whether {@link #columns} are all of them. */
  public boolean areColumnsKnown() {
    return columnsKnown;
  }

  /**
   * A column by its stored name. One that was never seen exists {@link Truth#UNKNOWN}, or {@link
   * Truth#NO} when all columns are known or it was dropped.
   */
  public Column column(String column) {
    return columns.get(column).orElseGet(() -> Column.unseen(0, column, unseen(column)));
  }

  private Truth unseen(String column) {
    return columnsKnown || departedColumns.containsKey(column) ? Truth.NO : Truth.UNKNOWN;
  }

  /** How a column that it once had left its name; absent when it has one of that name. */
  public Optional<Departure> departureOfColumn(String column) {
    return columns.get(column).isPresent()
        ? Optional.empty()
        : Optional.ofNullable(departedColumns.get(column));
  }

  /** Likewise a constraint. */
  public Optional<Departure> departureOfConstraint(String constraint) {
    return constraints.get(constraint).isPresent()
        ? Optional.empty()
        : Optional.ofNullable(departedConstraints.get(constraint));
  }

  /**
   * Whether it has a constraint of a name: no when all of its constraints are known, or when it was
   * dropped or renamed.
   */
  public Truth hasConstraint(String constraint) {
    return constraints
        .get(constraint)
        .map(TableConstraint::exists)
        .orElse(
            constraintsKnown || departedConstraints.containsKey(constraint)
                ? Truth.NO
                : Truth.UNKNOWN);
  }

  Optional<Column> columnNumbered(int number) {
    return columns.get(number);
  }

  /** Its constraints, in order of creation. */
  public List<TableConstraint> constraints() {
    return List.copyOf(constraints.all());
  }

  /** Whether {@link #constraints}, and the indexes known of it, are all of them. */
  public boolean areConstraintsKnown() {
    return constraintsKnown;
  }

  /** A constraint by its stored name. */
  public Optional<TableConstraint> constraint(String constraint) {
    return constraints.get(constraint);
  }

  Optional<TableConstraint> constraintNumbered(int constraint) {
    return constraints.get(constraint);
  }

  /** Its primary key. */
  public Optional<TableConstraint> primaryKey() {
    return constraints.all().stream().filter(TableConstraint::isPrimaryKey).findFirst();
  }

  /** Its foreign keys, in order of creation. */
  public List<TableConstraint> foreignKeys() {
    return constraints.all().stream().filter(TableConstraint::isForeignKey).toList();
  }

  /** Whether it is a partitioned table. */
  public boolean isPartitioned() {
    return partitionBy.isPresent();
  }

  /** How it is partitioned. */
  public Optional<PartitionBy> partitionBy() {
    return partitionBy;
  }

  /** Whether it is a partition of another table. */
  public boolean isPartition() {
    return partition.isPresent();
  }

  /** Its place in the table that it is a partition of. */
  public Optional<Partition> partition() {
    return partition;
  }

  /** The ids of the tables that it INHERITS. */
  public List<Integer> inherits() {
    return inherits;
  }

  /** The ids of its partitions and of the tables that inherit it, sorted. */
  public Set<Integer> children() {
    return children;
  }

  /** Its name as SQL prints it. */
  @Override
  public String toString() {
    return sql();
  }

  Draft change() {
    return new Draft(this);
  }

  @Override
  public Table named(String nextSchema, String next) {
    Draft draft = change();
    draft.schema = nextSchema;
    draft.name = next;
    return draft.table();
  }

  @Override
  public Table withExists(Truth next) {
    Draft draft = change();
    draft.exists = next;
    return draft.table();
  }

  static Draft draft(int id, String schema, String name) {
    return new Draft(id, schema, name);
  }

  /** A table that was never seen. */
  static Table unseen(int id, String schema, String name, Truth exists) {
    Draft draft = new Draft(id, schema, name);
    draft.exists = exists;
    draft.columnsKnown = exists.fails();
    draft.constraintsKnown = exists.fails();
    draft.mayHoldRows = exists;
    draft.rowSecurity = exists.fails() ? Truth.NO : Truth.UNKNOWN;
    draft.rowSecurityForced = draft.rowSecurity;
    return draft.table();
  }

  /** The same table after something that nobody could read. */
  Table unsure() {
    Draft draft = change();
    draft.exists = Truth.UNKNOWN;
    draft.columnsKnown = false;
    draft.constraintsKnown = false;
    draft.departedColumns = HashTreePMap.empty();
    draft.departedConstraints = HashTreePMap.empty();
    draft.mayHoldRows = Truth.UNKNOWN;
    draft.rowSecurity = Truth.UNKNOWN;
    draft.rowSecurityForced = Truth.UNKNOWN;
    draft.columns = columns.map(Column::unsure);
    draft.constraints = constraints.map(TableConstraint::unsure);
    return draft.table();
  }

  /** A table that is being put together. */
  static final class Draft {
    final int id;
    String schema;
    String name;
    Truth exists = Truth.YES;
    Optional<Birth> birth = Optional.empty();
    ObjectKind kind = ObjectKind.TABLE;
    boolean temporary;
    boolean unlogged;
    boolean droppedOnCommit;
    Truth rowSecurity = Truth.NO;
    Truth rowSecurityForced = Truth.NO;
    Members<Column> columns = Members.empty();
    int lastColumn;
    boolean columnsKnown = true;
    HashPMap<String, Departure> departedColumns = HashTreePMap.empty();
    HashPMap<String, Departure> departedConstraints = HashTreePMap.empty();
    Members<TableConstraint> constraints = Members.empty();
    boolean constraintsKnown = true;
    Optional<PartitionBy> partitionBy = Optional.empty();
    Optional<Partition> partition = Optional.empty();
    List<Integer> inherits = List.of();
    TreePSet<Integer> children = TreePSet.empty();
    Truth mayHoldRows = Truth.NO;

    private Draft(int id, String schema, String name) {
      this.id = id;
      this.schema = schema;
      this.name = name;
    }

    private Draft(Table table) {
      this(table.id, table.schema, table.name);
      exists = table.exists;
      birth = table.birth;
      kind = table.kind;
      temporary = table.temporary;
      unlogged = table.unlogged;
      droppedOnCommit = table.droppedOnCommit;
      rowSecurity = table.rowSecurity;
      rowSecurityForced = table.rowSecurityForced;
      columns = table.columns;
      lastColumn = table.lastColumn;
      columnsKnown = table.columnsKnown;
      departedColumns = table.departedColumns;
      departedConstraints = table.departedConstraints;
      constraints = table.constraints;
      constraintsKnown = table.constraintsKnown;
      partitionBy = table.partitionBy;
      partition = table.partition;
      inherits = table.inherits;
      children = table.children;
      mayHoldRows = table.mayHoldRows;
    }

    Table table() {
      return new Table(this);
    }
  }
}
