package dev.lockkeeper.model;

import dev.lockkeeper.source.SourceFile;
import dev.lockkeeper.source.Span;
import java.util.List;
import java.util.Optional;

/**
 * A file that declares models.
 *
 * @param comments its comments, in which findings may be suppressed
 * @param unread why it could not be read at all
 */
public record ModelFile(SourceFile file, List<Comment> comments, Optional<Unread> unread) {
  public ModelFile {
    comments = List.copyOf(comments);
  }

  /**
   * A comment.
   *
   * @param text what it says, without the marks that make it a comment
   * @param span the whole comment, marks included
   */
  public record Comment(String text, Span span) {}

  /**
   * What a file that cannot be read says of itself.
   *
   * @param span where reading ended
   * @param reason why, in words for a person
   */
  public record Unread(Span span, String reason) {}
}
