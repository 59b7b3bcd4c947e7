package dev.lockkeeper.lint;

import dev.lockkeeper.migration.Body;
import dev.lockkeeper.migration.ChangeSet;
import dev.lockkeeper.migration.Direction;
import dev.lockkeeper.migration.Down;
import dev.lockkeeper.migration.History;
import dev.lockkeeper.migration.Migration;
import dev.lockkeeper.migration.Tool;
import dev.lockkeeper.migration.TransactionModel;
import dev.lockkeeper.operation.Dialect;
import dev.lockkeeper.operation.Target;
import dev.lockkeeper.reader.sql.SqlReader;
import dev.lockkeeper.reader.sql.SqlScript;
import dev.lockkeeper.rule.RuleCatalog;
import dev.lockkeeper.source.SourceFile;
import dev.lockkeeper.source.TextView;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;

/** Histories from text, for tests that need no files. */
final class Histories {
  private Histories() {}

  /** One migration for each text, as Flyway would run V1, V2, ...; all are asked. */
  static LintReport lint(LintRequest request, String... sql) {
    List<Migration> migrations = new ArrayList<>();
    for (int i = 0; i < sql.length; i++) {
      migrations.add(migration(i + 1, sql[i]));
    }
    History history =
        new History(
            Tool.FLYWAY,
            "db",
            Optional.empty(),
            migrations,
            List.of(new History.AssumedTarget(Target.postgresql(15), true, true, Optional.empty())),
            "one transaction per file",
            List.of(),
            List.of(),
            "db/V1__step.sql");
    List<SourceFile> files = migrations.stream().map(Migration::file).toList();
    return new Linter(RuleCatalog.load(), request)
        .lint(List.of(history), new ChangeSet(new LinkedHashSet<>(files)), List.of());
  }

  private static Migration migration(int number, String sql) {
    SourceFile file = new SourceFile("db/V" + number + "__step.sql", sql);
    SqlScript script = SqlReader.read(TextView.of(file), Dialect.POSTGRESQL);
    Body up = new Body(Direction.UP, file.span(), TransactionModel.TOOL.apply(script.statements()));
    return new Migration(
        Integer.toString(number),
        Tool.FLYWAY,
        file,
        file.span(0, 0),
        Optional.empty(),
        false,
        up,
        new Down.NotExpected(),
        script.comments(),
        Optional.empty());
  }
}
