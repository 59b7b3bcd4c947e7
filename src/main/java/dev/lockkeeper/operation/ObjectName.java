package dev.lockkeeper.operation;

import dev.lockkeeper.source.Span;
import java.util.Optional;

/**
 * The name of a table, index, view, type, function or other object of a schema.
 *
 * @param schema the schema, where one was written
 * @param name the object's own name
 */
public record ObjectName(Optional<Identifier> schema, Identifier name) {
  /** An object without a written schema. */
  public static ObjectName of(Identifier name) {
    return new ObjectName(Optional.empty(), name);
  }

  /** Where it stands, the schema included. */
  public Span span() {
    return schema
        .filter(s -> s.span().file() == name.span().file())
        .map(s -> s.span().to(name.span()))
        .orElse(name.span());
  }

  /** As SQL prints it: {@code app.users}, {@code "we.ird"}. */
  public String sql() {
    return schema.map(s -> s.sql() + ".").orElse("") + name.sql();
  }

  @Override
  public String toString() {
    return sql();
  }
}
