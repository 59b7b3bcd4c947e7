package dev.lockkeeper.schema;

import dev.lockkeeper.migration.Body;
import dev.lockkeeper.migration.Direction;
import dev.lockkeeper.migration.Down;
import dev.lockkeeper.migration.Environment;
import dev.lockkeeper.migration.Migration;
import dev.lockkeeper.migration.Statement;
import dev.lockkeeper.migration.Tool;
import dev.lockkeeper.migration.TransactionModel;
import dev.lockkeeper.operation.Dialect;
import dev.lockkeeper.operation.Identifier;
import dev.lockkeeper.operation.ObjectName;
import dev.lockkeeper.operation.Target;
import dev.lockkeeper.reader.sql.SqlReader;
import dev.lockkeeper.reader.sql.SqlScript;
import dev.lockkeeper.source.SourceFile;
import dev.lockkeeper.source.TextView;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A history in SQL that is replayed migration by migration. */
final class SqlHistory {
  private final Replay replay;
  private final List<Replayed> steps = new ArrayList<>();
  private int migrations;

  private SqlHistory(Environment environment, int version) {
    this.replay = Replay.start(environment, Target.postgresql(version));
  }

  static SqlHistory on(int version) {
    return new SqlHistory(Environment.unknown(), version);
  }

  /** The history holds all that the database does. */
  static SqlHistory complete() {
    return new SqlHistory(new Environment(java.util.Set.of(), false, true), 18);
  }

  static SqlHistory of(String sql) {
    return on(18).then(sql);
  }

  /** Runs a migration, each statement on its own unless it says BEGIN. */
  SqlHistory then(String sql) {
    return then(sql, TransactionModel.NONE);
  }

  SqlHistory then(String sql, TransactionModel model) {
    Migration migration = migration("V" + ++migrations + ".sql", sql, model);
    for (Statement statement : migration.up().statements()) {
      steps.add(replay.run(statement, migration));
    }
    return this;
  }

  Schema schema() {
    return replay.schema();
  }

  /** The last statement that was run. */
  Replayed last() {
    return steps.get(steps.size() - 1);
  }

  List<Replayed> steps() {
    return steps;
  }

  Table table(String name) {
    return schema().table(name(name));
  }

  Index index(String name) {
    return schema().index(name(name)).orElseThrow();
  }

  /** The statements of a script, as text. */
  static List<String> texts(String sql) {
    TextView view = TextView.of(new SourceFile("script.sql", sql));
    return SqlReader.read(view, Dialect.POSTGRESQL).statements().stream()
        .map(statement -> statement.span().text())
        .toList();
  }

  static Migration migration(String path, String sql, TransactionModel model) {
    SourceFile file = new SourceFile(path, sql);
    SqlScript script = SqlReader.read(TextView.of(file), Dialect.POSTGRESQL);
    return new Migration(
        path.replaceAll(".*/|\\.sql$", ""),
        Tool.PLAIN,
        file,
        file.span(0, 0),
        Optional.empty(),
        false,
        new Body(Direction.UP, file.span(), model.apply(script.statements())),
        new Down.NotExpected(),
        script.comments(),
        Optional.empty());
  }

  /** A name as it stands in SQL: {@code users} or {@code app.users}. */
  static ObjectName name(String written) {
    SourceFile file = new SourceFile("name.sql", written);
    String[] parts = written.split("\\.", 2);
    Identifier last = new Identifier(parts[parts.length - 1], parts[parts.length - 1], file.span());
    return parts.length == 1
        ? ObjectName.of(last)
        : new ObjectName(Optional.of(new Identifier(parts[0], parts[0], file.span())), last);
  }
}
