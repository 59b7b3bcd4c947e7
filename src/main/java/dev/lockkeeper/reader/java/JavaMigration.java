package dev.lockkeeper.reader.java;

import dev.lockkeeper.migration.Program;
import dev.lockkeeper.migration.SourceComment;
import dev.lockkeeper.migration.Statement;
import dev.lockkeeper.source.Span;
import java.util.List;
import java.util.Optional;

/** What a Java file turned out to be. */
public sealed interface JavaMigration {
  /**
   * A migration.
   *
   * @param className the simple name of its class
   * @param nameSpan where that name stands
   * @param version what {@code getVersion} returns, when it is a literal there
   * @param bodySpan its {@code migrate} method
   * @param statements what it sends, in order, in no transaction yet
   * @param program what it does besides
   * @param comments those of the whole file and of the SQL in it
   * @param inTransaction whether Flyway may run it in a transaction
   */
  record Read(
      String className,
      Span nameSpan,
      Optional<String> version,
      Span bodySpan,
      List<Statement> statements,
      Program program,
      List<SourceComment> comments,
      boolean inTransaction)
      implements JavaMigration {
    public Read {
      statements = List.copyOf(statements);
      comments = List.copyOf(comments);
    }
  }

  /** No class in it is a migration. */
  record None() implements JavaMigration {}

  /**
   * It could not be read.
   *
   * @param span where reading ended
   * @param reason why, in words for a person
   */
  record Unread(Span span, String reason) implements JavaMigration {}
}
