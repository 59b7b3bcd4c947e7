package dev.lockkeeper.reader.java;

import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MethodCallExpr;
import dev.lockkeeper.reader.java.Value.Scalar;
import dev.lockkeeper.reader.java.Value.Sequence;
import dev.lockkeeper.reader.java.Value.Text;
import dev.lockkeeper.source.Span;
import dev.lockkeeper.source.TextView;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Calls of String's, StringBuilder's and the collections' methods, as far as they make text. */
final class StringCalls {
  private static final Set<String> BUILDING =
      Set.of("append", "delete", "deleteCharAt", "insert", "setCharAt", "setLength");

  private StringCalls() {}

  /** Whether a method changes the StringBuilder that it is called on, and returns it. */
  static boolean isBuilding(String method) {
    return BUILDING.contains(method);
  }

  /** What a call on known text yields. */
  static Value on(TextView text, MethodCallExpr call, List<Value> arguments, JavaFile file) {
    List<Expression> written = call.getArguments();
    return switch (call.getNameAsString()) {
      case "toString", "intern", "stripIndent", "translateEscapes" -> new Text(text);
      case "trim", "strip" -> new Text(Strings.stripped(text));
      case "append", "concat" ->
          arguments.size() == 1
              ? new Text(
                  Strings.joined(text, Strings.text(arguments.get(0), file.span(written.get(0)))))
              : Value.UNKNOWN;
      case "setLength" ->
          arguments.size() == 1
                  && arguments.get(0) instanceof Scalar length
                  && length.view().text().equals("0")
              ? new Text(text.slice(0, 0))
              : Value.UNKNOWN;
      case "formatted" -> formatted(text, arguments, written, file);
      case "replace" ->
          arguments.size() == 2
                  && arguments.get(0) instanceof Text target
                  && !target.view().hasHoles()
              ? known(
                  Strings.replaced(
                      text,
                      target.view().text(),
                      Strings.text(arguments.get(1), file.span(written.get(1)))))
              : Value.UNKNOWN;
      default -> Value.UNKNOWN;
    };
  }

  /** What a call of a static method yields, when it is one that makes text or a sequence. */
  static Optional<Value> made(MethodCallExpr call, List<Value> arguments, JavaFile file) {
    String scope = call.getScope().map(JavaFile::dotted).orElse("");
    List<Expression> written = call.getArguments();
    return switch (scope + "." + call.getNameAsString()) {
      case "List.of", "Set.of", "Arrays.asList", "Stream.of" ->
          Optional.of(
              arguments.size() == 1 && arguments.get(0) instanceof Sequence sequence
                  ? sequence
                  : new Sequence(arguments));
      case "String.valueOf", "Objects.toString", "Objects.requireNonNull" ->
          arguments.stream().findFirst();
      case "String.format" ->
          Optional.of(
              !arguments.isEmpty() && arguments.get(0) instanceof Text format
                  ? formatted(
                      format.view(),
                      arguments.subList(1, arguments.size()),
                      written.subList(1, written.size()),
                      file)
                  : Value.UNKNOWN);
      case "String.join" -> Optional.of(joined(arguments, written, file));
      default -> Optional.empty();
    };
  }

  private static Value formatted(
      TextView format, List<Value> arguments, List<Expression> written, JavaFile file) {
    return known(Strings.formatted(format, arguments, written.stream().map(file::span).toList()));
  }

  private static Value known(Optional<TextView> text) {
    return text.map(view -> (Value) new Text(view)).orElse(Value.UNKNOWN);
  }

  private static Value joined(List<Value> arguments, List<Expression> written, JavaFile file) {
    if (arguments.size() < 2 || !(arguments.get(0) instanceof Text delimiter)) {
      return Value.UNKNOWN;
    }
    List<Value> parts = arguments.subList(1, arguments.size());
    List<Span> places = written.subList(1, written.size()).stream().map(file::span).toList();
    if (parts.size() == 1 && parts.get(0) instanceof Sequence sequence) {
      Span place = places.get(0);
      parts = sequence.elements();
      places = parts.stream().map(part -> place).toList();
    } else if (parts.size() == 1 && !(parts.get(0) instanceof Text)) {
      return Value.UNKNOWN;
    }
    return known(Strings.joined(file.source(), delimiter.view(), parts, places));
  }
}
