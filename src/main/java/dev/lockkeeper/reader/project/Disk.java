package dev.lockkeeper.reader.project;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The folders of the file system, each listed once. Paths are absolute and normalised. */
final class Disk {
  private final Map<Path, Optional<Folder>> folders = new HashMap<>();

  /** What a folder holds; empty when there is no such folder or it cannot be listed. */
  Optional<Folder> folder(Path path) {
    return folders.computeIfAbsent(path, Disk::list);
  }

  private static Optional<Folder> list(Path path) {
    List<String> files = new ArrayList<>();
    List<String> inner = new ArrayList<>();
    List<String> links = new ArrayList<>();
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(path)) {
      for (Path entry : entries) {
        switch (kind(entry)) {
          case FILE -> files.add(Folder.nameOf(entry));
          case FOLDER -> inner.add(Folder.nameOf(entry));
          case LINK_TO_FOLDER -> links.add(Folder.nameOf(entry));
          case OTHER -> {}
        }
      }
    } catch (IOException | DirectoryIteratorException unreadable) {
      return Optional.empty();
    }
    Collections.sort(files);
    Collections.sort(inner);
    Collections.sort(links);
    return Optional.of(new Folder(path, files, inner, links));
  }

  private enum Kind {
    FILE,
    FOLDER,
    LINK_TO_FOLDER,
    OTHER
  }

  private static Kind kind(Path entry) {
    try {
      BasicFileAttributes itself =
          Files.readAttributes(entry, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
      if (itself.isSymbolicLink()) {
        return Files.isDirectory(entry) ? Kind.LINK_TO_FOLDER : Kind.FILE;
      }
      if (itself.isDirectory()) {
        return Kind.FOLDER;
      }
      return itself.isRegularFile() ? Kind.FILE : Kind.OTHER;
    } catch (IOException vanished) {
      return Kind.OTHER;
    }
  }
}
