package dev.lockkeeper.reader.python;

import dev.lockkeeper.source.Span;
import dev.lockkeeper.source.TextView;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;

/** An expression; its span leaves out parentheses around it, as Python's own parser does. */
public sealed interface PythonExpression {
  /** Where it stands. */
  Span span();

  /** A variable. */
  record Name(Span span, String id) implements PythonExpression {}

  /** {@code value.name}. */
  record Attribute(Span span, PythonExpression value, String name) implements PythonExpression {}

  /** {@code value[index]}. */
  record Subscript(Span span, PythonExpression value, PythonExpression index)
      implements PythonExpression {}

  /** {@code lower:upper:step} inside brackets. */
  record Slice(
      Span span,
      Optional<PythonExpression> lower,
      Optional<PythonExpression> upper,
      Optional<PythonExpression> step)
      implements PythonExpression {}

  /** {@code function(arguments)}; positional arguments come first. */
  record Call(Span span, PythonExpression function, List<Argument> arguments)
      implements PythonExpression {
    public Call {
      arguments = List.copyOf(arguments);
    }
  }

  /** An argument of a call or of a class definition. */
  sealed interface Argument {
    /** Where it stands, its keyword included. */
    Span span();

    /** What is passed. */
    PythonExpression value();

    /** {@code value}. */
    record Positional(PythonExpression value) implements Argument {
      @Override
      public Span span() {
        return value.span();
      }
    }

    /** {@code keyword=value}. */
    record Keyword(Span span, String keyword, PythonExpression value) implements Argument {}

    /** {@code *value}. */
    record Unpacked(Span span, PythonExpression value) implements Argument {}

    /** {@code **value}. */
    record UnpackedMapping(Span span, PythonExpression value) implements Argument {}
  }

  /** String literals, adjacent ones joined, none of them an f-string. */
  record Text(Span span, TextView view) implements PythonExpression {}

  /** String literals, adjacent ones joined, at least one of them an f-string. */
  record FormattedText(Span span, List<TextPart> parts) implements PythonExpression {
    public FormattedText {
      parts = List.copyOf(parts);
    }
  }

  /** A part of an f-string. */
  sealed interface TextPart {
    /** What stands there literally. */
    record Literal(TextView view) implements TextPart {}

    /**
     * A replacement field.
     *
     * @param span the field with its braces
     * @param value what is filled in
     * @param conversion {@code r}, {@code s} or {@code a} behind the exclamation mark
     * @param format what follows the colon
     */
    record Field(
        Span span,
        PythonExpression value,
        Optional<Character> conversion,
        Optional<List<TextPart>> format)
        implements TextPart {
      public Field {
        format = format.map(List::copyOf);
      }
    }
  }

  /** An integer. */
  record IntegerNumber(Span span, BigInteger value) implements PythonExpression {}

  /** A floating-point number. */
  record FloatNumber(Span span, double value) implements PythonExpression {}

  /** {@code True} or {@code False}. */
  record Truth(Span span, boolean value) implements PythonExpression {}

  /** {@code None}. */
  record NoneConstant(Span span) implements PythonExpression {}

  /** A list, tuple or set display. */
  record Sequence(Span span, Kind kind, List<PythonExpression> items) implements PythonExpression {
    public Sequence {
      items = List.copyOf(items);
    }

    /** Which brackets it has. */
    public enum Kind {
      LIST,
      TUPLE,
      SET
    }
  }

  /** A dict display. */
  record Mapping(Span span, List<Entry> entries) implements PythonExpression {
    public Mapping {
      entries = List.copyOf(entries);
    }

    /** {@code key: value}, or {@code **value} when the key is absent. */
    public record Entry(Optional<PythonExpression> key, PythonExpression value) {}
  }

  /** {@code left operator right}, the operator as Python writes it. */
  record Binary(Span span, PythonExpression left, String operator, PythonExpression right)
      implements PythonExpression {}

  /** {@code operator operand}: {@code not}, {@code -}, {@code +}, {@code ~}. */
  record Unary(Span span, String operator, PythonExpression operand) implements PythonExpression {}

  /** {@code and} or {@code or}. */
  record Logical(Span span, boolean and, List<PythonExpression> operands)
      implements PythonExpression {
    public Logical {
      operands = List.copyOf(operands);
    }
  }

  /** {@code left operator right operator right ...}: as many operators as right sides. */
  record Comparison(
      Span span, PythonExpression left, List<String> operators, List<PythonExpression> rights)
      implements PythonExpression {
    public Comparison {
      operators = List.copyOf(operators);
      rights = List.copyOf(rights);
    }
  }

  /** {@code then if test else otherwise}. */
  record Conditional(
      Span span, PythonExpression test, PythonExpression then, PythonExpression otherwise)
      implements PythonExpression {}

  /** {@code target := value}. */
  record Named(Span span, PythonExpression target, PythonExpression value)
      implements PythonExpression {}

  /** {@code *value}. */
  record Starred(Span span, PythonExpression value) implements PythonExpression {}

  /**
   * A comprehension or generator expression.
   *
   * @param element what it yields; a dict's key
   * @param value a dict's value
   */
  record Comprehension(
      Span span,
      Kind kind,
      PythonExpression element,
      Optional<PythonExpression> value,
      List<Clause> clauses)
      implements PythonExpression {
    public Comprehension {
      clauses = List.copyOf(clauses);
    }

    /** What it builds. */
    public enum Kind {
      LIST,
      SET,
      DICT,
      GENERATOR
    }

    /** {@code for target in iterable if condition if ...}. */
    public record Clause(
        PythonExpression target, PythonExpression iterable, List<PythonExpression> conditions) {
      public Clause {
        conditions = List.copyOf(conditions);
      }
    }
  }

  /** {@code lambda parameters: body}. */
  record Lambda(Span span, List<Parameter> parameters, PythonExpression body)
      implements PythonExpression {
    public Lambda {
      parameters = List.copyOf(parameters);
    }
  }

  /**
   * A parameter of a function.
   *
   * @param kind how arguments reach it
   * @param defaultValue what it is when none does
   */
  record Parameter(Span span, String name, Kind kind, Optional<PythonExpression> defaultValue) {
    /** How arguments reach a parameter. */
    public enum Kind {
      POSITIONAL_ONLY,
      POSITIONAL_OR_KEYWORD,
      REST,
      KEYWORD_ONLY,
      REST_OF_KEYWORDS
    }
  }

  /** {@code yield value}, or {@code yield from value}. */
  record Yield(Span span, boolean from, Optional<PythonExpression> value)
      implements PythonExpression {}

  /** What has no meaning for reading: bytes, complex numbers, {@code ...}, await. */
  record Other(Span span, List<PythonExpression> parts) implements PythonExpression {
    public Other {
      parts = List.copyOf(parts);
    }
  }
}
