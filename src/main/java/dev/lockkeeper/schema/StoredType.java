package dev.lockkeeper.schema;

import dev.lockkeeper.operation.TypeName;
import java.util.ArrayList;
import java.util.List;

/** How the server keeps a type that may be written in several ways. */
final class StoredType {
  private StoredType() {}

  /** Whether a column of it gets a sequence (manual, "Serial Types"). */
  static boolean isSerial(TypeName type) {
    return integerBehind(type.name()) != null && type.schema().isEmpty();
  }

  /** The type without shorthand: integer for serial, {@code numeric(10,0)} for numeric(10). */
  static TypeName of(TypeName written) {
    TypeName type = written.withoutPublic();
    if (isSerial(type)) {
      return new TypeName(
          type.schema(), String.valueOf(integerBehind(type.name())), List.of(), 0, type.span());
    }
    List<String> modifiers = new ArrayList<>(type.modifiers());
    if (type.name().equals("numeric") && modifiers.size() == 1) {
      modifiers.add("0");
    } else if ((type.name().equals("character") || type.name().equals("bit"))
        && modifiers.isEmpty()
        && type.schema().isEmpty()) {
      modifiers.add("1");
    }
    return new TypeName(
        type.schema(), type.name(), modifiers, Math.min(type.dimensions(), 1), type.span());
  }

  /** Its name; text for a string of any length. */
  static String unlimited(TypeName type) {
    boolean anyLength = type.name().equals("character varying") && type.modifiers().isEmpty();
    return anyLength ? "text" : type.name();
  }

  private static @org.jspecify.annotations.Nullable String integerBehind(String type) {
    return switch (type) {
      case "serial", "serial4" -> "integer";
      case "bigserial", "serial8" -> "bigint";
      case "smallserial", "serial2" -> "smallint";
      default -> null;
    };
  }
}
