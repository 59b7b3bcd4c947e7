package dev.lockkeeper.reader.alembic;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lockkeeper.migration.Migration;
import dev.lockkeeper.migration.Statement;
import dev.lockkeeper.migration.TransactionModel;
import dev.lockkeeper.operation.Dialect;
import dev.lockkeeper.operation.SessionOperation.TransactionControl;
import dev.lockkeeper.reader.sql.SqlReader;
import dev.lockkeeper.source.SourceFile;
import dev.lockkeeper.source.TextView;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
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
    SourceFile file = new SourceFile(path.getFileName().toString(), Files.readString(path, UTF_8));

    Migration migration =
        AlembicReader.read(file, Dialect.POSTGRESQL, TransactionModel.TOOL).orElseThrow();

    Path rendering = path.getParent().resolveSibling("upgrade.sql");
    List<String> expected = rendered(rendering).get(migration.id());
    List<String> read = new ArrayList<>();
    for (Statement statement : migration.up().statements()) {
      for (String fact : OperationFacts.of(statement)) {
        read.add((statement.transaction().isPresent() ? "" : "alone ") + fact);
      }
    }
    assertThat(read).containsExactlyElementsOf(expected);
    assertThat(migration.up().statements()).allMatch(Statement::understood);
  }

  private static Map<String, List<String>> rendered(Path rendering) throws IOException {
    String sql = Files.readString(rendering, UTF_8);
    Map<String, List<String>> revisions = new LinkedHashMap<>();
    boolean inTransaction = true;
    for (String part : sql.split("-- Running upgrade ", -1)) {
      int arrow = part.indexOf("-> ");
      if (arrow < 0) {
        continue;
      }
      List<String> facts = new ArrayList<>();
      int end = part.indexOf('\n');
      SourceFile file = new SourceFile("upgrade.sql", part.substring(end));
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
          facts.add((inTransaction ? "" : "alone ") + fact);
        }
      }
      revisions.put(part.substring(arrow + 3, end).strip(), facts);
    }
    return revisions;
  }
}
