package dev.lockkeeper.reader.sql;

import dev.lockkeeper.migration.SourceComment;
import dev.lockkeeper.migration.Statement;
import dev.lockkeeper.operation.DataOperation.Copy;
import dev.lockkeeper.operation.Dialect;
import dev.lockkeeper.operation.Expression;
import dev.lockkeeper.operation.Opaque;
import dev.lockkeeper.operation.Operation;
import dev.lockkeeper.operation.RoutineOperation.Do;
import dev.lockkeeper.operation.SessionOperation.Utility;
import dev.lockkeeper.operation.TypeName;
import dev.lockkeeper.source.SourceFile;
import dev.lockkeeper.source.Span;
import dev.lockkeeper.source.TextView;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Reads SQL text, a file or a string inside another language, into statements and their operations.
 */
public final class SqlReader {
  /**
   * Commands of psql that change nothing a migration could depend on (manual, psql,
   * "Meta-Commands").
   */
  private static final Set<String> HARMLESS =
      Set.of(
          "restrict",
          "unrestrict",
          "echo",
          "qecho",
          "warn",
          "set",
          "unset",
          "pset",
          "timing",
          "encoding",
          "errverbose",
          "x",
          "a",
          "t",
          "f",
          "h",
          "prompt",
          "conninfo",
          "c",
          "connect",
          "q",
          "g",
          "gx",
          "gset",
          "watch",
          "cd",
          "l",
          "o",
          "p",
          "r",
          "sf",
          "sv",
          "w",
          "z");

  private final Names names;
  private final LexicalRules rules;
  private final List<Statement> statements = new ArrayList<>();
  private final List<SourceComment> comments = new ArrayList<>();
  private int conditions;

  private SqlReader(Names names, LexicalRules rules) {
    this.names = names;
    this.rules = rules;
  }

  /**
   * Reads a text; never fails: what is not understood is an {@code Opaque}, or an unrecognized part
   * of its statement.
   *
   * @param view the text, with what is unknown in it as holes
   */
  public static SqlScript read(TextView view, Dialect dialect) {
    SqlReader reader = new SqlReader(new Names(dialect), LexicalRules.of(dialect));
    reader.readAll(view);
    reader.comments.sort(Comparator.comparing(SourceComment::span));
    return new SqlScript(reader.statements, reader.comments);
  }

  /**
   * Reads a text that is one expression: a default, a check, a condition. What is not understood of
   * it is {@code Unread} in its tree.
   *
   * @param view the text, with what is unknown in it as holes
   */
  public static Expression expression(TextView view, Dialect dialect) {
    Tokens tokens = Lexer.lex(view, LexicalRules.of(dialect));
    if (tokens.size() == 0) {
      return new Expression(view.text().strip(), view.span(), new Expression.Unread());
    }
    return ExpressionReader.readWhole(new Cursor(tokens, new Names(dialect), 0, tokens.size()));
  }

  /** What the server is sent of a text: its tokens, without comments and white space. */
  public static List<String> tokens(String text, Dialect dialect) {
    TextView view = TextView.of(new SourceFile("", text));
    Tokens tokens = Lexer.lex(view, LexicalRules.of(dialect));
    return IntStream.range(0, tokens.size()).mapToObj(tokens::text).toList();
  }

  /**
   * Reads a text that is one data type; empty if it is none, or more than one.
   *
   * @param view the text
   */
  public static Optional<TypeName> type(TextView view, Dialect dialect) {
    Tokens tokens = Lexer.lex(view, LexicalRules.of(dialect));
    Cursor cursor = new Cursor(tokens, new Names(dialect), 0, tokens.size());
    try {
      TypeName type = TypeReader.read(cursor);
      return cursor.atEnd() ? Optional.of(type) : Optional.empty();
    } catch (NotUnderstood e) {
      return Optional.empty();
    }
  }

  private void readAll(TextView view) {
    Tokens tokens = Lexer.lex(view, rules);
    addComments(tokens);
    for (Splitter.Stretch stretch : Splitter.split(tokens)) {
      if (stretch.kind() == Splitter.Kind.CLIENT_COMMAND) {
        clientCommand(tokens, stretch);
      } else {
        statement(tokens, stretch.first(), stretch.end());
      }
    }
    addUnclosed(tokens);
  }

  /**
   * What stands behind a quote or comment that is never closed was perhaps meant to run. Rows of a
   * COPY, however, may end with the file (manual, psql, "Meta-Commands", copy).
   */
  private void addUnclosed(Tokens tokens) {
    int last = tokens.size() - 1;
    if (tokens.commentUnterminated()) {
      int comment = tokens.commentCount() - 1;
      addUnclosed(tokens, tokens.commentStart(comment), tokens.commentEnd(comment), "comment");
    } else if (last >= 0 && tokens.unterminated(last) && !tokens.is(last, TokenKind.COPY_DATA)) {
      addUnclosed(tokens, tokens.start(last), tokens.end(last), "quote");
    }
  }

  private void addUnclosed(Tokens tokens, int start, int end, String what) {
    TextView view = tokens.view().slice(start, end);
    Opaque opaque =
        OpaqueReader.swallowed(
            view, rules, names, "the %s that opens here is never closed".formatted(what));
    add(Statement.read(opaque.span(), List.of(opaque), List.of(), false));
  }

  private void addComments(Tokens tokens) {
    for (int i = 0; i < tokens.commentCount(); i++) {
      int start = tokens.commentStart(i);
      int end = tokens.commentEnd(i);
      String written = tokens.text().substring(start, end);
      comments.add(new SourceComment(words(written), tokens.view().span(start, end)));
    }
  }

  private static String words(String comment) {
    if (comment.startsWith("/*")) {
      boolean closed = comment.endsWith("*/") && comment.length() >= 4;
      return comment.substring(2, comment.length() - (closed ? 2 : 0)).strip();
    }
    return comment.substring(comment.startsWith("--") ? 2 : 1).strip();
  }

  private void statement(Tokens tokens, int first, int end) {
    Cursor cursor = new Cursor(tokens, names, first, end);
    List<Operation> operations = StatementReader.read(cursor);
    Span span = tokens.view().span(tokens.start(first), tokens.end(end - 1));
    int at = statements.size();
    add(Statement.read(span, operations, cursor.unrecognized(), false));
    if (operations.get(0) instanceof Do block) {
      BlockStructure structure = body(tokens, first, end, block);
      if (!structure.isPlain()) {
        Do whole =
            new Do(
                block.span(),
                block.language(),
                block.body(),
                structure.handlers(),
                structure.guards());
        Statement read = Statement.read(span, List.of(whole), cursor.unrecognized(), false);
        statements.set(at, conditions > 0 ? read.asConditional() : read);
      }
    }
  }

  private void add(Statement statement) {
    statements.add(conditions > 0 ? statement.asConditional() : statement);
  }

  /**
   * What a DO holds may run or not, whether an IF stands around it or not: it is read to be sure.
   *
   * @return its control structures, of a language that is read
   */
  private BlockStructure body(Tokens tokens, int first, int end, Do block) {
    int string = first;
    while (!tokens.is(string, TokenKind.STRING) && !tokens.is(string, TokenKind.DOLLAR_STRING)) {
      string++;
    }
    // The language may be written as a string, too.
    if (tokens.is(string - 1, "LANGUAGE")) {
      string++;
    }
    conditions++;
    BlockStructure structure = BlockStructure.NONE;
    TextView view = Literals.content(tokens, Math.min(string, end - 1));
    if (block.language().equals("plpgsql")) {
      Tokens inside = Lexer.lex(view, rules);
      addComments(inside);
      structure = new BlockReader(inside, names, this::add, this::readAll).read();
      addUnclosed(inside);
    } else {
      Opaque opaque =
          new Opaque(
              view.span(),
              "a body in " + block.language() + " is not read",
              block.body(),
              Optional.empty());
      add(Statement.read(opaque.span(), List.of(opaque), List.of(), true));
    }
    conditions--;
    return structure;
  }

  /** psql's {@code \copy} is COPY between the server and itself. */
  private Operation clientCopy(Tokens tokens, int token) {
    Span span = tokens.span(token);
    TextView view = tokens.view().slice(tokens.start(token) + 1, tokens.end(token));
    Tokens inside = Lexer.lex(view, rules);
    Cursor cursor = new Cursor(inside, names, 0, inside.size());
    try {
      Copy copy = DataReader.copy(cursor);
      return new Copy(span, copy.table(), copy.from(), copy.end());
    } catch (NotUnderstood e) {
      return new Opaque(
          span, "this \\copy is not understood", tokens.text(token), Optional.empty());
    }
  }

  private void clientCommand(Tokens tokens, Splitter.Stretch stretch) {
    String written = tokens.text(stretch.first());
    if (!written.startsWith("\\")) {
      return;
    }
    int end = 1;
    while (end < written.length() && Character.isLetter(written.charAt(end))) {
      end++;
    }
    String name = written.substring(1, end).toLowerCase(Locale.ROOT);
    Span span = tokens.span(stretch.first());
    Operation operation;
    if (HARMLESS.contains(name) || name.startsWith("d")) {
      operation = new Utility(span, "CLIENT COMMAND");
    } else if (name.equals("copy")) {
      operation = clientCopy(tokens, stretch.first());
    } else if (name.equals("if")
        || name.equals("endif")
        || name.equals("elif")
        || name.equals("else")) {
      conditions =
          Math.max(0, conditions + (name.equals("if") ? 1 : name.equals("endif") ? -1 : 0));
      operation = new Utility(span, "CLIENT COMMAND");
    } else {
      operation = new Opaque(span, "what psql does here is not known", written, Optional.empty());
    }
    add(Statement.read(span, List.of(operation), List.of(), false));
  }
}
