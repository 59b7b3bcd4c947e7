package dev.lockkeeper.reader.project;

import dev.lockkeeper.migration.Problem;
import dev.lockkeeper.reader.project.ProjectRequest.StandardInput;
import dev.lockkeeper.source.SourceFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * The files of a run: each folder is listed and each file read once. Paths are absolute and
 * normalised.
 *
 * <p>One file may stand in it that the disk does not hold, or holds otherwise: standard input.
 */
final class Tree {
  private static final long LARGEST_FILE = 256L << 20;

  private final ReportPaths reportPaths;
  private final Optional<Virtual> virtual;
  private final Map<Path, Optional<Folder>> folders = new HashMap<>();
  private final Map<Path, Content> contents = new HashMap<>();
  private final Map<SourceFile, Path> origins = new HashMap<>();
  private final SortedMap<Problem, Path> problems = new TreeMap<>();

  /** A file that stands in the tree whatever the disk holds. */
  record Virtual(Path path, StandardInput input) {}

  Tree(ReportPaths reportPaths, Optional<Virtual> virtual) {
    this.reportPaths = reportPaths;
    this.virtual = virtual;
  }

  /** What a folder holds; empty when there is no such folder or it cannot be listed. */
  Optional<Folder> folder(Path path) {
    return folders.computeIfAbsent(path, this::list);
  }

  /** Whether there is such a file. */
  boolean holdsFile(Path path) {
    return isVirtual(path) || Files.isRegularFile(path);
  }

  /** What a file holds, decoded; what is doubtful about it becomes a problem. */
  Content content(Path path) {
    return contents.computeIfAbsent(path, this::read);
  }

  /**
   * The first bytes of a file, one character a byte, to tell whose it is before it is read. Empty
   * when it cannot be read.
   *
   * @param length how many bytes at most
   */
  String head(Path path, int length) {
    if (virtual.isPresent() && isVirtual(path)) {
      byte[] bytes = virtual.get().input.bytes();
      return new String(bytes, 0, Math.min(length, bytes.length), StandardCharsets.ISO_8859_1);
    }
    if (!Files.isRegularFile(path)) {
      return "";
    }
    try (InputStream in = Files.newInputStream(path)) {
      return new String(in.readNBytes(length), StandardCharsets.ISO_8859_1);
    } catch (IOException unreadable) {
      return "";
    }
  }

  /** What reports print for a path. */
  String reportPath(Path path) {
    boolean nameless = isVirtual(path) && virtual.orElseThrow().input.name().isEmpty();
    return nameless ? "<stdin>" : reportPaths.of(path);
  }

  /** Where a file was read from. */
  Path origin(SourceFile file) {
    Path path = origins.get(file);
    if (path == null) {
      throw new IllegalArgumentException(file + " was not read here");
    }
    return path;
  }

  /** Where upward looking stops for a path, which it contains. */
  Path limit(Path path) {
    return reportPaths.root(path);
  }

  /** Says something about a file that has no migration. */
  void report(Path file, String message) {
    problems.put(new Problem(reportPath(file), message), file);
  }

  /** What was said so far of some files, sorted. */
  List<Problem> problems(Predicate<Path> files) {
    return problems.entrySet().stream()
        .filter(entry -> files.test(entry.getValue()))
        .map(Map.Entry::getKey)
        .toList();
  }

  /** Why a file or folder could not be opened, in words that name no path. */
  static String reason(Path path, IOException failure) {
    if (failure instanceof NoSuchFileException) {
      return Files.isSymbolicLink(path) ? "its link leads nowhere" : "there is no such file";
    }
    if (failure instanceof AccessDeniedException) {
      return "permission denied";
    }
    if (failure instanceof NotDirectoryException) {
      return "a part of its path is not a folder";
    }
    String why = failure instanceof FileSystemException system ? system.getReason() : null;
    return why != null && why.startsWith("Too many levels of symbolic links")
        ? "its links lead in a circle"
        : "it cannot be read";
  }

  private boolean isVirtual(Path path) {
    return virtual.filter(file -> file.path.equals(path)).isPresent();
  }

  private Content read(Path path) {
    Content content = isVirtual(path) ? virtualContent(path) : fileContent(path);
    origins.put(content.file(), path);
    return content;
  }

  private Content virtualContent(Path path) {
    return decoded(path, virtual.orElseThrow().input.bytes());
  }

  private Content fileContent(Path path) {
    try {
      if (!Files.readAttributes(path, BasicFileAttributes.class).isRegularFile()) {
        return unread(path, "it is not a file");
      }
      if (Files.size(path) > LARGEST_FILE) {
        return unread(path, "it is larger than 256 MB");
      }
      return decoded(path, Files.readAllBytes(path));
    } catch (IOException failure) {
      return unread(path, reason(path, failure));
    }
  }

  private Content decoded(Path path, byte[] bytes) {
    Optional<Decoded> decoded = Decoded.of(bytes, Folder.nameOf(path).endsWith(".py"));
    if (decoded.isEmpty()) {
      return unread(path, "it is a binary file");
    }
    decoded.get().doubt().ifPresent(doubt -> report(path, doubt));
    return new Content(new SourceFile(reportPath(path), decoded.get().text()), Optional.empty());
  }

  private Content unread(Path path, String reason) {
    return new Content(new SourceFile(reportPath(path), ""), Optional.of(reason));
  }

  private Optional<Folder> list(Path path) {
    List<String> files = new ArrayList<>();
    List<String> inner = new ArrayList<>();
    List<String> links = new ArrayList<>();
    boolean listed = true;
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
      listed = false;
    }
    if (virtual.isPresent() && path.equals(virtual.get().path.getParent())) {
      listed = true;
      String name = Folder.nameOf(virtual.get().path);
      if (!files.contains(name)) {
        files.add(name);
      }
    }
    Collections.sort(files);
    Collections.sort(inner);
    Collections.sort(links);
    return listed ? Optional.of(new Folder(path, files, inner, links)) : Optional.empty();
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
