package dev.lockkeeper.reader.alembic;

import dev.lockkeeper.migration.Direction;
import dev.lockkeeper.migration.Statement;
import dev.lockkeeper.operation.Dialect;
import dev.lockkeeper.operation.SessionOperation.TransactionControl;
import dev.lockkeeper.reader.sql.SqlReader;
import dev.lockkeeper.source.SourceFile;
import dev.lockkeeper.source.TextView;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What SQL says that Alembic printed, revision by revision, without what it does for itself. */
final class Rendering {
  private final Map<String, List<String>> revisions = new LinkedHashMap<>();
  private final Dialect dialect;
  private boolean inTransaction;

  private Rendering(Dialect dialect) {
    this.dialect = dialect;
  }

  /**
   * Reads a rendering.
   *
   * @param way what {@code alembic upgrade} or {@code alembic downgrade} printed
   */
  static Rendering of(String sql, Direction way, Dialect dialect) {
    Rendering rendering = new Rendering(dialect);
    String verb = way == Direction.UP ? "upgrade" : "downgrade";
    for (String part : sql.split("-- Running " + verb + " ", -1)) {
      int end = part.indexOf('\n');
      int arrow = part.indexOf("-> ");
      boolean named = arrow >= 0 && arrow < end;
      String id =
          named && way == Direction.UP
              ? part.substring(arrow + 3, end)
              : part.substring(0, named ? arrow : 0);
      rendering.revisions.put(id.strip(), rendering.facts(named ? part.substring(end) : part));
    }
    return rendering;
  }

  /** What the SQL of one revision says. */
  static List<String> ofRevision(String sql, Dialect dialect) {
    return new Rendering(dialect).facts(sql);
  }

  /** What stands for a revision. */
  List<String> of(String revision) {
    return revisions.getOrDefault(revision, List.of("it is not rendered"));
  }

  private List<String> facts(String sql) {
    List<String> facts = new ArrayList<>();
    SourceFile file = new SourceFile("rendering.sql", sql);
    for (Statement statement : SqlReader.read(TextView.of(file), dialect).statements()) {
      if (statement.span().text().contains("alembic_version")) {
        continue;
      }
      if (statement.operations().get(0) instanceof TransactionControl control) {
        inTransaction = control.action() == TransactionControl.Action.BEGIN;
        continue;
      }
      add(OperationFacts.of(statement, inTransaction || !hasTransactions(dialect)), facts);
    }
    return facts;
  }

  /** Whether Alembic prints transactions: not where DDL cannot be taken back. */
  static boolean hasTransactions(Dialect dialect) {
    return dialect == Dialect.POSTGRESQL;
  }

  /** Adds a statement's facts: printed, each row of a bulk_insert is one; sent, they are one. */
  static void add(String fact, List<String> facts) {
    boolean nextRow =
        fact.contains("Insert ") && !facts.isEmpty() && facts.get(facts.size() - 1).equals(fact);
    if (!nextRow) {
      facts.add(fact);
    }
  }
}
