package dev.lockkeeper.rules.models;

import dev.lockkeeper.migration.Body;
import dev.lockkeeper.operation.ColumnDefinition;
import dev.lockkeeper.operation.TableOperation.CreateTable;
import dev.lockkeeper.schema.Birth;
import dev.lockkeeper.source.Span;
import java.util.List;

/** Where a migration adds a column: its own words, rather than all of a CREATE TABLE. */
final class ColumnPlace {
  private ColumnPlace() {}

  static Span of(Birth birth, String column) {
    return birth
        .migration()
        .body(birth.direction())
        .map(Body::statements)
        .orElse(List.of())
        .stream()
        .flatMap(statement -> statement.operations().stream())
        .filter(CreateTable.class::isInstance)
        .map(CreateTable.class::cast)
        .filter(create -> create.span().equals(birth.span()))
        .flatMap(create -> create.columns().stream())
        .filter(definition -> definition.name().value().equals(column))
        .map(ColumnDefinition::span)
        .findFirst()
        .orElse(birth.span());
  }
}
