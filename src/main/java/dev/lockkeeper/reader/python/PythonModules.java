package dev.lockkeeper.reader.python;

import dev.lockkeeper.source.SourceFile;
import java.util.Optional;

/** The Python files of a project, as import statements find them. */
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

  /**
   * A file that code opens.
   *
   * @param path the path that reports print for it, or one from where the tool runs
   * @param fromRoot whether it is the former
   * @return empty where the project holds no such file, or none that is text
   */
  default Optional<SourceFile> text(String path, boolean fromRoot) {
    return Optional.empty();
  }

  /**
   * Whether a module belongs to the project, or may do so; others are installed libraries.
   *
   * @param name its dotted name, or that of something in it
   */
  default boolean ofProject(String name) {
    return true;
  }
}
