package dev.lockkeeper.reader.models;

import dev.lockkeeper.reader.python.PythonValue.Invocation;
import java.util.function.Predicate;

/** Which classes declare a primary key, told without reading their columns. */
final class Keys {
  private Keys() {}

  /** Whether a class, or one that it inherits from and that is {@code wanted}, declares one. */
  static boolean hasKey(ModelClass model, Predicate<ModelClass> wanted) {
    return ModelClasses.lineage(model, wanted).stream().anyMatch(Keys::declaresKey);
  }

  private static boolean declaresKey(ModelClass model) {
    return model.ownValues().stream()
        .anyMatch(
            value -> value instanceof Invocation call && call.argument("primary_key").isPresent());
  }
}
