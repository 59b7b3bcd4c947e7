package dev.lockkeeper.schema.obligation;

import dev.lockkeeper.migration.Direction;
import dev.lockkeeper.operation.IndexOperation.CreateIndex;
import dev.lockkeeper.operation.IndexOperation.Reindex;
import dev.lockkeeper.operation.ObjectKind;
import dev.lockkeeper.operation.ObjectName;
import dev.lockkeeper.operation.Operation;
import dev.lockkeeper.schema.Index;
import dev.lockkeeper.schema.Replayed;
import dev.lockkeeper.schema.Schema;
import dev.lockkeeper.schema.Table;
import dev.lockkeeper.schema.Truth;
import dev.lockkeeper.schema.obligation.Obligation.Kind;
import dev.lockkeeper.source.Span;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Indexes that were begun and may not be what queries use.
 *
 * <p>A concurrent build that fails leaves an invalid index (manual, CREATE INDEX, "Building Indexes
 * Concurrently"). The tool stops there, so a plain one that the history goes on from succeeded;
 * behind IF NOT EXISTS the next attempt takes what is left for the index, and goes on.
 */
final class IndexBuilds {
  /** From then on there is REINDEX CONCURRENTLY. */
  private static final int REINDEX_CONCURRENTLY = 12;

  private final Map<Integer, Span> unproven = new LinkedHashMap<>();

  void take(Replayed step) {
    for (Operation operation : step.statement().operations()) {
      if (operation instanceof CreateIndex create) {
        create(create, step);
      } else if (operation instanceof Reindex reindex && !step.statement().conditional()) {
        prove(reindex, step.before());
      }
    }
  }

  private void create(CreateIndex create, Replayed step) {
    if (!create.concurrently() || !create.ifNotExists() || create.name().isEmpty()) {
      return;
    }
    Table table = step.before().table(create.table());
    ObjectName name = new ObjectName(create.table().table().schema(), create.name().get());
    boolean isSurelyBuilt =
        table.isNewIn(step.migration(), Direction.UP).holds()
            || step.before().departure(ObjectKind.INDEX, name).isPresent();
    Optional<Index> made =
        step.after().index(name).filter(index -> step.before().index(index.id()).isEmpty());
    if (!isSurelyBuilt && made.isPresent()) {
      unproven.put(made.get().id(), create.span());
    }
  }

  private void prove(Reindex reindex, Schema schema) {
    if (reindex.object() == ObjectKind.INDEX) {
      reindex.name().flatMap(schema::index).ifPresent(index -> unproven.remove(index.id()));
    } else if (reindex.object() == ObjectKind.TABLE) {
      reindex.name().map(schema::table).map(schema::indexesOf).stream()
          .flatMap(List::stream)
          .forEach(index -> unproven.remove(index.id()));
    } else {
      unproven.clear();
    }
  }

  List<Obligation> open(Schema schema) {
    return Stream.concat(
            unproven.entrySet().stream()
                .flatMap(
                    entry ->
                        schema.index(entry.getKey()).stream()
                            // No constraint takes an invalid index (manual, ALTER TABLE).
                            .filter(index -> !index.isOfConstraint())
                            .map(index -> unproven(index, entry.getValue(), schema))),
            schema.objects().stream()
                .filter(Index.class::isInstance)
                .map(Index.class::cast)
                .filter(index -> index.valid().fails() && index.birth().isPresent())
                .filter(index -> schema.table(index.tableId()).isPartitioned())
                .map(index -> incomplete(index, schema)))
        .toList();
  }

  private static Obligation unproven(Index index, Span began, Schema schema) {
    List<String> missing =
        schema.target().isAtLeast(REINDEX_CONCURRENTLY)
            ? List.of("REINDEX INDEX CONCURRENTLY " + index.sql())
            : List.of("DROP INDEX CONCURRENTLY " + index.sql(), "build it again");
    return new Obligation(
        Kind.UNPROVEN_INDEX,
        owner(index, schema),
        index.sql(),
        index.exists(),
        began,
        "%s on %s is invalid where an attempt to build it failed: IF NOT EXISTS took what was left"
            .formatted(index.sql(), owner(index, schema)),
        missing);
  }

  private static Obligation incomplete(Index index, Schema schema) {
    Table table = schema.table(index.tableId());
    List<String> missing =
        table.children().stream()
            .map(schema::table)
            .filter(partition -> !hasPart(partition, index, schema))
            .map(
                partition ->
                    "build its part on %s, and ALTER INDEX %s ATTACH PARTITION that"
                        .formatted(partition.sql(), index.sql()))
            .toList();
    return new Obligation(
        Kind.INCOMPLETE_INDEX,
        table.sql(),
        index.sql(),
        missing.isEmpty() ? Truth.NO : index.exists(),
        index.birth().orElseThrow().span(),
        "%s on %s is invalid: it was created ON ONLY, and partitions lack their part of it"
            .formatted(index.sql(), table.sql()),
        missing);
  }

  private static boolean hasPart(Table partition, Index index, Schema schema) {
    return schema.indexesOf(partition).stream()
        .anyMatch(part -> part.parentId().filter(id -> id == index.id()).isPresent());
  }

  private static String owner(Index index, Schema schema) {
    return schema.object(index.tableId()).map(o -> o.sql()).orElse("");
  }
}
