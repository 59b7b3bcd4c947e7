package dev.lockkeeper.reader.java;

import dev.lockkeeper.reader.java.Value.Scalar;
import dev.lockkeeper.reader.java.Value.Sequence;
import dev.lockkeeper.reader.java.Value.Text;
import dev.lockkeeper.source.SourceFile;
import dev.lockkeeper.source.Span;
import dev.lockkeeper.source.TextView;
import java.util.List;
import java.util.Optional;

/** What Java's own methods make of strings, places kept. */
final class Strings {
  /** The longest text that is made here; a migration that makes more is not for people to read. */
  static final int LONGEST = 1 << 20;

  private Strings() {}

  /**
   * The text of a value as {@code +} would join it; a hole where it is not known.
   *
   * @param place the operand that yields it; text that stands elsewhere is placed here
   */
  static TextView text(Value value, Span place) {
    TextView view;
    if (value instanceof Text known) {
      view = known.view();
    } else if (value instanceof Scalar known) {
      view = known.view();
    } else {
      return TextView.builder(place.file()).hole(place).build();
    }
    return place.contains(view.span()) ? view : atUse(view, place);
  }

  static TextView joined(TextView first, TextView second) {
    return TextView.builder(first.file()).append(first).append(second).build();
  }

  /** A constant's text where it is used; its holes stay holes. */
  static TextView atUse(TextView constant, Span use) {
    TextView.Builder view = TextView.builder(use.file());
    String text = constant.text();
    int start = 0;
    for (int i = 0; i < text.length(); i++) {
      if (constant.isHole(i)) {
        view.decoded(use, text.substring(start, i)).hole(use);
        start = i + 1;
      }
    }
    return view.decoded(use, text.substring(start)).build();
  }

  /** {@code String.format}; empty when the format is not known well enough. */
  static Optional<TextView> formatted(TextView format, List<Value> values, List<Span> places) {
    TextView.Builder view = TextView.builder(format.file());
    String text = format.text();
    int next = 0;
    int start = 0;
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) != '%') {
        continue;
      }
      view.append(format, start, i);
      int end = i + 1;
      while (end < text.length() && !isConversion(text.charAt(end))) {
        end++;
      }
      if (end == text.length() || view.length() > LONGEST) {
        return Optional.empty();
      }
      String flags = text.substring(i + 1, end);
      char conversion = text.charAt(end);
      Span directive = format.span(i, end + 1);
      if (conversion == '%' || conversion == 'n') {
        view.decoded(directive, conversion == 'n' ? "\n" : "%");
      } else {
        int dollar = flags.indexOf('$');
        int index = dollar < 0 ? next++ : index(flags.substring(0, dollar));
        if (index < 0 || index >= values.size()) {
          return Optional.empty();
        }
        boolean plain = (conversion == 's' || conversion == 'd') && flags.length() == dollar + 1;
        Value value = plain ? values.get(index) : Value.UNKNOWN;
        view.append(text(value, places.get(index)));
      }
      start = end + 1;
      i = end;
    }
    return Optional.of(view.append(format, start, text.length()).build());
  }

  private static boolean isConversion(char c) {
    return c == '%' || Character.isLetter(c);
  }

  private static int index(String digits) {
    try {
      return Integer.parseInt(digits) - 1;
    } catch (NumberFormatException notANumber) {
      return -1;
    }
  }

  /** {@code String.join}; empty when that is too long. */
  static Optional<TextView> joined(
      SourceFile file, TextView delimiter, List<Value> values, List<Span> places) {
    TextView.Builder view = TextView.builder(file);
    for (int i = 0; i < values.size(); i++) {
      if (view.length() > LONGEST) {
        return Optional.empty();
      }
      if (i > 0) {
        view.append(delimiter);
      }
      view.append(text(values.get(i), places.get(i)));
    }
    return Optional.of(view.build());
  }

  /** {@code replace} of one known text by another; empty when that is too long. */
  static Optional<TextView> replaced(TextView view, String target, TextView replacement) {
    if (target.isEmpty()) {
      return Optional.of(view);
    }
    TextView.Builder result = TextView.builder(view.file());
    String text = view.text();
    int start = 0;
    for (int at = text.indexOf(target); at >= 0; at = text.indexOf(target, start)) {
      if (result.length() > LONGEST) {
        return Optional.empty();
      }
      result.append(view, start, at).append(replacement);
      start = at + target.length();
    }
    return Optional.of(result.append(view, start, text.length()).build());
  }

  /** Without white space at its ends. */
  static TextView stripped(TextView view) {
    String text = view.text();
    int start = 0;
    int end = text.length();
    while (start < end && Character.isWhitespace(text.charAt(start))) {
      start++;
    }
    while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
      end--;
    }
    return view.slice(start, end);
  }

  /** Whether two values are the same text, or the same in kind. */
  static boolean same(Value a, Value b) {
    if (a instanceof Text first && b instanceof Text second) {
      return first.view().text().equals(second.view().text())
          && !first.view().hasHoles()
          && !second.view().hasHoles();
    }
    if (a instanceof Sequence || a instanceof Scalar) {
      return a == b;
    }
    return a.equals(b);
  }
}
