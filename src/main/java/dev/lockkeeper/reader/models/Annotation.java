package dev.lockkeeper.reader.models;

import dev.lockkeeper.reader.python.PythonValue;
import dev.lockkeeper.reader.python.PythonValue.Invocation;
import java.util.Optional;

/**
 * What an annotation says of a column.
 *
 * @param type the type of SQLAlchemy that stands for it; empty where that is not known
 * @param nullable whether it takes None; empty where that is not known
 * @param template the {@code mapped_column} or {@code Field} that an Annotated holds
 */
record Annotation(
    Optional<PythonValue> type, Optional<Boolean> nullable, Optional<Invocation> template) {
  static final Annotation UNKNOWN =
      new Annotation(Optional.empty(), Optional.empty(), Optional.empty());

  Annotation orNull() {
    return new Annotation(type, Optional.of(true), template);
  }
}
