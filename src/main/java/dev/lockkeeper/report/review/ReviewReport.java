package dev.lockkeeper.report.review;

import dev.lockkeeper.lint.review.Review;
import java.io.IOException;
import java.io.Writer;

/** A form in which a review is written. */
public interface ReviewReport {
  /**
   * Writes all of it.
   *
   * @throws IOException when {@code out} refuses it
   */
  void write(Review review, Writer out) throws IOException;
}
