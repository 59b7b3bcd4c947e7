package dev.lockkeeper.reader.python;

import dev.lockkeeper.source.Span;
import dev.lockkeeper.source.TextView;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The methods of known strings and dicts. */
final class PythonMethods {
  private PythonMethods() {}

  /**
   * What a method of a known value yields; empty when the value is not known or the method does not
   * matter here.
   *
   * @param call the call's place and arguments
   */
  static Optional<PythonValue> call(PythonValue owner, String method, PythonValue.Invocation call) {
    if (call.open()) {
      return Optional.empty();
    }
    if (owner instanceof PythonValue.Text text) {
      boolean joins = Set.of("format", "join", "replace").contains(method);
      return text(joins ? text.here() : text.view(), method, call);
    }
    if (owner instanceof PythonValue.Mapping mapping) {
      return mapping(mapping, method, call);
    }
    return Optional.empty();
  }

  private static Optional<PythonValue> text(
      TextView view, String method, PythonValue.Invocation call) {
    Span span = call.span();
    Optional<String> first = call.argument(0, "").flatMap(PythonMethods::known);
    return switch (method) {
      case "format" -> TextOperations.format(view, call).map(text -> value(span, text));
      case "join" ->
          call.argument(0, "")
              .flatMap(PythonSequences::items)
              .map(
                  items ->
                      value(
                          span,
                          TextOperations.join(
                              view,
                              items,
                              item ->
                                  PythonConstants.text(
                                      item, span.contains(item.span()) ? item.span() : span))));
      case "strip" -> Optional.of(value(span, TextOperations.strip(view, first, true, true)));
      case "lstrip" -> Optional.of(value(span, TextOperations.strip(view, first, true, false)));
      case "rstrip" -> Optional.of(value(span, TextOperations.strip(view, first, false, true)));
      case "upper" ->
          Optional.of(value(span, TextOperations.map(view, c -> c.toUpperCase(Locale.ROOT))));
      case "lower" ->
          Optional.of(value(span, TextOperations.map(view, c -> c.toLowerCase(Locale.ROOT))));
      case "replace" ->
          first.flatMap(
              old ->
                  call.argument(1, "")
                      .filter(PythonValue.Text.class::isInstance)
                      .filter(replacement -> call.positional().size() == 2)
                      .map(
                          replacement ->
                              value(
                                  span,
                                  TextOperations.replace(
                                      view, old, ((PythonValue.Text) replacement).here()))));
      case "split" ->
          call.positional().size() > 1 || (call.positional().size() == 1 && first.isEmpty())
              ? Optional.empty()
              : Optional.of(values(span, TextOperations.split(view, first)));
      case "splitlines" -> Optional.of(values(span, TextOperations.lines(view)));
      case "startswith" -> bothKnown(view, first).map(p -> truth(span, p.startsWith(first.get())));
      case "endswith" -> bothKnown(view, first).map(p -> truth(span, p.endsWith(first.get())));
      default -> Optional.empty();
    };
  }

  private static Optional<String> bothKnown(TextView view, Optional<String> argument) {
    return view.hasHoles() || argument.isEmpty() ? Optional.empty() : Optional.of(view.text());
  }

  private static Optional<PythonValue> mapping(
      PythonValue.Mapping mapping, String method, PythonValue.Invocation call) {
    Span span = call.span();
    List<PythonValue> result = new ArrayList<>();
    switch (method) {
      case "keys" -> mapping.entries().forEach(entry -> result.add(entry.key()));
      case "values" -> mapping.entries().forEach(entry -> result.add(entry.value()));
      case "items" ->
          mapping
              .entries()
              .forEach(
                  entry ->
                      result.add(
                          new PythonValue.Items(
                              entry.value().span(), List.of(entry.key(), entry.value()))));
      case "get" -> {
        Optional<PythonValue> key = call.argument(0, "");
        return key.flatMap(k -> PythonSequences.lookUp(mapping, k));
      }
      default -> {
        return Optional.empty();
      }
    }
    return Optional.of(new PythonValue.Items(span, result));
  }

  private static Optional<String> known(PythonValue value) {
    return value instanceof PythonValue.Text text ? text.known() : Optional.empty();
  }

  private static PythonValue value(Span span, TextView view) {
    return new PythonValue.Text(span, view);
  }

  private static PythonValue truth(Span span, boolean value) {
    return new PythonValue.Truth(span, value);
  }

  private static PythonValue values(Span span, List<TextView> views) {
    return new PythonValue.Items(span, views.stream().map(view -> value(span, view)).toList());
  }
}
