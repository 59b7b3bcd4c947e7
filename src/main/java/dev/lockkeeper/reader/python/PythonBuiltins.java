package dev.lockkeeper.reader.python;

import dev.lockkeeper.source.Span;
import dev.lockkeeper.source.TextView;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The functions of Python's own library that constants pass through. */
public final class PythonBuiltins {
  private static final int LONGEST_RANGE = 100_000;

  /** Python manual, "Built-in Functions" and "Built-in Constants", and what a module has. */
  private static final Set<String> NAMES =
      Set.of(
          ("abs aiter all anext any ascii bin bool breakpoint bytearray bytes callable chr"
                  + " classmethod compile complex copyright credits delattr dict dir divmod enumerate"
                  + " eval exec exit filter float format frozenset getattr globals hasattr hash help"
                  + " hex id input int isinstance issubclass iter len license list locals map max"
                  + " memoryview min next object oct open ord pow print property quit range repr"
                  + " reversed round set setattr slice sorted staticmethod str sum super tuple type"
                  + " vars zip __import__ __file__ __name__ __doc__ __package__ __spec__ __path__"
                  + " __builtins__ NotImplemented Ellipsis __debug__")
              .split(" "));

  private PythonBuiltins() {}

  /** Whether a name that the file does not define is Python's own, whatever else was imported. */
  public static boolean knows(String name) {
    return NAMES.contains(name) || isException(name);
  }

  private static boolean isException(String name) {
    return name.endsWith("Error")
        || name.endsWith("Exception")
        || name.endsWith("Warning")
        || name.endsWith("Exit")
        || name.endsWith("Interrupt")
        || name.startsWith("StopIteration")
        || name.startsWith("StopAsync");
  }

  /** What a call of such a function yields; empty where it cannot be known. */
  static Optional<PythonValue> call(PythonValue.Invocation call) {
    if (call.open()) {
      return Optional.empty();
    }
    Span span = call.span();
    Optional<PythonValue> first = call.argument(0, "");
    return switch (call.path()) {
      case "builtins.str" -> first.map(value -> text(span, PythonConstants.text(value, span)));
      case "builtins.repr" ->
          first.map(value -> text(span, PythonConstants.representation(value, span)));
      case "builtins.len" -> items(first).map(all -> number(span, all.size()));
      case "builtins.int", "builtins.float" ->
          first.filter(
              value ->
                  value instanceof PythonValue.IntegerNumber
                      || value instanceof PythonValue.FloatNumber);
      case "builtins.bool" ->
          first.flatMap(PythonConstants::truth).map(truth -> new PythonValue.Truth(span, truth));
      case "builtins.list", "builtins.tuple", "builtins.set", "builtins.frozenset" ->
          first.isEmpty()
              ? Optional.of(new PythonValue.Items(span, List.of()))
              : items(first).map(all -> new PythonValue.Items(span, all));
      case "builtins.dict" -> dict(call, first, items(first));
      case "builtins.reversed" -> items(first).map(all -> reversed(span, all));
      case "builtins.sorted" -> items(first).flatMap(all -> sorted(call, all));
      case "builtins.enumerate" -> items(first).flatMap(all -> enumerated(call, all));
      case "builtins.zip" -> zipped(call);
      case "builtins.range" -> range(call);
      case "itertools.product" -> product(call);
      case "itertools.chain" -> chained(span, call.positional());
      case "itertools.chain.from_iterable" -> items(first).flatMap(all -> chained(span, all));
      case "textwrap.dedent", "inspect.cleandoc" ->
          first
              .filter(PythonValue.Text.class::isInstance)
              .map(PythonValue.Text.class::cast)
              .map(value -> text(span, dedented(call.path(), value.view())));
      case "json.dumps" ->
          call.named().isEmpty()
              ? first.flatMap(PythonJson::text).map(json -> PythonValue.Text.of(span, json))
              : Optional.empty();
      case "builtins.max", "builtins.min", "builtins.sum", "builtins.any", "builtins.all" ->
          PythonAggregates.call(call).map(value -> value.placed(span));
      default -> PythonPaths.function(call).map(path -> PythonValue.Text.of(span, path));
    };
  }

  /** Only where they are asked for: a text has as many as it has characters. */
  private static Optional<List<PythonValue>> items(Optional<PythonValue> first) {
    return first.flatMap(PythonSequences::items);
  }

  private static TextView dedented(String path, TextView view) {
    return path.startsWith("textwrap")
        ? TextOperations.dedent(view)
        : TextOperations.strip(TextOperations.dedent(view), Optional.empty(), true, true);
  }

  private static Optional<PythonValue> dict(
      PythonValue.Invocation call, Optional<PythonValue> first, Optional<List<PythonValue>> items) {
    List<PythonValue.Mapping.Entry> entries = new ArrayList<>();
    if (first.isPresent() && first.get() instanceof PythonValue.Mapping mapping) {
      entries.addAll(mapping.entries());
    } else if (first.isPresent()) {
      for (PythonValue item : items.orElse(List.of(first.get()))) {
        if (!(item instanceof PythonValue.Items pair) || pair.items().size() != 2) {
          return Optional.empty();
        }
        entries.add(new PythonValue.Mapping.Entry(pair.items().get(0), pair.items().get(1)));
      }
    }
    call.named()
        .forEach(
            (name, value) ->
                entries.add(
                    new PythonValue.Mapping.Entry(
                        text(
                            value.span(),
                            TextView.builder(value.span().file())
                                .decoded(value.span(), name)
                                .build()),
                        value)));
    return Optional.of(new PythonValue.Mapping(call.span(), entries));
  }

  private static PythonValue reversed(Span span, List<PythonValue> items) {
    List<PythonValue> reversed = new ArrayList<>(items);
    Collections.reverse(reversed);
    return new PythonValue.Items(span, reversed);
  }

  private static Optional<PythonValue> sorted(
      PythonValue.Invocation call, List<PythonValue> items) {
    Optional<Comparator<PythonValue>> order = PythonAggregates.order(items);
    Map<String, PythonValue> named = call.named();
    Optional<Boolean> reverse =
        named.isEmpty()
            ? Optional.of(false)
            : call.argument("reverse").flatMap(PythonConstants::truth);
    if (order.isEmpty() || reverse.isEmpty() || named.size() > 1) {
      return Optional.empty();
    }
    List<PythonValue> sorted = new ArrayList<>(items);
    sorted.sort(reverse.get() ? order.get().reversed() : order.get());
    return Optional.of(new PythonValue.Items(call.span(), sorted));
  }

  private static Optional<PythonValue> enumerated(
      PythonValue.Invocation call, List<PythonValue> items) {
    Optional<Integer> start =
        call.argument(1, "start").map(PythonSequences::integer).orElse(Optional.of(0));
    if (start.isEmpty()) {
      return Optional.empty();
    }
    List<PythonValue> pairs = new ArrayList<>();
    for (int i = 0; i < items.size(); i++) {
      Span span = items.get(i).span();
      pairs.add(
          new PythonValue.Items(span, List.of(number(span, start.get() + (long) i), items.get(i))));
    }
    return Optional.of(new PythonValue.Items(call.span(), pairs));
  }

  private static Optional<PythonValue> zipped(PythonValue.Invocation call) {
    List<List<PythonValue>> all = new ArrayList<>();
    int length = call.positional().isEmpty() ? 0 : Integer.MAX_VALUE;
    for (PythonValue argument : call.positional()) {
      Optional<List<PythonValue>> items = PythonSequences.items(argument);
      if (items.isEmpty()) {
        return Optional.empty();
      }
      all.add(items.get());
      length = Math.min(length, items.get().size());
    }
    List<PythonValue> tuples = new ArrayList<>();
    for (int i = 0; i < length; i++) {
      int index = i;
      tuples.add(
          new PythonValue.Items(call.span(), all.stream().map(list -> list.get(index)).toList()));
    }
    return Optional.of(new PythonValue.Items(call.span(), tuples));
  }

  private static Optional<PythonValue> product(PythonValue.Invocation call) {
    List<List<PythonValue>> rows = List.of(List.of());
    for (PythonValue argument : call.positional()) {
      Optional<List<PythonValue>> items = PythonSequences.items(argument);
      if (items.isEmpty() || (long) rows.size() * items.get().size() > LONGEST_RANGE) {
        return Optional.empty();
      }
      List<List<PythonValue>> longer = new ArrayList<>();
      for (List<PythonValue> row : rows) {
        for (PythonValue item : items.get()) {
          List<PythonValue> extended = new ArrayList<>(row);
          extended.add(item);
          longer.add(extended);
        }
      }
      rows = longer;
    }
    return call.named().isEmpty()
        ? Optional.of(
            new PythonValue.Items(
                call.span(),
                rows.stream()
                    .<PythonValue>map(row -> new PythonValue.Items(call.span(), row))
                    .toList()))
        : Optional.empty();
  }

  private static Optional<PythonValue> chained(Span span, List<PythonValue> parts) {
    List<PythonValue> all = new ArrayList<>();
    for (PythonValue part : parts) {
      Optional<List<PythonValue>> items = PythonSequences.items(part);
      if (items.isEmpty() || all.size() > LONGEST_RANGE) {
        return Optional.empty();
      }
      all.addAll(items.get());
    }
    return Optional.of(new PythonValue.Items(span, all));
  }

  private static Optional<PythonValue> range(PythonValue.Invocation call) {
    List<Integer> bounds = new ArrayList<>();
    for (PythonValue argument : call.positional()) {
      Optional<Integer> bound = PythonSequences.integer(argument);
      if (bound.isEmpty()) {
        return Optional.empty();
      }
      bounds.add(bound.get());
    }
    if (bounds.isEmpty() || bounds.size() > 3) {
      return Optional.empty();
    }
    long from = bounds.size() == 1 ? 0 : bounds.get(0);
    long to = bounds.size() == 1 ? bounds.get(0) : bounds.get(1);
    long step = bounds.size() == 3 ? bounds.get(2) : 1;
    if (step == 0 || Math.abs(to - from) / Math.abs(step) > LONGEST_RANGE) {
      return Optional.empty();
    }
    List<PythonValue> numbers = new ArrayList<>();
    for (long i = from; step > 0 ? i < to : i > to; i += step) {
      numbers.add(number(call.span(), i));
    }
    return Optional.of(new PythonValue.Items(call.span(), numbers));
  }

  private static PythonValue text(Span span, TextView view) {
    return new PythonValue.Text(span, view);
  }

  private static PythonValue number(Span span, long value) {
    return new PythonValue.IntegerNumber(span, BigInteger.valueOf(value));
  }
}
