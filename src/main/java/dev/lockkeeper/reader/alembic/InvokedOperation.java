package dev.lockkeeper.reader.alembic;

import dev.lockkeeper.reader.python.PythonValue;
import dev.lockkeeper.reader.python.PythonValue.Invocation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * An operation object, as {@code op.invoke} takes it (Alembic manual, "Built-in Operation
 * Objects"): {@code AddColumnOp(...)} is {@code op.add_column(...)} with a few other names.
 */
final class InvokedOperation {
  private static final String MODULE = "alembic.operations.ops.";

  /** Operations whose second argument is the list that the directive takes argument by argument. */
  private static final Set<String> LISTED = Set.of("create_table", "create_exclude_constraint");

  private static final Map<String, String> KEYWORDS =
      Map.of(
          "modify_nullable", "nullable",
          "modify_comment", "comment",
          "modify_server_default", "server_default",
          "modify_name", "new_column_name",
          "modify_type", "type_",
          "constraint_type", "type_");

  private InvokedOperation() {}

  /** The name of the directive that an operation object stands for; empty for those of others. */
  static Optional<String> directive(PythonValue operation) {
    String path = Names.path(operation);
    if (!path.startsWith(MODULE) || !path.endsWith("Op")) {
      return Optional.empty();
    }
    String name = path.substring(MODULE.length(), path.length() - "Op".length());
    String words = name.replaceAll("(?<=[a-z])(?=[A-Z])", "_").toLowerCase(Locale.ROOT);
    return Optional.of(words.equals("execute_sql") ? "execute" : words);
  }

  /** The call of that directive, at the place of another. */
  static Invocation call(Invocation operation, Invocation invoke) {
    List<PythonValue> positional = new ArrayList<>(operation.positional());
    boolean listed = directive(operation).filter(LISTED::contains).isPresent();
    int last = positional.size() - 1;
    if (listed && last > 0 && positional.get(last) instanceof PythonValue.Items items) {
      positional.remove(last);
      positional.addAll(items.items());
    }
    Map<String, PythonValue> named = new LinkedHashMap<>();
    operation.named().forEach((name, value) -> named.put(KEYWORDS.getOrDefault(name, name), value));
    return new Invocation(
        invoke.span(), invoke.callee(), positional, named, operation.open() || invoke.open());
  }
}
