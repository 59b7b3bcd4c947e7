package dev.lockkeeper.rules.compatibility;

import dev.lockkeeper.operation.TypeName;

/** What kind of value a program gets from a column of a type: a change of it is one of code. */
final class ValueKind {
  private ValueKind() {}

  /** The kind: types of one kind hold the same values of a language. */
  static String of(TypeName type) {
    String kind =
        switch (type.name()) {
          case "smallint", "integer", "bigint" -> "whole number";
          case "real", "double precision" -> "floating number";
          case "character varying", "character", "text", "citext" -> "text";
          case "json", "jsonb" -> "document";
          default -> type.name();
        };
    return type.dimensions() > 0 ? kind + "[]" : kind;
  }
}
