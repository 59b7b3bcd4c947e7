package dev.lockkeeper.architecture;

import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.Architectures.LayeredArchitecture;
import java.util.ArrayList;
import java.util.List;

/** The layers of the design, lowest first, as rules over a root package. */
final class Layers {

  /**
   * A row of the design's table: packages that know those of the rows before, but not each other.
   */
  private static final List<List<String>> ROWS =
      List.of(
          List.of("source"),
          List.of("operation"),
          List.of("model"),
          List.of("migration"),
          List.of("schema"),
          List.of("effect"),
          List.of("reader.sql", "reader.python"),
          List.of("reader.alembic", "reader.java", "reader.liquibase"),
          List.of("reader.models"),
          List.of("reader.project"),
          List.of("reader.git"),
          List.of("rule"),
          List.of("rules"),
          List.of("suppress", "config"),
          List.of("lint"),
          List.of("report"),
          List.of("cli"));

  private Layers() {}

  /**
   * Each package under {@code root} stands in the table and imports only from rows below its own.
   */
  static ArchRule under(String root) {
    LayeredArchitecture architecture =
        layeredArchitecture().consideringOnlyDependenciesInAnyPackage(root + "..");
    List<String> below = new ArrayList<>();
    for (List<String> row : ROWS) {
      for (String layer : row) {
        architecture = architecture.optionalLayer(layer).definedBy(root + "." + layer + "..");
      }
      for (String layer : row) {
        architecture =
            below.isEmpty()
                ? architecture.whereLayer(layer).mayNotAccessAnyLayer()
                : architecture.whereLayer(layer).mayOnlyAccessLayers(below.toArray(String[]::new));
      }
      below.addAll(row);
    }
    return architecture.ensureAllClassesAreContainedInArchitecture();
  }
}
