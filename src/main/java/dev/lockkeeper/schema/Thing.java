package dev.lockkeeper.schema;

import dev.lockkeeper.operation.Identifier;
import java.util.Optional;

/** What two schemas can differ in: an object, or a column or constraint of a table. */
public sealed interface Thing {
  /** The object itself, or the table that it is part of. */
  SchemaObject object();

  /** Its name, as SQL prints it: {@code users}, {@code users.email}, {@code users_email_key}. */
  String sql();

  /** What it is, in words: {@code table}, {@code column}, {@code unique constraint}. */
  String words();

  /** Where it was created; absent when that was not seen. */
  Optional<Birth> birth();

  /** A table, index, view, type or another object with a name of its own. */
  record Whole(SchemaObject object) implements Thing {
    @Override
    public String sql() {
      return object.sql();
    }

    @Override
    public String words() {
      return object instanceof UserType type && type.form() instanceof UserType.EnumType
          ? "enum type"
          : object.kind().words();
    }

    @Override
    public Optional<Birth> birth() {
      return object.birth();
    }
  }

  /** A column of a table. */
  record OfColumn(Table table, Column column) implements Thing {
    @Override
    public SchemaObject object() {
      return table;
    }

    @Override
    public String sql() {
      return table.sql() + "." + Identifier.quoted(column.name());
    }

    @Override
    public String words() {
      return "column";
    }

    @Override
    public Optional<Birth> birth() {
      return column.birth();
    }
  }

  /** A constraint of a table. */
  record OfConstraint(Table table, TableConstraint constraint) implements Thing {
    @Override
    public SchemaObject object() {
      return table;
    }

    @Override
    public String sql() {
      return Identifier.quoted(constraint.name());
    }

    @Override
    public String words() {
      String words = constraint.definition().constraint();
      return words.endsWith("key") ? words : words + " constraint";
    }

    @Override
    public Optional<Birth> birth() {
      return constraint.birth();
    }
  }
}
