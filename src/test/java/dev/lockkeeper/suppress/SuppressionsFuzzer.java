package dev.lockkeeper.suppress;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.lockkeeper.migration.Body;
import dev.lockkeeper.migration.Direction;
import dev.lockkeeper.migration.Down;
import dev.lockkeeper.migration.Migration;
import dev.lockkeeper.migration.Tool;
import dev.lockkeeper.migration.TransactionModel;
import dev.lockkeeper.operation.Dialect;
import dev.lockkeeper.reader.sql.SqlReader;
import dev.lockkeeper.reader.sql.SqlScript;
import dev.lockkeeper.rule.Suppression;
import dev.lockkeeper.source.SourceFile;
import dev.lockkeeper.source.TextView;
import java.util.Optional;

/** Every comment silences something, nothing, or is told as wrong; the names stand in the file. */
public final class SuppressionsFuzzer {
  private SuppressionsFuzzer() {}

  /** Reads the comments of one input. */
  public static void fuzzerTestOneInput(byte[] data) {
    SourceFile file = new SourceFile("V1__a.sql", new String(data, UTF_8));
    SqlScript script = SqlReader.read(TextView.of(file), Dialect.POSTGRESQL);
    Migration migration =
        new Migration(
            "1",
            Tool.FLYWAY,
            file,
            file.span(0, 0),
            Optional.empty(),
            false,
            new Body(Direction.UP, file.span(), TransactionModel.TOOL.apply(script.statements())),
            new Down.NotExpected(),
            script.comments(),
            Optional.empty());
    for (Suppression suppression : SuppressionReader.read(migration)) {
      for (Suppression.Named named : suppression.rules()) {
        if (!suppression.span().contains(named.span())) {
          throw new AssertionError("a name leaves its comment: " + named);
        }
      }
    }
    Suppressions.of(migration);
  }
}
