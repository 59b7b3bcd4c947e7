package dev.lockkeeper.schema;

import dev.lockkeeper.operation.ObjectName;
import dev.lockkeeper.operation.Query;
import dev.lockkeeper.source.Span;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The tables that a query names and the words that it mentions, found by its FROM and JOIN without
 * parsing it. It errs towards too many.
 */
final class QueryNames {
  private static final Set<String> END_OF_FROM =
      Set.of(
          "where",
          "group",
          "having",
          "order",
          "limit",
          "offset",
          "fetch",
          "union",
          "intersect",
          "except",
          "window",
          "for",
          "select",
          "returning",
          "set",
          "values");
  private static final Set<String> NO_TABLE =
      Set.of("select", "lateral", "only", "rows", "unnest", "values", "table");
  private static final Set<String> CALLS_WITH_FROM =
      Set.of("extract", "substring", "trim", "overlay", "position");

  private final Set<ObjectName> tables = new LinkedHashSet<>();
  private final Set<String> mentions = new HashSet<>();
  private final List<SqlWord> words;
  private final Span span;

  private QueryNames(Query query) {
    this.words = SqlWord.of(query.text());
    this.span = query.span();
    read();
  }

  static QueryNames of(Query query) {
    return new QueryNames(query);
  }

  /** The tables and views that it names, WITH queries and the server's own left out. */
  Set<ObjectName> tables() {
    return tables;
  }

  /** All names in it, and {@code *} where it selects all columns. */
  Set<String> mentions() {
    return mentions;
  }

  private void read() {
    Set<String> withQueries = withQueries();
    Deque<Boolean> inFrom = new ArrayDeque<>();
    inFrom.push(false);
    boolean expecting = false;
    for (int i = 0; i < words.size(); i++) {
      SqlWord word = words.get(i);
      mention(i);
      if (word.is("(")) {
        boolean callWithFrom = i > 0 && CALLS_WITH_FROM.contains(words.get(i - 1).value());
        inFrom.push(expecting && !callWithFrom);
      } else if (word.is(")")) {
        expecting = false;
        if (inFrom.size() > 1) {
          inFrom.pop();
        }
      } else if (word.is(",")) {
        expecting = inFrom.element();
      } else if (startsTables(i)) {
        inFrom.pop();
        inFrom.push(true);
        expecting = true;
      } else if (END_OF_FROM.contains(word.value()) && !isPart(i)) {
        inFrom.pop();
        inFrom.push(false);
        expecting = false;
      } else if (expecting && word.isName() && !isSkipped(word)) {
        i = takeName(i, withQueries);
        expecting = false;
      }
    }
  }

  private static boolean isSkipped(SqlWord word) {
    return word.kind() == SqlWord.Kind.NAME && NO_TABLE.contains(word.value());
  }

  private boolean isPart(int i) {
    return i > 0 && words.get(i - 1).is(".");
  }

  private boolean startsTables(int i) {
    SqlWord word = words.get(i);
    if (isPart(i) || !(word.is("from") || word.is("join") || word.is("using"))) {
      return false;
    }
    boolean isDistinctFrom = i > 0 && words.get(i - 1).is("distinct");
    boolean isColumnList = word.is("using") && i + 1 < words.size() && words.get(i + 1).is("(");
    return !isDistinctFrom && !isColumnList && !isInCallWithFrom(i);
  }

  private boolean isInCallWithFrom(int i) {
    int depth = 0;
    for (int at = i - 1; at > 0 && at > i - 40; at--) {
      if (words.get(at).is(")")) {
        depth++;
      } else if (words.get(at).is("(") && depth-- == 0) {
        return CALLS_WITH_FROM.contains(words.get(at - 1).value());
      }
    }
    return false;
  }

  private void mention(int i) {
    SqlWord word = words.get(i);
    if (word.isName()) {
      mentions.add(word.value());
    } else if (word.is("*") && i > 0) {
      SqlWord before = words.get(i - 1);
      if (before.is("select")
          || before.is(",")
          || before.is(".")
          || before.is("distinct")
          || before.is("all")) {
        mentions.add("*");
      }
    }
  }

  /** Takes the name that starts at a word; returns the index of its last word. */
  private int takeName(int start, Set<String> withQueries) {
    int last = start;
    while (last + 2 < words.size() && words.get(last + 1).is(".") && words.get(last + 2).isName()) {
      last += 2;
      mentions.add(words.get(last).value());
    }
    boolean isCall = last + 1 < words.size() && words.get(last + 1).is("(");
    String name = words.get(last).value();
    Optional<String> schema =
        last > start ? Optional.of(words.get(last - 2).value()) : Optional.empty();
    boolean isServers =
        schema
            .map(s -> s.startsWith("pg_") || s.equals("information_schema"))
            .orElse(name.startsWith("pg_"));
    if (!isCall && !isServers && !(schema.isEmpty() && withQueries.contains(name))) {
      tables.add(
          new ObjectName(
              schema.map(s -> Change.identifier(s, span)), Change.identifier(name, span)));
    }
    return last;
  }

  private Set<String> withQueries() {
    Set<String> names = new HashSet<>();
    if (words.stream().noneMatch(word -> word.is("with"))) {
      return names;
    }
    for (int i = 0; i + 2 < words.size(); i++) {
      boolean isDefinition =
          words.get(i).isName()
              && (words.get(i + 1).is("as") || words.get(i + 1).is("("))
              && i > 0
              && (words.get(i - 1).is("with")
                  || words.get(i - 1).is("recursive")
                  || words.get(i - 1).is(","));
      if (isDefinition) {
        names.add(words.get(i).value());
      }
    }
    return names;
  }
}
