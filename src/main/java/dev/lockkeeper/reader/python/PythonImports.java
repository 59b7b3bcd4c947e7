package dev.lockkeeper.reader.python;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The modules that a file imports when it is loaded. */
public final class PythonImports {
  private PythonImports() {}

  /**
   * Their dotted names, with leading dots where they are relative, in the order of the file. What
   * is taken from a module may be a module itself, and is named too.
   */
  public static List<String> of(PythonFile.Module module) {
    Set<String> names = new LinkedHashSet<>();
    collect(module.body(), names);
    return new ArrayList<>(names);
  }

  private static void collect(List<PythonStatement> body, Set<String> names) {
    for (PythonStatement statement : body) {
      if (statement instanceof PythonStatement.Import s) {
        s.names().forEach(alias -> names.add(alias.name()));
      } else if (statement instanceof PythonStatement.ImportFrom s) {
        String from = ".".repeat(s.level()) + s.module();
        names.add(from);
        s.names().stream()
            .filter(alias -> !alias.name().equals("*"))
            .forEach(alias -> names.add(Assignments.joined(from, alias.name())));
      } else if (statement instanceof PythonStatement.If s) {
        collect(s.then(), names);
        collect(s.otherwise(), names);
      } else if (statement instanceof PythonStatement.Try s) {
        collect(s.body(), names);
        s.handlers().forEach(handler -> collect(handler.body(), names));
      }
    }
  }
}
