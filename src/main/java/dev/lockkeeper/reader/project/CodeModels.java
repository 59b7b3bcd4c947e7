package dev.lockkeeper.reader.project;

import dev.lockkeeper.model.Models;
import dev.lockkeeper.operation.Dialect;
import dev.lockkeeper.reader.models.ModelReader;
import dev.lockkeeper.reader.project.Finder.Found;
import dev.lockkeeper.reader.project.ProjectRequest.CodePlace;
import dev.lockkeeper.reader.python.PythonFile;
import dev.lockkeeper.reader.python.PythonImports;
import dev.lockkeeper.reader.python.PythonModules;
import dev.lockkeeper.reader.python.PythonParser;
import dev.lockkeeper.source.SourceFile;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;

/** Finds the files of an application's models, and the modules that they import. */
final class CodeModels {
  private static final int MOST_IMPORTED = 500;

  private final Tree tree;

  CodeModels(Tree tree) {
    this.tree = tree;
  }

  /** A history with what its application's models say, where those are named. */
  Found of(Found found) {
    return read(found)
        .map(
            models ->
                new Found(
                    found.history().with(models), found.named(), found.code(), found.environment()))
        .orElse(found);
  }

  /** What the code of a history's application says; empty where no places are named. */
  Optional<Models> read(Found found) {
    boolean named = !found.code().models().isEmpty() || !found.code().schemas().isEmpty();
    if (!named && !found.code().lookFor()) {
      return Optional.empty();
    }
    Dialect dialect = found.history().targets().get(0).target().dialect();
    NavigableSet<Path> models =
        found.code().models().isEmpty() && found.code().lookFor()
            ? found.environment().map(this::importedBy).orElseGet(Collections::emptyNavigableSet)
            : files(found.code().models());
    if (!named && models.isEmpty()) {
      return Optional.empty();
    }
    NavigableSet<Path> schemas = files(found.code().schemas());
    NavigableSet<Path> all = new TreeSet<>(models);
    all.addAll(schemas);
    PythonModules modules = ProjectModules.around(tree, all);
    return Optional.of(ModelReader.read(sources(models), sources(schemas), modules, dialect));
  }

  /** The files of the project that a file imports, and those that these import, and so on. */
  private NavigableSet<Path> importedBy(Path file) {
    PythonModules modules = ProjectModules.around(tree, List.of(file));
    NavigableSet<Path> imported = new TreeSet<>();
    Deque<SourceFile> open = new ArrayDeque<>(List.of(tree.content(file).file()));
    while (!open.isEmpty() && imported.size() < MOST_IMPORTED) {
      SourceFile next = open.remove();
      if (PythonParser.parse(next) instanceof PythonFile.Module module) {
        for (String name : PythonImports.of(module)) {
          modules
              .find(name, next)
              .map(PythonFile.Module::file)
              .filter(found -> imported.add(tree.origin(found)))
              .ifPresent(open::add);
        }
      }
    }
    imported.remove(file);
    return imported;
  }

  private List<SourceFile> sources(NavigableSet<Path> files) {
    return files.stream().map(file -> tree.content(file).file()).toList();
  }

  private NavigableSet<Path> files(List<CodePlace> places) {
    NavigableSet<Path> files = new TreeSet<>();
    for (CodePlace place : places) {
      if (tree.holdsFile(place.start())) {
        files.add(place.start());
      }
      for (Folder folder : Walk.below(tree, place.start())) {
        folder.files().stream()
            .filter(name -> name.endsWith(".py"))
            .map(folder.path()::resolve)
            .filter(place.files())
            .forEach(files::add);
      }
    }
    return files;
  }
}
