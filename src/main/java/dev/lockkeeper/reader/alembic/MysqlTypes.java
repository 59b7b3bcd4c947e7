package dev.lockkeeper.reader.alembic;

import dev.lockkeeper.reader.python.PythonValue;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * SQLAlchemy's types as its compiler for MySQL and MariaDB writes them (SQLAlchemy manual, "MySQL
 * Data Types").
 */
final class MysqlTypes {
  private static final Map<String, String> PLAIN =
      Map.ofEntries(
          Map.entry("Boolean", "BOOL"),
          Map.entry("BOOLEAN", "BOOL"),
          Map.entry("Date", "DATE"),
          Map.entry("DATE", "DATE"),
          Map.entry("JSON", "JSON"),
          Map.entry("Interval", "DATETIME"),
          Map.entry("PickleType", "BLOB"),
          Map.entry("Uuid", "CHAR(32)"),
          Map.entry("UUID", "CHAR(32)"),
          Map.entry("TINYBLOB", "TINYBLOB"),
          Map.entry("MEDIUMBLOB", "MEDIUMBLOB"),
          Map.entry("LONGBLOB", "LONGBLOB"));

  private static final Map<String, String> INTEGERS =
      Map.ofEntries(
          Map.entry("Integer", "INTEGER"),
          Map.entry("INTEGER", "INTEGER"),
          Map.entry("INT", "INTEGER"),
          Map.entry("SmallInteger", "SMALLINT"),
          Map.entry("SMALLINT", "SMALLINT"),
          Map.entry("BigInteger", "BIGINT"),
          Map.entry("BIGINT", "BIGINT"),
          Map.entry("MEDIUMINT", "MEDIUMINT"),
          Map.entry("TINYINT", "TINYINT"),
          Map.entry("YEAR", "YEAR"));

  /** Types with a precision and a scale, and whether both must be given to be written. */
  private static final Map<String, String> DECIMALS =
      Map.ofEntries(
          Map.entry("Numeric", "NUMERIC"),
          Map.entry("NUMERIC", "NUMERIC"),
          Map.entry("DECIMAL", "DECIMAL"),
          Map.entry("Float", "FLOAT"),
          Map.entry("FLOAT", "FLOAT"),
          Map.entry("Double", "DOUBLE"),
          Map.entry("DOUBLE", "DOUBLE"),
          Map.entry("DOUBLE_PRECISION", "DOUBLE PRECISION"),
          Map.entry("REAL", "REAL"));

  private static final Set<String> BOTH_OR_NONE = Set.of("DOUBLE", "DOUBLE PRECISION", "REAL");

  private static final Map<String, String> STRINGS =
      Map.ofEntries(
          Map.entry("String", "VARCHAR"),
          Map.entry("Unicode", "VARCHAR"),
          Map.entry("AutoString", "VARCHAR"),
          Map.entry("VARCHAR", "VARCHAR"),
          Map.entry("NVARCHAR", "NATIONAL VARCHAR"),
          Map.entry("CHAR", "CHAR"),
          Map.entry("NCHAR", "NATIONAL CHAR"),
          Map.entry("Text", "TEXT"),
          Map.entry("UnicodeText", "TEXT"),
          Map.entry("TEXT", "TEXT"),
          Map.entry("TINYTEXT", "TINYTEXT"),
          Map.entry("MEDIUMTEXT", "MEDIUMTEXT"),
          Map.entry("LONGTEXT", "LONGTEXT"),
          Map.entry("LargeBinary", "BLOB"),
          Map.entry("BLOB", "BLOB"),
          Map.entry("BINARY", "BINARY"),
          Map.entry("VARBINARY", "VARBINARY"),
          Map.entry("BIT", "BIT"));

  private static final Map<String, String> TIMES =
      Map.of(
          "DateTime", "DATETIME",
          "DATETIME", "DATETIME",
          "Time", "TIME",
          "TIME", "TIME",
          "TIMESTAMP", "TIMESTAMP");

  private MysqlTypes() {}

  /** Writes a type; a hole where MySQL has none for it. */
  static void write(PythonValue type, SqlText sql) {
    String name = Names.sqlalchemy(type);
    Arguments arguments = SqlTypes.arguments(type);
    if (PLAIN.containsKey(name)) {
      sql.at(type.span(), PLAIN.getOrDefault(name, ""));
    } else if (INTEGERS.containsKey(name)) {
      sql.at(type.span(), INTEGERS.getOrDefault(name, ""));
      arguments.value(0, "display_width").ifPresent(width -> SqlTypes.number(width, sql));
      signs(type, arguments, sql);
    } else if (DECIMALS.containsKey(name)) {
      decimal(DECIMALS.getOrDefault(name, ""), type, arguments, sql);
      signs(type, arguments, sql);
    } else if (STRINGS.containsKey(name)) {
      sql.at(type.span(), STRINGS.getOrDefault(name, ""));
      arguments.value(0, "length").ifPresent(length -> SqlTypes.number(length, sql));
      characters(type, arguments, sql);
    } else if (TIMES.containsKey(name)) {
      sql.at(type.span(), TIMES.getOrDefault(name, ""));
      arguments.value(1, "fsp").ifPresent(digits -> SqlTypes.number(digits, sql));
    } else if (name.equals("SET")) {
      sql.at(type.span(), "SET(").list(arguments.positional(), sql::literal);
      sql.at(type.span(), ")");
      characters(type, arguments, sql);
    } else if (EnumType.of(type).isPresent()) {
      EnumType.of(type).get().write(sql);
      characters(type, arguments, sql);
    } else {
      sql.unknown(type.span());
    }
  }

  private static void decimal(String name, PythonValue type, Arguments arguments, SqlText sql) {
    sql.at(type.span(), name);
    Optional<PythonValue> precision = arguments.value(0, "precision");
    // The second argument of sa.Float says what Python gets.
    boolean generic = Names.sqlalchemy(type).equals("Float");
    Optional<PythonValue> scale = generic ? Optional.empty() : arguments.value(1, "scale");
    if (precision.isPresent() && scale.isPresent()) {
      SqlTypes.numbers(List.of(precision.get(), scale.get()), sql);
    } else if (precision.isPresent() && !BOTH_OR_NONE.contains(name)) {
      SqlTypes.number(precision.get(), sql);
    }
  }

  private static void signs(PythonValue type, Arguments arguments, SqlText sql) {
    if (arguments.flag("unsigned", sql)) {
      sql.at(type.span(), " UNSIGNED");
    }
    if (arguments.flag("zerofill", sql)) {
      sql.at(type.span(), " ZEROFILL");
    }
  }

  private static void characters(PythonValue type, Arguments arguments, SqlText sql) {
    Optional<String> charset = arguments.text("charset");
    if (charset.isPresent()) {
      sql.at(type.span(), " CHARACTER SET " + charset.get());
    } else if (arguments.flag("ascii", sql)) {
      sql.at(type.span(), " ASCII");
    } else if (arguments.flag("unicode", sql)) {
      sql.at(type.span(), " UNICODE");
    }
    Optional<PythonValue> collation = arguments.value("collation");
    if (collation.isPresent()) {
      sql.at(type.span(), " COLLATE ").name(collation.get());
    } else if (arguments.flag("binary", sql)) {
      sql.at(type.span(), " BINARY");
    }
  }
}
