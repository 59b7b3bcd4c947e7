package dev.lockkeeper.reader.project;

import dev.lockkeeper.model.Models;
import dev.lockkeeper.operation.Dialect;
import dev.lockkeeper.reader.models.ModelReader;
import dev.lockkeeper.reader.project.Finder.Found;
import dev.lockkeeper.reader.project.ProjectRequest.CodePlace;
import dev.lockkeeper.source.SourceFile;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** Finds the files of an application's models, and the modules that they import. */
final class CodeModels {
  private final Tree tree;

  CodeModels(Tree tree) {
    this.tree = tree;
  }

  /** A history with what its application's models say, where those are named. */
  Found of(Found found) {
    return read(found)
        .map(models -> new Found(found.history().with(models), found.named(), found.code()))
        .orElse(found);
  }

  /** What the code of a history's application says; empty where no places are named. */
  Optional<Models> read(Found found) {
    if (found.code().models().isEmpty() && found.code().schemas().isEmpty()) {
      return Optional.empty();
    }
    Dialect dialect = found.history().targets().get(0).target().dialect();
    TreeSet<Path> models = files(found.code().models());
    TreeSet<Path> schemas = files(found.code().schemas());
    TreeSet<Path> all = new TreeSet<>(models);
    all.addAll(schemas);
    ProjectModules modules = ProjectModules.around(tree, all);
    return Optional.of(ModelReader.read(sources(models), sources(schemas), modules, dialect));
  }

  private List<SourceFile> sources(TreeSet<Path> files) {
    return files.stream().map(file -> tree.content(file).file()).toList();
  }

  private TreeSet<Path> files(List<CodePlace> places) {
    TreeSet<Path> files = new TreeSet<>();
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
