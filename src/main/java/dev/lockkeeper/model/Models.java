package dev.lockkeeper.model;

import dev.lockkeeper.operation.ObjectName;
import dev.lockkeeper.source.Span;
import java.util.List;
import java.util.Optional;

/**
 * All that an application's models say.
 *
 * @param files the files that declare them, those they take from other files included, in the order
 *     of their paths
 * @param tables the tables that they map, each once, in the order of the code
 * @param unreadTables classes that map a table of which not even the name is known
 * @param apiClasses what requests and responses hold, where somebody named their files
 * @param outsideChanges where the code changes the schema by itself
 */
public record Models(
    List<ModelFile> files,
    List<MappedTable> tables,
    List<Span> unreadTables,
    List<ApiClass> apiClasses,
    List<OutsideChange> outsideChanges) {
  /** The schema that bare names mean where nothing else was said. */
  private static final String PUBLIC = "public";

  public Models {
    files = List.copyOf(files);
    tables = List.copyOf(tables);
    unreadTables = List.copyOf(unreadTables);
    apiClasses = List.copyOf(apiClasses);
    outsideChanges = List.copyOf(outsideChanges);
  }

  /** Whether the tables are all that the models map. */
  public boolean areTablesKnown() {
    return unreadTables.isEmpty() && files.stream().allMatch(file -> file.unread().isEmpty());
  }

  /**
   * The mapped table of a stored name.
   *
   * @param schema the schema that holds it
   */
  public Optional<MappedTable> table(String schema, String name) {
    return tables.stream()
        .filter(table -> table.name().name().value().equals(name))
        .filter(table -> schemaOf(table.name()).equals(schema))
        .findFirst();
  }

  /** The mapped table that a statement names. */
  public Optional<MappedTable> table(ObjectName name) {
    return table(schemaOf(name), name.name().value());
  }

  private static String schemaOf(ObjectName name) {
    return name.schema().map(schema -> schema.value()).orElse(PUBLIC);
  }
}
