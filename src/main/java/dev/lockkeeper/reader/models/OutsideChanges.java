package dev.lockkeeper.reader.models;

import dev.lockkeeper.model.OutsideChange;
import dev.lockkeeper.reader.python.PythonCalls;
import dev.lockkeeper.reader.python.PythonExpression;
import dev.lockkeeper.reader.python.PythonExpression.Argument;
import dev.lockkeeper.reader.python.PythonExpression.Call;
import dev.lockkeeper.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Where code makes or changes tables by itself: {@code create_all}, or DDL that it executes. */
final class OutsideChanges {
  private static final Set<String> BY_METADATA = Set.of("create_all", "drop_all");
  private static final Set<String> EXECUTING =
      Set.of("execute", "exec_driver_sql", "executescript", "run_sync");
  private static final Pattern DDL =
      Pattern.compile(
          "(?is)\\s*(create\\s+(unique\\s+)?(table|index)|alter\\s+table|drop\\s+(table|index))\\b.*");
  private static final Pattern OF_TESTS =
      Pattern.compile("(^|.*/)(tests?/.*|test_[^/]*|[^/]*_test|conftest)\\.py|(^|.*/)tests?/.*");

  private OutsideChanges() {}

  /** Those in a module; none in tests, which make their own databases. */
  static List<OutsideChange> in(PythonModule module) {
    List<OutsideChange> changes = new ArrayList<>();
    if (OF_TESTS.matcher(module.file().path()).matches()) {
      return changes;
    }
    for (Call call : PythonCalls.in(module.syntax())) {
      Optional<String> method = method(call.function());
      if (method.filter(BY_METADATA::contains).isPresent()) {
        changes.add(change(call.span(), call.function().span()));
      } else if (method.filter(EXECUTING::contains).isPresent() && !call.arguments().isEmpty()) {
        argument(call).ifPresent(changes::add);
      }
    }
    return changes;
  }

  private static Optional<OutsideChange> argument(Call call) {
    PythonExpression first = call.arguments().get(0).value();
    if (method(first).filter(BY_METADATA::contains).isPresent()) {
      return Optional.of(change(call.span(), first.span()));
    }
    boolean wrapped =
        first instanceof Call text
            && text.arguments().size() == 1
            && text.arguments().get(0) instanceof Argument.Positional;
    PythonExpression sql = wrapped ? ((Call) first).arguments().get(0).value() : first;
    return sql instanceof PythonExpression.Text text && DDL.matcher(text.view().text()).matches()
        ? Optional.of(new OutsideChange(call.span(), firstWords(text.view().text())))
        : Optional.empty();
  }

  private static OutsideChange change(Span span, Span callee) {
    return new OutsideChange(span, callee.text().replaceAll("\\s+", "") + "()");
  }

  /** {@code ALTER TABLE gifts}. */
  private static String firstWords(String sql) {
    String[] words = sql.strip().split("\\s+");
    return String.join(" ", List.of(words).subList(0, Math.min(3, words.length)));
  }

  private static Optional<String> method(PythonExpression function) {
    return function instanceof PythonExpression.Attribute attribute
        ? Optional.of(attribute.name())
        : Optional.empty();
  }
}
