package dev.lockkeeper.reader.alembic;

import dev.lockkeeper.reader.python.PythonValue;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * SQLAlchemy's types as its compiler for SQLite writes them, which takes any name for a type
 * (SQLAlchemy manual, "SQLite Data Types").
 */
final class SqliteTypes {
  private static final Map<String, String> GENERIC =
      Map.ofEntries(
          Map.entry("Integer", "INTEGER"),
          Map.entry("INT", "INTEGER"),
          Map.entry("SmallInteger", "SMALLINT"),
          Map.entry("BigInteger", "BIGINT"),
          Map.entry("Boolean", "BOOLEAN"),
          Map.entry("Date", "DATE"),
          Map.entry("DateTime", "DATETIME"),
          Map.entry("Time", "TIME"),
          Map.entry("Interval", "DATETIME"),
          Map.entry("Numeric", "NUMERIC"),
          Map.entry("Float", "FLOAT"),
          Map.entry("Double", "DOUBLE"),
          Map.entry("String", "VARCHAR"),
          Map.entry("Unicode", "VARCHAR"),
          Map.entry("AutoString", "VARCHAR"),
          Map.entry("Text", "TEXT"),
          Map.entry("UnicodeText", "TEXT"),
          Map.entry("LargeBinary", "BLOB"),
          Map.entry("PickleType", "BLOB"),
          Map.entry("Uuid", "CHAR(32)"),
          Map.entry("UUID", "CHAR(32)"));

  private SqliteTypes() {}

  /** Writes a type; a hole where SQLite's compiler has none for it. */
  static void write(PythonValue type, SqlText sql) {
    String name = Names.sqlalchemy(type);
    Arguments arguments = SqlTypes.arguments(type);
    Optional<EnumType> labels = EnumType.of(type);
    boolean ofSql = name.equals(name.toUpperCase(Locale.ROOT)) && !name.isEmpty();
    boolean ofPostgres = Names.path(type).contains(".postgresql.");
    if (labels.isPresent()) {
      labels.get().write(sql);
    } else if (!GENERIC.containsKey(name) && (!ofSql || ofPostgres)) {
      sql.unknown(type.span());
    } else {
      sql.at(type.span(), GENERIC.getOrDefault(name, name));
      size(name, arguments, sql);
      arguments
          .value("collation")
          .ifPresent(collation -> sql.at(type.span(), " COLLATE ").name(collation));
    }
  }

  private static void size(String name, Arguments arguments, SqlText sql) {
    Optional<PythonValue> first =
        switch (name) {
          case "String", "Unicode", "Text", "UnicodeText", "VARCHAR", "CHAR", "NVARCHAR", "NCHAR" ->
              arguments.value(0, "length");
          case "TEXT", "BINARY", "VARBINARY" -> arguments.value(0, "length");
          case "Numeric", "NUMERIC", "DECIMAL" -> arguments.value(0, "precision");
          default -> Optional.empty();
        };
    boolean decimal = name.equals("Numeric") || name.equals("NUMERIC") || name.equals("DECIMAL");
    Optional<PythonValue> scale = decimal ? arguments.value(1, "scale") : Optional.empty();
    if (first.isPresent() && scale.isPresent()) {
      SqlTypes.numbers(List.of(first.get(), scale.get()), sql);
    } else {
      first.ifPresent(size -> SqlTypes.number(size, sql));
    }
  }
}
