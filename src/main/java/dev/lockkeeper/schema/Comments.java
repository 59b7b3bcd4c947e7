package dev.lockkeeper.schema;

import java.util.Optional;
import org.pcollections.HashPMap;
import org.pcollections.HashTreePMap;

/** The comments on objects and columns; persistent. */
final class Comments {
  static final Comments NONE = new Comments(HashTreePMap.empty());

  /** The number that stands for the object itself. */
  private static final int WHOLE = 0;

  private final HashPMap<Integer, HashPMap<Integer, Optional<String>>> texts;

  private Comments(HashPMap<Integer, HashPMap<Integer, Optional<String>>> texts) {
    this.texts = texts;
  }

  /**
   * The comment on an object; empty where it has none. Absent when that is not known, as for what
   * was not seen created and not commented on since.
   */
  Optional<String> of(SchemaObject object) {
    return of(object.id(), WHOLE, object.birth().isPresent());
  }

  /** Likewise on a column of a table. */
  Optional<String> of(Table table, Column column) {
    return of(table.id(), column.id(), column.birth().isPresent());
  }

  private Optional<String> of(int object, int part, boolean isBornWithout) {
    Optional<String> none = isBornWithout ? Optional.of("") : Optional.empty();
    return texts.getOrDefault(object, HashTreePMap.empty()).getOrDefault(part, none);
  }

  /** With what a comment says by now; absent where nobody knows. */
  Comments with(SchemaObject object, Optional<String> text) {
    return with(object.id(), WHOLE, text);
  }

  /** Likewise of a column. */
  Comments with(Table table, Column column, Optional<String> text) {
    return with(table.id(), column.id(), text);
  }

  private Comments with(int object, int part, Optional<String> text) {
    HashPMap<Integer, Optional<String>> ofObject =
        texts.getOrDefault(object, HashTreePMap.empty()).plus(part, text);
    return new Comments(texts.plus(object, ofObject));
  }
}
