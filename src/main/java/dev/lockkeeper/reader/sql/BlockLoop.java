package dev.lockkeeper.reader.sql;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A loop of PL/pgSQL over strings that are known: {@code FOREACH t IN ARRAY ARRAY['a', 'b'] LOOP}
 * or {@code FOR t IN SELECT unnest(ARRAY['a', 'b']) LOOP} (manual, 41.6.4 and 41.6.5).
 *
 * @param variable what holds the string of a round, folded
 * @param values the strings, in order; at least one
 * @param body the first token of its body
 * @param end the END of its END LOOP
 */
record BlockLoop(String variable, List<String> values, int body, int end) {
  /** Longer lists are data, not tables. */
  private static final int MOST_ROUNDS = 200;

  BlockLoop {
    values = List.copyOf(values);
  }

  /**
   * The loop whose head ends before {@code body}.
   *
   * @param head the FOR or FOREACH
   * @param body the token behind LOOP
   */
  static Optional<BlockLoop> of(Tokens tokens, BlockConstants constants, int head, int body) {
    boolean named = tokens.is(head + 1, TokenKind.WORD) && tokens.is(head + 2, "IN");
    if (!named || body > tokens.size()) {
      return Optional.empty();
    }
    String variable = tokens.text(head + 1).toLowerCase(Locale.ROOT);
    int loop = body - 1;
    Optional<List<String>> values =
        tokens.is(head, "FOREACH") && tokens.is(head + 3, "ARRAY")
            ? constants.array(head + 4, loop)
            : unnested(tokens, constants, head + 3, loop);
    int end = end(tokens, body);
    return values
        .filter(v -> !v.isEmpty() && v.size() <= MOST_ROUNDS)
        .filter(v -> end < tokens.size() && !constants.isAssigned(variable))
        .map(v -> new BlockLoop(variable, v, body, end));
  }

  /** {@code SELECT unnest(array)}. */
  private static Optional<List<String>> unnested(
      Tokens tokens, BlockConstants constants, int select, int loop) {
    boolean isUnnest =
        tokens.is(select, "SELECT")
            && tokens.is(select + 1, "UNNEST")
            && tokens.is(select + 2, TokenKind.OPEN)
            && tokens.is(loop - 1, TokenKind.CLOSE);
    return isUnnest ? constants.array(select + 3, loop - 1) : Optional.empty();
  }

  /** The END of the END LOOP that closes a body; behind the last token when none does. */
  private static int end(Tokens tokens, int body) {
    int open = 1;
    for (int i = body; i < tokens.size(); i++) {
      if (tokens.is(i, "END") && tokens.is(i + 1, "LOOP")) {
        if (--open == 0) {
          return i;
        }
        i++;
      } else if (tokens.is(i, "LOOP")) {
        open++;
      }
    }
    return tokens.size();
  }
}
