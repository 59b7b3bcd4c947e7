package dev.lockkeeper.model;

import dev.lockkeeper.operation.ColumnDefinition;
import dev.lockkeeper.source.Span;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A column that a model maps.
 *
 * @param attribute what the code calls it
 * @param definition the column as the code would create it; its type, its nullability and its
 *     default hold only where they are not among {@code unknown}
 * @param labels the labels of the database's enum type that it is of, or is an array of, in order;
 *     empty where it is of no such type
 * @param comment its comment in the database
 * @param filled whether the code gives it a value where nobody sets one
 * @param unknown what could not be read
 * @param span where it is declared
 */
public record MappedColumn(
    String attribute,
    ColumnDefinition definition,
    List<String> labels,
    Optional<String> comment,
    boolean filled,
    Set<Aspect> unknown,
    Span span) {
  public MappedColumn {
    labels = List.copyOf(labels);
    unknown = Set.copyOf(unknown);
  }

  /** Its name, as the server stores it. */
  public String name() {
    return definition.name().value();
  }

  /** Whether no row may hold NULL in it; of use only where its nullability is known. */
  public boolean isRequired() {
    return definition.nullable().filter(is -> !is).isPresent() || definition.identity().isPresent();
  }

  /** Whether an aspect of it was read. */
  public boolean knows(Aspect aspect) {
    return !unknown.contains(aspect);
  }
}
