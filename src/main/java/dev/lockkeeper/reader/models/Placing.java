package dev.lockkeeper.reader.models;

import dev.lockkeeper.reader.python.PythonValue;
import dev.lockkeeper.reader.python.PythonValue.ClassObject;
import dev.lockkeeper.reader.python.PythonValue.Invocation;
import dev.lockkeeper.reader.python.PythonValue.Member;
import dev.lockkeeper.source.Span;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Moves what another module says to the place that uses it. */
final class Placing {
  private Placing() {}

  /** A value with all that is in it, enum classes too, at a place or inside it. */
  static PythonValue at(PythonValue value, Span place) {
    return inside(value.placed(place), place);
  }

  static Invocation call(Invocation call, Span place) {
    return (Invocation) at(call, place);
  }

  private static PythonValue inside(PythonValue value, Span place) {
    if (value instanceof ClassObject known && known.enumeration()) {
      return place.contains(known.span())
          ? known
          : new ClassObject(place, known.name(), true, List.of(), known.attributes());
    }
    if (value instanceof Member member) {
      return new Member(member.span(), at(member.owner(), place), member.name());
    }
    if (!(value instanceof Invocation call)) {
      return value;
    }
    Map<String, PythonValue> named = new LinkedHashMap<>();
    call.named().forEach((name, argument) -> named.put(name, at(argument, place)));
    return new Invocation(
        call.span(),
        at(call.callee(), place),
        call.positional().stream().map(argument -> at(argument, place)).toList(),
        named,
        call.open());
  }
}
