package dev.lockkeeper.rule;

import dev.lockkeeper.effect.Effects;
import dev.lockkeeper.effect.Relation;
import dev.lockkeeper.effect.RelationLock;
import dev.lockkeeper.operation.ObjectName;
import dev.lockkeeper.schema.Schema;
import dev.lockkeeper.schema.Table;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The relations that nobody but this migration can be using at a moment. */
final class Exemptions {
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

  Exemptions(Moment moment) {
    this.moment = moment;
  }

  boolean holdFor(ObjectName name) {
    return isBookkeeping(name.name().value()) || isNew(moment.before().table(name));
  }

  boolean holdFor(Relation relation) {
    String bare = relation.sql().substring(relation.sql().lastIndexOf('.') + 1);
    Schema schema = moment.before();
    return isBookkeeping(bare)
        || relation.tableId().map(schema::table).filter(this::isNew).isPresent();
  }

  List<RelationLock> blocking(Effects effects) {
    return effects.locks().stream()
        .filter(lock -> lock.mode().blocksWrites() && !holdFor(lock.relation()))
        .sorted(Comparator.comparing(RelationLock::mode).reversed())
        .toList();
  }

  private boolean isNew(Table table) {
    return table.isNewIn(moment.migration(), moment.direction()).holds();
  }

  private static boolean isBookkeeping(String name) {
    return BOOKKEEPING.contains(name.toLowerCase(Locale.ROOT));
  }
}
