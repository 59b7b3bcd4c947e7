package dev.lockkeeper.reader.project;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A list of files as other programs print one: a path before each NUL where there is one, else one
 * a line; also in quotes with escapes, as git prints unusual names.
 */
public final class FileList {
  private static final String ESCAPES = "abtnvfr\"\\";
  private static final String ESCAPED = "\u0007\b\t\n\u000b\f\r\"\\";

  private final Path workingDirectory;

  private FileList(Path workingDirectory) {
    this.workingDirectory = workingDirectory;
  }

  /** Files that were named one by one; see {@link #read} for what they are relative to. */
  public static Scope.Listed of(List<String> paths, Path workingDirectory) {
    FileList reader = new FileList(workingDirectory.toAbsolutePath().normalize());
    Set<Path> files = new HashSet<>();
    for (String written : paths) {
      reader.file(written).ifPresent(file -> add(file, files));
    }
    return new Scope.Listed(files);
  }

  /**
   * The files of a list. A path is relative to the working directory, else, where nothing is there,
   * to the root of its repository.
   */
  public static Scope.Listed read(byte[] list, Path workingDirectory) {
    return of(paths(list), workingDirectory);
  }

  private static void add(Path file, Set<Path> files) {
    files.add(file);
    try {
      files.add(file.toRealPath());
    } catch (IOException gone) {
      // Its own path was enough.
      return;
    }
  }

  private static List<String> paths(byte[] list) {
    for (int i = 0; i < list.length; i++) {
      if (list[i] == 0 && !isUtf16(list)) {
        return List.of(new String(list, StandardCharsets.UTF_8).split("\0"));
      }
    }
    String text = Decoded.of(list, false).map(Decoded::text).orElse("").replaceFirst("^\uFEFF", "");
    return text.lines().map(FileList::unquoted).toList();
  }

  private static boolean isUtf16(byte[] list) {
    return list.length > 1 && (list[0] & 0xFF) + (list[1] & 0xFF) == 0xFF + 0xFE;
  }

  private Optional<Path> file(String written) {
    if (written.isEmpty()) {
      return Optional.empty();
    }
    try {
      Path here = workingDirectory.resolve(written).normalize();
      return Optional.of(Files.exists(here) ? here : root().resolve(written).normalize());
    } catch (InvalidPathException strange) {
      return Optional.empty();
    }
  }

  private Path root() {
    for (Path at = workingDirectory; at != null; at = at.getParent()) {
      if (Files.exists(at.resolve(".git"))) {
        return at;
      }
    }
    return workingDirectory;
  }

  private static String unquoted(String line) {
    if (line.length() < 2 || !line.startsWith("\"") || !line.endsWith("\"")) {
      return line;
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    int at = 1;
    while (at < line.length() - 1) {
      int next = at + 1;
      if (line.charAt(at) != '\\') {
        next = line.offsetByCodePoints(at, 1);
        bytes.writeBytes(line.substring(at, next).getBytes(StandardCharsets.UTF_8));
      } else if (ESCAPES.indexOf(line.charAt(next)) >= 0) {
        bytes.write(ESCAPED.charAt(ESCAPES.indexOf(line.charAt(next))));
        next++;
      } else {
        while (next < Math.min(at + 4, line.length() - 1)
            && Character.digit(line.charAt(next), 8) >= 0) {
          next++;
        }
        if (next == at + 1) {
          return line;
        }
        bytes.write(Integer.parseInt(line.substring(at + 1, next), 8));
      }
      at = next;
    }
    return bytes.toString(StandardCharsets.UTF_8);
  }
}
