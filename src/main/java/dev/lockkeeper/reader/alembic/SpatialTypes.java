package dev.lockkeeper.reader.alembic;

import dev.lockkeeper.reader.python.PythonValue;
import dev.lockkeeper.reader.python.PythonValue.Invocation;
import java.util.Optional;

/**
 * The types of GeoAlchemy2 as PostGIS has them (GeoAlchemy2 manual, "Use Alembic with GeoAlchemy
 * 2"): a column of one brings an index with it unless it says {@code spatial_index=False}.
 */
final class SpatialTypes {
  private SpatialTypes() {}

  private static String name(PythonValue type) {
    String path = Names.path(type);
    return path.startsWith("geoalchemy2.") ? path.substring(path.lastIndexOf('.') + 1) : "";
  }

  /** Writes a type; false when it is none of GeoAlchemy2's. */
  static boolean write(PythonValue type, SqlText sql) {
    String name = name(type);
    Arguments arguments = SqlTypes.arguments(type);
    switch (name) {
      case "Geometry", "Geography" -> {
        boolean none =
            arguments
                .given("geometry_type")
                .filter(PythonValue.NoneValue.class::isInstance)
                .isPresent();
        sql.at(type.span(), name.equals("Geometry") ? "geometry" : "geography");
        if (!none) {
          sql.at(type.span(), "(");
          word(arguments.value(0, "geometry_type"), "GEOMETRY", type, sql);
          sql.at(type.span(), ",");
          word(arguments.value(1, "srid"), "-1", type, sql);
          sql.at(type.span(), ")");
        }
      }
      case "Raster" -> sql.at(type.span(), "raster");
      default -> {
        return false;
      }
    }
    return true;
  }

  private static void word(
      Optional<PythonValue> given, String usual, PythonValue type, SqlText sql) {
    if (given.isEmpty()) {
      sql.at(type.span(), usual);
    } else if (given.get() instanceof PythonValue.IntegerNumber number) {
      sql.at(number.span(), number.value().toString());
    } else {
      Arguments.known(given.get())
          .ifPresentOrElse(
              word -> sql.at(given.get().span(), word), () -> sql.unknown(given.get().span()));
    }
  }

  /** Whether a column of the type gets an index by itself. */
  static boolean isIndexed(PythonValue type) {
    return !name(type).isEmpty()
        && type instanceof Invocation call
        && new Arguments(call).flag("spatial_index").orElse(true);
  }

  /** What stands between the parentheses of that index. */
  static void element(PythonValue type, PythonValue column, SqlText sql) {
    boolean raster = name(type).equals("Raster");
    sql.sql(raster, "ST_ConvexHull(").name(column).sql(raster, ")");
    boolean allDimensions = SqlTypes.arguments(type).flag("use_N_D_index", sql);
    sql.sql(allDimensions, " gist_geometry_ops_nd");
  }
}
