package dev.lockkeeper.lint;

import dev.lockkeeper.effect.EffectTable;
import dev.lockkeeper.effect.Effects;
import dev.lockkeeper.migration.Body;
import dev.lockkeeper.migration.Direction;
import dev.lockkeeper.migration.Down;
import dev.lockkeeper.migration.Environment;
import dev.lockkeeper.migration.Migration;
import dev.lockkeeper.migration.Statement;
import dev.lockkeeper.migration.Tool;
import dev.lockkeeper.migration.Transaction;
import dev.lockkeeper.operation.Target;
import dev.lockkeeper.reader.sql.SqlReader;
import dev.lockkeeper.schema.Replay;
import dev.lockkeeper.schema.Replayed;
import dev.lockkeeper.source.SourceFile;
import dev.lockkeeper.source.TextView;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What the statements of a catalogue do to one server, each on the database of its row.
 *
 * @param target the server
 * @param rows in the order of the catalogue
 */
public record LockTable(Target target, List<Row> rows) {
  public LockTable {
    rows = List.copyOf(rows);
  }

  /**
   * One statement.
   *
   * @param of where it stands in the catalogue
   * @param effects what it does, inside a transaction where it may run in one
   */
  public record Row(StatementCatalogue.Row of, Effects effects) {}

  /** The table of a catalogue. */
  public static LockTable of(StatementCatalogue catalogue, Target target) {
    EffectTable effects = EffectTable.of(target);
    List<Row> rows = new ArrayList<>();
    for (StatementCatalogue.Row row : catalogue.rows()) {
      Replayed step = step(catalogue, row, target);
      Optional<Transaction> transaction =
          Optional.of(new Transaction(1, Transaction.OpenedBy.STATEMENT));
      Effects does = effects.of(step.statement(), step.before(), transaction);
      if (does.inTransaction() == Effects.InTransaction.REFUSED) {
        does = effects.of(step.statement(), step.before(), Optional.empty());
      }
      rows.add(new Row(row, does));
    }
    return new LockTable(target, rows);
  }

  /** A row's statement where it stands, behind its fixture and setup. */
  public static Replayed step(
      StatementCatalogue catalogue, StatementCatalogue.Row row, Target target) {
    String setup = row.setup().isEmpty() ? "" : row.setup() + ";\n";
    String fixture = catalogue.fixtures().getOrDefault(row.fixture(), "");
    SourceFile file =
        new SourceFile("row.sql", "SET timezone = 'UTC';\n" + fixture + setup + row.statement());
    List<Statement> statements = SqlReader.read(TextView.of(file), target.dialect()).statements();
    Migration migration =
        new Migration(
            "row",
            Tool.PLAIN,
            file,
            file.span(0, 0),
            Optional.empty(),
            false,
            new Body(Direction.UP, file.span(), statements),
            new Down.NotExpected(),
            List.of(),
            Optional.empty());
    Replay replay = Replay.start(new Environment(Set.of(), false, true), target);
    int last = statements.size() - 1;
    statements.subList(0, last).forEach(statement -> replay.run(statement, migration));
    return replay.run(statements.get(last), migration);
  }
}
