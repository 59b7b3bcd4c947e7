package dev.lockkeeper.reader.models;

import dev.lockkeeper.reader.python.PythonHost;
import dev.lockkeeper.reader.python.PythonValue;
import dev.lockkeeper.reader.python.PythonValue.Invocation;
import dev.lockkeeper.source.Span;
import dev.lockkeeper.source.TextView;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.regex.Pattern;

/** What a module calls while it is imported. */
final class ModuleCalls implements PythonHost {
  private static final int LONGEST_PATTERN = 80;
  private static final int LONGEST_NAME = 80;

  private final BiFunction<String, List<String>, String> starred;
  private final List<Invocation> made = new ArrayList<>();

  /**
   * Notes calls.
   *
   * @param starred which of several modules binds a name
   */
  ModuleCalls(BiFunction<String, List<String>, String> starred) {
    this.starred = starred;
  }

  List<Invocation> made() {
    return List.copyOf(made);
  }

  @Override
  public PythonValue call(Invocation invocation, boolean conditional) {
    if (invocation.path().equals("re.sub")) {
      return substituted(invocation).orElse(invocation);
    }
    made.add(invocation);
    return invocation;
  }

  /** {@code re.sub(pattern, replacement, text)}, as naming functions use it. */
  private static Optional<PythonValue> substituted(Invocation call) {
    Optional<String> pattern = known(call, 0, "pattern");
    Optional<String> replacement = known(call, 1, "repl");
    Optional<String> text = known(call, 2, "string");
    boolean isLong =
        pattern.orElse("").length() > LONGEST_PATTERN || text.orElse("").length() > LONGEST_NAME;
    if (pattern.isEmpty() || replacement.isEmpty() || text.isEmpty() || isLong) {
      return Optional.empty();
    }
    try {
      String java = replacement.get().replace("$", "\\$").replaceAll("\\\\(\\d)", "\\$$1");
      String value = Pattern.compile(pattern.get()).matcher(text.get()).replaceAll(java);
      Span span = call.span();
      return Optional.of(
          new PythonValue.Text(span, TextView.builder(span.file()).decoded(span, value).build()));
    } catch (IllegalArgumentException | IndexOutOfBoundsException ofPythonAlone) {
      return Optional.empty();
    }
  }

  private static Optional<String> known(Invocation call, int position, String keyword) {
    return call.argument(position, keyword)
        .filter(PythonValue.Text.class::isInstance)
        .flatMap(value -> ((PythonValue.Text) value).known());
  }

  @Override
  public void unfollowed(Span span, String reason, boolean conditional) {
    // What it would yield is unknown, which is all that matters here.
  }

  @Override
  public String definedIn(String name, List<String> modules) {
    return starred.apply(name, modules);
  }

  @Override
  public PythonValue attribute(PythonValue.Member member) {
    return member;
  }

  @Override
  public PythonValue enter(PythonValue context) {
    return context;
  }

  @Override
  public void leave(PythonValue context) {
    // Nothing ends with a block.
  }
}
