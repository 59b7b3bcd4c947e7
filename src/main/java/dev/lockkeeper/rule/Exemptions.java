package dev.lockkeeper.rule;

import dev.lockkeeper.effect.Effects;
import dev.lockkeeper.effect.Relation;
import dev.lockkeeper.effect.RelationLock;
import dev.lockkeeper.effect.Work;
import dev.lockkeeper.migration.Direction;
import dev.lockkeeper.operation.ObjectName;
import dev.lockkeeper.operation.Operation;
import dev.lockkeeper.schema.Birth;
import dev.lockkeeper.schema.Schema;
import dev.lockkeeper.schema.SchemaObject;
import dev.lockkeeper.schema.Table;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The relations that nobody but this migration can be using at a moment. */
public final class Exemptions {
  /** Tables that migration tools keep their records in. */
  private static final Set<String> BOOKKEEPING =
      Set.of(
          "alembic_version",
          "schema_migrations",
          "flyway_schema_history",
          "schema_version",
          "goose_db_version",
          "_prisma_migrations",
          "databasechangelog",
          "databasechangeloglock");

  private final Moment moment;
  private Optional<List<HeldLock>> heldLocks = Optional.empty();

  /** What is exempt at a moment. */
  public Exemptions(Moment moment) {
    this.moment = moment;
  }

  /** The statement's locks that findings on it show, strongest first; computed once. */
  List<HeldLock> heldLocks() {
    if (heldLocks.isEmpty()) {
      heldLocks = Optional.of(computeHeldLocks());
    }
    return heldLocks.get();
  }

  private List<HeldLock> computeHeldLocks() {
    Optional<Work.Kind> longest =
        Stream.concat(moment.effects().work().stream(), moment.effects().maybeWork().stream())
            .filter(w -> !holdFor(w.relation()))
            .map(Work::kind)
            .max(Comparator.naturalOrder());
    return locks(moment.effects()).stream()
        .map(lock -> new HeldLock(lock.relation().sql(), lock.mode(), longest))
        .collect(Collectors.toUnmodifiableList());
  }

  /** Whether a table or another relation of a name is exempt. */
  public boolean holdFor(ObjectName name) {
    if (isBookkeeping(name.name().value())) {
      return true;
    }
    Schema schema = moment.before();
    Optional<SchemaObject> found = schema.relation(name);
    return (found.isPresent() && !(found.get() instanceof Table))
        ? isNew(found.get())
        : isNew(schema.table(name));
  }

  /** Whether a relation of the effects is. */
  public boolean holdFor(Relation relation) {
    String bare = relation.sql().substring(relation.sql().lastIndexOf('.') + 1);
    Schema schema = moment.before();
    return isBookkeeping(bare)
        || relation.tableId().flatMap(schema::object).filter(this::isNew).isPresent();
  }

  boolean holdFor(SchemaObject object) {
    return isBookkeeping(object.name()) || isNew(object);
  }

  /** Whether an operation writes about as many rows as a table holds that others may be using. */
  boolean isBackfill(Operation operation) {
    return Backfill.isMeantBy(operation, this::holdFor, this::isNew);
  }

  /** Whether a column was added by the same body. */
  private boolean isNew(ObjectName table, String column) {
    return moment
        .before()
        .table(table)
        .column(column)
        .birth()
        .filter(birth -> birth.isIn(moment.migration(), moment.direction()).holds())
        .isPresent();
  }

  /** The locks on relations that others may be using, strongest first. */
  public List<RelationLock> locks(Effects effects) {
    return effects.locks().stream()
        .filter(lock -> !holdFor(lock.relation()))
        .sorted(Comparator.comparing(RelationLock::mode).reversed())
        .toList();
  }

  List<RelationLock> blocking(Effects effects) {
    return locks(effects).stream().filter(lock -> lock.mode().blocksWrites()).toList();
  }

  private boolean isNew(SchemaObject object) {
    return (object instanceof Table table && table.isTemporary())
        || object.birth().filter(this::isNew).isPresent();
  }

  /**
   * Whether what was born there and then is new: no release has seen it, since the same body of the
   * same migration created it, or another migration that the compared change adds.
   */
  public boolean isNew(Birth birth) {
    boolean isOfChange =
        moment.direction() == Direction.UP
            && birth.direction() == Direction.UP
            && birth.certain().holds()
            && moment.change().adds(moment.migration())
            && moment.change().adds(birth.migration());
    return isOfChange || birth.isIn(moment.migration(), moment.direction()).holds();
  }

  /** Whether a table is one that a migration tool keeps its records in. */
  public static boolean isBookkeeping(String name) {
    return BOOKKEEPING.contains(name.toLowerCase(Locale.ROOT));
  }
}
