package dev.lockkeeper.reader.sql;

import dev.lockkeeper.operation.Identifier;
import dev.lockkeeper.operation.ObjectName;
import dev.lockkeeper.operation.Opaque;
import dev.lockkeeper.source.Span;
import dev.lockkeeper.source.TextView;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Makes what was not understood an {@code Opaque} that names every table it may touch. */
final class OpaqueReader {
  private OpaqueReader() {}

  /** The whole statement. */
  static Opaque statement(Cursor cursor, int start, String reason) {
    boolean verb = cursor.tokens().is(start, TokenKind.WORD);
    return opaque(cursor, start, cursor.end(), verb ? 1 : 0, reason, Optional.empty());
  }

  /** An action from a mark up to where the cursor stands; it touches its table in any case. */
  static Opaque action(Cursor cursor, int mark, ObjectName table) {
    return opaque(cursor, mark, cursor.mark(), 0, "this action is not known", Optional.of(table));
  }

  /**
   * Text that a quote or comment swallowed because it is never closed; the text starts with what
   * opens it.
   */
  static Opaque swallowed(TextView view, LexicalRules rules, Names names, String reason) {
    int open = 0;
    while (open < view.text().length() && !Character.isLetterOrDigit(view.text().charAt(open))) {
      open++;
    }
    Tokens inside = Lexer.lex(view.slice(open, view.text().length()), rules);
    Map<String, ObjectName> touched = new TreeMap<>();
    boolean known = addNames(new Cursor(inside, names, 0, inside.size()), touched);
    Optional<List<ObjectName>> touches =
        known ? Optional.of(List.copyOf(touched.values())) : Optional.empty();
    return new Opaque(view.span(), reason, view.text(), touches);
  }

  private static Opaque opaque(
      Cursor cursor, int first, int last, int verbs, String reason, Optional<ObjectName> table) {
    Span span = cursor.span(first, last);
    Tokens tokens = cursor.tokens();
    // Names are added once each, in the order of their text.
    Map<String, ObjectName> touched = new TreeMap<>();
    table.ifPresent(name -> touched.put(name.sql(), name));
    boolean known = addNames(cursor.within(first + verbs, last), touched);
    for (int token = first; known && token < last; token++) {
      if (tokens.is(token, TokenKind.STRING) || tokens.is(token, TokenKind.DOLLAR_STRING)) {
        known = addNamesInString(cursor, token, touched);
      }
    }
    Optional<List<ObjectName>> touches =
        known ? Optional.of(List.copyOf(touched.values())) : Optional.empty();
    return new Opaque(span, reason, cursor.text(first, last), touches);
  }

  /** A string may hold a statement to be executed, or a name. */
  private static boolean addNamesInString(
      Cursor cursor, int token, Map<String, ObjectName> touched) {
    Tokens tokens = cursor.tokens();
    String written = tokens.text(token);
    int open =
        tokens.is(token, TokenKind.DOLLAR_STRING)
            ? written.indexOf('$', 1) + 1
            : Literals.contentStart(written);
    Tokens inside =
        Lexer.lex(
            tokens.view().slice(tokens.start(token) + open, tokens.end(token)), tokens.rules());
    return addNames(new Cursor(inside, cursor.names(), 0, inside.size()), touched);
  }

  /** Adds every name; false if some are unknown. */
  private static boolean addNames(Cursor cursor, Map<String, ObjectName> touched) {
    List<Identifier> path = new ArrayList<>();
    while (!cursor.atEnd()) {
      if (cursor.is(TokenKind.UNKNOWN) || cursor.tokens().partlyUnknown(cursor.mark())) {
        return false;
      }
      boolean isName =
          cursor.is(TokenKind.QUOTED_NAME)
              || (cursor.is(TokenKind.WORD)
                  && (!path.isEmpty()
                      || !Names.isKeyword(
                          cursor.tokens().text(cursor.mark()).toLowerCase(Locale.ROOT))));
      if (!isName) {
        cursor.advance();
        continue;
      }
      path.add(cursor.label());
      if (cursor.accept(TokenKind.DOT)
          && (cursor.is(TokenKind.WORD) || cursor.is(TokenKind.QUOTED_NAME))) {
        continue;
      }
      for (int i = 0; i < path.size(); i++) {
        // A dotted name may be schema.table, table.column or schema.table.column.
        add(new ObjectName(Optional.empty(), path.get(i)), touched);
        if (i > 0) {
          add(new ObjectName(Optional.of(path.get(i - 1)), path.get(i)), touched);
        }
      }
      path.clear();
    }
    return true;
  }

  private static void add(ObjectName name, Map<String, ObjectName> touched) {
    touched.putIfAbsent(name.sql(), name);
  }
}
