package dev.lockkeeper.reader.sql;

import dev.lockkeeper.operation.AlterTableOperation.AddColumn;
import dev.lockkeeper.operation.AlterTableOperation.AddConstraint;
import dev.lockkeeper.operation.AlterTableOperation.AddIdentity;
import dev.lockkeeper.operation.AlterTableOperation.AlterColumnType;
import dev.lockkeeper.operation.AlterTableOperation.AlterConstraint;
import dev.lockkeeper.operation.AlterTableOperation.AlterIdentity;
import dev.lockkeeper.operation.AlterTableOperation.AttachPartition;
import dev.lockkeeper.operation.AlterTableOperation.ChangeTable;
import dev.lockkeeper.operation.AlterTableOperation.ChangeTable.Action;
import dev.lockkeeper.operation.AlterTableOperation.DetachPartition;
import dev.lockkeeper.operation.AlterTableOperation.DropColumn;
import dev.lockkeeper.operation.AlterTableOperation.DropConstraint;
import dev.lockkeeper.operation.AlterTableOperation.DropDefault;
import dev.lockkeeper.operation.AlterTableOperation.DropExpression;
import dev.lockkeeper.operation.AlterTableOperation.DropIdentity;
import dev.lockkeeper.operation.AlterTableOperation.DropNotNull;
import dev.lockkeeper.operation.AlterTableOperation.Inherit;
import dev.lockkeeper.operation.AlterTableOperation.NoInherit;
import dev.lockkeeper.operation.AlterTableOperation.RenameColumn;
import dev.lockkeeper.operation.AlterTableOperation.RenameConstraint;
import dev.lockkeeper.operation.AlterTableOperation.ReplicaIdentity;
import dev.lockkeeper.operation.AlterTableOperation.ResetColumnOptions;
import dev.lockkeeper.operation.AlterTableOperation.ResetStorageParameters;
import dev.lockkeeper.operation.AlterTableOperation.SetAccessMethod;
import dev.lockkeeper.operation.AlterTableOperation.SetColumnOptions;
import dev.lockkeeper.operation.AlterTableOperation.SetCompression;
import dev.lockkeeper.operation.AlterTableOperation.SetDefault;
import dev.lockkeeper.operation.AlterTableOperation.SetExpression;
import dev.lockkeeper.operation.AlterTableOperation.SetNotNull;
import dev.lockkeeper.operation.AlterTableOperation.SetStatistics;
import dev.lockkeeper.operation.AlterTableOperation.SetStorage;
import dev.lockkeeper.operation.AlterTableOperation.SetStorageParameters;
import dev.lockkeeper.operation.AlterTableOperation.SetTablespace;
import dev.lockkeeper.operation.AlterTableOperation.ValidateConstraint;
import dev.lockkeeper.operation.ColumnDefinition.Identity;
import dev.lockkeeper.operation.Constraint;
import dev.lockkeeper.operation.Expression;
import dev.lockkeeper.operation.Identifier;
import dev.lockkeeper.operation.ObjectKind;
import dev.lockkeeper.operation.ObjectName;
import dev.lockkeeper.operation.ObjectOperation.AlterObject;
import dev.lockkeeper.operation.ObjectOperation.OwnerTo;
import dev.lockkeeper.operation.ObjectOperation.RenameObject;
import dev.lockkeeper.operation.ObjectOperation.SetSchema;
import dev.lockkeeper.operation.Operation;
import dev.lockkeeper.operation.Option;
import dev.lockkeeper.operation.TableOperation.RenameTable;
import dev.lockkeeper.operation.TableReference;
import dev.lockkeeper.operation.TypeName;
import dev.lockkeeper.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads ALTER TABLE, and ALTER of a materialized view or foreign table, whose actions are the same:
 * one operation for each action and for each constraint written inside an added column.
 */
final class AlterTableReader {
  private final Cursor cursor;
  private final int start;
  private final ObjectKind object;
  private final TableReference table;
  private final boolean several;
  private final List<Operation> operations = new ArrayList<>();
  private int action;

  private AlterTableReader(Cursor cursor, int start, ObjectKind object, TableReference table) {
    this.cursor = cursor;
    this.start = start;
    this.object = object;
    this.table = table;
    this.several = hasComma();
  }

  /**
   * Reads from behind TABLE.
   *
   * @param start where ALTER stands
   */
  static List<Operation> read(Cursor cursor, int start, ObjectKind object) {
    if (cursor.is("ALL", "IN")) {
      return List.of(ObjectReader.allInTablespace(cursor, start, object));
    }
    boolean ifExists = cursor.acceptIfExists();
    boolean only = cursor.accept("ONLY");
    ObjectName name = cursor.objectName();
    cursor.acceptOperator("*");
    TableReference table = new TableReference(name, only, ifExists);
    return new AlterTableReader(cursor, start, object, table).actions();
  }

  private boolean hasComma() {
    int mark = cursor.mark();
    while (!cursor.atEnd() && !cursor.is(TokenKind.COMMA)) {
      cursor.skip();
    }
    boolean found = !cursor.atEnd();
    cursor.reset(mark);
    return found;
  }

  private List<Operation> actions() {
    if (cursor.atEnd()) {
      throw new NotUnderstood();
    }
    do {
      action = cursor.mark();
      int before = operations.size();
      try {
        action();
        cursor.skipToComma();
      } catch (NotUnderstood e) {
        while (operations.size() > before) {
          operations.remove(operations.size() - 1);
        }
        cursor.reset(action);
        while (!cursor.atEnd() && !cursor.is(TokenKind.COMMA)) {
          cursor.skip();
        }
        operations.add(OpaqueReader.action(cursor, action, table.table()));
      }
    } while (cursor.accept(TokenKind.COMMA));
    return operations;
  }

  /** The span of the action that was just read: the whole statement's when there is but one. */
  private Span span() {
    return several ? cursor.spanFrom(action) : cursor.span(start, cursor.end());
  }

  private void action() {
    switch (cursor.word()) {
      case "ADD" -> add();
      case "DROP" -> drop();
      case "ALTER" -> alter();
      case "RENAME" -> rename();
      case "SET" -> set();
      case "RESET" -> {
        List<Option> with = OptionReader.parenthesised(cursor);
        operations.add(new ResetStorageParameters(span(), table, with));
      }
      case "VALIDATE" -> {
        cursor.expect("CONSTRAINT");
        Identifier name = cursor.name();
        operations.add(new ValidateConstraint(span(), table, name));
      }
      case "ENABLE" -> enable();
      case "DISABLE" -> disable();
      case "FORCE" -> rowLevelSecurity(Action.FORCE_ROW_LEVEL_SECURITY);
      case "NO" -> {
        if (cursor.accept("FORCE")) {
          rowLevelSecurity(Action.NO_FORCE_ROW_LEVEL_SECURITY);
        } else {
          cursor.expect("INHERIT");
          ObjectName parent = cursor.objectName();
          operations.add(new NoInherit(span(), table, parent));
        }
      }
      case "INHERIT" -> {
        ObjectName parent = cursor.objectName();
        operations.add(new Inherit(span(), table, parent));
      }
      case "CLUSTER" -> {
        cursor.expect("ON");
        change(Action.CLUSTER_ON, Optional.of(ObjectName.of(cursor.name())));
      }
      case "OF" -> {
        ObjectName type = cursor.objectName();
        change(Action.OF_TYPE, Optional.of(type));
      }
      case "NOT" -> {
        cursor.expect("OF");
        change(Action.NOT_OF, Optional.empty());
      }
      case "OWNER" -> {
        cursor.expect("TO");
        String role = cursor.role();
        operations.add(new OwnerTo(span(), object, table.table(), table.tableIfExists(), role));
      }
      case "REPLICA" -> replicaIdentity();
      case "ATTACH" -> attach();
      case "DETACH" -> detach();
      case "OPTIONS" -> {
        if (!cursor.is(TokenKind.OPEN)) {
          throw new NotUnderstood();
        }
        cursor.skip();
        operations.add(
            new AlterObject(
                span(),
                object,
                Optional.of(table.table()),
                table.tableIfExists(),
                Optional.empty(),
                cursor.textFrom(action)));
      }
      default -> throw new NotUnderstood();
    }
  }

  private void add() {
    if (ConstraintReader.startsTableConstraint(cursor)) {
      Constraint constraint = ConstraintReader.table(cursor);
      operations.add(new AddConstraint(span(), table, constraint));
      return;
    }
    if (isMysqlObject()) {
      throw new NotUnderstood();
    }
    cursor.accept("COLUMN");
    boolean ifNotExists = cursor.acceptIfNotExists();
    ColumnReader.Column column = ColumnReader.read(cursor);
    Optional<String> position = Optional.empty();
    int mark = cursor.mark();
    if (cursor.accept("FIRST")) {
      position = Optional.of(cursor.textFrom(mark));
    } else if (cursor.accept("AFTER")) {
      cursor.name();
      position = Optional.of(cursor.textFrom(mark));
    }
    operations.add(new AddColumn(span(), table, ifNotExists, column.definition(), position));
    for (Constraint constraint : column.constraints()) {
      operations.add(new AddConstraint(constraint.span(), table, constraint));
    }
  }

  /** What MySQL's ALTER TABLE adds and drops that is no column. */
  private boolean isMysqlObject() {
    return cursor.isMysql()
        && cursor.isOneOf(
            "INDEX", "KEY", "FULLTEXT", "SPATIAL", "PRIMARY", "FOREIGN", "CHECK", "PARTITION");
  }

  private void drop() {
    if (cursor.accept("CONSTRAINT")) {
      boolean ifExists = cursor.acceptIfExists();
      Identifier name = cursor.name();
      boolean cascade = cursor.acceptCascade();
      operations.add(new DropConstraint(span(), table, Optional.of(name), ifExists, cascade));
      return;
    }
    if (isMysqlObject()) {
      throw new NotUnderstood();
    }
    cursor.accept("COLUMN");
    boolean ifExists = cursor.acceptIfExists();
    Identifier column = cursor.name();
    boolean cascade = cursor.acceptCascade();
    operations.add(new DropColumn(span(), table, column, ifExists, cascade));
  }

  private void alter() {
    if (cursor.accept("CONSTRAINT")) {
      alterConstraint();
      return;
    }
    cursor.accept("COLUMN");
    Identifier column = cursor.name();
    if (cursor.accept("SET", "DATA", "TYPE") || cursor.accept("TYPE")) {
      alterType(column);
    } else if (cursor.accept("SET", "DEFAULT")) {
      Expression value = ExpressionReader.read(cursor, Set.of());
      operations.add(new SetDefault(span(), table, column, value));
    } else if (cursor.accept("DROP", "DEFAULT")) {
      operations.add(new DropDefault(span(), table, column));
    } else if (cursor.accept("SET", "NOT", "NULL")) {
      operations.add(new SetNotNull(span(), table, column));
    } else if (cursor.accept("DROP", "NOT", "NULL")) {
      operations.add(new DropNotNull(span(), table, column));
    } else if (cursor.accept("SET", "EXPRESSION", "AS")) {
      Expression expression = ExpressionReader.readParenthesised(cursor);
      operations.add(new SetExpression(span(), table, column, expression));
    } else if (cursor.accept("DROP", "EXPRESSION")) {
      boolean ifExists = cursor.acceptIfExists();
      operations.add(new DropExpression(span(), table, column, ifExists));
    } else if (cursor.accept("ADD", "GENERATED")) {
      addIdentity(column);
    } else if (cursor.accept("DROP", "IDENTITY")) {
      boolean ifExists = cursor.acceptIfExists();
      operations.add(new DropIdentity(span(), table, column, ifExists));
    } else if (cursor.accept("SET", "STATISTICS")) {
      String value = cursor.rawToComma();
      operations.add(new SetStatistics(span(), table, column, value));
    } else if (cursor.accept("SET", "STORAGE")) {
      String value = cursor.rawToComma();
      operations.add(new SetStorage(span(), table, column, value));
    } else if (cursor.accept("SET", "COMPRESSION")) {
      String value = cursor.rawToComma();
      operations.add(new SetCompression(span(), table, column, value));
    } else if (cursor.is("SET") && cursor.isAhead(1, TokenKind.OPEN)) {
      cursor.advance();
      List<Option> options = OptionReader.parenthesised(cursor);
      operations.add(new SetColumnOptions(span(), table, column, options));
    } else if (cursor.is("RESET") && cursor.isAhead(1, TokenKind.OPEN)) {
      cursor.advance();
      List<Option> options = OptionReader.parenthesised(cursor);
      operations.add(new ResetColumnOptions(span(), table, column, options));
    } else if (cursor.isOneOf("SET", "RESTART")) {
      alterIdentity(column);
    } else {
      throw new NotUnderstood();
    }
  }

  private void alterType(Identifier column) {
    TypeName type = TypeReader.read(cursor);
    Optional<ObjectName> collation =
        cursor.accept("COLLATE") ? Optional.of(cursor.objectName()) : Optional.empty();
    Optional<Expression> using =
        cursor.accept("USING")
            ? Optional.of(ExpressionReader.read(cursor, Set.of()))
            : Optional.empty();
    operations.add(new AlterColumnType(span(), table, column, type, collation, using));
  }

  private void addIdentity(Identifier column) {
    boolean always = cursor.accept("ALWAYS");
    if (!always) {
      cursor.expect("BY", "DEFAULT");
    }
    cursor.expect("AS", "IDENTITY");
    Identity identity = new Identity(always, ColumnReader.sequenceOptions(cursor));
    operations.add(new AddIdentity(span(), table, column, identity));
  }

  private void alterIdentity(Identifier column) {
    Optional<Boolean> always = Optional.empty();
    List<Option> options = new ArrayList<>();
    while (cursor.isOneOf("SET", "RESTART")) {
      if (cursor.accept("SET", "GENERATED")) {
        boolean isAlways = cursor.accept("ALWAYS");
        if (!isAlways) {
          cursor.expect("BY", "DEFAULT");
        }
        always = Optional.of(isAlways);
      } else {
        cursor.accept("SET");
        options.add(OptionReader.sequenceOption(cursor).orElseThrow(NotUnderstood::new));
      }
    }
    operations.add(new AlterIdentity(span(), table, column, always, options));
  }

  private void alterConstraint() {
    Identifier name = cursor.name();
    cursor.accept("SET");
    ConstraintReader.Attributes attributes = new ConstraintReader.Attributes();
    while (attributes.read(cursor)) {
      // One more was read.
    }
    operations.add(
        new AlterConstraint(
            span(),
            table,
            name,
            attributes.deferrable(),
            attributes.initiallyDeferred(),
            attributes.enforced(),
            attributes.inherit()));
  }

  private void rename() {
    if (cursor.accept("TO")) {
      Identifier newName = cursor.name();
      operations.add(
          object == ObjectKind.TABLE
              ? new RenameTable(span(), table, newName)
              : new RenameObject(
                  span(), object, table.table(), Optional.empty(), table.tableIfExists(), newName));
    } else if (cursor.accept("CONSTRAINT")) {
      Identifier name = cursor.name();
      cursor.expect("TO");
      Identifier newName = cursor.name();
      operations.add(new RenameConstraint(span(), table, name, newName));
    } else if (isMysqlObject()) {
      throw new NotUnderstood();
    } else {
      cursor.accept("COLUMN");
      Identifier column = cursor.name();
      cursor.expect("TO");
      Identifier newName = cursor.name();
      operations.add(new RenameColumn(span(), table, column, newName));
    }
  }

  private void set() {
    if (cursor.is(TokenKind.OPEN)) {
      List<Option> with = OptionReader.parenthesised(cursor);
      operations.add(new SetStorageParameters(span(), table, with));
    } else if (cursor.accept("SCHEMA")) {
      Identifier schema = cursor.name();
      operations.add(new SetSchema(span(), object, table.table(), table.tableIfExists(), schema));
    } else if (cursor.accept("TABLESPACE")) {
      Identifier tablespace = cursor.name();
      operations.add(new SetTablespace(span(), object, table, tablespace));
    } else if (cursor.accept("ACCESS", "METHOD")) {
      String method = cursor.accept("DEFAULT") ? "DEFAULT" : cursor.name().value();
      operations.add(new SetAccessMethod(span(), table, method));
    } else if (cursor.accept("LOGGED")) {
      change(Action.SET_LOGGED, Optional.empty());
    } else if (cursor.accept("UNLOGGED")) {
      change(Action.SET_UNLOGGED, Optional.empty());
    } else if (cursor.accept("WITHOUT", "CLUSTER")) {
      change(Action.SET_WITHOUT_CLUSTER, Optional.empty());
    } else if (cursor.accept("WITHOUT", "OIDS")) {
      change(Action.SET_WITHOUT_OIDS, Optional.empty());
    } else {
      throw new NotUnderstood();
    }
  }

  private void enable() {
    if (cursor.is("ROW")) {
      rowLevelSecurity(Action.ENABLE_ROW_LEVEL_SECURITY);
    } else if (cursor.accept("REPLICA")) {
      switched(Action.ENABLE_REPLICA_TRIGGER, Action.ENABLE_REPLICA_RULE);
    } else if (cursor.accept("ALWAYS")) {
      switched(Action.ENABLE_ALWAYS_TRIGGER, Action.ENABLE_ALWAYS_RULE);
    } else {
      switched(Action.ENABLE_TRIGGER, Action.ENABLE_RULE);
    }
  }

  private void disable() {
    if (cursor.is("ROW")) {
      rowLevelSecurity(Action.DISABLE_ROW_LEVEL_SECURITY);
    } else {
      switched(Action.DISABLE_TRIGGER, Action.DISABLE_RULE);
    }
  }

  private void switched(Action trigger, Action rule) {
    boolean isTrigger = cursor.accept("TRIGGER");
    if (!isTrigger) {
      cursor.expect("RULE");
    }
    Action which = isTrigger ? trigger : rule;
    if (isTrigger && cursor.isOneOf("ALL", "USER")) {
      Optional<String> triggers = Optional.of(cursor.word());
      operations.add(new ChangeTable(span(), table, which, Optional.empty(), triggers));
    } else {
      change(which, Optional.of(ObjectName.of(cursor.name())));
    }
  }

  private void rowLevelSecurity(Action which) {
    cursor.expect("ROW");
    cursor.expect("LEVEL", "SECURITY");
    change(which, Optional.empty());
  }

  private void change(Action which, Optional<ObjectName> name) {
    operations.add(new ChangeTable(span(), table, which, name, Optional.empty()));
  }

  private void replicaIdentity() {
    cursor.expect("IDENTITY");
    String identity = cursor.word();
    Optional<Identifier> index = Optional.empty();
    if (identity.equals("USING")) {
      cursor.expect("INDEX");
      identity = "USING INDEX";
      index = Optional.of(cursor.name());
    }
    operations.add(new ReplicaIdentity(span(), table, identity, index));
  }

  private void attach() {
    cursor.expect("PARTITION");
    ObjectName partition = cursor.objectName();
    CreateTableReader.PartitionBounds bounds = CreateTableReader.PartitionBounds.read(cursor);
    operations.add(
        new AttachPartition(span(), table, partition, bounds.text(), bounds.isDefault()));
  }

  private void detach() {
    cursor.expect("PARTITION");
    ObjectName partition = cursor.objectName();
    boolean concurrently = cursor.accept("CONCURRENTLY");
    boolean finalized = cursor.accept("FINALIZE");
    operations.add(new DetachPartition(span(), table, partition, concurrently, finalized));
  }
}
