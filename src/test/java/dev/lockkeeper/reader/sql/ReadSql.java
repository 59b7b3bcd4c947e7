package dev.lockkeeper.reader.sql;

import dev.lockkeeper.migration.SourceComment;
import dev.lockkeeper.migration.Statement;
import dev.lockkeeper.migration.Unrecognized;
import dev.lockkeeper.operation.Dialect;
import dev.lockkeeper.operation.Operation;
import dev.lockkeeper.source.SourceFile;
import dev.lockkeeper.source.Span;
import dev.lockkeeper.source.TextView;
import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.Optional;

/**
 * Reads a text and checks what must hold for any: gaps are blank or comments, spans lie in the file
 * and nest.
 */
final class ReadSql {
  private ReadSql() {}

  static void check(String text, Dialect dialect) {
    SourceFile file = new SourceFile("x.sql", text);
    TextView view = TextView.of(file);
    checkTokens(Lexer.lex(view, LexicalRules.of(dialect)), text);
    SqlScript script = SqlReader.read(view, dialect);
    Optional<Span> outer = Optional.empty();
    for (Statement statement : script.statements()) {
      require(
          !statement.operations().isEmpty(), "a statement without operations", statement.span());
      boolean inside = outer.isPresent() && outer.get().contains(statement.span());
      if (!inside) {
        require(
            outer.isEmpty() || outer.get().end() <= statement.span().start(),
            "statements overlap",
            statement.span());
        outer = Optional.of(statement.span());
      }
      for (Operation operation : statement.operations()) {
        require(
            statement.span().contains(operation.span()),
            "an operation leaves its statement",
            operation.span());
        checkSpans(operation, statement.span());
      }
      for (Unrecognized part : statement.unrecognized()) {
        Span span = part.span();
        require(statement.span().contains(span), "a part leaves its statement", span);
        require(span.length() > 0, "an empty part", span);
      }
    }
    for (SourceComment comment : script.comments()) {
      require(comment.span().length() > 0, "an empty comment", comment.span());
    }
  }

  private static void checkTokens(Tokens tokens, String text) {
    int end = 0;
    int comment = 0;
    for (int token = 0; token <= tokens.size(); token++) {
      int start = token < tokens.size() ? tokens.start(token) : text.length();
      while (comment < tokens.commentCount() && tokens.commentStart(comment) < start) {
        requireBlank(text, end, tokens.commentStart(comment));
        end = tokens.commentEnd(comment++);
      }
      requireBlank(text, end, start);
      if (token < tokens.size()) {
        require(tokens.end(token) > start, "an empty token", tokens.span(token));
        end = tokens.end(token);
      }
    }
  }

  private static void requireBlank(String text, int from, int to) {
    if (from > to) {
      throw new AssertionError("tokens overlap at " + to);
    }
    String gap = text.substring(from, to);
    if (!gap.replace("\uFEFF", "").replace('\u000B', ' ').isBlank()) {
      throw new AssertionError("lost between tokens: " + gap);
    }
  }

  /** Every span inside a record lies inside the statement. */
  private static void checkSpans(Object value, Span statement) {
    if (value instanceof Span span) {
      require(statement.contains(span), "a span leaves its statement", span);
    } else if (value instanceof Collection<?> collection) {
      collection.forEach(element -> checkSpans(element, statement));
    } else if (value instanceof Optional<?> optional) {
      optional.ifPresent(present -> checkSpans(present, statement));
    } else if (value instanceof Record record) {
      for (RecordComponent component : record.getClass().getRecordComponents()) {
        try {
          component.getAccessor().setAccessible(true);
          checkSpans(component.getAccessor().invoke(record), statement);
        } catch (ReflectiveOperationException e) {
          throw new IllegalStateException(e);
        }
      }
    }
  }

  private static void require(boolean holds, String what, Span span) {
    if (!holds) {
      throw new AssertionError(what + ": " + span + " " + span.text());
    }
  }
}
