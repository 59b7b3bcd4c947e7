package dev.lockkeeper.reader.python;

import dev.lockkeeper.source.SourceFile;
import java.util.Optional;

/** The Python files of a project, as import statements find them. */
@FunctionalInterface
public interface PythonModules {
  /** A project of which nothing else is known. */
  PythonModules NONE = (name, importer) -> Optional.empty();

  /**
   * The file of a module.
   *
   * @param name its dotted name, with leading dots where it is relative
   * @param importer the file that imports it
   * @return empty where the project holds no such file, or it is not to be followed
   */
  Optional<PythonFile.Module> find(String name, SourceFile importer);
}
