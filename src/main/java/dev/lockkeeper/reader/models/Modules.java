package dev.lockkeeper.reader.models;

import dev.lockkeeper.model.ModelFile;
import dev.lockkeeper.reader.python.PythonFile;
import dev.lockkeeper.reader.python.PythonModules;
import dev.lockkeeper.reader.python.PythonParser;
import dev.lockkeeper.source.SourceFile;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The Python modules of a project, each read when it is first asked for. */
final class Modules {
  /** Types that are known without an import, whatever else is imported with a star. */
  private static final Set<String> BUILTIN_TYPES =
      Set.of(
          "int",
          "str",
          "bool",
          "float",
          "bytes",
          "dict",
          "list",
          "set",
          "object",
          "type",
          "tuple",
          "property",
          "classmethod",
          "staticmethod");

  private final PythonModules finder;
  private final Map<SourceFile, PythonFile> parsed = new LinkedHashMap<>();
  private final Map<SourceFile, PythonModule> modules = new HashMap<>();

  Modules(PythonModules finder) {
    this.finder = finder;
  }

  /** A module and what is named behind it: {@code [Base]} of {@code app.models.Base}. */
  record Found(PythonModule module, List<String> rest) {}

  /** The module in a file; empty when the file does not parse. */
  Optional<PythonModule> of(SourceFile file) {
    PythonModule known = modules.get(file);
    if (known != null) {
      return Optional.of(known);
    }
    PythonFile read = parsed.computeIfAbsent(file, PythonParser::parse);
    return read instanceof PythonFile.Module syntax ? Optional.of(of(syntax)) : Optional.empty();
  }

  private PythonModule of(PythonFile.Module syntax) {
    SourceFile file = syntax.file();
    PythonModule known = modules.get(file);
    if (known != null) {
      return known;
    }
    parsed.putIfAbsent(file, syntax);
    PythonModule module =
        new PythonModule(syntax, new ModuleCalls((name, from) -> binding(file, name, from)));
    modules.put(file, module);
    return module;
  }

  /** The longest part of a dotted path that is a module of the project. */
  Optional<Found> find(PythonModule from, String path) {
    String names = path.replaceFirst("^\\.+", "");
    String dots = path.substring(0, path.length() - names.length());
    List<String> parts = List.of(names.split("\\."));
    for (int end = parts.size(); end > 0 || (end == 0 && !dots.isEmpty()); end--) {
      String module = dots + String.join(".", parts.subList(0, end));
      Optional<PythonModule> found = finder.find(module, from.file()).map(this::of);
      if (found.isPresent()) {
        return Optional.of(new Found(found.get(), parts.subList(end, parts.size())));
      }
    }
    return Optional.empty();
  }

  /** All modules that were read, in the order of their paths. */
  List<PythonModule> all() {
    return modules.values().stream()
        .sorted(Comparator.comparing(module -> module.file().path()))
        .toList();
  }

  /** All files that were asked for, in the order of their paths. */
  List<ModelFile> files() {
    return parsed.values().stream()
        .map(Modules::modelFile)
        .sorted(Comparator.comparing(file -> file.file().path()))
        .toList();
  }

  private static ModelFile modelFile(PythonFile file) {
    Optional<ModelFile.Unread> unread =
        file instanceof PythonFile.Unread fault
            ? Optional.of(new ModelFile.Unread(fault.span(), fault.reason()))
            : Optional.empty();
    List<ModelFile.Comment> comments =
        file.comments().stream()
            .map(comment -> new ModelFile.Comment(comment.text(), comment.span()))
            .toList();
    return new ModelFile(file.file(), comments, unread);
  }

  /** The module that binds a name: one of the project that does, else the last of the others. */
  private String binding(SourceFile from, String name, List<String> modules) {
    if (BUILTIN_TYPES.contains(name)) {
      return "builtins";
    }
    String other = "builtins";
    for (int i = modules.size() - 1; i >= 0; i--) {
      Optional<PythonFile.Module> module = finder.find(modules.get(i), from);
      if (module.isEmpty()) {
        other = other.equals("builtins") ? modules.get(i) : other;
      } else if (PythonModule.binds(module.get(), name)) {
        return modules.get(i);
      }
    }
    return other;
  }
}
