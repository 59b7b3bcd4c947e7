package dev.lockkeeper.reader.python;

import dev.lockkeeper.source.Span;
import dev.lockkeeper.source.TextView;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** Python's operations on strings, on views: every character keeps its place. */
final class TextOperations {
  private static final String WHITE_SPACE = " \t\n\r\f\u000b";

  private TextOperations() {}

  /**
   * {@code template % values}.
   *
   * @param place where the whole expression stands
   */
  static Optional<TextView> percent(TextView template, PythonValue values, Span place) {
    TextView.Builder result = TextView.builder(template.file());
    String text = template.text();
    List<PythonValue> positional =
        values instanceof PythonValue.Items items ? items.items() : List.of(values);
    int next = 0;
    int copied = 0;
    int at = text.indexOf('%');
    while (at >= 0) {
      result.append(template, copied, at);
      int kind = at + 1;
      Optional<PythonValue> value = Optional.empty();
      if (text.startsWith("%", kind)) {
        result.append(template, at, at + 1);
      } else {
        if (text.startsWith("(", kind)) {
          int close = text.indexOf(')', kind);
          if (close < 0 || !(values instanceof PythonValue.Mapping mapping)) {
            return Optional.empty();
          }
          value = lookUp(mapping, text.substring(kind + 1, close));
          kind = close + 1;
        } else if (values instanceof PythonValue.Mapping) {
          return Optional.empty();
        } else if (next < positional.size()) {
          value = Optional.of(positional.get(next++));
        } else {
          return Optional.empty();
        }
        if (kind >= text.length()) {
          return Optional.empty();
        }
        TextView hole = TextView.builder(template.file()).hole(place).build();
        char conversion = text.charAt(kind);
        boolean decimal = value.filter(PythonValue.IntegerNumber.class::isInstance).isPresent();
        if (value.isEmpty()) {
          result.append(hole);
        } else if (conversion == 's' || (conversion == 'd' && decimal)) {
          result.append(PythonConstants.text(value.get(), use(value.get(), place)));
        } else if (conversion == 'r') {
          result.append(PythonConstants.representation(value.get(), use(value.get(), place)));
        } else if ("dif".indexOf(conversion) >= 0) {
          result.append(hole);
        } else {
          return Optional.empty();
        }
      }
      copied = kind + 1;
      at = text.indexOf('%', copied);
    }
    return Optional.of(result.append(template, copied, text.length()).build());
  }

  private static Optional<PythonValue> lookUp(PythonValue.Mapping mapping, String key) {
    Optional<PythonValue> found = Optional.empty();
    for (PythonValue.Mapping.Entry entry : mapping.entries()) {
      if (entry.key() instanceof PythonValue.Text text
          && text.known().filter(key::equals).isPresent()) {
        found = Optional.of(entry.value());
      }
    }
    return found;
  }

  /** Where a value is used that is formatted into a text: at its own expression, if inside. */
  private static Span use(PythonValue value, Span place) {
    return place.contains(value.span()) ? value.span() : place;
  }

  /** {@code template.format(...)}. */
  static Optional<TextView> format(TextView template, PythonValue.Invocation call) {
    TextView.Builder result = TextView.builder(template.file());
    String text = template.text();
    int next = 0;
    int copied = 0;
    int at = 0;
    while (at < text.length()) {
      char c = text.charAt(at);
      if (c != '{' && c != '}') {
        at++;
        continue;
      }
      result.append(template, copied, at);
      if (at + 1 < text.length() && text.charAt(at + 1) == c) {
        result.append(template, at, at + 1);
        at += 2;
        copied = at;
        continue;
      }
      int close = text.indexOf('}', at);
      if (c == '}' || close < 0) {
        return Optional.empty();
      }
      String field = text.substring(at + 1, close);
      String name = field;
      boolean representation = name.endsWith("!r");
      if (representation || name.endsWith("!s")) {
        name = name.substring(0, name.length() - 2);
      }
      Optional<PythonValue> value;
      if (name.isEmpty()) {
        value = positional(call, next++);
      } else if (name.chars().allMatch(Character::isDigit) && name.length() < 4) {
        value = positional(call, Integer.parseInt(name));
      } else {
        value = call.argument(name);
      }
      Span place = call.span();
      if (value.isEmpty()) {
        result.hole(place);
      } else if (representation) {
        result.append(PythonConstants.representation(value.get(), use(value.get(), place)));
      } else {
        result.append(PythonConstants.text(value.get(), use(value.get(), place)));
      }
      at = close + 1;
      copied = at;
    }
    return Optional.of(result.append(template, copied, text.length()).build());
  }

  private static Optional<PythonValue> positional(PythonValue.Invocation call, int index) {
    return index < call.positional().size()
        ? Optional.of(call.positional().get(index))
        : Optional.empty();
  }

  /** {@code text.strip(characters)}, or one side of it. */
  static TextView strip(TextView view, Optional<String> characters, boolean left, boolean right) {
    String set = characters.orElse(WHITE_SPACE);
    String text = view.text();
    int start = 0;
    int end = text.length();
    while (left && start < end && set.indexOf(text.charAt(start)) >= 0 && !view.isHole(start)) {
      start++;
    }
    while (right && end > start && set.indexOf(text.charAt(end - 1)) >= 0) {
      if (view.isHole(end - 1)) {
        break;
      }
      end--;
    }
    return view.slice(start, end);
  }

  /** {@code text.replace(old, replacement)}. */
  static TextView replace(TextView view, String old, TextView replacement) {
    if (old.isEmpty()) {
      return view;
    }
    TextView.Builder result = TextView.builder(view.file());
    String text = view.text();
    int copied = 0;
    for (int at = text.indexOf(old); at >= 0; at = text.indexOf(old, copied)) {
      result.append(view, copied, at).append(replacement);
      copied = at + old.length();
    }
    return result.append(view, copied, text.length()).build();
  }

  /** {@code text.upper()}, {@code text.lower()}: each character changed where it stands. */
  static TextView map(TextView view, UnaryOperator<String> change) {
    TextView.Builder result = TextView.builder(view.file());
    String text = view.text();
    int at = 0;
    while (at < text.length()) {
      int end = text.offsetByCodePoints(at, 1);
      String character = text.substring(at, end);
      String changed = change.apply(character);
      if (changed.equals(character) || view.isHole(at)) {
        result.append(view, at, end);
      } else {
        result.decoded(view.span(at, end), changed);
      }
      at = end;
    }
    return result.build();
  }

  /** {@code text.split(separator)}; without a separator at white space. */
  static List<TextView> split(TextView view, Optional<String> separator) {
    List<TextView> parts = new ArrayList<>();
    String text = view.text();
    if (separator.isPresent() && !separator.get().isEmpty()) {
      int from = 0;
      for (int at = text.indexOf(separator.get());
          at >= 0;
          at = text.indexOf(separator.get(), from)) {
        parts.add(view.slice(from, at));
        from = at + separator.get().length();
      }
      parts.add(view.slice(from, text.length()));
      return parts;
    }
    int at = 0;
    while (at < text.length()) {
      int start = at;
      while (at < text.length() && WHITE_SPACE.indexOf(text.charAt(at)) < 0) {
        at++;
      }
      if (at > start) {
        parts.add(view.slice(start, at));
      }
      at++;
    }
    return parts;
  }

  /** {@code text.splitlines()}. */
  static List<TextView> lines(TextView view) {
    List<TextView> lines = split(view, Optional.of("\n"));
    return view.text().isEmpty() || view.text().endsWith("\n")
        ? lines.subList(0, lines.size() - 1)
        : lines;
  }

  /** {@code textwrap.dedent(text)}. */
  static TextView dedent(TextView view) {
    List<TextView> lines = split(view, Optional.of("\n"));
    String margin = null;
    for (TextView line : lines) {
      String text = line.text();
      String indent = text.substring(0, indentation(text));
      if (indent.length() < text.length()) {
        margin = margin == null ? indent : commonStart(margin, indent);
      }
    }
    int cut = margin == null ? 0 : margin.length();
    TextView.Builder result = TextView.builder(view.file());
    int offset = 0;
    for (TextView line : lines) {
      int length = line.text().length();
      boolean blank = indentation(line.text()) == length;
      if (offset > 0) {
        result.append(view, offset - 1, offset);
      }
      if (!blank) {
        result.append(line, cut, length);
      }
      offset += length + 1;
    }
    return result.build();
  }

  private static int indentation(String line) {
    int at = 0;
    while (at < line.length() && (line.charAt(at) == ' ' || line.charAt(at) == '\t')) {
      at++;
    }
    return at;
  }

  private static String commonStart(String one, String other) {
    int at = 0;
    while (at < Math.min(one.length(), other.length()) && one.charAt(at) == other.charAt(at)) {
      at++;
    }
    return one.substring(0, at);
  }

  /** {@code separator.join(parts)}. */
  static TextView join(
      TextView separator, List<PythonValue> parts, Function<PythonValue, TextView> text) {
    TextView.Builder result = TextView.builder(separator.file());
    boolean first = true;
    for (PythonValue part : parts) {
      if (!first) {
        result.append(separator);
      }
      result.append(text.apply(part));
      first = false;
    }
    return result.build();
  }
}
