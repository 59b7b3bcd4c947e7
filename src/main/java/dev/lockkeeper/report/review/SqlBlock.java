package dev.lockkeeper.report.review;

import dev.lockkeeper.report.Markdown;

/** SQL to copy; folded away where it is long. */
final class SqlBlock {
  private static final int MOST_LINES = 14;

  private SqlBlock() {}

  /**
   * A block under a heading.
   *
   * @param heading plain words
   */
  static String of(String heading, String sql, Room room) {
    String fence = Markdown.fence("sql", sql);
    return sql.lines().count() <= MOST_LINES
        ? "**" + heading + "**\n\n" + fence + "\n"
        : room.folded(heading, fence);
  }
}
