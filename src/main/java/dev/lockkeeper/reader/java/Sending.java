package dev.lockkeeper.reader.java;

import dev.lockkeeper.migration.SourceComment;
import dev.lockkeeper.migration.Statement;
import dev.lockkeeper.operation.Opaque;
import dev.lockkeeper.reader.java.Value.Choice;
import dev.lockkeeper.reader.java.Value.Text;
import dev.lockkeeper.reader.sql.SqlScript;
import dev.lockkeeper.source.Span;
import dev.lockkeeper.source.TextView;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** What a migration sends, in order, as it is followed. */
final class Sending {
  private final Function<TextView, SqlScript> sql;
  private final List<Statement> statements = new ArrayList<>();
  private final List<SourceComment> comments = new ArrayList<>();
  private int conditions;

  /**
   * @param sql reads the SQL of one call
   */
  Sending(Function<TextView, SqlScript> sql) {
    this.sql = sql;
  }

  /** What follows may be skipped at run time. */
  void enterCondition() {
    conditions++;
  }

  /** Ends what {@link #enterCondition} began. */
  void leaveCondition() {
    conditions--;
  }

  /** Notes what is sent when a value is sent as SQL. */
  void send(Value value, Span place) {
    if (value instanceof Text text && isKnown(text.view())) {
      SqlScript script = sql.apply(text.view());
      script.statements().forEach(this::add);
      comments.addAll(script.comments());
    } else if (value instanceof Choice choice) {
      enterCondition();
      send(choice.one(), place);
      send(choice.other(), place);
      leaveCondition();
    } else {
      opaque(place, "its text is known only when the migration runs");
    }
  }

  /** Notes that something is sent here that cannot be read. */
  void opaque(Span span, String reason) {
    Opaque opaque = new Opaque(span, reason, span.text(), Optional.empty());
    add(Statement.read(span, List.of(opaque), List.of(), false));
  }

  /** The statements, in no transaction yet. */
  List<Statement> statements() {
    return List.copyOf(statements);
  }

  /** The comments of the SQL. */
  List<SourceComment> comments() {
    return List.copyOf(comments);
  }

  private void add(Statement statement) {
    statements.add(conditions > 0 ? statement.asConditional() : statement);
  }

  private static boolean isKnown(TextView text) {
    return !text.hasHoles() || text.text().chars().anyMatch(c -> c != TextView.HOLE && c > ' ');
  }
}
