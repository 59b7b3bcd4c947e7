package dev.lockkeeper.model;

import dev.lockkeeper.source.Span;
import java.util.List;
import java.util.Optional;

/**
 * A class that says what a request or a response of an API holds.
 *
 * @param name as the code calls it
 * @param span where its name stands
 * @param fields those that it inherits included
 * @param fieldsKnown whether these are all
 */
public record ApiClass(String name, Span span, List<ApiField> fields, boolean fieldsKnown) {
  public ApiClass {
    fields = List.copyOf(fields);
  }

  /** The field of a name. */
  public Optional<ApiField> field(String field) {
    return fields.stream().filter(f -> f.name().equals(field)).findFirst();
  }

  /**
   * A field.
   *
   * @param required whether it must be given
   * @param takesNone whether it may be None; absent where that is not known
   * @param otherwise what it is when it is not given, as the code says it; absent where it is
   *     required or nobody knows
   * @param span where it is declared
   */
  public record ApiField(
      String name,
      boolean required,
      Optional<Boolean> takesNone,
      Optional<String> otherwise,
      Span span) {
    /** Whether it is None when it is not given. */
    public boolean isNoneOtherwise() {
      return otherwise.filter("None"::equals).isPresent();
    }
  }
}
