package dev.lockkeeper.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What is known of a database as lines to compare: {@code column public.t.a -> 1 | integer | not
 * null}. A part {@code ?} is not known and agrees with anything; so does the absence of a whole
 * line that is only {@code ?}.
 */
public final class Facts {
  static final String UNKNOWN = "?";

  private final Map<String, List<String>> lines = new TreeMap<>();
  private final List<String> open = new ArrayList<>();

  void add(String key, Object... parts) {
    List<String> texts = new ArrayList<>();
    for (Object part : parts) {
      texts.add(String.valueOf(part));
    }
    lines.put(key, texts);
  }

  /** What starts with this may be there though it is not known. */
  void leaveOpen(String prefix) {
    open.add(prefix);
  }

  /** Something that may be there or not. */
  void addUnsure(String key) {
    lines.put(key, List.of(UNKNOWN));
  }

  /** All lines as texts, sorted. */
  public List<String> lines() {
    return lines.entrySet().stream().map(line -> line(line.getKey(), line.getValue())).toList();
  }

  /** Where these differ from what the catalogs say, one line each way, sorted. */
  List<String> differencesFrom(Facts catalogs) {
    List<String> differences = new ArrayList<>();
    TreeSet<String> keys = new TreeSet<>(lines.keySet());
    keys.addAll(catalogs.lines.keySet());
    for (String key : keys) {
      List<String> ours = lines.get(key);
      List<String> theirs = catalogs.lines.get(key);
      boolean isOpen = ours == null && open.stream().anyMatch(key::startsWith);
      if (!isOpen && !agree(ours, theirs)) {
        differences.add("server: " + line(key, theirs));
        differences.add("replay: " + line(key, ours));
      }
    }
    return differences;
  }

  private static boolean agree(
      @org.jspecify.annotations.Nullable List<String> ours,
      @org.jspecify.annotations.Nullable List<String> theirs) {
    if (ours != null && ours.equals(List.of(UNKNOWN))) {
      return true;
    }
    if (ours == null || theirs == null || ours.size() != theirs.size()) {
      return false;
    }
    for (int i = 0; i < ours.size(); i++) {
      if (!ours.get(i).equals(UNKNOWN) && !ours.get(i).equals(theirs.get(i))) {
        return false;
      }
    }
    return true;
  }

  private static String line(String key, @org.jspecify.annotations.Nullable List<String> parts) {
    return parts == null ? "no " + key : key + " -> " + String.join(" | ", parts);
  }
}
