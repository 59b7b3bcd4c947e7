package dev.lockkeeper.reader.sql;

import dev.lockkeeper.operation.RoutineOperation.ExceptionHandler;
import dev.lockkeeper.operation.RoutineOperation.Guard;
import dev.lockkeeper.source.Span;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Finds the exception handlers and guards of a PL/pgSQL block among the parts that its reader
 * passes.
 */
final class BlockStructureReader {
  private final Tokens tokens;
  private final List<ExceptionHandler> handlers = new ArrayList<>();
  private final List<Guard> guards = new ArrayList<>();
  private final Deque<Structure> open = new ArrayDeque<>();

  BlockStructureReader(Tokens tokens) {
    this.tokens = tokens;
  }

  /** A control structure that is open; only a block gets to its handlers. */
  private static final class Structure {
    /** The tokens of an IF's head, from the one behind IF to THEN; none for anything else. */
    final int condition;

    final int then;
    boolean handles;
    boolean hasElse;
    boolean leaves;
    boolean fails;
    Optional<ExceptionHandler> handler = Optional.empty();

    Structure(int condition, int then) {
      this.condition = condition;
      this.then = then;
    }

    boolean isGuard() {
      return then > condition && !hasElse && !fails;
    }
  }

  /** Takes the next part of the block. */
  void passed(int first, int end) {
    Optional<Structure> inner = Optional.ofNullable(open.peek());
    if (tokens.is(first, "END")) {
      close(first, end);
    } else if (tokens.is(first, "IF")) {
      open.push(new Structure(first + 1, end - 1));
    } else if (opens(first, end)) {
      open.push(new Structure(0, 0));
    } else if (tokens.is(first, "EXCEPTION")) {
      inner.ifPresent(structure -> structure.handles = true);
    } else if (tokens.is(first, "WHEN") && inner.filter(s -> s.handles).isPresent()) {
      deliver(inner.get());
      inner.get().handler = Optional.of(handler(first, end));
    } else if (tokens.is(first, "ELSE")
        || tokens.is(first, "ELSIF")
        || tokens.is(first, "ELSEIF")) {
      inner.ifPresent(structure -> structure.hasElse = true);
    } else if (tokens.is(first, "RETURN")) {
      inner.ifPresent(structure -> structure.leaves = true);
    } else if (raises(first)) {
      inner.ifPresent(structure -> structure.fails = true);
      open.forEach(BlockStructureReader::raised);
    }
  }

  /** Takes the end of the text, whatever is still open. */
  BlockStructure end() {
    while (!open.isEmpty()) {
      close(tokens.size(), tokens.size());
    }
    return new BlockStructure(handlers, guards);
  }

  private boolean opens(int first, int end) {
    return tokens.is(first, "BEGIN")
        || tokens.is(first, "CASE")
        || (end > 0 && tokens.is(end - 1, "LOOP"));
  }

  /**
   * Takes the foot of a structure.
   *
   * @param end behind its semicolon
   */
  private void close(int foot, int end) {
    if (open.isEmpty()) {
      return;
    }
    Structure closed = open.pop();
    deliver(closed);
    if (closed.isGuard() && foot < tokens.size()) {
      guards.add(
          new Guard(
              between(closed.condition, closed.then),
              closed.leaves
                  ? between(Math.min(end, tokens.size()), tokens.size())
                  : between(closed.then + 1, foot),
              closed.leaves));
    }
  }

  /** From the start of a token to the end of the one before another; empty where there is none. */
  private Span between(int first, int end) {
    if (first >= end) {
      int at = first < tokens.size() ? tokens.start(first) : tokens.end(tokens.size() - 1);
      return tokens.view().span(at, at);
    }
    return tokens.view().span(tokens.start(first), tokens.end(end - 1));
  }

  private void deliver(Structure structure) {
    structure.handler.ifPresent(handlers::add);
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
