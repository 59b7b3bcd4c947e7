package dev.lockkeeper.lint.review;

import dev.lockkeeper.operation.Identifier;
import dev.lockkeeper.operation.TypeName;
import dev.lockkeeper.schema.Column;
import dev.lockkeeper.schema.Truth;
import java.util.ArrayList;
import java.util.List;

/** Facts of PostgreSQL's catalogs (manual, "System Catalogs"), as conditions. */
final class DatabaseFacts {
  private DatabaseFacts() {}

  /** A table, a view, an index. */
  static Validation relation(String sql, String kind, boolean isThere) {
    return new Validation(
        "%s %s is %s".formatted(kind, sql, isThere ? "there" : "gone"),
        Literal.relation(sql) + (isThere ? " IS NOT NULL" : " IS NULL"));
  }

  static Validation type(String sql) {
    return new Validation(
        "type " + sql + " is there", "to_regtype(%s) IS NOT NULL".formatted(Literal.of(sql)));
  }

  static Validation enumValue(String type, String value) {
    return new Validation(
        "type %s has '%s'".formatted(type, value),
        "EXISTS (SELECT 1 FROM pg_enum WHERE enumtypid = to_regtype(%s) AND enumlabel = %s)"
            .formatted(Literal.of(type), Literal.of(value)));
  }

  static Validation extension(String name) {
    return new Validation(
        "extension %s is there".formatted(name),
        "EXISTS (SELECT 1 FROM pg_extension WHERE extname = %s)".formatted(Literal.of(name)));
  }

  static Validation trigger(String table, String name) {
    return new Validation(
        "trigger %s of %s is there".formatted(Identifier.quoted(name), table),
        "EXISTS (SELECT 1 FROM pg_trigger WHERE tgrelid = %s AND tgname = %s)"
            .formatted(Literal.relation(table), Literal.of(name)));
  }

  static Validation index(String sql, boolean isValid) {
    return new Validation(
        "index %s is %s".formatted(sql, isValid ? "valid" : "there"),
        "EXISTS (SELECT 1 FROM pg_index WHERE indexrelid = %s%s)"
            .formatted(Literal.relation(sql), isValid ? " AND indisvalid" : ""));
  }

  static Validation constraint(String table, String name, boolean isValid) {
    return new Validation(
        "constraint %s of %s is %s"
            .formatted(Identifier.quoted(name), table, isValid ? "validated" : "there"),
        "EXISTS (SELECT 1 FROM pg_constraint WHERE conrelid = %s AND conname = %s%s)"
            .formatted(
                Literal.relation(table), Literal.of(name), isValid ? " AND convalidated" : ""));
  }

  static Validation noConstraint(String table, String name) {
    return new Validation(
        "constraint %s of %s is gone".formatted(Identifier.quoted(name), table),
        "NOT EXISTS (SELECT 1 FROM pg_constraint WHERE conrelid = %s AND conname = %s)"
            .formatted(Literal.relation(table), Literal.of(name)));
  }

  static Validation noColumn(String table, String column) {
    return new Validation(
        "column %s.%s is gone".formatted(table, Identifier.quoted(column)),
        "NOT EXISTS (SELECT 1 FROM pg_attribute WHERE attrelid = %s AND attname = %s)"
            .formatted(Literal.relation(table), Literal.of(column)));
  }

  static Validation noNulls(String table, String column) {
    String name = Identifier.quoted(column);
    return new Validation(
        "no row of %s is without %s".formatted(table, name),
        "NOT EXISTS (SELECT 1 FROM %s WHERE %s IS NULL)".formatted(table, name));
  }

  /** A column with its type, and whether it is NOT NULL and has a default, as far as known. */
  static Validation column(String table, Column column) {
    List<String> words = new ArrayList<>();
    StringBuilder sql = new StringBuilder();
    column
        .type()
        .map(TypeName::withoutPublic)
        .map(TypeName::sql)
        .ifPresent(
            type -> {
              words.add(type);
              sql.append("\n     AND format_type(atttypid, atttypmod) = ").append(Literal.of(type));
            });
    fact(column.notNull(), "NOT NULL", "may be NULL", "attnotnull", words, sql);
    if (column.generated().isEmpty()) {
      fact(column.hasDefault(), "with a default", "no default", "atthasdef", words, sql);
    }
    String said = words.isEmpty() ? "is there" : "is " + String.join(", ", words);
    return new Validation(
        "column %s.%s %s".formatted(table, Identifier.quoted(column.name()), said),
        "EXISTS (SELECT 1 FROM pg_attribute WHERE attrelid = %s AND attname = %s%s)"
            .formatted(Literal.relation(table), Literal.of(column.name()), sql));
  }

  private static void fact(
      Truth fact, String yes, String no, String column, List<String> words, StringBuilder sql) {
    if (!fact.isUnknown()) {
      words.add(fact.holds() ? yes : no);
      sql.append(fact.holds() ? " AND " : " AND NOT ").append(column);
    }
  }
}
