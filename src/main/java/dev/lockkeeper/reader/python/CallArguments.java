package dev.lockkeeper.reader.python;

import java.util.List;
import java.util.Map;

/** The arguments of a call; {@code open} when there are more that nobody knows. */
public record CallArguments(
    List<PythonValue> positional, Map<String, PythonValue> named, boolean open) {
  static final CallArguments NONE = new CallArguments(List.of(), Map.of(), false);
}
