package dev.lockkeeper.config;

import dev.lockkeeper.source.SourceFile;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Finds lockkeeper.yml: in the working directory, else in the folders above it, up to the
 * repository's root, the folder that holds {@code .git}; outside a repository in the working
 * directory alone.
 */
public final class ConfigSearch {
  /** What the file is called. */
  public static final String NAME = "lockkeeper.yml";

  private static final String OTHER_NAME = "lockkeeper.yaml";
  private static final String REPOSITORY = ".git";
  private static final long LARGEST_FILE = 1 << 20;

  private ConfigSearch() {}

  /** The file that holds for a working directory; a misspelt one is noted. */
  public static Optional<Path> find(Path workingDirectory, Mistakes mistakes) {
    Path last = repositoryRoot(workingDirectory).orElse(workingDirectory);
    for (Path folder = workingDirectory; folder != null; folder = folder.getParent()) {
      Path other = folder.resolve(OTHER_NAME);
      if (Files.exists(other)) {
        mistakes.add(
            new Origin.InFile(nameOf(other, workingDirectory), 1, 1),
            "it is not read: the configuration is called " + NAME);
      }
      Path file = folder.resolve(NAME);
      if (Files.exists(file)) {
        return Optional.of(file);
      }
      if (folder.equals(last)) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  /** The folder that holds {@code .git}, from a folder upwards. */
  public static Optional<Path> repositoryRoot(Path start) {
    for (Path folder = start; folder != null; folder = folder.getParent()) {
      if (Files.exists(folder.resolve(REPOSITORY))) {
        return Optional.of(folder);
      }
    }
    return Optional.empty();
  }

  /** The file as one would name it from the working directory. */
  public static String nameOf(Path file, Path workingDirectory) {
    return workingDirectory.relativize(file).toString().replace('\\', '/');
  }

  /**
   * Reads a file; empty when that is not possible, which is noted.
   *
   * @param name as messages call it
   * @param known what it is read against, but for its folder
   */
  public static Optional<ConfigFile> read(Path file, String name, Known known, Mistakes mistakes) {
    Origin start = new Origin.InFile(name, 1, 1);
    String text;
    try {
      if (!Files.isRegularFile(file)) {
        mistakes.add(start, Files.exists(file) ? "it is not a file" : "there is no such file");
        return Optional.empty();
      }
      if (Files.size(file) > LARGEST_FILE) {
        mistakes.add(start, "it is larger than 1 MB");
        return Optional.empty();
      }
      text =
          StandardCharsets.UTF_8
              .newDecoder()
              .decode(ByteBuffer.wrap(Files.readAllBytes(file)))
              .toString();
    } catch (CharacterCodingException notUtf8) {
      mistakes.add(start, "it is not UTF-8");
      return Optional.empty();
    } catch (IOException unreadable) {
      mistakes.add(start, "it cannot be read");
      return Optional.empty();
    }
    Path folder = Optional.ofNullable(file.getParent()).orElseGet(known::workingDirectory);
    SourceFile source = new SourceFile(name, text.startsWith("\ufeff") ? text.substring(1) : text);
    return Optional.of(
        ConfigReader.read(
            file, source, new Known(known.catalog(), folder, known.workingDirectory()), mistakes));
  }
}
