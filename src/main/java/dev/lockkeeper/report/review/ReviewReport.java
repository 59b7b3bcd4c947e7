package dev.lockkeeper.report.review;

import dev.lockkeeper.lint.review.Review;
import dev.lockkeeper.report.ToolVersion;
import java.io.IOException;
import java.io.Writer;

/** A form in which a review is written. */
public interface ReviewReport {
  /** GitHub's Markdown. */
  static ReviewReport markdown() {
    return new ReviewMarkdown();
  }

  /** JSON of the given version of Lockkeeper. */
  static ReviewReport json(ToolVersion version) {
    return new ReviewJson(version);
  }

  /**
   * Writes all of it.
   *
   * @throws IOException when {@code out} refuses it
   */
  void write(Review review, Writer out) throws IOException;
}
