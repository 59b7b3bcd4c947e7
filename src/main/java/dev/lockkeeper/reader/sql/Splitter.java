package dev.lockkeeper.reader.sql;

import java.util.ArrayList;
import java.util.List;

/**
 * Cuts tokens into statements, as psql, and the clients of the other dialects, would send them.
 *
 * <p>A semicolon ends a statement but for three places: the actions of {@code CREATE RULE ... DO
 * (a; b)}, the body of a routine in {@code BEGIN ATOMIC ... END}, and, where bodies are not quoted
 * (MySQL, SQLite), the body of any routine or trigger. An open parenthesis elsewhere does not hold
 * a statement together, so one mistake does not swallow the rest of a file.
 */
final class Splitter {
  private final Tokens tokens;
  private final List<Stretch> stretches = new ArrayList<>();
  private int first;
  private int parentheses;
  private int bodies;
  private boolean routine;

  /**
   * Consecutive tokens that belong together.
   *
   * @param kind what they are
   * @param first index of the first token
   * @param end index behind the last token, which is not the semicolon
   */
  record Stretch(Kind kind, int first, int end) {}

  /** What a stretch of tokens is. */
  enum Kind {
    /** SQL for the server. */
    STATEMENT,
    /** A line for the client, which the server never sees. */
    CLIENT_COMMAND
  }

  private Splitter(Tokens tokens) {
    this.tokens = tokens;
  }

  /** The statements and client commands, in the order of the text; empty statements are none. */
  static List<Stretch> split(Tokens tokens) {
    Splitter splitter = new Splitter(tokens);
    for (int i = 0; i < tokens.size(); i++) {
      splitter.token(i);
    }
    splitter.endStatement(tokens.size(), tokens.size());
    return splitter.stretches;
  }

  private void token(int i) {
    switch (tokens.kind(i)) {
      case SEMICOLON -> {
        if (bodies == 0 && (parentheses <= 0 || !isRule())) {
          endStatement(i, i + 1);
        }
      }
      case TERMINATOR, COPY_DATA -> endStatement(i, i + 1);
      case CLIENT_COMMAND -> {
        endStatement(i, i);
        clientCommand(i, i + 1);
      }
      case OPEN -> parentheses++;
      case CLOSE -> parentheses--;
      case WORD -> word(i);
      default -> {}
    }
  }

  private void word(int i) {
    if (isBatchSeparator(i)) {
      endStatement(i, i);
      clientCommand(i, tokens.is(i + 1, TokenKind.NUMBER) && !startsLine(i + 1) ? i + 2 : i + 1);
      return;
    }
    routine |= i - first < 12 && startsRoutine(i);
    if (!routine) {
      return;
    }
    if (tokens.is(i, "BEGIN")) {
      if (bodies > 0 || tokens.rules().compoundBodies() || tokens.is(i + 1, "ATOMIC")) {
        bodies++;
      }
    } else if (bodies > 0 && tokens.is(i, "CASE") && !tokens.is(i - 1, "END")) {
      bodies++;
    } else if (bodies > 0 && tokens.is(i, "END") && !endsLoop(i + 1)) {
      bodies--;
    }
  }

  /**
   * Whether the word says that the statement, which starts with CREATE, makes something with a
   * body.
   */
  private boolean startsRoutine(int i) {
    if (!tokens.is(first, "CREATE")) {
      return false;
    }
    return tokens.is(i, "FUNCTION")
        || tokens.is(i, "PROCEDURE")
        || (tokens.rules().compoundBodies() && (tokens.is(i, "TRIGGER") || tokens.is(i, "EVENT")));
  }

  private boolean endsLoop(int i) {
    return tokens.is(i, "IF")
        || tokens.is(i, "LOOP")
        || tokens.is(i, "WHILE")
        || tokens.is(i, "REPEAT");
  }

  private boolean isRule() {
    return tokens.is(first, "CREATE")
        && (tokens.is(first + 1, "RULE")
            || (tokens.is(first + 1, "OR")
                && tokens.is(first + 2, "REPLACE")
                && tokens.is(first + 3, "RULE")));
  }

  /** Whether this is GO on a line of its own, with the count that may follow. */
  private boolean isBatchSeparator(int i) {
    if (!tokens.is(i, "GO") || bodies > 0 || parentheses > 0 || !startsLine(i)) {
      return false;
    }
    return startsLine(i + 1) || (tokens.is(i + 1, TokenKind.NUMBER) && startsLine(i + 2));
  }

  /** Whether a line ending lies before the token, or nothing at all; true behind the last token. */
  private boolean startsLine(int token) {
    if (token == 0 || token >= tokens.size()) {
      return true;
    }
    for (int i = tokens.end(token - 1); i < tokens.start(token); i++) {
      if (tokens.text().charAt(i) == '\n') {
        return true;
      }
    }
    return false;
  }

  private void clientCommand(int from, int to) {
    stretches.add(new Stretch(Kind.CLIENT_COMMAND, from, to));
    first = to;
  }

  private void endStatement(int end, int next) {
    if (end > first) {
      stretches.add(new Stretch(Kind.STATEMENT, first, end));
    }
    first = Math.max(first, next);
    parentheses = 0;
    bodies = 0;
    routine = false;
  }
}
