package dev.lockkeeper.reader.sql;

import dev.lockkeeper.migration.Statement;
import dev.lockkeeper.operation.DataOperation.Select;
import dev.lockkeeper.operation.Opaque;
import dev.lockkeeper.operation.Operation;
import dev.lockkeeper.operation.SessionOperation.SetParameter;
import dev.lockkeeper.source.Span;
import dev.lockkeeper.source.TextView;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Finds the SQL statements in a block of PL/pgSQL (manual, chapter 41): both branches of every IF,
 * the bodies of loops and handlers, and what EXECUTE is given as far as it is written there.
 * Control structures and assignments are passed over.
 */
final class BlockReader {
  private static final Set<String> PASSED_OVER =
      Set.of(
          "RETURN",
          "RAISE",
          "NULL",
          "EXIT",
          "CONTINUE",
          "ASSERT",
          "GET",
          "OPEN",
          "FETCH",
          "MOVE",
          "CLOSE");

  /** What all its loops go through together, so that loops in loops stay short. */
  private static final int MOST_ROUNDS = 1_000;

  private final Tokens tokens;
  private final Names names;
  private final Consumer<Statement> statements;
  private final Consumer<TextView> texts;
  private final BlockConstants constants;
  private final BlockStructureReader structure;
  private final Deque<BlockLoop> loops = new ArrayDeque<>();
  private boolean again;
  private int rounds;
  private int at;

  /**
   * A reader of one body.
   *
   * @param statements takes each statement that is written out
   * @param texts takes the text of each that is executed from a string
   */
  BlockReader(
      Tokens tokens, Names names, Consumer<Statement> statements, Consumer<TextView> texts) {
    this.tokens = tokens;
    this.names = names;
    this.statements = statements;
    this.texts = texts;
    this.constants = BlockConstants.of(tokens);
    this.structure = new BlockStructureReader(tokens);
  }

  /** Reads it to its end. */
  BlockStructure read() {
    while (at < tokens.size()) {
      int first = at;
      part();
      structure.passed(first, at);
    }
    return structure.end();
  }

  /**
   * One statement, or the head or foot of a control structure; always goes on by at least one
   * token.
   */
  private void part() {
    if (tokens.is(at, TokenKind.SEMICOLON)) {
      at++;
    } else if (tokens.isOperator(at, "<<")) {
      behindOperator(">>");
    } else if (tokens.is(at, "DECLARE")) {
      declarations();
    } else if (tokens.is(at, "BEGIN")
        || tokens.is(at, "LOOP")
        || tokens.is(at, "ELSE")
        || tokens.is(at, "EXCEPTION")) {
      at++;
    } else if (tokens.is(at, "END")) {
      if (!loops.isEmpty() && loops.peek().end() == at) {
        repeat(loops.pop());
      }
      at = semicolon() + 1;
    } else if (tokens.is(at, "IF")
        || tokens.is(at, "ELSIF")
        || tokens.is(at, "ELSEIF")
        || tokens.is(at, "WHEN")) {
      behind("THEN");
    } else if (tokens.is(at, "CASE")) {
      at++;
      before("WHEN");
    } else if (tokens.is(at, "WHILE") || tokens.is(at, "FOR") || tokens.is(at, "FOREACH")) {
      int head = at;
      behind("LOOP");
      BlockLoop.of(tokens, constants, head, at).ifPresent(this::enter);
    } else {
      simple();
    }
  }

  private void enter(BlockLoop loop) {
    loops.push(loop);
    constants.enter(loop.variable(), loop.values().get(0));
  }

  /** The rounds of a loop behind the first, in which only what is executed from strings differs. */
  private void repeat(BlockLoop loop) {
    int end = at;
    boolean before = again;
    again = true;
    for (String value : loop.values().subList(1, loop.values().size())) {
      if (++rounds > MOST_ROUNDS) {
        break;
      }
      constants.enter(loop.variable(), value);
      at = loop.body();
      while (at < end) {
        part();
      }
    }
    again = before;
    constants.leave(loop.variable());
    at = end;
  }

  private void simple() {
    int first = at;
    int end = semicolon();
    at = end + 1;
    if (tokens.is(first, "EXECUTE")) {
      execute(first, end);
    } else if (again) {
      return;
    } else if (tokens.is(first, "PERFORM") && setting(first, end)) {
      return;
    } else if (tokens.is(first, "PERFORM") || isSelectInto(first, end)) {
      Cursor cursor = new Cursor(tokens, names, first, end);
      Span span = cursor.span(first, end);
      statements.accept(
          Statement.read(
              span, List.of(new Select(span, cursor.query(first, end))), List.of(), true));
    } else if (!isPassedOver(first) && !isAssignment(first, end)) {
      Cursor cursor = new Cursor(tokens, names, first, end);
      List<Operation> operations = StatementReader.read(cursor);
      statements.accept(
          Statement.read(cursor.span(first, end), operations, cursor.unrecognized(), true));
    }
  }

  /** {@code PERFORM set_config(...)}, which is a SET. */
  private boolean setting(int first, int end) {
    Cursor cursor = new Cursor(tokens, names, first, end);
    cursor.advance();
    Span span = cursor.span(first, end);
    Optional<SetParameter> set = SetConfigReader.read(cursor, span);
    set.ifPresent(s -> statements.accept(Statement.read(span, List.of(s), List.of(), true)));
    return set.isPresent();
  }

  private boolean isPassedOver(int token) {
    for (String word : PASSED_OVER) {
      if (tokens.is(token, word)) {
        return true;
      }
    }
    return false;
  }

  /** INTO of a SELECT names variables here, not a new table. */
  private boolean isSelectInto(int first, int end) {
    if (!tokens.is(first, "SELECT") && !tokens.is(first, "WITH")) {
      return false;
    }
    for (int i = first; i < end; i++) {
      if (tokens.is(i, "INTO") && !tokens.is(i - 1, "INSERT") && !tokens.is(i - 1, "MERGE")) {
        return true;
      }
    }
    return false;
  }

  private boolean isAssignment(int first, int end) {
    Cursor cursor = new Cursor(tokens, names, first, end);
    if (!cursor.is(TokenKind.WORD) && !cursor.is(TokenKind.QUOTED_NAME)) {
      return false;
    }
    cursor.advance();
    while (cursor.is(TokenKind.DOT) || cursor.is(TokenKind.OPEN_BRACKET)) {
      if (cursor.accept(TokenKind.DOT)) {
        cursor.advance();
      } else {
        cursor.skip();
      }
    }
    return cursor.isOperator(":=") || cursor.isOperator("=");
  }

  /** Declarations end where a statement begins with BEGIN. */
  private void declarations() {
    at++;
    while (at < tokens.size() && !tokens.is(at, "BEGIN")) {
      at = semicolon() + 1;
    }
  }

  /** The index of the next semicolon, or behind the last token. */
  private int semicolon() {
    int i = at;
    while (i < tokens.size() && !tokens.is(i, TokenKind.SEMICOLON)) {
      i++;
    }
    return i;
  }

  private void behind(String word) {
    at++;
    before(word);
    at++;
  }

  /** Goes to the word, but not into a CASE expression; at most to the end of the statement. */
  private void before(String word) {
    int cases = 0;
    while (at < tokens.size() && !tokens.is(at, TokenKind.SEMICOLON)) {
      if (cases == 0 && tokens.is(at, word)) {
        return;
      }
      if (tokens.is(at, "CASE")) {
        cases++;
      } else if (tokens.is(at, "END") && cases > 0) {
        cases--;
      }
      at++;
    }
  }

  private void behindOperator(String operator) {
    while (at < tokens.size() && !tokens.isOperator(at, operator)) {
      at++;
    }
    at++;
  }

  /** EXECUTE: the text as far as it is written here; what is not is a hole in it. */
  private void execute(int first, int end) {
    int last = first + 1;
    Cursor cursor = new Cursor(tokens, names, first + 1, end);
    while (!cursor.atEnd() && !cursor.is("INTO") && !cursor.is("USING")) {
      cursor.skip();
      last = cursor.mark();
    }
    Optional<TextView> text = new DynamicText(tokens, names, constants).evaluate(first + 1, last);
    if (text.isPresent()) {
      texts.accept(text.get());
    } else {
      Span span = cursor.span(first, end);
      Opaque opaque =
          new Opaque(
              span, "the text is computed at run time", cursor.text(first, end), Optional.empty());
      statements.accept(Statement.read(span, List.of(opaque), List.of(), true));
    }
  }
}
