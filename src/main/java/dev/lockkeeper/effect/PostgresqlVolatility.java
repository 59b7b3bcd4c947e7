package dev.lockkeeper.effect;

import dev.lockkeeper.operation.Expression;
import dev.lockkeeper.operation.Identifier;
import dev.lockkeeper.operation.ObjectName;
import dev.lockkeeper.schema.Routine;
import dev.lockkeeper.schema.Schema;
import dev.lockkeeper.schema.Truth;
import dev.lockkeeper.source.Span;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Whether an expression gives another value for each row (manual, "Function Volatility
 * Categories"): what a new column cannot have as its default without a rewrite.
 *
 * <p>An expression is as volatile as the functions that it calls; the operators and casts that come
 * with the server are not volatile.
 */
final class PostgresqlVolatility {
  private static final String RESOURCE = "postgresql-functions.txt";

  /**
   * String constants and comments, which hold no calls; names with what stands before and behind.
   */
  private static final Pattern TOKEN =
      Pattern.compile(
          "'(?:[^']|'')*'|\\$([A-Za-z_]*)\\$.*?\\$\\1\\$|--[^\\n]*|/\\*.*?\\*/"
              + "|(?<schema>(?:\"[^\"]+\"|[A-Za-z_][\\w$]*)\\s*\\.\\s*)?"
              + "(?<name>\"[^\"]+\"|[A-Za-z_][\\w$]*)\\s*(?<call>\\()?",
          Pattern.DOTALL);

  /** A body that the planner puts in the place of the call (inline_function in clauses.c). */
  private static final Pattern INLINED =
      Pattern.compile(
          "\\s*SELECT\\s+(?<value>(?:(?!\\b(?:FROM|WHERE|GROUP|HAVING|LIMIT|UNION|INTO|SELECT)\\b).)*?);?\\s*",
          Pattern.DOTALL | Pattern.CASE_INSENSITIVE);

  private static final int DEEPEST = 8;

  private final Schema before;

  PostgresqlVolatility(Schema before) {
    this.before = before;
  }

  /** Whether the expression calls a volatile function; unknown when it calls one not known. */
  Truth isVolatile(Expression expression) {
    return isVolatile(expression.text(), expression.span(), 0);
  }

  private Truth isVolatile(String text, Span span, int depth) {
    Truth found = text.contains("{}") && !isLiteral(text) ? Truth.UNKNOWN : Truth.NO;
    Matcher token = TOKEN.matcher(text);
    while (token.find()) {
      if (token.group("call") != null) {
        Optional<String> schema =
            Optional.ofNullable(token.group("schema")).map(s -> s.replaceAll("[\\s.]", ""));
        found = found.or(call(schema.map(PostgresqlVolatility::stored), token, span, depth));
      }
    }
    return found;
  }

  private static boolean isLiteral(String text) {
    return text.startsWith("'") || text.startsWith("E'") || text.startsWith("$");
  }

  private Truth call(Optional<String> schema, Matcher token, Span span, int depth) {
    String name = stored(token.group("name"));
    boolean isServers = schema.filter(s -> !s.equals("pg_catalog")).isEmpty();
    if (isServers && Functions.VOLATILE.contains(name)) {
      return Truth.YES;
    } else if (isServers && Functions.OTHERS.contains(name)) {
      return Truth.NO;
    }
    ObjectName routine =
        new ObjectName(
            schema.map(s -> new Identifier(s, s, span)), new Identifier(name, name, span));
    List<Routine> routines = before.routines(routine);
    if (routines.isEmpty()) {
      // An extension's function may be written with its schema.
      return Functions.VOLATILE.contains(name) ? Truth.YES : Truth.UNKNOWN;
    }
    return routines.stream()
        .map(found -> isVolatile(found, span, depth))
        .reduce(Truth::mixedWith)
        .orElse(Truth.UNKNOWN);
  }

  private Truth isVolatile(Routine routine, Span span, int depth) {
    if (!routine.exists().holds()) {
      return Truth.UNKNOWN;
    }
    boolean isSql =
        routine.definition().language().filter(l -> l.equalsIgnoreCase("sql")).isPresent();
    boolean isPlain =
        isSql
            && !routine.definition().securityDefiner()
            && routine.definition().settings().isEmpty();
    Optional<String> inlined =
        routine
            .definition()
            .body()
            .map(INLINED::matcher)
            .filter(Matcher::matches)
            .map(body -> body.group("value"));
    if (isPlain && inlined.isPresent() && depth < DEEPEST) {
      return isVolatile(inlined.get(), span, depth + 1);
    }
    return Truth.of(routine.volatility().equals("VOLATILE"));
  }

  private static String stored(String name) {
    return name.startsWith("\"")
        ? name.substring(1, name.length() - 1)
        : name.toLowerCase(Locale.ROOT);
  }

  /** Read when the first default calls a function. */
  private static final class Functions {
    static final Set<String> VOLATILE = read("[volatile]");
    static final Set<String> OTHERS = read("[stable or immutable]");

    private static Set<String> read(String section) {
      Set<String> names = new HashSet<>();
      try (InputStream stream = PostgresqlVolatility.class.getResourceAsStream(RESOURCE)) {
        if (stream == null) {
          throw new IllegalStateException(RESOURCE + " is missing");
        }
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
        boolean inside = false;
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
          if (line.startsWith("[")) {
            inside = line.equals(section);
          } else if (inside) {
            names.addAll(List.of(line.split(" ", -1)));
          }
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      return Set.copyOf(names);
    }
  }
}
