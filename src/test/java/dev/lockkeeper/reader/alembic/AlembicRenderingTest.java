package dev.lockkeeper.reader.alembic;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lockkeeper.migration.Direction;
import dev.lockkeeper.migration.Migration;
import dev.lockkeeper.migration.Statement;
import dev.lockkeeper.migration.TransactionModel;
import dev.lockkeeper.operation.Dialect;
import dev.lockkeeper.reader.python.PythonModules;
import dev.lockkeeper.source.SourceFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What is read from a revision is what Alembic sends, statement by statement: {@code
 * testdata/readers/alembic/README.md} says where the renderings come from.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AlembicRenderingTest {
  private static final Path FIXTURES = Path.of("testdata/readers/alembic");

  private static final Map<String, Dialect> PROJECTS =
      Map.of(
          "postgresql", Dialect.POSTGRESQL,
          "newest", Dialect.POSTGRESQL,
          "written", Dialect.POSTGRESQL,
          "conventions", Dialect.POSTGRESQL,
          "mysql", Dialect.MYSQL,
          "sqlite", Dialect.SQLITE);

  private static final String AS_EFFECTS =
      "MODIFY, CHANGE and DROP FOREIGN KEY are no operations yet: read is what they change";

  /** Revisions that are not read as they are rendered, with the reason. */
  private static final Map<String, String> DIFFERENCES =
      Map.ofEntries(
          Map.entry(
              "postgresql UP 0035_defaults_of_strings.py",
              "printed without a server, backslashes are doubled; sent to one, they are not"),
          Map.entry("mysql UP m0016_alterations.py", AS_EFFECTS),
          Map.entry("mysql DOWN m0016_alterations.py", AS_EFFECTS));

  private final Map<Path, Rendering> renderings = new HashMap<>();

  static Stream<Arguments> revisions() {
    return PROJECTS.keySet().stream()
        .sorted()
        .flatMap(
            project ->
                files(FIXTURES.resolve(project).resolve("versions"))
                    .flatMap(
                        file ->
                            Stream.of(Direction.values())
                                .map(way -> Arguments.of(project, way, file))));
  }

  @ParameterizedTest(name = "{0} {1} {2}")
  @MethodSource("revisions")
  void a_revision_yields_what_alembic_renders(String project, Direction way, Path path) {
    Dialect dialect = PROJECTS.getOrDefault(project, Dialect.POSTGRESQL);
    Migration migration = read(path, dialect, environment(project));

    List<String> read = facts(migration, way, dialect);

    List<String> rendered = rendering(project, way, dialect).of(migration.id());
    String name = project + " " + way + " " + path.getFileName();
    if (DIFFERENCES.containsKey(name)) {
      assertThat(read).as("no difference is left").isNotEqualTo(rendered);
    } else {
      assertThat(read).containsExactlyElementsOf(rendered);
    }
  }

  @Test
  void every_difference_is_one_of_a_revision() {
    List<String> all =
        revisions()
            .map(
                arguments -> {
                  Object[] each = arguments.get();
                  return each[0] + " " + each[1] + " " + ((Path) each[2]).getFileName();
                })
            .toList();

    assertThat(all).containsAll(DIFFERENCES.keySet());
  }

  @Test
  void the_projects_are_broad() {
    assertThat(revisions().count()).isGreaterThanOrEqualTo(2 * 200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "add_column",
        "alter_column",
        "batch_alter_table",
        "bulk_insert",
        "create_check_constraint",
        "create_exclude_constraint",
        "create_foreign_key",
        "create_index",
        "create_primary_key",
        "create_table",
        "create_table_comment",
        "create_unique_constraint",
        "drop_column",
        "drop_constraint",
        "drop_index",
        "drop_table",
        "drop_table_comment",
        "execute",
        "f",
        "get_bind",
        "get_context",
        "inline_literal",
        "invoke",
        "rename_table",
        "run_async"
      })
  void every_directive_is_known_and_called_by_some_revision(String directive) {
    assertThat(Directives.knows(directive)).isTrue();
    assertThat(revisions().map(each -> text((Path) each.get()[2])))
        .anyMatch(revision -> revision.contains("op." + directive + "("));
  }

  static Stream<Arguments> projects() throws IOException {
    List<Arguments> all = new ArrayList<>();
    try (Stream<Path> files = Files.walk(Path.of("testdata/renderings"), 2)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        String name = file.getFileName().toString();
        String revision = name.substring(0, name.indexOf('.'));
        Path project = Path.of("testdata/projects").resolve(file.getParent().getFileName());
        all.add(Arguments.of(revisionFile(project, revision), file));
      }
    }
    return all.stream();
  }

  private static Path revisionFile(Path project, String revision) throws IOException {
    try (Stream<Path> files = Files.walk(project)) {
      return files
          .filter(file -> file.getParent().endsWith("versions"))
          .filter(file -> names(file, revision))
          .findFirst()
          .orElseThrow();
    }
  }

  private static boolean names(Path path, String revision) {
    return AlembicReader.read(file(path), Dialect.POSTGRESQL, TransactionModel.TOOL)
        .filter(migration -> migration.id().equals(revision))
        .isPresent();
  }

  @ParameterizedTest
  @MethodSource("projects")
  void a_project_yields_what_alembic_renders(Path revision, Path rendering) {
    Migration migration = read(revision, Dialect.POSTGRESQL, AlembicEnvironment.USUAL);

    boolean back = rendering.toString().endsWith(".down.sql");
    Direction way = back ? Direction.DOWN : Direction.UP;
    List<String> read = facts(migration, way, Dialect.POSTGRESQL);

    assertThat(read)
        .containsExactlyElementsOf(Rendering.ofRevision(text(rendering), Dialect.POSTGRESQL));
  }

  private static List<String> facts(Migration migration, Direction way, Dialect dialect) {
    List<String> facts = new ArrayList<>();
    for (Statement statement : statements(migration, way)) {
      boolean alone = Rendering.hasTransactions(dialect) && statement.transaction().isEmpty();
      Rendering.add(OperationFacts.of(statement, !alone), facts);
    }
    return facts;
  }

  private static List<Statement> statements(Migration migration, Direction way) {
    return way == Direction.UP
        ? migration.up().statements()
        : migration.down().body().map(body -> body.statements()).orElse(List.of());
  }

  private static Migration read(Path path, Dialect dialect, AlembicEnvironment environment) {
    Optional<Migration> read =
        AlembicReader.read(
            file(path), dialect, TransactionModel.TOOL, environment, PythonModules.NONE);
    return read.orElseThrow();
  }

  private static AlembicEnvironment environment(String project) {
    Path path = FIXTURES.resolve(project).resolve("env.py");
    return Files.exists(path)
        ? AlembicEnvironment.of(file(path), PythonModules.NONE)
        : AlembicEnvironment.USUAL;
  }

  private Rendering rendering(String project, Direction way, Dialect dialect) {
    String name = way == Direction.UP ? "upgrade.sql" : "downgrade.sql";
    Path path = FIXTURES.resolve(project).resolve(name);
    return renderings.computeIfAbsent(path, unread -> Rendering.of(text(path), way, dialect));
  }

  private static Stream<Path> files(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".py")).sorted().toList().stream();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static SourceFile file(Path path) {
    return new SourceFile(path.getFileName().toString(), text(path));
  }

  private static String text(Path path) {
    try {
      return Files.readString(path, UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
