package dev.lockkeeper.reader.models;

import dev.lockkeeper.model.Aspect;
import dev.lockkeeper.model.MappedColumn;
import dev.lockkeeper.model.MappedTable;
import dev.lockkeeper.operation.ColumnDefinition;
import dev.lockkeeper.operation.Identifier;
import dev.lockkeeper.operation.TypeName;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Gives columns that only name a foreign key the type of the column that it references (SQLAlchemy
 * manual, "Defining Foreign Keys").
 */
final class ReferencedTypes {
  /** How often a referenced column itself may only name a foreign key. */
  private static final int LONGEST_CHAIN = 4;

  private final Map<MappedColumn, String> references = new HashMap<>();

  /** Notes that a column has the type of {@code table.column}. */
  void note(MappedColumn column, String target) {
    references.put(column, target);
  }

  /** The tables with all types that can be found so. */
  List<MappedTable> resolved(List<MappedTable> tables) {
    List<MappedTable> resolved = tables;
    for (int i = 0; i < LONGEST_CHAIN && !references.isEmpty(); i++) {
      List<MappedTable> known = resolved;
      resolved = known.stream().map(table -> resolved(table, known)).toList();
    }
    return resolved;
  }

  private MappedTable resolved(MappedTable table, List<MappedTable> all) {
    return new MappedTable(
        table.name(),
        table.mappedBy(),
        table.span(),
        table.columns().stream().map(column -> resolved(column, all)).toList(),
        table.columnsKnown());
  }

  private MappedColumn resolved(MappedColumn column, List<MappedTable> all) {
    return Optional.ofNullable(references.get(column))
        .flatMap(target -> type(target, all))
        .map(type -> typed(column, type))
        .orElse(column);
  }

  private static Optional<TypeName> type(String target, List<MappedTable> all) {
    int dot = target.lastIndexOf('.');
    String table = target.substring(0, Math.max(0, dot));
    return all.stream()
        .filter(candidate -> written(candidate).equals(table))
        .flatMap(candidate -> candidate.column(target.substring(dot + 1)).stream())
        .filter(column -> column.knows(Aspect.TYPE))
        .flatMap(column -> column.definition().type().stream())
        .findFirst();
  }

  private static String written(MappedTable table) {
    return table.name().schema().map(Identifier::value).map(schema -> schema + ".").orElse("")
        + table.name().name().value();
  }

  private static MappedColumn typed(MappedColumn column, TypeName type) {
    ColumnDefinition old = column.definition();
    String name =
        switch (type.name()) {
          case "serial" -> "integer";
          case "bigserial" -> "bigint";
          case "smallserial" -> "smallint";
          default -> type.name();
        };
    TypeName own =
        new TypeName(type.schema(), name, type.modifiers(), type.dimensions(), old.name().span());
    Set<Aspect> unknown = EnumSet.noneOf(Aspect.class);
    unknown.addAll(column.unknown());
    unknown.remove(Aspect.TYPE);
    ColumnDefinition definition =
        new ColumnDefinition(
            old.name(),
            Optional.of(own),
            old.nullable(),
            old.notNullName(),
            old.defaultValue(),
            old.collation(),
            old.identity(),
            old.generated(),
            old.storage(),
            old.compression(),
            old.span());
    return new MappedColumn(
        column.attribute(),
        definition,
        column.labels(),
        column.comment(),
        column.filled(),
        unknown,
        column.span());
  }
}
