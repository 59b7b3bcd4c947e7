package dev.lockkeeper.rules.determinism;

import dev.lockkeeper.operation.Expression;
import dev.lockkeeper.operation.Expression.And;
import dev.lockkeeper.operation.Expression.Binary;
import dev.lockkeeper.operation.Expression.Call;
import dev.lockkeeper.operation.Expression.Cast;
import dev.lockkeeper.operation.Expression.Node;
import dev.lockkeeper.operation.Expression.Not;
import dev.lockkeeper.operation.Expression.Or;
import dev.lockkeeper.operation.Expression.Unread;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Which functions a piece of SQL calls. */
final class SqlNames {
  /** The moment at which a statement runs. */
  static final Set<String> CLOCKS =
      Set.of(
          "now",
          "current_timestamp",
          "current_date",
          "current_time",
          "localtime",
          "localtimestamp",
          "clock_timestamp",
          "statement_timestamp",
          "transaction_timestamp",
          "timeofday",
          "sysdate",
          "curdate",
          "curtime",
          "utc_timestamp",
          "utc_date",
          "getdate");

  /** Keys that nobody could have had before. */
  static final Set<String> KEYS =
      Set.of(
          "gen_random_uuid",
          "uuid_generate_v4",
          "uuid_generate_v1",
          "uuid_generate_v1mc",
          "uuidv4",
          "uuidv7",
          "gen_random_bytes",
          "newid");

  /** Chance. */
  static final Set<String> CHANCE = Set.of("random", "rand", "random_normal");

  /** Functions that hide what they are given, so that chance becomes a key. */
  private static final Set<String> DIGESTS =
      Set.of(
          "md5",
          "sha256",
          "sha512",
          "sha1",
          "sha2",
          "digest",
          "encode",
          "chr",
          "crypt",
          "gen_salt");

  /** Functions that only choose among what they are given. */
  private static final Set<String> CHOOSING = Set.of("coalesce", "greatest", "least", "ifnull");

  private static final Set<String> COMPARING = Set.of("=", "<>", "!=", "<", "<=", ">", ">=");

  /** Names that are calls without parentheses. */
  private static final Set<String> WORDS =
      Set.of(
          "current_timestamp",
          "current_date",
          "current_time",
          "localtime",
          "localtimestamp",
          "current_user",
          "session_user",
          "current_role",
          "current_catalog");

  private static final Pattern COMPUTED_TIME =
      Pattern.compile(
          "(?i)\\b(?:(?:now|clock_timestamp)\\s*\\(\\s*\\)|current_(?:date|timestamp)|localtimestamp)"
              + "(?:\\s*::\\s*\\w+)?\\s*[-+]"
              + "|\\b(?:date_trunc|date_part|extract|to_char|date_add|date_sub)\\s*\\([^()]*"
              + "(?:now\\s*\\(|current_(?:date|timestamp))");

  private SqlNames() {}

  /**
   * The functions that a text calls, in lower case and in its order; quoted text is passed over.
   */
  static Set<String> in(String sql) {
    Set<String> names = new LinkedHashSet<>();
    int i = 0;
    int length = sql.length();
    while (i < length) {
      char c = sql.charAt(i);
      if (c == '\'') {
        i = end(sql, i, '\'');
      } else if (c == '-' && sql.startsWith("--", i)) {
        int line = sql.indexOf('\n', i);
        i = line < 0 ? length : line;
      } else if (Character.isLetter(c) || c == '_') {
        int start = i;
        while (i < length && (Character.isLetterOrDigit(sql.charAt(i)) || sql.charAt(i) == '_')) {
          i++;
        }
        int next = i;
        while (next < length && Character.isWhitespace(sql.charAt(next))) {
          next++;
        }
        String word = sql.substring(start, i).toLowerCase(Locale.ROOT);
        if ((next < length && sql.charAt(next) == '(') || WORDS.contains(word)) {
          names.add(word);
        }
      } else {
        i++;
      }
    }
    return names;
  }

  private static int end(String sql, int quote, char mark) {
    int i = sql.indexOf(mark, quote + 1);
    return i < 0 ? sql.length() : i + 1;
  }

  /** The first of some functions that a text calls. */
  static Optional<String> first(String sql, Set<String> wanted) {
    return in(sql).stream().filter(wanted::contains).findFirst();
  }

  /** Whether the clock is computed with, rather than written or compared as it is. */
  static boolean computesTime(Expression expression) {
    return expression.root() instanceof Unread
        ? computesTime(expression.text())
        : computes(expression.root(), CLOCKS);
  }

  /** Likewise of a text that is not read. */
  static boolean computesTime(String sql) {
    return COMPUTED_TIME.matcher(sql).find();
  }

  private static boolean computes(Node node, Set<String> wanted) {
    if (node instanceof Cast cast) {
      return computes(cast.operand(), wanted);
    }
    if (node instanceof Binary binary && binary.operator().startsWith("AT TIME ZONE")) {
      return computes(binary.left(), wanted);
    }
    boolean compares =
        node instanceof And
            || node instanceof Or
            || node instanceof Not
            || (node instanceof Binary binary && COMPARING.contains(binary.operator()));
    if (compares) {
      return node.children().stream().anyMatch(child -> computes(child, wanted));
    }
    if (node instanceof Call call) {
      boolean chooses = CHOOSING.contains(call.name()) || call.name().equals("timezone");
      return !wanted.contains(call.name())
          && (chooses
              ? call.arguments().stream().anyMatch(a -> computes(a, wanted))
              : holds(node, wanted));
    }
    return holds(node, wanted);
  }

  private static boolean holds(Node node, Set<String> wanted) {
    return (node instanceof Call call && wanted.contains(call.name()))
        || node.children().stream().anyMatch(child -> holds(child, wanted));
  }

  /** Whether a text makes keys: by a function for it, or by hiding chance in a digest. */
  static boolean makesKeys(String sql) {
    Set<String> names = in(sql);
    return names.stream().anyMatch(DIGESTS::contains) || names.stream().noneMatch(CHANCE::contains);
  }

  /** What stands behind a query's first WHERE; empty when it has none. */
  static String condition(String query) {
    int where = query.toUpperCase(Locale.ROOT).indexOf("WHERE");
    return where < 0 ? "" : query.substring(where);
  }
}
