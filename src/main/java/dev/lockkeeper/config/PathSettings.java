package dev.lockkeeper.config;

import java.io.File;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** What holds for each file of a run; files for which the same holds have the very same object. */
public final class PathSettings {
  private final Settings base;
  private final Optional<ConfigFile> file;
  private final Path folder;
  private final List<PathEntry> entries;
  private final Map<BitSet, Settings> byEntries = new HashMap<>();

  private PathSettings(Settings base, Optional<ConfigFile> file, Path workingDirectory) {
    this.base = base;
    this.file = file;
    this.folder = file.map(ConfigFile::path).map(Path::getParent).orElse(workingDirectory);
    this.entries = file.map(ConfigFile::entries).orElse(List.of());
  }

  /**
   * What the command line and a file say together.
   *
   * @param options those of the command, whose values in the file count
   * @param given what the command line gives for keys; what is wrong with it is noted
   * @param file the file, if there is one
   */
  public static PathSettings of(
      Collection<Key<?>> options,
      Map<Key<?>, Given> given,
      Optional<ConfigFile> file,
      Known known,
      Mistakes mistakes) {
    Layer commandLine = new Layer(KeyReader.read(given, known, mistakes), List.of());
    List<Layer> layers =
        file.map(f -> KeyReader.said(f.layer(), commandLine, options)).stream().toList();
    return new PathSettings(
        new Settings(commandLine, layers, file.map(PathSettings::folderOf).orElse("")),
        file,
        known.workingDirectory());
  }

  /** The folder of a file, from the root of its repository: empty, or with a slash behind. */
  private static String folderOf(ConfigFile file) {
    Optional<Path> folder = Optional.ofNullable(file.path().getParent());
    return folder
        .flatMap(f -> ConfigSearch.repositoryRoot(f).map(root -> root.relativize(f).toString()))
        .filter(relative -> !relative.isEmpty())
        .map(relative -> relative.replace(File.separatorChar, '/') + "/")
        .orElse("");
  }

  /** The file that was read. */
  public Optional<ConfigFile> file() {
    return file;
  }

  /** What holds for the run as a whole. */
  public Settings ofRun() {
    return base;
  }

  /**
   * What holds where several files must be treated alike: every entry counts that covers one of
   * them.
   *
   * @param paths absolute and normalised; looked at only where there are entries
   */
  public Settings at(Iterable<Path> paths) {
    if (entries.isEmpty()) {
      return base;
    }
    BitSet covering = new BitSet();
    for (Path path : paths) {
      if (path.startsWith(folder)) {
        String relative = folder.relativize(path).toString().replace(File.separatorChar, '/');
        IntStream.range(0, entries.size())
            .filter(i -> !covering.get(i) && entries.get(i).covers(relative))
            .forEach(covering::set);
      }
    }
    return byEntries.computeIfAbsent(
        covering,
        which -> base.with(which.stream().mapToObj(i -> entries.get(i).layer()).toList()));
  }
}
