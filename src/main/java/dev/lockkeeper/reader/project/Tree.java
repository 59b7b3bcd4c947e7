package dev.lockkeeper.reader.project;

import dev.lockkeeper.migration.Problem;
import dev.lockkeeper.reader.project.Comparison.Stored;
import dev.lockkeeper.reader.project.ProjectRequest.StandardInput;
import dev.lockkeeper.source.SourceFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * The files of a run, as they lie on disk or as an {@link Overlay} has them: each folder is listed
 * and each file read once. Paths are absolute and normalised.
 *
 * <p>One file may stand in it that the disk does not hold, or holds otherwise: standard input.
 */
final class Tree {
  private static final long LARGEST_FILE = 256L << 20;

  private final ReportPaths reportPaths;
  private final Optional<Virtual> virtual;
  private final Disk disk;
  private final Overlay overlay;
  private final Map<Path, Optional<Folder>> folders = new HashMap<>();
  private final Map<Path, Content> contents = new HashMap<>();
  private final Map<SourceFile, Path> origins = new HashMap<>();
  private final SortedMap<Problem, Path> problems = new TreeMap<>();
  private final Set<Problem> refusals = new TreeSet<>();

  /** A file that stands in the tree whatever the disk holds. */
  record Virtual(Path path, StandardInput input) {}

  Tree(ReportPaths reportPaths, Optional<Virtual> virtual, Disk disk, Overlay overlay) {
    this.reportPaths = reportPaths;
    this.virtual = virtual;
    this.disk = disk;
    this.overlay = overlay;
  }

  /** What a folder holds; empty when there is no such folder or it cannot be listed. */
  Optional<Folder> folder(Path path) {
    return folders.computeIfAbsent(path, this::list);
  }

  /** Whether there is such a file. */
  boolean holdsFile(Path path) {
    return isVirtual(path)
        || overlay.content(path).isPresent()
        || (Files.isRegularFile(path) && !overlay.hides(path));
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
    Optional<Stored> stored = overlay.content(path);
    if (stored.isPresent()) {
      return head(path, stored.get(), length);
    }
    if (!holdsFile(path)) {
      return "";
    }
    try (InputStream in = Files.newInputStream(path)) {
      return new String(in.readNBytes(length), StandardCharsets.ISO_8859_1);
    } catch (IOException unreadable) {
      return "";
    }
  }

  private String head(Path path, Stored stored, int length) {
    try {
      byte[] bytes = stored.bytes();
      return new String(bytes, 0, Math.min(length, bytes.length), StandardCharsets.ISO_8859_1);
    } catch (IOException failure) {
      missing(path, failure);
      return "";
    }
  }

  /** What reports print for a path. */
  String reportPath(Path path) {
    boolean nameless = isVirtual(path) && virtual.orElseThrow().input.name().isEmpty();
    return nameless ? "<stdin>" : reportPaths.of(path);
  }

  /** Whether a file was read here. */
  boolean hasRead(SourceFile file) {
    return origins.containsKey(file);
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

  /** The files that should be here and cannot be had, sorted. */
  Set<Problem> refusals() {
    return Collections.unmodifiableSet(refusals);
  }

  /** A file's path with the links in its folders resolved. */
  Path real(Path file) {
    return overlay.real(file);
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
    Optional<Stored> stored = overlay.content(path);
    Content content =
        isVirtual(path)
            ? virtualContent(path)
            : stored.isPresent() ? storedContent(path, stored.get()) : fileContent(path);
    origins.put(content.file(), path);
    return content;
  }

  private Content virtualContent(Path path) {
    return decoded(path, virtual.orElseThrow().input.bytes());
  }

  private Content storedContent(Path path, Stored stored) {
    try {
      return decoded(path, stored.bytes());
    } catch (IOException failure) {
      return unread(path, missing(path, failure));
    }
  }

  private String missing(Path path, IOException failure) {
    String reason = String.valueOf(failure.getMessage());
    refuse(path, reason);
    return reason;
  }

  /** Says that the request names something that it must not. */
  void refuse(Path path, String reason) {
    refusals.add(new Problem(reportPath(path), reason));
  }

  private Content fileContent(Path path) {
    if (overlay.hides(path)) {
      return unread(path, "there is no such file");
    }
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
    Optional<Folder> listed = overlay.over(path, disk.folder(path));
    if (virtual.isEmpty() || !path.equals(virtual.get().path.getParent())) {
      return listed;
    }
    Set<String> files = new TreeSet<>(listed.map(Folder::files).orElse(List.of()));
    files.add(Folder.nameOf(virtual.get().path));
    return Optional.of(
        new Folder(
            path,
            List.copyOf(files),
            listed.map(Folder::folders).orElse(List.of()),
            listed.map(Folder::links).orElse(List.of())));
  }
}
