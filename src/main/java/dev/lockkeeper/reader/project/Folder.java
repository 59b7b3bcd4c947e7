package dev.lockkeeper.reader.project;

import java.nio.file.Path;
import java.util.List;

/**
 * A folder as it was listed.
 *
 * @param path absolute and normalised
 * @param files names of files, sorted; a link that leads to a file, or nowhere, is one
 * @param folders names of folders, sorted
 * @param links names of links that lead to folders, sorted
 */
record Folder(Path path, List<String> files, List<String> folders, List<String> links) {
  Folder {
    files = List.copyOf(files);
    folders = List.copyOf(folders);
    links = List.copyOf(links);
  }

  /** Its own name; empty for the root of a file system. */
  String name() {
    return nameOf(path);
  }

  /** A path's last name; empty for the root of a file system. */
  static String nameOf(Path path) {
    Path name = path.getFileName();
    return name == null ? "" : name.toString();
  }
}
