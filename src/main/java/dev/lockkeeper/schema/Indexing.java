package dev.lockkeeper.schema;

import dev.lockkeeper.operation.Identifier;
import dev.lockkeeper.operation.IndexElement;
import dev.lockkeeper.operation.IndexOperation.AlterIndex;
import dev.lockkeeper.operation.IndexOperation.CreateIndex;
import dev.lockkeeper.operation.ObjectName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Indexes come and change, and those of partitions with them. */
final class Indexing {
  private final Change change;

  Indexing(Change change) {
    this.change = change;
  }

  void create(CreateIndex create) {
    Optional<Integer> owner = owner(create.table().table());
    if (owner.isEmpty()) {
      return;
    }
    SchemaObject of = change.schema().object(owner.get()).orElseThrow();
    Truth absent = Truth.YES;
    if (create.name().isPresent()) {
      ObjectName name =
          new ObjectName(
              Optional.of(Change.identifier(of.schema(), create.span())), create.name().get());
      Optional<SchemaObject> found = change.schema().relation(name);
      if (found.isPresent()) {
        absent = found.get().exists().not();
        if (create.ifNotExists() && found.get().exists().holds()) {
          return;
        }
        change.draft().remove(found.get());
      } else if (create.ifNotExists()) {
        absent = change.schema().isHistoryComplete();
      }
    }
    Index index =
        new Index(
            change.draft().newId(),
            of.schema(),
            create
                .name()
                .map(Identifier::value)
                .orElseGet(() -> generatedName(of, create.columns(), create.include())),
            Truth.YES,
            change.birth(create.span(), absent),
            of.id(),
            create.columns(),
            create.include().stream().map(Identifier::value).toList(),
            create.unique(),
            create.nullsNotDistinct(),
            create.method().orElse("btree"),
            create.where(),
            absent.holds() ? Truth.YES : Truth.UNKNOWN,
            Optional.empty(),
            Optional.empty());
    put(index, create.table().only());
  }

  /** The table or materialized view that an index is made on. */
  private Optional<Integer> owner(ObjectName name) {
    return change.schema().view(name).map(View::id).or(() -> change.existing(name));
  }

  /** Adds an index, and one like it to each partition of its table unless behind ONLY. */
  void put(Index index, boolean only) {
    Table table = change.table(index.tableId());
    boolean waits = only && table.isPartitioned() && !table.children().isEmpty();
    change.draft().put(waits ? index.withValid(Truth.NO) : index);
    if (table.isPartitioned() && !only) {
      for (int partition : table.children()) {
        putOnPartition(index, partition);
      }
    }
  }

  /** Takes the partition's own index of the same definition, or makes one. */
  void putOnPartition(Index index, int partition) {
    Table table = change.table(partition);
    Optional<Index> alike =
        change.schema().indexesOf(table).stream()
            .filter(own -> own.parentId().isEmpty() && isLike(own, index))
            .findFirst();
    if (alike.isPresent()) {
      change.draft().put(alike.get().withParent(Optional.of(index.id())));
      return;
    }
    Index made =
        new Index(
            change.draft().newId(),
            table.schema(),
            generatedName(table, index.elements(), identifiers(index)),
            Truth.YES,
            index.birth(),
            partition,
            index.elements(),
            index.include(),
            index.unique(),
            index.nullsNotDistinct(),
            index.method(),
            index.where(),
            Truth.YES,
            Optional.empty(),
            Optional.of(index.id()));
    put(made, false);
  }

  private static List<Identifier> identifiers(Index index) {
    return index.elements().stream()
        .flatMap(e -> e.column().stream())
        .findFirst()
        .map(c -> index.include().stream().map(n -> Change.identifier(n, c.span())).toList())
        .orElse(List.of());
  }

  static boolean isLike(Index one, Index other) {
    return one.unique() == other.unique()
        && one.method().equals(other.method())
        && texts(one).equals(texts(other))
        && one.include().equals(other.include())
        && one.where().map(w -> w.text()).equals(other.where().map(w -> w.text()));
  }

  private static List<String> texts(Index index) {
    return index.elements().stream().map(e -> e.text() + e.order() + e.nulls()).toList();
  }

  private String generatedName(
      SchemaObject table, List<IndexElement> elements, List<Identifier> include) {
    return change.newRelationName(
        table.schema(), table.name(), Optional.of(joined(elements, include)), "idx");
  }

  /** The columns of an index as they stand in a generated name. */
  static String joined(List<IndexElement> elements, List<Identifier> include) {
    List<String> names = new ArrayList<>();
    Stream<String> keys =
        elements.stream()
            .map(
                e ->
                    e.column()
                        .map(Identifier::value)
                        .or(
                            () ->
                                e.expression()
                                    .map(x -> ExpressionColumns.indexColumnName(x.root())))
                        .orElse("expr"));
    Stream.concat(keys, include.stream().map(Identifier::value))
        .forEach(name -> names.add(distinct(name, names)));
    return names.stream().collect(Collectors.joining("_"));
  }

  private static String distinct(String name, List<String> taken) {
    String candidate = name;
    for (int i = 1; taken.contains(candidate); i++) {
      candidate = name + i;
    }
    return candidate;
  }

  void alter(AlterIndex alter) {
    if (alter.action() != AlterIndex.Action.ATTACH_PARTITION || alter.partition().isEmpty()) {
      return;
    }
    Optional<Index> parent = change.schema().index(alter.name());
    Optional<Index> child = change.schema().index(alter.partition().get());
    if (parent.isEmpty() || child.isEmpty()) {
      return;
    }
    change.draft().put(child.get().withParent(parent.map(Index::id)));
    validateWhenComplete(parent.get());
  }

  /** A partitioned index is valid once every partition has its part. */
  private void validateWhenComplete(Index parent) {
    Table table = change.table(parent.tableId());
    boolean complete =
        table.children().stream()
            .allMatch(
                partition ->
                    change.schema().indexesOf(change.table(partition)).stream()
                        .anyMatch(i -> i.parentId().equals(Optional.of(parent.id()))));
    if (complete) {
      change.draft().put(parent.withValid(Truth.YES));
    }
  }

  /** REINDEX makes an index valid again. */
  void rebuild(Index index) {
    if (!index.valid().holds()) {
      change.draft().put(index.withValid(Truth.YES));
    }
  }
}
