package dev.lockkeeper.reader.python;

import dev.lockkeeper.reader.python.PythonExpression.Argument;
import dev.lockkeeper.source.Span;
import dev.lockkeeper.source.TextView;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds what a call calls: a function of the file, one of Python, or one for the host. */
final class CallEvaluator {
  private final Evaluation evaluation;

  CallEvaluator(Evaluation evaluation) {
    this.evaluation = evaluation;
  }

  CallArguments arguments(List<Argument> arguments) {
    List<PythonValue> positional = new ArrayList<>();
    Map<String, PythonValue> named = new LinkedHashMap<>();
    boolean open = false;
    for (Argument argument : arguments) {
      Span place = argument.value().span();
      PythonValue value = evaluation.expressions.evaluate(argument.value());
      if (argument instanceof Argument.Positional) {
        positional.add(PythonConstants.placed(value, place));
      } else if (argument instanceof Argument.Keyword keyword) {
        named.put(keyword.keyword(), PythonConstants.placed(value, place));
      } else if (argument instanceof Argument.Unpacked) {
        Optional<List<PythonValue>> items = PythonSequences.items(value);
        items.ifPresent(
            all -> all.forEach(item -> positional.add(PythonConstants.placed(item, place))));
        open |= items.isEmpty();
      } else if (value instanceof PythonValue.Mapping mapping) {
        for (PythonValue.Mapping.Entry entry : mapping.entries()) {
          Optional<String> key =
              entry.key() instanceof PythonValue.Text text ? text.known() : Optional.empty();
          open |= key.isEmpty();
          key.ifPresent(k -> named.put(k, PythonConstants.placed(entry.value(), place)));
        }
      } else {
        open = true;
      }
    }
    evaluation.spend(positional.size() + named.size());
    return new CallArguments(positional, named, open);
  }

  PythonValue call(PythonExpression.Call call) {
    Span span = call.span();
    if (call.function() instanceof PythonExpression.Attribute method) {
      PythonValue owner = evaluation.expressions.evaluate(method.value());
      Optional<PythonValue> changed = evaluation.assignments.change(call, method, owner);
      if (changed.isPresent()) {
        return changed.get();
      }
      CallArguments arguments = arguments(call.arguments());
      Optional<PythonValue.Function> own = FunctionEvaluator.method(owner, method.name());
      if (own.isPresent()) {
        return call(span, own.get(), FunctionEvaluator.bound(own.get(), owner, arguments));
      }
      Optional<PythonValue> result =
          PythonMethods.call(owner, method.name(), invocation(span, owner, arguments));
      if (result.isPresent()) {
        spendText(result.get());
        return result.get();
      }
      Optional<PythonValue> read = read(owner, method.name(), invocation(span, owner, arguments));
      if (read.isPresent()) {
        return read.get();
      }
      if (owner instanceof PythonValue.Text) {
        return new PythonValue.Unknown(span, "it is computed at run time");
      }
      return call(
          span, evaluation.expressions.attribute(method.span(), owner, method.name()), arguments);
    }
    PythonValue callee = evaluation.expressions.evaluate(call.function());
    return call(span, callee, arguments(call.arguments()));
  }

  PythonValue call(Span span, PythonValue callee, CallArguments arguments) {
    if (callee instanceof PythonValue.Function function) {
      return PythonConstants.placed(
          evaluation.functions.callFunction(function, arguments, span), span);
    }
    PythonValue.Invocation invocation = invocation(span, callee, arguments);
    if (callee instanceof PythonValue.ClassObject type) {
      Optional<PythonValue> made = evaluation.functions.made(type, arguments, span);
      if (made.isPresent()) {
        return made.get();
      }
    }
    if (callee instanceof PythonValue.Unknown unknown) {
      String reason = "what is called is not known: " + unknown.reason();
      evaluation.unfollowed(span, reason);
      return new PythonValue.Unknown(span, reason);
    }
    Optional<PythonValue> known =
        reflective(invocation, arguments)
            .or(() -> applied(invocation, arguments))
            .or(() -> PythonBuiltins.call(invocation));
    if (known.isPresent()) {
      spendText(known.get());
      return known.get();
    }
    evaluation.spend(10);
    Optional<CallArguments> back = evaluation.host.callsBack(invocation);
    if (back.isPresent()
        && invocation.positional().get(0) instanceof PythonValue.Function function) {
      return call(span, function, back.get());
    }
    return evaluation.call(invocation);
  }

  /** What a file of the project holds that is read here. */
  private Optional<PythonValue> read(
      PythonValue owner, String method, PythonValue.Invocation call) {
    Optional<String> path = Optional.empty();
    if (method.equals("read_text")) {
      path = PythonPaths.object(owner);
    } else if (owner instanceof PythonValue.Invocation opened
        && Set.of("read", "readlines").contains(method)
        && call.positional().isEmpty()) {
      path = opened(opened);
    }
    boolean fromRoot = path.filter(written -> written.startsWith(PythonPaths.ROOT)).isPresent();
    Optional<TextView> text =
        path.map(PythonPaths::normal)
            .map(written -> fromRoot ? written.substring(PythonPaths.ROOT.length()) : written)
            .flatMap(written -> evaluation.imports.text(written, fromRoot))
            .map(TextView::of);
    text.ifPresent(view -> evaluation.spend(view.text().length() / 64));
    return text.map(
        view ->
            method.equals("readlines")
                ? new PythonValue.Items(
                    call.span(),
                    TextOperations.lines(view).stream()
                        .<PythonValue>map(line -> new PythonValue.Text(call.span(), line))
                        .toList())
                : new PythonValue.Text(call.span(), view));
  }

  /** The path that {@code open(path)} or {@code path.open()} opens to read text. */
  private static Optional<String> opened(PythonValue.Invocation call) {
    boolean ofPath =
        call.callee() instanceof PythonValue.Member method && method.name().equals("open");
    boolean isOpen = Set.of("builtins.open", "io.open", "codecs.open").contains(call.path());
    Optional<PythonValue> mode = call.argument(ofPath ? 0 : 1, "mode");
    boolean reads =
        mode.isEmpty()
            || PythonPaths.of(mode.get()).filter(m -> Set.of("r", "rt").contains(m)).isPresent();
    if (!reads) {
      return Optional.empty();
    }
    if (ofPath) {
      return PythonPaths.object(((PythonValue.Member) call.callee()).owner());
    }
    return isOpen ? call.argument(0, "file").flatMap(PythonPaths::of) : Optional.empty();
  }

  private void spendText(PythonValue value) {
    if (value instanceof PythonValue.Text text) {
      evaluation.spend(text.view().text().length() / 2);
    } else if (value instanceof PythonValue.Items items) {
      evaluation.spend(items.items().size() / 2);
    }
  }

  /** Functions that name what they reach: {@code getattr(op, "drop_table")}. */
  private Optional<PythonValue> reflective(
      PythonValue.Invocation invocation, CallArguments arguments) {
    Span span = invocation.span();
    List<PythonValue> given = arguments.positional();
    switch (invocation.path()) {
      case "builtins.getattr" -> {
        Optional<String> name =
            given.size() > 1 && given.get(1) instanceof PythonValue.Text text
                ? text.known()
                : Optional.empty();
        return Optional.of(
            name.isPresent()
                ? evaluation.expressions.attribute(span, given.get(0), name.get())
                : new PythonValue.Unknown(span, "the attribute that getattr() takes is unknown"));
      }
      case "builtins.locals", "builtins.vars", "builtins.globals" -> {
        if (!given.isEmpty()) {
          return Optional.empty();
        }
        PythonScope asked =
            invocation.path().endsWith("globals") ? evaluation.scope.module() : evaluation.scope;
        List<PythonValue.Mapping.Entry> entries = new ArrayList<>();
        asked
            .own()
            .forEach(
                (name, value) ->
                    entries.add(
                        new PythonValue.Mapping.Entry(PythonValue.Text.of(span, name), value)));
        evaluation.spend(entries.size());
        return Optional.of(new PythonValue.Mapping(span, entries));
      }
      default -> {
        return Optional.empty();
      }
    }
  }

  /** Functions that call what they are given: {@code map}, {@code filter}, a {@code partial}. */
  private Optional<PythonValue> applied(
      PythonValue.Invocation invocation, CallArguments arguments) {
    Span span = invocation.span();
    List<PythonValue> given = arguments.positional();
    if (invocation.path().equals("functools.partial")) {
      return Optional.of(invocation);
    }
    if (invocation.callee() instanceof PythonValue.Invocation partial
        && partial.path().equals("functools.partial")
        && !partial.positional().isEmpty()) {
      List<PythonValue> positional =
          new ArrayList<>(partial.positional().subList(1, partial.positional().size()));
      positional.addAll(given);
      Map<String, PythonValue> named = new LinkedHashMap<>(partial.named());
      named.putAll(arguments.named());
      boolean open = partial.open() || arguments.open();
      return Optional.of(
          call(span, partial.positional().get(0), new CallArguments(positional, named, open)));
    }
    boolean filters = invocation.path().equals("builtins.filter");
    if (given.size() != 2 || (!filters && !invocation.path().equals("builtins.map"))) {
      return Optional.empty();
    }
    Optional<List<PythonValue>> items = PythonSequences.items(given.get(1));
    evaluation.branches += items.isPresent() ? 0 : 1;
    List<PythonValue> results = new ArrayList<>();
    boolean known = items.isPresent();
    for (PythonValue item :
        items.orElse(List.of(new PythonValue.Unknown(span, "what it runs over is unknown")))) {
      evaluation.spend(1);
      PythonValue result =
          given.get(0) instanceof PythonValue.NoneValue
              ? item
              : call(span, given.get(0), new CallArguments(List.of(item), Map.of(), false));
      Optional<Boolean> taken = filters ? PythonConstants.truth(result) : Optional.of(true);
      known &= taken.isPresent();
      if (taken.orElse(false)) {
        results.add(filters ? item : result);
      }
    }
    evaluation.branches -= items.isPresent() ? 0 : 1;
    return Optional.of(
        known
            ? new PythonValue.Items(span, results)
            : new PythonValue.Unknown(span, "what it runs over is unknown"));
  }

  private static PythonValue.Invocation invocation(
      Span span, PythonValue callee, CallArguments arguments) {
    return new PythonValue.Invocation(
        span, callee, arguments.positional(), arguments.named(), arguments.open());
  }
}
