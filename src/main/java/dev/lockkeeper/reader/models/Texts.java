package dev.lockkeeper.reader.models;

import dev.lockkeeper.reader.python.PythonValue;
import dev.lockkeeper.reader.python.PythonValue.Text;
import dev.lockkeeper.source.Span;
import dev.lockkeeper.source.TextView;
import java.util.Optional;

/** Texts that the code does not spell out, and those that it does. */
final class Texts {
  private Texts() {}

  /** A text that stands for something else at its place. */
  static Text at(Span place, String value) {
    return new Text(place, TextView.builder(place.file()).decoded(place, value).build());
  }

  /** What a text says; empty where the value is none, or not known. */
  static Optional<String> known(PythonValue value) {
    return value instanceof Text text ? text.known() : Optional.empty();
  }
}
