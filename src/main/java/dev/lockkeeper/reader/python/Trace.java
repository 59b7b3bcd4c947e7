package dev.lockkeeper.reader.python;

import dev.lockkeeper.migration.Program.Manner;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Where a value comes from.
 *
 * @param calls the noted calls that it holds the value of, each with what became of that
 * @param rows the query whose rows it is or holds
 * @param words the names of the functions and methods that it is built with
 * @param tables the tables that it names
 * @param path its full name, or that of what made it: {@code pathlib.Path()}; empty for others
 * @param text what it is, when it is a text that is written out
 */
record Trace(
    Map<CallNote, Manner> calls,
    Optional<FetchNote> rows,
    Set<String> words,
    Set<String> tables,
    String path,
    Optional<String> text) {
  static final Trace NONE =
      new Trace(Map.of(), Optional.empty(), Set.of(), Set.of(), "", Optional.empty());

  static Trace ofText(String text) {
    return new Trace(Map.of(), Optional.empty(), Set.of(), Set.of(), "", Optional.of(text));
  }

  static Trace ofPath(String path) {
    return new Trace(Map.of(), Optional.empty(), Set.of(), Set.of(), path, Optional.empty());
  }

  static Trace ofTable(String table) {
    return new Trace(Map.of(), Optional.empty(), Set.of(), Set.of(table), "", Optional.empty());
  }

  static Trace of(CallNote call) {
    return new Trace(
        Map.of(call, Manner.PLAIN), Optional.empty(), Set.of(), Set.of(), "", Optional.empty());
  }

  /** Of a value that holds both; what they are called is not what it is called. */
  Trace and(Trace other) {
    if (other.equals(NONE)) {
      return bare();
    }
    Map<CallNote, Manner> all = calls;
    if (!other.calls.isEmpty()) {
      all = new LinkedHashMap<>(calls);
      for (Map.Entry<CallNote, Manner> one : other.calls.entrySet()) {
        all.merge(one.getKey(), one.getValue(), (a, b) -> a.compareTo(b) > 0 ? a : b);
      }
    }
    return new Trace(
        all,
        rows.or(other::rows),
        union(words, other.words),
        union(tables, other.tables),
        "",
        Optional.empty());
  }

  private static Set<String> union(Set<String> one, Set<String> other) {
    if (other.isEmpty() || one.equals(other)) {
      return one;
    }
    Set<String> all = new LinkedHashSet<>(one);
    all.addAll(other);
    return all;
  }

  /** The same without a name or text of its own. */
  Trace bare() {
    return path.isEmpty() && text.isEmpty()
        ? this
        : new Trace(calls, rows, words, tables, "", Optional.empty());
  }

  /** The same under a full name. */
  Trace named(String name) {
    return new Trace(calls, rows, words, tables, name, Optional.empty());
  }

  /** The same, built with one more function. */
  Trace with(String word) {
    return new Trace(calls, rows, union(words, Set.of(word)), tables, path, text);
  }

  /** The same, as the rows of a query or no longer as rows. */
  Trace withRows(Optional<FetchNote> of) {
    return rows.equals(of) ? this : new Trace(calls, of, words, tables, path, text);
  }

  /** What is computed from it. */
  Trace computed() {
    if (calls.isEmpty()) {
      return bare();
    }
    Map<CallNote, Manner> all = new LinkedHashMap<>();
    calls.keySet().forEach(call -> all.put(call, Manner.COMPUTED));
    return new Trace(all, rows, words, tables, "", Optional.empty());
  }
}
