package dev.lockkeeper.rules.policy;

import dev.lockkeeper.model.MappedColumn;
import dev.lockkeeper.model.MappedTable;
import dev.lockkeeper.model.Models;
import dev.lockkeeper.operation.Identifier;
import dev.lockkeeper.schema.Truth;
import dev.lockkeeper.source.Span;
import java.util.Optional;

/**
 * What models say of a table or a column.
 *
 * @param holds whether they map it
 * @param by the class that does, or that maps its table
 * @param span where it is declared
 */
record Mapping(Truth holds, Optional<String> by, Optional<Span> span) {
  static final Mapping UNKNOWN = new Mapping(Truth.UNKNOWN, Optional.empty(), Optional.empty());
  private static final Mapping NONE = new Mapping(Truth.NO, Optional.empty(), Optional.empty());

  static Mapping of(Departing departing, Models models) {
    Optional<MappedTable> table = models.table(departing.table());
    if (table.isEmpty()) {
      return models.areTablesKnown() ? NONE : UNKNOWN;
    }
    Optional<Identifier> name = departing.column();
    if (name.isEmpty()) {
      return yes(table.get(), table.get().span());
    }
    Optional<MappedColumn> column = table.get().column(name.get().value());
    return column
        .map(c -> yes(table.get(), c.span()))
        .orElse(table.get().columnsKnown() ? NONE : UNKNOWN);
  }

  private static Mapping yes(MappedTable table, Span span) {
    return new Mapping(Truth.YES, Optional.of(table.mappedBy()), Optional.of(span));
  }
}
