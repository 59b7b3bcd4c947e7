package dev.lockkeeper.growth;

/** A column of the application, as the last step left it. */
final class GrownColumn {
  String name;
  String type;
  boolean required;
  boolean hasDefault;

  /** Whether no row holds NULL in it. */
  boolean filled;

  /** Whether no two rows hold the same in it. */
  boolean distinct;

  /** Whether a view, a key, a constraint or a generated column stands on it. */
  boolean pinned;

  GrownColumn(String name, String type) {
    this.name = name;
    this.type = type;
  }

  boolean is(String prefix) {
    return type.startsWith(prefix);
  }

  /** A literal of its type. */
  String literal() {
    if (is("text") || is("varchar")) {
      return "'none'";
    } else if (is("boolean")) {
      return "false";
    } else if (is("timestamptz")) {
      return "'2020-01-01 00:00:00+00'";
    } else if (is("date")) {
      return "'2020-01-01'";
    } else if (is("jsonb")) {
      return "'{}'";
    } else if (is("uuid")) {
      return "'00000000-0000-0000-0000-000000000000'";
    }
    return is("integer") || is("bigint") || is("numeric") ? "0" : "NULL";
  }

  /** A value for row {@code g}. */
  String valueOfRow() {
    if (is("text") || is("varchar")) {
      return "'x' || g";
    } else if (is("integer") || is("bigint") || is("numeric")) {
      return "g";
    }
    return literal();
  }

  /** The type as SQLAlchemy writes it. */
  String python() {
    if (is("varchar(")) {
      return "sa.String(length=" + type.replaceAll("\\D", "") + ")";
    } else if (is("numeric(")) {
      return "sa.Numeric" + type.substring("numeric".length());
    }
    return switch (type) {
      case "bigint" -> "sa.BigInteger()";
      case "integer" -> "sa.Integer()";
      case "boolean" -> "sa.Boolean()";
      case "timestamptz" -> "sa.DateTime(timezone=True)";
      case "date" -> "sa.Date()";
      case "jsonb" -> "postgresql.JSONB()";
      case "uuid" -> "postgresql.UUID()";
      default -> "sa.Text()";
    };
  }
}
