package dev.lockkeeper.reader.java;

import dev.lockkeeper.source.TextView;
import java.util.List;

/** What is known of the value of an expression. */
sealed interface Value {
  /** Nothing. */
  Value UNKNOWN = new Unknown();

  /** A string, perhaps with holes; also what a StringBuilder holds. */
  record Text(TextView view) implements Value {}

  /** A number or a truth value, as {@code +} would print it. */
  record Scalar(TextView view) implements Value {}

  /** An array or list whose elements are written out. */
  record Sequence(List<Value> elements) implements Value {
    public Sequence {
      elements = List.copyOf(elements);
    }
  }

  /** One of two values, as a condition says. */
  record Choice(Value one, Value other) implements Value {}

  /** An object through which SQL reaches the server. */
  record Carrier(Kind kind) implements Value {
    /** What it offers. */
    enum Kind {
      /** Flyway's Context, a DataSource: leads to a connection. */
      SOURCE,
      CONNECTION,
      STATEMENT,
      /** A statement that was given its SQL when it was made. */
      PREPARED,
      /** Spring's JdbcTemplate and its relatives. */
      TEMPLATE
    }
  }

  /** Anything else. */
  record Unknown() implements Value {}
}
