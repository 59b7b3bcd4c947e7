package dev.lockkeeper.reader.sql;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The variables of a PL/pgSQL block that are declared with a string, or an array of strings, and
 * never change (manual, 41.3), and those of loops over such arrays while their bodies are read.
 */
final class BlockConstants {
  private final Tokens tokens;
  private final Map<String, String> values = new HashMap<>();
  private final Map<String, List<String>> arrays = new HashMap<>();
  private final Map<String, String> loops = new HashMap<>();
  private final Set<String> assigned = new HashSet<>();

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
    if (!tokens.is(token, TokenKind.WORD)) {
      return Optional.empty();
    }
    String name = name(token);
    return Optional.ofNullable(loops.getOrDefault(name, values.get(name)));
  }

  /** Sets a loop's variable for its next round; the caller ends it by {@link #leave}. */
  void enter(String variable, String value) {
    loops.put(variable, value);
  }

  /** Forgets a loop's variable. */
  void leave(String variable) {
    loops.remove(variable);
  }

  /** Whether a statement other than a loop's head writes to a variable. */
  boolean isAssigned(String variable) {
    return assigned.contains(variable);
  }

  /**
   * The strings of an array that is written out, {@code ARRAY['a', 'b']::text[]}, or is such a
   * variable.
   */
  Optional<List<String>> array(int first, int end) {
    if (end == first + 1 && tokens.is(first, TokenKind.WORD)) {
      return Optional.ofNullable(arrays.get(name(first)));
    }
    if (!tokens.is(first, "ARRAY") || !tokens.is(first + 1, TokenKind.OPEN_BRACKET)) {
      return Optional.empty();
    }
    List<String> strings = new ArrayList<>();
    int i = first + 2;
    while (i < end && tokens.is(i, TokenKind.STRING)) {
      strings.add(Literals.string(tokens, i));
      i += tokens.is(i + 1, TokenKind.COMMA) ? 2 : 1;
    }
    boolean whole = i < end && tokens.is(i, TokenKind.CLOSE_BRACKET);
    boolean castOnly = i + 1 == end || tokens.isOperator(i + 1, "::");
    return whole && castOnly ? Optional.of(List.copyOf(strings)) : Optional.empty();
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
        if (declares && i - first >= 4 && tokens.is(first, TokenKind.WORD)) {
          declare(first, i);
        }
        first = i + 1;
      }
    }
  }

  private void declare(int first, int end) {
    String name = name(first);
    int sign = first + 1;
    while (sign < end && !isAssignment(sign)) {
      sign++;
    }
    boolean isString = sign == end - 2 && tokens.is(end - 1, TokenKind.STRING);
    Optional<List<String>> array = array(sign + 1, end);
    boolean again = values.containsKey(name) || arrays.containsKey(name);
    // Declared twice: which one is meant depends on where it is asked.
    values.remove(name);
    arrays.remove(name);
    if (isString && !again) {
      values.put(name, Literals.string(tokens, end - 1));
    } else if (array.isPresent() && !again) {
      arrays.put(name, array.get());
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
      if (!declares && tokens.is(i, TokenKind.WORD)) {
        boolean written = isWritten(i);
        if (written) {
          assigned.add(name(i));
        }
        if (written || isLooped(i)) {
          values.remove(name(i));
          arrays.remove(name(i));
        }
      }
    }
  }

  /** Whether a word is what an assignment, INTO or GET DIAGNOSTICS writes to. */
  private boolean isWritten(int word) {
    boolean assigns =
        tokens.isOperator(word + 1, ":=")
            || (tokens.is(word + 1, TokenKind.OPEN_BRACKET) && startsStatement(word))
            || (tokens.isOperator(word + 1, "=") && startsStatement(word));
    return assigns || (word > 0 && tokens.is(word - 1, "DIAGNOSTICS")) || isIntoTarget(word);
  }

  private boolean isLooped(int word) {
    return word > 0 && (tokens.is(word - 1, "FOR") || tokens.is(word - 1, "FOREACH"));
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
