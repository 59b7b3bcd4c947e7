package dev.lockkeeper.operation;

import dev.lockkeeper.source.Span;
import java.util.List;
import java.util.Optional;

/**
 * A data type as written.
 *
 * @param schema the schema of a user's type, where one was written
 * @param name the server's own name of a built-in type without modifiers ({@code character
 *     varying}, {@code timestamp with time zone}, {@code serial}), else the user's type
 * @param modifiers what stands in parentheses: {@code [10, 2]}; for an interval its fields come
 *     first ({@code [day to second, 3]})
 * @param dimensions how many pairs of brackets follow; 0 for no array
 * @param span where it stands
 */
public record TypeName(
    Optional<Identifier> schema, String name, List<String> modifiers, int dimensions, Span span) {
  public TypeName {
    modifiers = List.copyOf(modifiers);
  }

  /** A built-in type. */
  public static TypeName of(String name, List<String> modifiers, Span span) {
    return new TypeName(Optional.empty(), name, modifiers, 0, span);
  }

  /**
   * As PostgreSQL's format_type prints it: {@code character varying(20)}, {@code timestamp(3) with
   * time zone}, {@code integer[]}.
   */
  public String sql() {
    String brackets = dimensions > 0 ? "[]" : "";
    String prefix = schema.map(s -> s.sql() + ".").orElse("");
    if (modifiers.isEmpty()) {
      return prefix + name + brackets;
    }
    if (name.equals("interval") && Character.isLetter(modifiers.get(0).charAt(0))) {
      String precision = modifiers.size() > 1 ? "(" + modifiers.get(1) + ")" : "";
      return prefix + name + " " + modifiers.get(0) + precision + brackets;
    }
    String inner = "(" + String.join(",", modifiers) + ")";
    int zone = name.startsWith("time") ? name.indexOf(' ') : -1;
    return zone < 0
        ? prefix + name + inner + brackets
        : name.substring(0, zone) + inner + name.substring(zone) + brackets;
  }

  /** Without the schema that a bare name is looked for in anyway: public. */
  public TypeName withoutPublic() {
    return schema.filter(s -> s.value().equals("public")).isEmpty()
        ? this
        : new TypeName(Optional.empty(), name, modifiers, dimensions, span);
  }

  /** Whether both are the same type to the server, wherever they stand. */
  public boolean sameAs(TypeName other) {
    return withoutPublic().sql().equals(other.withoutPublic().sql());
  }

  @Override
  public String toString() {
    return sql();
  }
}
