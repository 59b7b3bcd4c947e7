package dev.lockkeeper.cli;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.LongUnaryOperator;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** One lambda or method reference of each shape, for {@link PreparedClassFilesTest}. */
@SuppressWarnings("UnnecessaryLambda")
final class LambdaSamples {
  private final String prefix;

  private LambdaSamples(String prefix) {
    this.prefix = prefix;
  }

  private interface Shape {
    String name();

    private String quoted() {
      return "'" + name() + "'";
    }

    static Shape of(String name) {
      return () -> name;
    }

    default Supplier<String> quoter() {
      return () -> quoted() + quoted();
    }
  }

  private static final class Inner {
    private final long count;

    private Inner(long count) {
      this.count = count;
    }

    private LongUnaryOperator adding(double factor, int more, boolean twice) {
      return n -> (long) (n * factor) + more + count + (twice ? count : 0);
    }
  }

  private String greet(Object name) {
    return prefix + name;
  }

  private UnaryOperator<String> greeter() {
    return name -> greet(name) + prefix;
  }

  private static int length(CharSequence text) {
    return text.length();
  }

  /** What all of them say. */
  static String run() {
    List<Object> said = new ArrayList<>();
    LambdaSamples hello = new LambdaSamples("hello ");
    Function<String, String> bound = hello::greet;
    BiFunction<LambdaSamples, String, String> unbound = LambdaSamples::greet;
    Function<String, LambdaSamples> maker = LambdaSamples::new;
    ToIntFunction<String> length = LambdaSamples::length;
    Function<String, Integer> boxed = LambdaSamples::length;
    IntFunction<List<String>> array = size -> new ArrayList<>(size);
    Supplier<Map<String, Integer>> map = TreeMap::new;
    Function<Integer, Long> widened = n -> (long) n;
    Function<Integer, Integer> unboxed = Math::abs;
    said.add(bound.apply("a"));
    said.add(unbound.apply(hello, "b"));
    said.add(maker.apply("new ").greeter().apply("c"));
    said.add(length.applyAsInt("four") + boxed.apply("five5") + unboxed.apply(-6));
    said.add(array.apply(3).size() + widened.apply(7));
    said.add(new Inner(5).adding(1.5, 2, true).applyAsLong(10));
    said.add(Shape.of("round").quoter().get());
    Map<String, Integer> counts = map.get();
    Stream.of("x", "y", "x").forEach(word -> counts.merge(word, 1, Integer::sum));
    Stream.of("p", "q").forEach(said::add);
    said.add(counts);
    said.add(
        Stream.of("bb", "a", "ccc")
            .sorted(Comparator.comparing(String::length).reversed().thenComparing(s -> s))
            .map(String::toUpperCase)
            .collect(Collectors.joining(",")));
    said.add(IntStream.range(0, 4).mapToObj(i -> i * i).map(String::valueOf).toList());
    said.add(Stream.of(new int[] {1, 2}, new int[] {3}).mapToInt(some -> some.length).sum());
    said.add(Stream.of("1", "2").map(Integer::parseInt).toArray(Integer[]::new).length);
    return said.toString();
  }
}
