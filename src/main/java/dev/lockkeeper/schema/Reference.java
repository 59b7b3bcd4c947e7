package dev.lockkeeper.schema;

/**
 * A foreign key seen from the table that it references.
 *
 * @param table the table that has the key
 * @param constraint the key
 */
public record Reference(Table table, TableConstraint constraint) {}
