package dev.lockkeeper.reader.git;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Reads lists that git prints with {@code -z}. */
final class Changes {
  private static final String SUBMODULE = "160000";
  private static final String LINK = "120000";
  private static final String NOTHING = "000000";

  private Changes() {}

  /**
   * A file that differs in two versions of a tree.
   *
   * @param path relative to the root of the working tree, with {@code /}
   */
  record Change(String path, Side before, Side after) {
    /** Whether it is a repository inside this one, on either side. */
    boolean isOfRepository() {
      return before.isSubmodule() || after.isSubmodule();
    }
  }

  /**
   * One side of a change.
   *
   * @param mode six octal digits, as git prints them
   * @param object the content's name
   */
  record Side(String mode, String object) {
    boolean isAbsent() {
      return mode.equals(NOTHING);
    }

    boolean isLink() {
      return mode.equals(LINK);
    }

    boolean isSubmodule() {
      return mode.equals(SUBMODULE);
    }
  }

  /** The changes of {@code --raw -z --no-renames}. */
  static List<Change> of(byte[] raw) {
    List<Change> changes = new ArrayList<>();
    List<String> fields = fields(raw);
    for (int i = 0; i + 1 < fields.size(); i += 2) {
      // :100644 000000 5716ca5987... 0000000000... D
      String[] words = fields.get(i).substring(1).split(" ", -1);
      Side before = new Side(words[0], words[2]);
      Side after = new Side(words[1], words[3]);
      changes.add(new Change(fields.get(i + 1), before, after));
    }
    return changes;
  }

  /** Files that were not there before, from a list of their paths. */
  static List<Change> ofNewFiles(byte[] paths) {
    Side absent = new Side(NOTHING, "");
    // A repository inside this one is listed as a folder, with a slash.
    return fields(paths).stream()
        .map(
            path ->
                path.endsWith("/")
                    ? new Change(
                        path.substring(0, path.length() - 1), absent, new Side(SUBMODULE, ""))
                    : new Change(path, absent, absent))
        .toList();
  }

  /** What stands before each NUL. */
  private static List<String> fields(byte[] list) {
    List<String> fields = new ArrayList<>();
    int start = 0;
    for (int i = 0; i < list.length; i++) {
      if (list[i] == 0) {
        fields.add(new String(list, start, i - start, StandardCharsets.UTF_8));
        start = i + 1;
      }
    }
    return fields;
  }
}
