package dev.lockkeeper.reader.python;

import dev.lockkeeper.source.SourceFile;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What a file takes from other files of its project. A module runs when something of it is asked
 * for, once, and with limits of its own: one that computes too much is as if it were not there.
 */
final class ImportedModules {
  private static final int MOST_MODULES = 60;
  private static final int DEEPEST_IMPORT = 8;

  private final Evaluation evaluation;
  private final PythonModules modules;
  private final IdentityHashMap<PythonFile.Module, Optional<PythonScope>> loaded =
      new IdentityHashMap<>();
  private final Map<PythonValue.Reference, Optional<PythonValue>> values = new HashMap<>();
  private int depth;

  ImportedModules(Evaluation evaluation, PythonModules modules) {
    this.evaluation = evaluation;
    this.modules = modules;
  }

  /** Whether a module other than the first runs its own statements, which nobody records. */
  boolean areRunning() {
    return depth > 0;
  }

  /** A file that code opens to read it. */
  Optional<SourceFile> text(String path, boolean fromRoot) {
    return modules.text(path, fromRoot);
  }

  /**
   * What a name of another file stands for, at the place of the name; empty where it is unknown.
   */
  Optional<PythonValue> value(PythonValue.Reference reference) {
    if (modules == PythonModules.NONE || isForeign(reference.path())) {
      return Optional.empty();
    }
    Optional<PythonValue> known = values.get(reference);
    if (known == null) {
      // Two modules that take a name from each other never get it.
      values.put(reference, Optional.empty());
      known = find(reference).map(value -> PythonConstants.placed(value, reference.span()));
      values.put(reference, known);
    }
    return known;
  }

  private static boolean isForeign(String path) {
    return path.startsWith("sqlalchemy.")
        || path.startsWith("alembic.")
        || path.startsWith("builtins.");
  }

  private Optional<PythonValue> find(PythonValue.Reference reference) {
    String path = reference.path();
    int dot = path.lastIndexOf('.');
    String name = path.substring(dot + 1);
    if (dot < 0 || name.isEmpty()) {
      return Optional.empty();
    }
    boolean inPackage = dot == 0 || path.charAt(dot - 1) == '.';
    String module = inPackage ? path.substring(0, dot + 1) : path.substring(0, dot);
    return modules
        .find(module, reference.span().file())
        .flatMap(this::scope)
        .flatMap(scope -> scope.named(name, evaluation))
        .flatMap(
            value ->
                value instanceof PythonValue.Reference other
                    ? other.equals(reference) ? Optional.empty() : value(other)
                    : Optional.of(value))
        .filter(value -> !(value instanceof PythonValue.Unknown));
  }

  private Optional<PythonScope> scope(PythonFile.Module module) {
    Optional<PythonScope> scope = loaded.get(module);
    if (scope == null) {
      // Until it has run, a module that is imported in a circle knows nothing.
      loaded.put(module, Optional.empty());
      scope =
          loaded.size() > MOST_MODULES || depth >= DEEPEST_IMPORT ? Optional.empty() : run(module);
      loaded.put(module, scope);
    }
    return scope;
  }

  private Optional<PythonScope> run(PythonFile.Module module) {
    PythonScope scope = PythonScope.ofModule(module.file());
    depth++;
    boolean whole = evaluation.apart(scope, () -> evaluation.statements.run(module.body()));
    depth--;
    return whole ? Optional.of(scope) : Optional.empty();
  }
}
