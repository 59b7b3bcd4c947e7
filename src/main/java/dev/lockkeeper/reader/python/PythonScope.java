package dev.lockkeeper.reader.python;

import dev.lockkeeper.source.SourceFile;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The names that a function or the module knows, and those of the functions around it. */
final class PythonScope {
  private final SourceFile file;
  private final @Nullable PythonScope outer;
  private final List<String> starModules;
  private final Set<String> outerNames = new HashSet<>();
  private Map<String, PythonValue> values = new LinkedHashMap<>();

  private PythonScope(SourceFile file, @Nullable PythonScope outer, List<String> starModules) {
    this.file = file;
    this.outer = outer;
    this.starModules = starModules;
  }

  static PythonScope ofModule(SourceFile file) {
    return new PythonScope(file, null, new ArrayList<>());
  }

  PythonScope inner() {
    return new PythonScope(file, this, starModules);
  }

  /** The file whose names these are. */
  SourceFile file() {
    return file;
  }

  /** The modules of which the file took all names, in order. */
  List<String> starModules() {
    return starModules;
  }

  /** The scope of the module. */
  PythonScope module() {
    PythonScope scope = this;
    while (scope.outer != null) {
      scope = scope.outer;
    }
    return scope;
  }

  Optional<PythonValue> get(String name) {
    PythonScope scope = this;
    while (scope != null) {
      PythonValue value = scope.values.get(name);
      if (value != null) {
        return Optional.of(value);
      }
      scope = scope.outer;
    }
    return Optional.empty();
  }

  /** What a module defines by a name, or took from others with all their names. */
  Optional<PythonValue> named(String name, Evaluation evaluation) {
    PythonValue own = values.get(name);
    if (own != null) {
      return Optional.of(own);
    }
    for (int i = starModules.size() - 1; i >= 0; i--) {
      String path = Assignments.joined(starModules.get(i), name);
      Optional<PythonValue> taken =
          evaluation.imports.value(new PythonValue.Reference(file.span(0, 0), path));
      if (taken.isPresent()) {
        return taken;
      }
    }
    return Optional.empty();
  }

  void set(String name, PythonValue value) {
    if (outerNames.contains(name) && outer != null) {
      outer.setWhereDefined(name, value);
    } else {
      values.put(name, value);
    }
  }

  /** Sets a name in the scope that has it; in this one when none has. */
  void setWhereDefined(String name, PythonValue value) {
    PythonScope scope = this;
    while (scope != null) {
      if (scope.values.containsKey(name)) {
        scope.values.put(name, value);
        return;
      }
      scope = scope.outer;
    }
    values.put(name, value);
  }

  void remove(String name) {
    values.remove(name);
  }

  /** {@code global} and {@code nonlocal}. */
  void declareOuter(String name) {
    outerNames.add(name);
  }

  /** The names of this scope alone, in the order in which they were first set. */
  Map<String, PythonValue> own() {
    return values;
  }

  /** A copy of the names of this scope alone, to come back to. */
  Map<String, PythonValue> snapshot() {
    return new LinkedHashMap<>(values);
  }

  void restore(Map<String, PythonValue> snapshot) {
    values = new LinkedHashMap<>(snapshot);
  }

  /**
   * Leaves what both this scope and {@code other} know alike; what they disagree on becomes what
   * {@code differing} says.
   */
  void merge(Map<String, PythonValue> other, Supplier<PythonValue> differing) {
    Set<String> names = new HashSet<>(values.keySet());
    names.addAll(other.keySet());
    for (String name : names) {
      PythonValue mine = values.get(name);
      PythonValue theirs = other.get(name);
      if (mine == null || theirs == null || !PythonConstants.same(mine, theirs)) {
        values.put(name, differing.get());
      }
    }
  }
}
