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
        .map(models -> new Found(found.history().with(models), found.named(), found.models()))
        .orElse(found);
  }

  /** What the models of a history's application say; empty where no places are named. */
  Optional<Models> read(Found found) {
    Dialect dialect = found.history().targets().get(0).target().dialect();
    return found.models().isEmpty()
        ? Optional.empty()
        : Optional.of(readAll(files(found.models()), dialect));
  }

  private Models readAll(TreeSet<Path> files, Dialect dialect) {
    List<SourceFile> sources = files.stream().map(file -> tree.content(file).file()).toList();
    return ModelReader.read(sources, ProjectModules.around(tree, files), dialect);
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
