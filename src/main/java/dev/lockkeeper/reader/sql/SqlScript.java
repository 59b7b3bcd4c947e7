package dev.lockkeeper.reader.sql;

import dev.lockkeeper.migration.SourceComment;
import dev.lockkeeper.migration.Statement;
import java.util.List;

/**
 * What was read from a text.
 *
 * @param statements in the order of the text, not yet placed in a transaction; those in the body of
 *     a DO follow it
 * @param comments in the order of the text, also those in the body of a DO; tools' directives are
 *     among them
 */
public record SqlScript(List<Statement> statements, List<SourceComment> comments) {
  public SqlScript {
    statements = List.copyOf(statements);
    comments = List.copyOf(comments);
  }
}
