package dev.lockkeeper.report.review;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Lists of Markdown, of which the first items are told and the others counted. */
final class Items {
  private static final int MOST = 20;

  private Items() {}

  /**
   * An item a line, and an empty line behind them.
   *
   * @param text what an item says, as Markdown
   */
  static <T> String of(List<T> items, Function<T, String> text) {
    int more = items.size() - MOST;
    return items.stream().limit(MOST).map(text).collect(Collectors.joining("\n- ", "- ", "\n"))
        + (more > 0 ? "- and " + more + " more\n\n" : "\n");
  }
}
