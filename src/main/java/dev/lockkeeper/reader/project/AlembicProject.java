package dev.lockkeeper.reader.project;

import dev.lockkeeper.migration.History;
import dev.lockkeeper.migration.Migration;
import dev.lockkeeper.migration.Tool;
import dev.lockkeeper.migration.ToolFact;
import dev.lockkeeper.migration.TransactionModel;
import dev.lockkeeper.operation.Dialect;
import dev.lockkeeper.operation.SessionOperation.SetParameter;
import dev.lockkeeper.reader.alembic.AlembicEnvironment;
import dev.lockkeeper.reader.alembic.AlembicReader;
import dev.lockkeeper.reader.python.PythonModules;
import dev.lockkeeper.source.SourceFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Alembic's revisions in some folders, parents before children.
 *
 * @param root the folder of env.py
 * @param folders those of the revisions
 * @param recursive whether folders below those hold revisions, too
 * @param settings what named them; absent when they were found by their files
 * @param paths where Python looks for modules first
 * @param settingsDialect what the settings' URL names
 * @param fileTemplate how the settings name new files
 */
record AlembicProject(
    Path root,
    List<Path> folders,
    boolean recursive,
    Optional<Path> settings,
    List<Path> paths,
    Optional<Dialect> settingsDialect,
    Optional<String> fileTemplate)
    implements Project {
  private static final Pattern DIALECT_IMPORT =
      Pattern.compile(
          "(?m)^[ \\t]*(?:from|import)[ \\t]+sqlalchemy\\.dialects"
              + "(?:\\.(\\w+)|[ \\t]+import[ \\t]+(\\w+))");
  private static final Pattern PRINTING =
      Pattern.compile("(?m)^[^#\\r\\n]*\\balembic\\b[^\\r\\n]*[ \\t]--sql\\b");

  private static final Pattern ENGINE =
      Pattern.compile(
          "(?m)^[^#\\r"
              + "\\n"
              + "]*\\b(?:async_)?(?:engine_from_config|create_(?:async_)?engine)[ \\t]*\\(");

  /** Files that are read before another thread has loaded what it needs. */
  private static final int FEW = 20;

  AlembicProject {
    folders = List.copyOf(folders);
    paths = List.copyOf(paths);
  }

  static AlembicProject of(AlembicSettings settings) {
    return new AlembicProject(
        settings.scriptLocation(),
        settings.versions(),
        settings.recursive(),
        Optional.of(settings.file()),
        settings.paths(),
        settings.dialect(),
        settings.fileTemplate());
  }

  /** The revisions of a folder that no settings name. */
  static AlembicProject withoutSettings(Path folder) {
    Path parent = folder.getParent();
    Path scripts = parent != null && Folder.nameOf(folder).equals("versions") ? parent : folder;
    return new AlembicProject(
        scripts,
        List.of(folder),
        false,
        Optional.empty(),
        List.of(),
        Optional.empty(),
        Optional.empty());
  }

  /** The URL's dialect, else the one whose types the revisions import. */
  @Override
  public Map<Dialect, Path> dialects(Tree tree) {
    if (settingsDialect.isPresent() && settings.isPresent()) {
      return Map.of(settingsDialect.get(), settings.get());
    }
    Map<Dialect, Path> imported = new EnumMap<>(Dialect.class);
    for (Path file : files(tree)) {
      Matcher matcher = DIALECT_IMPORT.matcher(tree.content(file).file().text());
      while (matcher.find()) {
        String name = matcher.group(1) == null ? matcher.group(2) : matcher.group(1);
        DialectMark.dialectNamed(name).ifPresent(d -> imported.putIfAbsent(d, file));
      }
    }
    return imported.size() == 1 ? imported : Map.of();
  }

  @Override
  public List<History> read(Reading reading) {
    Path environment = root.resolve("env.py");
    boolean configured = reading.tree().holdsFile(environment);
    PythonModules modules = ProjectModules.of(reading.tree(), paths, root, folders);
    ImportOrigins origins = new ImportOrigins(reading.tree(), paths, root);
    AlembicEnvironment stated =
        configured
            ? AlembicEnvironment.of(reading.tree().content(environment).file(), modules)
            : AlembicEnvironment.USUAL;
    List<Migration> migrations =
        Stream.concat(
                scripts(reading)
                    .map(script -> migration(reading, script, stated, modules))
                    .flatMap(Optional::stream)
                    .toList()
                    .stream()
                    .map(
                        m -> m.with(origins.located(m.program(), reading.tree().origin(m.file())))),
                passedOver(reading))
            .toList();
    return List.of(
        reading
            .history(
                Tool.ALEMBIC,
                root,
                RevisionOrder.of(migrations, reading::isNew),
                stated.perMigration()
                    ? "one transaction per revision"
                    : "one transaction for all revisions",
                settings(reading.tree(), environment),
                configured && mayBeSetElsewhere(reading.tree(), environment)
                    ? List.of(environment)
                    : List.of())
            .with(facts(stated, reading.tree()))
            .withFileTemplate(fileTemplate));
  }

  /** What env.py says, and whether a workflow prints the SQL of an upgrade. */
  private Set<ToolFact> facts(AlembicEnvironment stated, Tree tree) {
    Set<ToolFact> facts = EnumSet.noneOf(ToolFact.class);
    facts.addAll(stated.facts());
    Path limit = tree.limit(root);
    for (Path at = root; at != null && at.startsWith(limit); at = at.getParent()) {
      Path workflows = at.resolve(".github").resolve("workflows");
      Stream<Path> files =
          tree.folder(workflows).stream()
              .flatMap(folder -> folder.files().stream())
              .filter(name -> name.endsWith(".yml") || name.endsWith(".yaml"))
              .map(workflows::resolve);
      boolean isPrinted =
          Stream.concat(files, Stream.of(at.resolve(".gitlab-ci.yml")))
              .filter(tree::holdsFile)
              .anyMatch(file -> PRINTING.matcher(tree.content(file).file().text()).find());
      if (isPrinted) {
        facts.add(ToolFact.PRINTED);
      }
    }
    return facts;
  }

  /** The timeouts that env.py, or the URL in the settings, gives each connection. */
  private List<SetParameter> settings(Tree tree, Path environment) {
    return Stream.concat(settings.stream(), Stream.of(environment))
        .filter(tree::holdsFile)
        .flatMap(file -> ConnectionSettings.of(tree.content(file).file()).found().stream())
        .toList();
  }

  /** Whether a timeout is set in a way that is not read, or on an engine that is made elsewhere. */
  private static boolean mayBeSetElsewhere(Tree tree, Path environment) {
    SourceFile file = tree.content(environment).file();
    ConnectionSettings read = ConnectionSettings.of(file);
    boolean isEngineHere = ENGINE.matcher(file.text()).find();
    return !read.clear() || (read.found().isEmpty() && !isEngineHere);
  }

  private record Script(Path path, Content content) {}

  /** Its files, for several threads where there are many: Python is slow to read. */
  private Stream<Script> scripts(Reading reading) {
    List<Script> scripts = new ArrayList<>();
    for (Path path : files(reading.tree())) {
      scripts.add(new Script(path, reading.tree().content(path)));
    }
    return scripts.size() < FEW ? scripts.stream() : scripts.parallelStream();
  }

  private Optional<Migration> migration(
      Reading reading, Script script, AlembicEnvironment stated, PythonModules modules) {
    reading.wasRead();
    Path path = script.path;
    Content content = script.content;
    SourceFile file = content.file();
    if (content.unread().isPresent()) {
      return Optional.of(
          reading.unread(
              Tool.ALEMBIC, FileNames.stem(path), file, file.span(0, 0), content.unread().get()));
    }
    Optional<Migration> revision =
        AlembicReader.read(
            file, reading.dialect(), reading.model(TransactionModel.TOOL), stated, modules);
    return settings.isEmpty()
        ? revision
        : revision.or(
            () ->
                Optional.of(
                    reading.unread(
                        Tool.ALEMBIC,
                        FileNames.stem(path),
                        file,
                        file.span(0, 0),
                        "it names no revision, and Alembic refuses such a file here")));
  }

  /** The revisions that Alembic does not look at, for their names or their folders. */
  private Stream<Migration> passedOver(Reading reading) {
    Set<Migration> found = new LinkedHashSet<>();
    for (Path start : folders) {
      List<Folder> places =
          settings.isPresent()
              ? Walk.below(reading.tree(), start)
              : reading.tree().folder(start).stream().toList();
      for (Folder folder : places) {
        boolean isSeen = recursive || folders.contains(folder.path());
        folder.files().stream()
            .filter(name -> !isSeen || name.startsWith("__init__"))
            .filter(name -> AlembicLayout.isRevision(folder, name, reading.tree()))
            .map(
                name ->
                    reading.passedOver(
                        Tool.ALEMBIC,
                        folder.path().resolve(name),
                        isSeen
                            ? "its name begins with __init__"
                            : "it stands in a folder below the revisions, and"
                                + " recursive_version_locations is not set"))
            .forEach(found::add);
      }
    }
    return found.stream();
  }

  /** Where settings name the folders, every Python file in them is a revision to Alembic. */
  private Set<Path> files(Tree tree) {
    Set<Path> files = new LinkedHashSet<>();
    for (Path start : folders) {
      List<Folder> places =
          recursive ? Walk.below(tree, start) : tree.folder(start).stream().toList();
      for (Folder folder : places) {
        folder.files().stream()
            .filter(name -> name.endsWith(".py") && !name.startsWith("__init__"))
            .filter(name -> !name.startsWith(".#"))
            .filter(name -> settings.isPresent() || AlembicLayout.isRevision(folder, name, tree))
            .map(folder.path()::resolve)
            .forEach(files::add);
      }
    }
    return files;
  }
}
