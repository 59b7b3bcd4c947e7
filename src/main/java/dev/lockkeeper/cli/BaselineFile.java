package dev.lockkeeper.cli;

import dev.lockkeeper.config.ConfigSearch;
import dev.lockkeeper.config.Keys;
import dev.lockkeeper.config.Mistakes;
import dev.lockkeeper.config.NamedFile;
import dev.lockkeeper.config.Settings;
import dev.lockkeeper.lint.BaselineUse;
import dev.lockkeeper.suppress.baseline.Baseline;
import dev.lockkeeper.suppress.baseline.BaselineEntry;
import dev.lockkeeper.suppress.baseline.BaselineReader;
import dev.lockkeeper.suppress.baseline.BaselineReading;
import dev.lockkeeper.suppress.baseline.BaselineWriter;
import java.io.File;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import picocli.CommandLine.ParseResult;

/**
 * The file of a project's baseline: the one that the user names, else the nearest upwards from the
 * working directory, no further than the repository's root; outside a repository, the one in the
 * working directory.
 */
final class BaselineFile {
  private final Path file;
  private final Path base;
  private final String name;

  private BaselineFile(Path file, Path base) {
    this.file = file;
    this.base = base;
    this.name =
        file.startsWith(base)
            ? base.relativize(file).toString().replace(File.separatorChar, '/')
            : Objects.toString(file.getFileName());
  }

  /** The file to read, if there is one. */
  static Optional<BaselineFile> toRead(ParseResult parsed, Settings settings, Shell shell) {
    Optional<BaselineFile> named = named(settings, shell);
    if (settings.get(Keys.NO_BASELINE)) {
      return Optional.empty();
    }
    if (named.isPresent() && !named.get().exists()) {
      throw Options.wrong(parsed, named.get().name + ": there is no such file", Optional.empty());
    }
    return named.or(() -> nearest(shell));
  }

  /**
   * The file to write, which may not be there yet: it then is to stand beside the lockkeeper.yml,
   * else at the root.
   */
  static BaselineFile toWrite(Settings settings, Shell shell) {
    Path root = root(shell.workingDirectory());
    return named(settings, shell)
        .or(() -> nearest(shell))
        .orElseGet(
            () -> {
              Path home =
                  ConfigSearch.find(shell.workingDirectory(), new Mistakes())
                      .map(Path::getParent)
                      .orElse(root);
              return new BaselineFile(home.resolve(Baseline.FILE_NAME), root);
            });
  }

  private static Optional<BaselineFile> named(Settings settings, Shell shell) {
    return settings
        .get(Keys.BASELINE)
        .flatMap(NamedFile::path)
        .map(
            path ->
                new BaselineFile(
                    path.toAbsolutePath().normalize(), root(shell.workingDirectory())));
  }

  private static Optional<BaselineFile> nearest(Shell shell) {
    Path root = root(shell.workingDirectory());
    Path at = shell.workingDirectory().toAbsolutePath().normalize();
    while (at != null && at.startsWith(root)) {
      BaselineFile here = new BaselineFile(at.resolve(Baseline.FILE_NAME), root);
      if (here.exists()) {
        return Optional.of(here);
      }
      at = at.getParent();
    }
    return Optional.empty();
  }

  /** The folder that reports name paths from: the repository's root, else the working directory. */
  private static Path root(Path workingDirectory) {
    Path start = workingDirectory.toAbsolutePath().normalize();
    return ConfigSearch.repositoryRoot(start).orElse(start);
  }

  /** As reports print paths. */
  String name() {
    return name;
  }

  boolean exists() {
    return Files.exists(file);
  }

  /** What it holds; the run ends when it cannot be read, because silence would be wrong. */
  Baseline read(ParseResult parsed) {
    String text;
    try {
      text = Files.readString(file);
    } catch (CharacterCodingException e) {
      throw Options.wrong(parsed, name + ":1:1: it is not UTF-8", Optional.empty());
    } catch (IOException e) {
      throw Options.wrong(parsed, name + ": it cannot be read", Optional.empty());
    }
    BaselineReading reading = BaselineReader.read(text);
    if (reading instanceof BaselineReading.Damage damage) {
      throw Options.wrong(
          parsed,
          "%s:%d:%d: %s".formatted(name, damage.line(), damage.column(), damage.reason()),
          Optional.empty());
    }
    return new Baseline(name, ((BaselineReading.Entries) reading).entries());
  }

  void write(NavigableSet<BaselineEntry> entries) throws IOException {
    Files.write(file, BaselineWriter.text(entries).getBytes(StandardCharsets.UTF_8));
  }

  /** What a run does with it. */
  BaselineUse use(
      Optional<Baseline> baseline, ReadingOptions reading, Shell shell, boolean accepts) {
    return new BaselineUse(baseline, gone(reading, shell.workingDirectory()), accepts);
  }

  /** Files that are gone from the folders that a run looks into as a whole. */
  private Predicate<String> gone(ReadingOptions reading, Path workingDirectory) {
    if (reading.isOfChange()) {
      return path -> false;
    }
    Path start = workingDirectory.toAbsolutePath().normalize();
    List<Path> asked =
        reading.paths().isEmpty()
            ? List.of(start)
            : reading.paths().stream()
                .filter(path -> !path.equals(ReadingOptions.STANDARD_INPUT))
                .map(path -> start.resolve(path).normalize())
                .toList();
    return path -> {
      try {
        Path place = base.resolve(path).normalize();
        return asked.stream().anyMatch(place::startsWith) && !Files.exists(place);
      } catch (InvalidPathException e) {
        return true;
      }
    };
  }
}
