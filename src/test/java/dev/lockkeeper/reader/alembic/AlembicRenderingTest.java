package dev.lockkeeper.reader.alembic;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lockkeeper.migration.Body;
import dev.lockkeeper.migration.Migration;
import dev.lockkeeper.migration.Statement;
import dev.lockkeeper.migration.TransactionModel;
import dev.lockkeeper.operation.Dialect;
import dev.lockkeeper.operation.SessionOperation.TransactionControl;
import dev.lockkeeper.reader.sql.SqlReader;
import dev.lockkeeper.source.SourceFile;
import dev.lockkeeper.source.TextView;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What is read from a revision is what Alembic sends: {@code upgrade.sql} was rendered by Alembic
 * 1.8 with SQLAlchemy 1.4 ({@code alembic upgrade head --sql}), in {@code newest} by Alembic 1.20
 * with SQLAlchemy 2.1.
 */
class AlembicRenderingTest {
  private static final Path FIXTURES = Path.of("testdata/readers/alembic");

  static Stream<Path> revisions() throws IOException {
    try (Stream<Path> files = Files.walk(FIXTURES)) {
      return files.filter(file -> file.toString().endsWith(".py")).sorted().toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("revisions")
  void a_revision_yields_what_alembic_renders(Path path) throws IOException {
    Migration migration = read(path).orElseThrow();

    Path rendering = path.getParent().resolveSibling("upgrade.sql");
    assertThat(facts(migration.up()))
        .containsExactlyElementsOf(rendered(rendering).get(migration.id()));
    assertThat(migration.up().statements()).allMatch(Statement::understood);
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

  private static boolean names(Path file, String revision) {
    return read(file).filter(migration -> migration.id().equals(revision)).isPresent();
  }

  @ParameterizedTest
  @MethodSource("projects")
  void a_project_yields_what_alembic_renders(Path revision, Path rendering) throws IOException {
    Migration migration = read(revision).orElseThrow();

    boolean back = rendering.toString().endsWith(".down.sql");
    List<String> read =
        back
            ? migration.down().body().map(AlembicRenderingTest::facts).orElse(List.of())
            : facts(migration.up());
    assertThat(read)
        .containsExactlyElementsOf(new Rendering().facts(Files.readString(rendering, UTF_8)));
  }

  private static Optional<Migration> read(Path path) {
    try {
      SourceFile file = new SourceFile(path.getFileName().toString(), Files.readString(path));
      return AlembicReader.read(file, Dialect.POSTGRESQL, TransactionModel.TOOL);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static List<String> facts(Body body) {
    List<String> facts = new ArrayList<>();
    for (Statement statement : body.statements()) {
      for (String fact : OperationFacts.of(statement)) {
        add((statement.transaction().isPresent() ? "" : "alone ") + fact, facts);
      }
    }
    return facts;
  }

  /** Printed, each row of a bulk_insert is a statement; sent, they are one. */
  private static void add(String fact, List<String> facts) {
    boolean nextRow =
        fact.startsWith("Insert ") && !facts.isEmpty() && facts.get(facts.size() - 1).equals(fact);
    if (!nextRow) {
      facts.add(fact);
    }
  }

  private static Map<String, List<String>> rendered(Path path) throws IOException {
    Map<String, List<String>> revisions = new LinkedHashMap<>();
    Rendering rendering = new Rendering();
    for (String part : Files.readString(path, UTF_8).split("-- Running upgrade ", -1)) {
      int end = part.indexOf('\n');
      int arrow = part.indexOf("-> ");
      List<String> facts = rendering.facts(arrow < 0 ? part : part.substring(end));
      if (arrow >= 0) {
        revisions.put(part.substring(arrow + 3, end).strip(), facts);
      }
    }
    return revisions;
  }

  /** SQL as Alembic prints it, without what it does for itself. */
  private static final class Rendering {
    private boolean inTransaction;

    private List<String> facts(String sql) {
      List<String> facts = new ArrayList<>();
      SourceFile file = new SourceFile("rendering.sql", sql);
      for (Statement statement :
          SqlReader.read(TextView.of(file), Dialect.POSTGRESQL).statements()) {
        if (statement.span().text().contains("alembic_version")) {
          continue;
        }
        if (statement.operations().get(0) instanceof TransactionControl control) {
          inTransaction = control.action() == TransactionControl.Action.BEGIN;
          continue;
        }
        for (String fact : OperationFacts.of(statement)) {
          add((inTransaction ? "" : "alone ") + fact, facts);
        }
      }
      return facts;
    }
  }
}
