package dev.lockkeeper.migration;

import dev.lockkeeper.source.Span;
import java.util.Optional;

/** How a migration is taken back. */
public sealed interface Down {
  /** The statements of the way back, when there are any. */
  default Optional<Body> body() {
    return Optional.empty();
  }

  /** Where one stands, or stands empty. */
  default Optional<Span> place() {
    return body().map(Body::span);
  }

  /** A way back is written. */
  record Written(Body written) implements Down {
    @Override
    public Optional<Body> body() {
      return Optional.of(written);
    }
  }

  /**
   * The tool, or the other migrations of the project, want one and there is none; {@code span} is
   * where one would say so.
   */
  record Missing(Span span) implements Down {}

  /** The place for it holds nothing: {@code pass}, only comments, an empty file or section. */
  record Empty(Span span) implements Down {
    @Override
    public Optional<Span> place() {
      return Optional.of(span);
    }
  }

  /** It refuses: it raises, with the reason that it gives. */
  record Irreversible(Span span, Optional<String> reason) implements Down {}

  /** Nobody expects one. */
  record NotExpected() implements Down {}
}
