package dev.lockkeeper.effect;

import dev.lockkeeper.operation.TypeName;
import java.util.Set;

/**
 * The types that come with PostgreSQL (manual, "Data Types"), and those of well-known extensions:
 * none of them is a domain.
 */
final class BuiltInTypes {
  private static final Set<String> NAMES =
      Set.of(
          "\"char\"",
          "bigint",
          "bigserial",
          "bit",
          "bit varying",
          "boolean",
          "box",
          "bpchar",
          "bytea",
          "character",
          "character varying",
          "cidr",
          "circle",
          "date",
          "datemultirange",
          "daterange",
          "double precision",
          "inet",
          "int4multirange",
          "int4range",
          "int8multirange",
          "int8range",
          "integer",
          "interval",
          "json",
          "jsonb",
          "jsonpath",
          "line",
          "lseg",
          "macaddr",
          "macaddr8",
          "money",
          "name",
          "numeric",
          "nummultirange",
          "numrange",
          "oid",
          "path",
          "pg_lsn",
          "pg_snapshot",
          "point",
          "polygon",
          "real",
          "regclass",
          "regcollation",
          "regconfig",
          "regdictionary",
          "regnamespace",
          "regoper",
          "regoperator",
          "regproc",
          "regprocedure",
          "regrole",
          "regtype",
          "serial",
          "smallint",
          "smallserial",
          "text",
          "tid",
          "time with time zone",
          "time without time zone",
          "timestamp with time zone",
          "timestamp without time zone",
          "tsmultirange",
          "tsquery",
          "tsrange",
          "tstzmultirange",
          "tstzrange",
          "tsvector",
          "txid_snapshot",
          "uuid",
          "xid",
          "xid8",
          "xml",
          "citext",
          "cube",
          "geography",
          "geometry",
          "halfvec",
          "hstore",
          "isbn",
          "lquery",
          "ltree",
          "ltxtquery",
          "raster",
          "seg",
          "sparsevec",
          "vector");

  private static final Set<String> SERIAL = Set.of("smallserial", "serial", "bigserial");

  private BuiltInTypes() {}

  static boolean has(TypeName type) {
    return NAMES.contains(type.name());
  }

  /** Whether it is an integer type with a sequence of its own (manual, "Serial Types"). */
  static boolean isSerial(TypeName type) {
    return SERIAL.contains(type.name()) && type.dimensions() == 0;
  }
}
