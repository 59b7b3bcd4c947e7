package dev.lockkeeper.reader.python;

import java.util.Optional;
import java.util.StringJoiner;

/** What {@code json.dumps} makes of a value that is known. */
final class PythonJson {
  private PythonJson() {}

  /** The text, as Python writes it without options; empty where a part of the value is unknown. */
  static Optional<String> text(PythonValue value) {
    if (value instanceof PythonValue.Text text) {
      return text.known().map(PythonJson::quoted);
    }
    if (value instanceof PythonValue.IntegerNumber number) {
      return Optional.of(number.value().toString());
    }
    if (value instanceof PythonValue.Truth truth) {
      return Optional.of(String.valueOf(truth.value()));
    }
    if (value instanceof PythonValue.NoneValue) {
      return Optional.of("null");
    }
    if (value instanceof PythonValue.Items items) {
      return items(items);
    }
    return value instanceof PythonValue.Mapping mapping ? mapping(mapping) : Optional.empty();
  }

  private static Optional<String> items(PythonValue.Items items) {
    StringJoiner joined = new StringJoiner(", ", "[", "]");
    for (PythonValue item : items.items()) {
      Optional<String> text = text(item);
      if (text.isEmpty()) {
        return Optional.empty();
      }
      joined.add(text.get());
    }
    return Optional.of(joined.toString());
  }

  private static Optional<String> mapping(PythonValue.Mapping mapping) {
    StringJoiner joined = new StringJoiner(", ", "{", "}");
    for (PythonValue.Mapping.Entry entry : mapping.entries()) {
      Optional<String> value = text(entry.value());
      boolean named = entry.key() instanceof PythonValue.Text;
      Optional<String> key = named ? text(entry.key()) : Optional.empty();
      if (value.isEmpty() || key.isEmpty()) {
        return Optional.empty();
      }
      joined.add(key.get() + ": " + value.get());
    }
    return Optional.of(joined.toString());
  }

  private static String quoted(String text) {
    StringBuilder quoted = new StringBuilder("\"");
    for (int at = 0; at < text.length(); at++) {
      char character = text.charAt(at);
      switch (character) {
        case '"' -> quoted.append("\\\"");
        case '\\' -> quoted.append("\\\\");
        case '\n' -> quoted.append("\\n");
        case '\r' -> quoted.append("\\r");
        case '\t' -> quoted.append("\\t");
        case '\b' -> quoted.append("\\b");
        case '\f' -> quoted.append("\\f");
        default -> {
          if (character < ' ' || character > '~') {
            quoted.append(String.format("\\u%04x", (int) character));
          } else {
            quoted.append(character);
          }
        }
      }
    }
    return quoted.append('"').toString();
  }
}
