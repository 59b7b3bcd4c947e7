package dev.lockkeeper.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockkeeper.testing.Program;
import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A short run's time goes into loading classes, so a run loads those of a library only when its
 * files or its format need it.
 */
class LoadedClassesTest {

  private static final String JACKSON = "com.fasterxml.jackson.";
  private static final String JACKSON_DATABIND = "com.fasterxml.jackson.databind.";
  private static final String JACKSON_YAML = "com.fasterxml.jackson.dataformat.yaml.";
  private static final String YAML = "org.yaml.snakeyaml.";
  private static final String SARIF = "com.contrastsecurity.sarif.";
  private static final String PYTHON = "com.oracle.graal.python.";
  private static final String JAVA = "com.github.javaparser.";
  private static final String FORK_JOIN_WORKERS = "java.util.concurrent.ForkJoinWorkerThread";

  @TempDir Path folder;

  @BeforeEach
  void write_migrations() throws Exception {
    Files.createDirectories(folder.resolve("sql"));
    Files.writeString(
        folder.resolve("sql/V1__index.sql"), "CREATE INDEX users_email ON users (email);\n");
    Files.createDirectories(folder.resolve("alembic"));
    Files.writeString(
        folder.resolve("alembic/a1_index.py"),
        """
        from alembic import op

        revision = "a1"
        down_revision = None


        def upgrade():
            op.create_index("users_email", "users", ["email"])
        """);
    Files.createDirectories(folder.resolve("java/db/migration"));
    Files.writeString(
        folder.resolve("java/db/migration/V1__Index.java"),
        """
        package db.migration;

        public class V1__Index extends org.flywaydb.core.api.migration.BaseJavaMigration {
          @Override
          public void migrate(org.flywaydb.core.api.migration.Context context) throws Exception {
            try (var statement = context.getConnection().createStatement()) {
              statement.execute("CREATE INDEX users_email ON users (email)");
            }
          }
        }
        """);
  }

  @Test
  void a_text_report_on_sql_loads_no_library_but_those_of_every_run() throws Exception {
    assertThat(loaded("text", "sql"))
        .anyMatch(name -> name.startsWith("dev.lockkeeper.report.TextReport"))
        .noneMatch(name -> name.startsWith(JACKSON))
        .noneMatch(name -> name.startsWith(SARIF))
        .noneMatch(name -> name.startsWith(PYTHON))
        .noneMatch(name -> name.startsWith(JAVA))
        .noneMatch(name -> name.startsWith("dev.lockkeeper.reader.alembic."))
        .noneMatch(name -> name.startsWith("dev.lockkeeper.reader.python."))
        .noneMatch(name -> name.equals(FORK_JOIN_WORKERS));
  }

  @Test
  void a_run_without_a_configuration_loads_nothing_of_yaml() throws Exception {
    assertThat(loaded("json", "sql"))
        .noneMatch(name -> name.startsWith(JACKSON_YAML))
        .noneMatch(name -> name.startsWith(YAML))
        .noneMatch(name -> name.startsWith("dev.lockkeeper.config.ConfigReader"));
  }

  @Test
  void a_configuration_is_read_without_an_object_mapper() throws Exception {
    Files.writeString(folder.resolve("lockkeeper.yml"), "fail-on: never\n");

    assertThat(loaded("text", "sql"))
        .anyMatch(name -> name.startsWith(YAML))
        .noneMatch(name -> name.startsWith(JACKSON_DATABIND));
  }

  @Test
  void json_is_written_without_an_object_mapper() throws Exception {
    assertThat(loaded("json", "sql"))
        .anyMatch(name -> name.startsWith(JACKSON))
        .noneMatch(name -> name.startsWith(JACKSON_DATABIND))
        .noneMatch(name -> name.startsWith(SARIF));
  }

  @Test
  void sarif_needs_its_model() throws Exception {
    assertThat(loaded("sarif", "sql"))
        .anyMatch(name -> name.startsWith(SARIF))
        .anyMatch(name -> name.startsWith(JACKSON_DATABIND));
  }

  @Test
  void a_revision_needs_the_parser_of_python_alone() throws Exception {
    assertThat(loaded("text", "alembic"))
        .anyMatch(name -> name.startsWith(PYTHON))
        .noneMatch(name -> name.startsWith(JAVA))
        .noneMatch(name -> name.startsWith(JACKSON))
        .noneMatch(name -> name.equals(FORK_JOIN_WORKERS));
  }

  @Test
  void a_migration_in_java_needs_the_parser_of_java_alone() throws Exception {
    assertThat(loaded("text", "java"))
        .anyMatch(name -> name.startsWith(JAVA))
        .noneMatch(name -> name.startsWith(PYTHON))
        .noneMatch(name -> name.startsWith(JACKSON));
  }

  /** The names of the classes that a run loads, which finds the one index in the folder. */
  private List<String> loaded(String format, String asked) throws Exception {
    Path log = folder.resolve("loaded");
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xlog:class+load:file=" + log + "::filecount=0",
                "-cp",
                classPath(),
                Main.class.getName(),
                "lint",
                "--fail-on",
                "never",
                "--format",
                format,
                asked)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .start();
    String report = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(report).contains("create-index-not-concurrently");
    assertThat(process.waitFor()).as(report).isZero();
    try (Stream<String> lines = Files.lines(log)) {
      return lines
          .map(line -> line.replaceFirst("^(?:\\[[^]]*\\])*\\s*", "").replaceFirst("\\s.*", ""))
          .toList();
    }
  }

  /** The libraries, and our own classes. */
  static String classPath() {
    return Program.classPath().stream()
        .map(Path::toString)
        .collect(Collectors.joining(File.pathSeparator));
  }
}
