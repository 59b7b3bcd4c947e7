package dev.lockkeeper.reader.python;

import dev.lockkeeper.source.SourceFile;
import dev.lockkeeper.source.Span;
import dev.lockkeeper.source.TextView;
import java.math.BigInteger;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What an expression is known to yield.
 *
 * <p>A value's span is where the expression stands that yields it, which for a constant is its use.
 */
public sealed interface PythonValue {
  /** Where the expression stands. */
  Span span();

  /** The value at the place of its use, with all that is in it; itself if it stands there. */
  default PythonValue placed(Span place) {
    return PythonConstants.placed(this, place);
  }

  /**
   * A string, of which parts may be unknown.
   *
   * @param view what it says; that of a file which was opened stands in that file
   */
  record Text(Span span, TextView view) implements PythonValue {
    /** A text that stands for something else at its place. */
    public static Text of(Span span, String value) {
      return new Text(span, TextView.builder(span.file()).decoded(span, value).build());
    }

    /** Whether it is what another file holds, or a part of that, and still stands there. */
    public boolean isOfFile() {
      return view.file() != span.file();
    }

    /** The text as part of another one where its expression stands. */
    TextView here() {
      return isOfFile() ? PythonConstants.placed(view, span) : view;
    }

    /** The whole text; empty when a part of it is unknown. */
    public Optional<String> known() {
      return view.hasHoles() ? Optional.empty() : Optional.of(view.text());
    }
  }

  /** An integer. */
  record IntegerNumber(Span span, BigInteger value) implements PythonValue {}

  /** A floating-point number. */
  record FloatNumber(Span span, double value) implements PythonValue {}

  /** {@code True} or {@code False}. */
  record Truth(Span span, boolean value) implements PythonValue {}

  /** {@code None}. */
  record NoneValue(Span span) implements PythonValue {}

  /** A list, tuple or set. */
  record Items(Span span, List<PythonValue> items) implements PythonValue {
    public Items {
      items = List.copyOf(items);
    }
  }

  /** A dict, in the order of its entries. */
  record Mapping(Span span, List<Entry> entries) implements PythonValue {
    public Mapping {
      entries = List.copyOf(entries);
    }

    /** One entry. */
    public record Entry(PythonValue key, PythonValue value) {}
  }

  /** What another module defines, by its full name: {@code sqlalchemy.Column}. */
  record Reference(Span span, String path) implements PythonValue {}

  /** {@code owner.name} of a value that has attributes only when it runs. */
  record Member(Span span, PythonValue owner, String name) implements PythonValue {}

  /**
   * What a call of something outside the file yields.
   *
   * @param callee what is called
   * @param positional its positional arguments
   * @param named its keyword arguments
   * @param open whether there are further arguments that nobody knows ({@code *a}, {@code **b})
   */
  record Invocation(
      Span span,
      PythonValue callee,
      List<PythonValue> positional,
      Map<String, PythonValue> named,
      boolean open)
      implements PythonValue {
    public Invocation {
      positional = List.copyOf(positional);
      // Keeps the order in which they are written, which Map.copyOf does not.
      named = Collections.unmodifiableMap(new LinkedHashMap<>(named));
    }

    /** The full name of what is called; empty when it has none. */
    public String path() {
      return callee instanceof Reference reference ? reference.path() : "";
    }

    /** A positional argument or the keyword argument that stands for it. */
    public Optional<PythonValue> argument(int position, String keyword) {
      return position >= 0 && position < positional.size()
          ? Optional.of(positional.get(position))
          : argument(keyword);
    }

    /** A keyword argument. */
    public Optional<PythonValue> argument(String keyword) {
      return Optional.ofNullable(named.get(keyword));
    }
  }

  /** A function of the file, or a lambda, and the names that it sees. */
  record Function(
      Span span,
      String name,
      List<PythonExpression.Parameter> parameters,
      List<PythonStatement> body,
      Optional<PythonExpression> result,
      boolean decorated,
      PythonScope scope)
      implements PythonValue {
    /** The file in which it is defined, wherever it is used. */
    public SourceFile file() {
      return scope.file();
    }
  }

  /**
   * A class of the file.
   *
   * @param enumeration whether it derives from an Enum
   * @param bases what it derives from
   * @param attributes what its bases define, then what its body assigns; never changed
   */
  record ClassObject(
      Span span,
      String name,
      boolean enumeration,
      List<PythonValue> bases,
      Map<String, PythonValue> attributes)
      implements PythonValue {
    public ClassObject {
      bases = List.copyOf(bases);
    }

    /** Whether it is a model of a table: it names one. */
    public boolean isTable() {
      return attributes.containsKey("__tablename__");
    }
  }

  /**
   * An object of a class of the file that prepares itself ({@code __init__}).
   *
   * @param state what was assigned to its attributes so far; shared wherever the object is used
   */
  record ObjectValue(Span span, ClassObject type, Map<String, PythonValue> state)
      implements PythonValue {}

  /** A member of an Enum class of the file. */
  record EnumMember(Span span, String name, PythonValue value) implements PythonValue {}

  /** What cannot be known before it runs, and why not, in words for a person. */
  record Unknown(Span span, String reason) implements PythonValue {}
}
