package dev.lockkeeper.reader.project;

import dev.lockkeeper.migration.Progress;
import dev.lockkeeper.operation.Dialect;
import java.nio.file.Path;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The way in: paths to histories. */
public final class Projects {
  /** Every tool's layout; plain files are what none of them knows. */
  static final List<Layout> LAYOUTS =
      List.of(
          new FlywayLayout(),
          new UpDownLayout(),
          new DbmateLayout(),
          new GooseLayout(),
          new PrismaLayout(),
          new AlembicLayout());

  static final Layout PLAIN = new PlainLayout();

  private Projects() {}

  /**
   * Finds and reads the projects that the request asks for, each with its whole history.
   *
   * <p>What cannot be read is data: a migration that says why, a problem, or a refusal. An
   * exception is a bug.
   */
  public static Discovery read(ProjectRequest request) {
    return read(request, Progress.NONE);
  }

  /** Likewise, and tells how far it has come. */
  public static Discovery read(ProjectRequest request, Progress progress) {
    return new Search(request, progress).run();
  }

  /** What a search looks for, in words. */
  static String looksFor() {
    return LAYOUTS.stream().map(Layout::looksFor).collect(Collectors.joining(", "))
        + " and "
        + PLAIN.looksFor();
  }

  /** The dialects that files below {@code root} are marked for, each with the first such file. */
  static Map<Dialect, Path> dialectsOf(Collection<Path> files, Path root) {
    Map<Dialect, Path> dialects = new EnumMap<>(Dialect.class);
    for (Path file : files) {
      DialectMark.of(file, root)
          .flatMap(DialectMark::dialect)
          .ifPresent(dialect -> dialects.putIfAbsent(dialect, file));
    }
    return dialects;
  }
}
