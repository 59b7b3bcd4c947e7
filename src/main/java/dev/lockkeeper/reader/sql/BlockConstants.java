package dev.lockkeeper.reader.sql;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The variables of a PL/pgSQL block that are declared with a string and never change (manual,
 * 41.3).
 */
final class BlockConstants {
  private final Tokens tokens;
  private final Map<String, String> values = new HashMap<>();

  private BlockConstants(Tokens tokens) {
    this.tokens = tokens;
  }

  static BlockConstants of(Tokens tokens) {
    BlockConstants constants = new BlockConstants(tokens);
    constants.declare();
    constants.forgetChanged();
    return constants;
  }

  /** What the variable stands for that a token names. */
  Optional<String> value(int token) {
    return tokens.is(token, TokenKind.WORD)
        ? Optional.ofNullable(values.get(name(token)))
        : Optional.empty();
  }

  private String name(int token) {
    return tokens.text(token).toLowerCase(Locale.ROOT);
  }

  /** {@code name [CONSTANT] type := 'text';} */
  private void declare() {
    boolean declares = false;
    int first = 0;
    for (int i = 0; i < tokens.size(); i++) {
      if (tokens.is(i, "DECLARE")) {
        declares = true;
        first = i + 1;
      } else if (tokens.is(i, "BEGIN")) {
        declares = false;
      } else if (tokens.is(i, TokenKind.SEMICOLON)) {
        boolean isString =
            declares
                && i - first >= 4
                && tokens.is(first, TokenKind.WORD)
                && tokens.is(i - 1, TokenKind.STRING)
                && isAssignment(i - 2);
        if (isString && values.put(name(first), Literals.string(tokens, i - 1)) != null) {
          // Declared twice: which one is meant depends on where it is asked.
          values.remove(name(first));
        }
        first = i + 1;
      }
    }
  }

  private boolean isAssignment(int token) {
    return tokens.isOperator(token, ":=")
        || tokens.isOperator(token, "=")
        || tokens.is(token, "DEFAULT");
  }

  private void forgetChanged() {
    boolean declares = false;
    for (int i = 0; i < tokens.size(); i++) {
      declares = tokens.is(i, "DECLARE") || (declares && !tokens.is(i, "BEGIN"));
      if (!declares && tokens.is(i, TokenKind.WORD) && isChanged(i)) {
        values.remove(name(i));
      }
    }
  }

  /** Whether a word is what an assignment, INTO, a loop or GET DIAGNOSTICS writes to. */
  private boolean isChanged(int word) {
    boolean assigned =
        tokens.isOperator(word + 1, ":=")
            || (tokens.isOperator(word + 1, "=") && startsStatement(word));
    boolean looped =
        word > 0
            && (tokens.is(word - 1, "FOR")
                || tokens.is(word - 1, "FOREACH")
                || tokens.is(word - 1, "DIAGNOSTICS"));
    return assigned || looped || isIntoTarget(word);
  }

  private boolean startsStatement(int word) {
    return word == 0
        || tokens.is(word - 1, TokenKind.SEMICOLON)
        || tokens.is(word - 1, "BEGIN")
        || tokens.is(word - 1, "THEN")
        || tokens.is(word - 1, "ELSE")
        || tokens.is(word - 1, "LOOP");
  }

  /** {@code INTO [STRICT] a, b}. */
  private boolean isIntoTarget(int word) {
    int i = word - 1;
    while (i > 0 && tokens.is(i, TokenKind.COMMA)) {
      i -= 2;
    }
    return i >= 0 && (tokens.is(i, "INTO") || tokens.is(i, "STRICT"));
  }
}
