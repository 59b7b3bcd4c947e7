package dev.lockkeeper.reader.sql;

import dev.lockkeeper.operation.RoutineOperation.ExceptionHandler;
import dev.lockkeeper.source.Span;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;

/** Finds the exception handlers of a PL/pgSQL block among the parts that its reader passes. */
final class HandlerReader {
  private final Tokens tokens;
  private final Consumer<ExceptionHandler> handlers;
  private final Deque<Structure> open = new ArrayDeque<>();

  HandlerReader(Tokens tokens, Consumer<ExceptionHandler> handlers) {
    this.tokens = tokens;
    this.handlers = handlers;
  }

  /** A control structure that is open; only a block gets to its handlers. */
  private static final class Structure {
    boolean handles;
    Optional<ExceptionHandler> handler = Optional.empty();
  }

  /** Takes the next part of the block. */
  void passed(int first, int end) {
    Optional<Structure> inner = Optional.ofNullable(open.peek());
    if (tokens.is(first, "END")) {
      close();
    } else if (opens(first, end)) {
      open.push(new Structure());
    } else if (tokens.is(first, "EXCEPTION")) {
      inner.ifPresent(structure -> structure.handles = true);
    } else if (tokens.is(first, "WHEN") && inner.filter(s -> s.handles).isPresent()) {
      deliver(inner.get());
      inner.get().handler = Optional.of(handler(first, end));
    } else if (raises(first)) {
      open.forEach(HandlerReader::raised);
    }
  }

  /** Takes the end of the text, whatever is still open. */
  void end() {
    while (!open.isEmpty()) {
      close();
    }
  }

  private boolean opens(int first, int end) {
    return tokens.is(first, "BEGIN")
        || tokens.is(first, "IF")
        || tokens.is(first, "CASE")
        || (end > 0 && tokens.is(end - 1, "LOOP"));
  }

  private void close() {
    if (!open.isEmpty()) {
      deliver(open.pop());
    }
  }

  private void deliver(Structure structure) {
    structure.handler.ifPresent(handlers);
    structure.handler = Optional.empty();
  }

  private static void raised(Structure structure) {
    structure.handler =
        structure.handler.map(h -> new ExceptionHandler(h.span(), h.conditions(), true));
  }

  /** RAISE without a level, and without anything, is an error (manual, 43.9.1). */
  private boolean raises(int first) {
    return tokens.is(first, "RAISE")
        && !tokens.is(first + 1, "DEBUG")
        && !tokens.is(first + 1, "LOG")
        && !tokens.is(first + 1, "INFO")
        && !tokens.is(first + 1, "NOTICE")
        && !tokens.is(first + 1, "WARNING");
  }

  private ExceptionHandler handler(int first, int end) {
    List<String> conditions = new ArrayList<>();
    StringBuilder condition = new StringBuilder();
    for (int i = first + 1; i < end; i++) {
      if (tokens.is(i, "OR") || tokens.is(i, "THEN")) {
        conditions.add(condition.toString());
        condition.setLength(0);
      } else {
        condition.append(condition.isEmpty() ? "" : " ").append(word(i));
      }
    }
    Span span = tokens.view().span(tokens.start(first), tokens.end(end - 1));
    return new ExceptionHandler(span, conditions, false);
  }

  private String word(int token) {
    String text = tokens.text(token);
    return tokens.is(token, TokenKind.WORD) ? text.toLowerCase(Locale.ROOT) : text;
  }
}
