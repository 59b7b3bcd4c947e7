package dev.lockkeeper.schema;

import dev.lockkeeper.migration.Direction;
import dev.lockkeeper.migration.Environment;
import dev.lockkeeper.migration.History;
import dev.lockkeeper.migration.Migration;
import dev.lockkeeper.migration.Statement;
import dev.lockkeeper.migration.Transaction;
import dev.lockkeeper.operation.AlterTableOperation;
import dev.lockkeeper.operation.ObjectName;
import dev.lockkeeper.operation.Opaque;
import dev.lockkeeper.operation.Operation;
import dev.lockkeeper.operation.SessionOperation.SetParameter;
import dev.lockkeeper.operation.SessionOperation.TransactionControl;
import dev.lockkeeper.operation.Target;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A history that runs statement by statement, for one server.
 *
 * <p>Every body of a migration is a session of its own: settings and temporary tables end with it.
 * Statements whose transaction is rolled back leave nothing behind. A replay is not safe for use by
 * several threads; the schemas that it gives are.
 */
public final class Replay {
  private Schema schema;
  private Optional<Migration> migration = Optional.empty();
  private Direction direction = Direction.UP;
  private OptionalInt transaction = OptionalInt.empty();
  private Schema transactionStart;
  private final Map<String, Schema> savepoints = new HashMap<>();
  private final List<Integer> bornInSession = new ArrayList<>();

  private Replay(Schema schema) {
    this.schema = schema;
    this.transactionStart = schema;
  }

  /** A replay that starts before the first migration. */
  public static Replay start(Environment environment, Target target) {
    return new Replay(Schema.start(environment, target));
  }

  /** A replay that starts before the first migration of a history. */
  public static Replay start(History history, Environment environment, Target target) {
    boolean isDumped = history.schema().isPresent();
    Replay replay = start(isDumped ? environment.withCompleteHistory() : environment, target);
    history.schema().ifPresent(dump -> dump.up().statements().forEach(s -> replay.run(s, dump)));
    history.connection().forEach(replay::connectWith);
    return replay;
  }

  /** Gives every later session a setting. */
  private void connectWith(SetParameter set) {
    SchemaDraft draft = schema.change();
    draft.session(schema.session().withDefault(Setting.of(set, Truth.YES)));
    schema = draft.schema();
  }

  /** A replay that goes on from a schema, such as a downgrade from that after its upgrade. */
  public static Replay from(Schema schema) {
    return new Replay(schema);
  }

  /** The schema as the statements so far left it. */
  public Schema schema() {
    return schema;
  }

  /** Runs the next statement of a migration's way up. */
  public Replayed run(Statement statement, Migration of) {
    return run(statement, of, Direction.UP);
  }

  /** Runs the next statement of a migration, in the order in which the tool runs them. */
  public Replayed run(Statement statement, Migration of, Direction way) {
    if (direction != way || migration.filter(m -> Birth.isSame(m, of)).isEmpty()) {
      endSession();
      migration = Optional.of(of);
      direction = way;
    }
    enterTransaction(statement);
    Schema before = withTouched(statement);
    SchemaDraft draft = apply(statement, before, of, way);
    schema = draft.schema();
    control(statement);
    return new Replayed(of, way, statement, before, schema, draft.changed());
  }

  private void enterTransaction(Statement statement) {
    OptionalInt number =
        statement.transaction().map(Transaction::number).stream()
            .mapToInt(Integer::intValue)
            .findFirst();
    if (!number.equals(transaction)) {
      endTransaction();
      transaction = number;
      transactionStart = schema;
    }
  }

  private void endTransaction() {
    savepoints.clear();
    SchemaDraft draft = schema.change();
    draft.session(schema.session().afterTransaction());
    if (transaction.isPresent()) {
      dropTemporary(draft, true);
    }
    schema = draft.schema();
  }

  private void endSession() {
    endTransaction();
    transaction = OptionalInt.empty();
    SchemaDraft draft = schema.change();
    draft.session(schema.session().next());
    dropTemporary(draft, false);
    Change change = migration.map(m -> new Change(draft, m, direction, Truth.YES)).orElse(null);
    for (int id : bornInSession) {
      // The application may write to it before the next migration runs.
      if (change != null && draft.schema().table(id).isSeen()) {
        change.alter(id, t -> t.mayHoldRows = t.mayHoldRows.or(Truth.UNKNOWN));
      }
    }
    bornInSession.clear();
    schema = draft.schema();
    transactionStart = schema;
  }

  private void dropTemporary(SchemaDraft draft, boolean onCommitOnly) {
    if (bornInSession.isEmpty() || migration.isEmpty()) {
      return;
    }
    Dropping dropping = new Dropping(new Change(draft, migration.get(), direction, Truth.YES));
    for (int id : bornInSession) {
      Table table = draft.schema().table(id);
      if (table.isTemporary() && (!onCommitOnly || table.isDroppedOnCommit())) {
        dropping.drop(table);
      }
    }
  }

  /**
   * The schema before a statement, with the tables in it that the statement shows to be there: the
   * first that the history did not create shows it to be incomplete.
   */
  private Schema withTouched(Statement statement) {
    List<ObjectName> unseen = new ArrayList<>();
    for (Operation operation : statement.operations()) {
      for (ObjectName name : Touched.by(operation)) {
        if (schema.relation(name).isEmpty() && !QualifiedName.isSystem(name)) {
          unseen.add(name);
        }
      }
    }
    if (unseen.isEmpty()) {
      return schema;
    }
    SchemaDraft draft = schema.change();
    Migration of = migration.orElseThrow();
    Change change = new Change(draft, of, direction, Truth.YES);
    for (ObjectName name : unseen) {
      Truth exists = draft.schema().table(name).exists();
      boolean isMissing =
          exists.fails() && (draft.declaredComplete || draft.schema().wasDropped(name));
      if (!isMissing) {
        draft.incomplete(new Incompleteness(name.span(), name.sql() + " was not created before"));
        change.table(name);
      }
    }
    return draft.schema();
  }

  private SchemaDraft apply(Statement statement, Schema before, Migration of, Direction way) {
    boolean conditional = statement.conditional() || mayMissItsTable(statement, before);
    SchemaDraft draft = before.change();
    Change change = new Change(draft, of, way, conditional ? Truth.UNKNOWN : Truth.YES);
    OperationReplay replay =
        new OperationReplay(change, statement.operations(), statement.transaction().isPresent());
    for (Operation operation : PassOrder.of(statement.operations())) {
      draft.run(operation.span());
      operation.accept(replay);
      if (operation instanceof Opaque opaque) {
        draft.incomplete(new Incompleteness(opaque.span(), opaque.reason()));
      }
    }
    if (!statement.unrecognized().isEmpty()) {
      draft.changed().forEach(id -> leaveOpen(change, id));
    }
    if (conditional) {
      Mixing.mix(before, draft);
    }
    bornInSession.addAll(
        draft.changed().stream()
            .filter(id -> before.object(id).isEmpty() && draft.schema().table(id).isSeen())
            .toList());
    return draft;
  }

  private static boolean mayMissItsTable(Statement statement, Schema before) {
    return statement.operations().get(0) instanceof AlterTableOperation alter
        && alter.table().tableIfExists()
        && before.table(alter.table()).exists().isUnknown();
  }

  /** A part that was not understood may have added anything to the table. */
  private static void leaveOpen(Change change, int id) {
    if (change.table(id).isSeen()) {
      change.alter(
          id,
          t -> {
            t.columnsKnown = false;
            t.constraintsKnown = false;
          });
    }
  }

  private void control(Statement statement) {
    for (Operation operation : statement.operations()) {
      if (operation instanceof TransactionControl control) {
        String name = control.name().map(n -> n.value()).orElse("");
        switch (control.action()) {
          case SAVEPOINT -> savepoints.put(name, schema);
          case ROLLBACK_TO_SAVEPOINT -> restore(savepoints.getOrDefault(name, schema));
          case ROLLBACK -> restore(transactionStart);
          default -> {}
        }
      }
    }
  }

  /** Goes back to an earlier schema; the ids given since are not given again. */
  private void restore(Schema earlier) {
    SchemaDraft draft = earlier.change();
    draft.lastId = Math.max(earlier.lastId, schema.lastId);
    draft.touch();
    schema = draft.schema();
  }
}
