package dev.lockkeeper.operation;

import dev.lockkeeper.source.Span;
import java.util.List;
import java.util.Optional;

/**
 * What could not be read: a statement, or a directive whose arguments nobody knows.
 *
 * @param reason why, in words for a person: {@code "the text is computed at run time"}
 * @param text the source as written
 * @param touches the tables that it may touch; absent when it may be any
 */
public record Opaque(Span span, String reason, String text, Optional<List<ObjectName>> touches)
    implements Operation {
  public Opaque {
    touches = touches.map(List::copyOf);
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.visit(this);
  }
}
