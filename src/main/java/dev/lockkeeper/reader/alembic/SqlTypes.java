package dev.lockkeeper.reader.alembic;

import dev.lockkeeper.operation.Dialect;
import dev.lockkeeper.reader.python.PythonValue;
import dev.lockkeeper.reader.python.PythonValue.Invocation;
import dev.lockkeeper.source.TextView;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * SQLAlchemy's types as its compiler for PostgreSQL writes them (SQLAlchemy manual, "The Type
 * Hierarchy" and "PostgreSQL Data Types").
 */
final class SqlTypes {
  private static final Map<String, String> PLAIN =
      Map.ofEntries(
          Map.entry("Integer", "INTEGER"),
          Map.entry("INTEGER", "INTEGER"),
          Map.entry("INT", "INTEGER"),
          Map.entry("SmallInteger", "SMALLINT"),
          Map.entry("SMALLINT", "SMALLINT"),
          Map.entry("BigInteger", "BIGINT"),
          Map.entry("BIGINT", "BIGINT"),
          Map.entry("Boolean", "BOOLEAN"),
          Map.entry("BOOLEAN", "BOOLEAN"),
          Map.entry("Date", "DATE"),
          Map.entry("DATE", "DATE"),
          Map.entry("Double", "DOUBLE PRECISION"),
          Map.entry("DOUBLE", "DOUBLE"),
          Map.entry("DOUBLE_PRECISION", "DOUBLE PRECISION"),
          Map.entry("REAL", "REAL"),
          Map.entry("LargeBinary", "BYTEA"),
          Map.entry("BYTEA", "BYTEA"),
          Map.entry("BLOB", "BLOB"),
          Map.entry("DATETIME", "DATETIME"),
          Map.entry("JSON", "JSON"),
          Map.entry("JSONB", "JSONB"),
          Map.entry("UUID", "UUID"),
          Map.entry("HSTORE", "HSTORE"),
          Map.entry("INET", "INET"),
          Map.entry("CIDR", "CIDR"),
          Map.entry("MACADDR", "MACADDR"),
          Map.entry("MACADDR8", "MACADDR8"),
          Map.entry("MONEY", "MONEY"),
          Map.entry("OID", "OID"),
          Map.entry("REGCLASS", "REGCLASS"),
          Map.entry("REGCONFIG", "REGCONFIG"),
          Map.entry("TSVECTOR", "TSVECTOR"),
          Map.entry("TSQUERY", "TSQUERY"),
          Map.entry("JSONPATH", "JSONPATH"),
          Map.entry("CITEXT", "CITEXT"),
          Map.entry("INT4RANGE", "INT4RANGE"),
          Map.entry("INT8RANGE", "INT8RANGE"),
          Map.entry("NUMRANGE", "NUMRANGE"),
          Map.entry("DATERANGE", "DATERANGE"),
          Map.entry("TSRANGE", "TSRANGE"),
          Map.entry("TSTZRANGE", "TSTZRANGE"),
          Map.entry("INT4MULTIRANGE", "INT4MULTIRANGE"),
          Map.entry("INT8MULTIRANGE", "INT8MULTIRANGE"),
          Map.entry("NUMMULTIRANGE", "NUMMULTIRANGE"),
          Map.entry("DATEMULTIRANGE", "DATEMULTIRANGE"),
          Map.entry("TSMULTIRANGE", "TSMULTIRANGE"),
          Map.entry("TSTZMULTIRANGE", "TSTZMULTIRANGE"));

  /** Types with a length and a collation. */
  private static final Map<String, String> STRINGS =
      Map.ofEntries(
          Map.entry("String", "VARCHAR"),
          Map.entry("Unicode", "VARCHAR"),
          Map.entry("AutoString", "VARCHAR"),
          Map.entry("VARCHAR", "VARCHAR"),
          Map.entry("NVARCHAR", "NVARCHAR"),
          Map.entry("CHAR", "CHAR"),
          Map.entry("NCHAR", "NCHAR"),
          Map.entry("Text", "TEXT"),
          Map.entry("UnicodeText", "TEXT"),
          Map.entry("TEXT", "TEXT"),
          Map.entry("CLOB", "CLOB"),
          Map.entry("BINARY", "BINARY"),
          Map.entry("VARBINARY", "VARBINARY"));

  /**
   * Types of other libraries, of which all that matters here is known, by their full names' ends.
   */
  private static final Map<String, String> OTHERS =
      Map.ofEntries(
          Map.entry("sqlmodel.sql.sqltypes.GUID", "UUID"),
          Map.entry("sqlalchemy_utils.types.uuid.UUIDType", "UUID"),
          Map.entry("sqlalchemy_utils.UUIDType", "UUID"),
          Map.entry("sqlalchemy_utils.types.ts_vector.TSVectorType", "TSVECTOR"),
          Map.entry("sqlalchemy_utils.TSVectorType", "TSVECTOR"),
          Map.entry("sqlalchemy_utils.types.email.EmailType", "VARCHAR(255)"),
          Map.entry("sqlalchemy_utils.EmailType", "VARCHAR(255)"),
          Map.entry("sqlalchemy_utils.types.url.URLType", "TEXT"),
          Map.entry("sqlalchemy_utils.URLType", "TEXT"),
          Map.entry("sqlalchemy_utils.types.json.JSONType", "JSON"),
          Map.entry("sqlalchemy_utils.JSONType", "JSON"),
          Map.entry("fastapi_users_db_sqlalchemy.generics.GUID", "UUID"),
          Map.entry("fastapi_users_db_sqlalchemy.GUID", "UUID"),
          Map.entry(
              "fastapi_users_db_sqlalchemy.generics.TIMESTAMPAware", "TIMESTAMP WITH TIME ZONE"),
          Map.entry("citext.CIText", "CITEXT"));

  private static final Set<String> ENUMS = Set.of("Enum", "ENUM");

  private SqlTypes() {}

  /** Writes a type; a hole where it is not known. */
  static void write(PythonValue type, SqlText sql) {
    write(type, "", sql);
  }

  /**
   * Writes a type.
   *
   * @param dimensions the brackets of an array of it, which stand before its collation
   */
  private static void write(PythonValue type, String dimensions, SqlText sql) {
    PythonValue meant = variant(type, sql.dialect());
    String name = Names.sqlalchemy(meant);
    Arguments arguments = arguments(meant);
    if (name.equals("ARRAY") && sql.dialect() == Dialect.POSTGRESQL) {
      String brackets = "[]".repeat(dimensions(arguments));
      arguments
          .value(0, "item_type")
          .ifPresentOrElse(
              item -> write(item, dimensions + brackets, sql), () -> sql.unknown(type.span()));
      return;
    }
    Optional<PythonValue> wrapped = OwnType.of(meant).flatMap(OwnType::wrapped);
    if (wrapped.isPresent()) {
      write(wrapped.get(), dimensions, sql);
      return;
    }
    Optional<TextView> spec = OwnType.of(meant).flatMap(OwnType::spec);
    if (spec.isPresent()) {
      sql.at(meant.span(), spec.get().text()).at(meant.span(), dimensions);
      return;
    }
    if (sql.forMysql()) {
      MysqlTypes.write(meant, sql);
      return;
    }
    if (sql.dialect() == Dialect.SQLITE) {
      SqliteTypes.write(meant, sql);
      return;
    }
    if (SpatialTypes.write(meant, sql)) {
      return;
    }
    Optional<String> plain = Optional.ofNullable(PLAIN.get(name)).or(() -> other(meant));
    Optional<PythonValue> collation = Optional.empty();
    if (plain.isPresent()) {
      sql.at(meant.span(), plain.get());
    } else if (STRINGS.containsKey(name)) {
      sql.at(meant.span(), STRINGS.getOrDefault(name, ""));
      arguments.value(0, "length").ifPresent(length -> number(length, sql));
      collation = arguments.value(1, "collation");
    } else if (ENUMS.contains(name)) {
      EnumType.of(meant).ifPresentOrElse(e -> e.write(sql), () -> sql.unknown(meant.span()));
    } else {
      writeParameterised(meant, name, arguments, sql);
    }
    sql.at(meant.span(), dimensions);
    collation.ifPresent(given -> sql.at(meant.span(), " COLLATE ").name(given));
  }

  private static void writeParameterised(
      PythonValue type, String name, Arguments arguments, SqlText sql) {
    switch (name) {
      case "Numeric", "NUMERIC", "DECIMAL" -> {
        sql.at(type.span(), name.equals("DECIMAL") ? "DECIMAL" : "NUMERIC");
        Optional<PythonValue> precision = arguments.value(0, "precision");
        Optional<PythonValue> scale = arguments.value(1, "scale");
        if (precision.isPresent() && scale.isPresent()) {
          numbers(List.of(precision.get(), scale.get()), sql);
        } else {
          precision.ifPresent(value -> number(value, sql));
        }
      }
      case "Float", "FLOAT" -> {
        sql.at(type.span(), "FLOAT");
        arguments.value(0, "precision").ifPresent(value -> number(value, sql));
      }
      case "DateTime" -> time("TIMESTAMP", type, arguments, 0, sql);
      case "TIMESTAMP" -> time("TIMESTAMP", type, arguments, 0, sql);
      case "Time", "TIME" -> time("TIME", type, arguments, 0, sql);
      case "PickleType" ->
          arguments
              .value("impl")
              .ifPresentOrElse(impl -> write(impl, sql), () -> sql.at(type.span(), "BYTEA"));
      case "Interval" -> {
        if (arguments.flag("native").map(is -> !is).orElse(false)) {
          sql.at(type.span(), "TIMESTAMP WITHOUT TIME ZONE");
          return;
        }
        sql.at(type.span(), "INTERVAL");
        arguments.value(1, "second_precision").ifPresent(value -> number(value, sql));
      }
      case "INTERVAL" -> {
        sql.at(type.span(), "INTERVAL");
        arguments
            .value(1, "fields")
            .ifPresent(fields -> sql.at(fields.span(), " " + Arguments.known(fields).orElse("")));
        arguments.value(0, "precision").ifPresent(value -> number(value, sql));
      }
      case "Uuid" -> {
        boolean text = arguments.flag("native_uuid").map(is -> !is).orElse(false);
        sql.at(type.span(), text ? "CHAR(32)" : "UUID");
      }
      case "BIT" -> {
        boolean varying = arguments.flag("varying", sql);
        sql.at(type.span(), varying ? "BIT VARYING" : "BIT");
        Optional<PythonValue> length = arguments.value(0, "length");
        length.ifPresent(value -> number(value, sql));
        sql.sql(length.isEmpty() && !varying, "(1)");
      }
      case "DOMAIN" ->
          arguments
              .value(0, "name")
              .ifPresentOrElse(
                  domain -> schemaName(arguments, domain, sql), () -> sql.unknown(type.span()));
      default -> sql.unknown(type.span());
    }
  }

  private static void schemaName(Arguments arguments, PythonValue name, SqlText sql) {
    arguments.value("schema").ifPresent(schema -> sql.name(schema).sql("."));
    sql.name(name);
  }

  private static int dimensions(Arguments arguments) {
    return arguments
        .value("dimensions")
        .filter(PythonValue.IntegerNumber.class::isInstance)
        .map(value -> ((PythonValue.IntegerNumber) value).value().intValue())
        .map(count -> Math.max(1, Math.min(6, count)))
        .orElse(1);
  }

  private static void time(
      String name, PythonValue type, Arguments arguments, int zonePosition, SqlText sql) {
    sql.at(type.span(), name);
    arguments.value("precision").ifPresent(value -> number(value, sql));
    Optional<PythonValue> zone = arguments.value(zonePosition, "timezone");
    boolean with = zone.isPresent() && zone.get() instanceof PythonValue.Truth t && t.value();
    zone.filter(value -> !(value instanceof PythonValue.Truth))
        .ifPresent(value -> sql.doubt(value.span()));
    sql.at(type.span(), with ? " WITH TIME ZONE" : " WITHOUT TIME ZONE");
  }

  private static Optional<String> other(PythonValue type) {
    String path = Names.path(type);
    if (path.equals("pgvector.sqlalchemy.Vector")
        || path.equals("pgvector.sqlalchemy.vector.VECTOR")) {
      Optional<PythonValue> size = arguments(type).value(0, "dim");
      return size.isEmpty()
          ? Optional.of("vector")
          : size.filter(PythonValue.IntegerNumber.class::isInstance)
              .map(value -> "vector(" + ((PythonValue.IntegerNumber) value).value() + ")");
    }
    return Optional.ofNullable(OTHERS.get(path));
  }

  static void number(PythonValue value, SqlText sql) {
    numbers(List.of(value), sql);
  }

  static void numbers(List<PythonValue> values, SqlText sql) {
    sql.sql("(");
    sql.list(
        values,
        value -> {
          if (value instanceof PythonValue.IntegerNumber number) {
            sql.at(value.span(), number.value().toString());
          } else {
            sql.unknown(value.span());
          }
        });
    sql.sql(")");
  }

  /** The type that {@code with_variant} names for the server, else the type itself. */
  private static PythonValue variant(PythonValue type, Dialect dialect) {
    if (type instanceof Invocation call
        && call.callee() instanceof PythonValue.Member member
        && member.name().equals("with_variant")) {
      boolean named =
          call.positional().stream()
              .skip(1)
              .map(Arguments::known)
              .flatMap(Optional::stream)
              .anyMatch(dialect.id()::equals);
      return variant(named ? call.positional().get(0) : member.owner(), dialect);
    }
    return type;
  }

  static Arguments arguments(PythonValue type) {
    return new Arguments(
        type instanceof Invocation call
            ? call
            : new Invocation(type.span(), type, List.of(), Map.of(), false));
  }

  /** Whether a column of the type is filled from a sequence when it is the only key. */
  static boolean countsUp(PythonValue type, Dialect dialect) {
    return switch (Names.sqlalchemy(variant(type, dialect))) {
      case "Integer",
          "INTEGER",
          "INT",
          "SmallInteger",
          "SMALLINT",
          "TINYINT",
          "MEDIUMINT",
          "BigInteger",
          "BIGINT",
          "Numeric",
          "NUMERIC",
          "DECIMAL",
          "Float",
          "FLOAT",
          "REAL",
          "Double",
          "DOUBLE",
          "DOUBLE_PRECISION" ->
          true;
      default -> false;
    };
  }

  /** SERIAL, BIGSERIAL or SMALLSERIAL, as the type wants it. */
  static String serial(PythonValue type) {
    return switch (Names.sqlalchemy(variant(type, Dialect.POSTGRESQL))) {
      case "BigInteger", "BIGINT" -> "BIGSERIAL";
      case "SmallInteger", "SMALLINT" -> "SMALLSERIAL";
      default -> "SERIAL";
    };
  }

  /** The enum types of PostgreSQL that a type stands for, or is an array of. */
  static List<EnumType> enums(PythonValue type) {
    PythonValue meant = variant(type, Dialect.POSTGRESQL);
    String name = Names.sqlalchemy(meant);
    List<EnumType> enums = new ArrayList<>();
    if (name.equals("ARRAY")) {
      arguments(meant).value(0, "item_type").ifPresent(item -> enums.addAll(enums(item)));
    } else if (ENUMS.contains(name)) {
      EnumType.of(meant).filter(EnumType::isNative).ifPresent(enums::add);
    }
    return enums;
  }
}
