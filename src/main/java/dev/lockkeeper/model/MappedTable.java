package dev.lockkeeper.model;

import dev.lockkeeper.operation.ObjectName;
import dev.lockkeeper.source.Span;
import java.util.List;
import java.util.Optional;

/**
 * A table that models map, by one class or by several.
 *
 * @param name the table
 * @param mappedBy what the code calls it: the class, or the variable that holds it
 * @param span where it is declared
 * @param columns in the order of the code
 * @param columnsKnown whether these are all
 */
public record MappedTable(
    ObjectName name, String mappedBy, Span span, List<MappedColumn> columns, boolean columnsKnown) {
  public MappedTable {
    columns = List.copyOf(columns);
  }

  /** The column of a stored name. */
  public Optional<MappedColumn> column(String column) {
    return columns.stream().filter(c -> c.name().equals(column)).findFirst();
  }
}
