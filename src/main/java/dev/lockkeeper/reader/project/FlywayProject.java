package dev.lockkeeper.reader.project;

import dev.lockkeeper.migration.Body;
import dev.lockkeeper.migration.Direction;
import dev.lockkeeper.migration.Down;
import dev.lockkeeper.migration.History;
import dev.lockkeeper.migration.Migration;
import dev.lockkeeper.migration.Program;
import dev.lockkeeper.migration.SourceComment;
import dev.lockkeeper.migration.Statement;
import dev.lockkeeper.migration.Tool;
import dev.lockkeeper.migration.ToolFact;
import dev.lockkeeper.migration.TransactionModel;
import dev.lockkeeper.operation.Dialect;
import dev.lockkeeper.reader.java.JavaMigration;
import dev.lockkeeper.reader.java.JavaMigrationReader;
import dev.lockkeeper.reader.sql.SqlScript;
import dev.lockkeeper.source.SourceFile;
import dev.lockkeeper.source.Span;
import dev.lockkeeper.source.TextView;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Flyway's migrations in some locations: one history, whatever language they are written in.
 *
 * <p>A file runs in one transaction, unless each of its statements refuses one, its script
 * configuration says {@code executeInTransaction=false}, or its class says so.
 *
 * @param roots the locations
 * @param settings what named them
 * @param settingsDialect what the settings' URL names
 * @param application the application's own settings, which may set some of Flyway's
 */
record FlywayProject(
    List<Path> roots,
    Optional<Path> settings,
    Optional<NamedDialect> settingsDialect,
    List<Path> application)
    implements Project {
  /** Those that run on the connection of the migrations before them (Flyway, "Callbacks"). */
  private static final Pattern CALLBACK =
      Pattern.compile(
          "(afterConnect|beforeMigrate|beforeRepeatables|beforeEachMigrate(?:Statement)?)"
              + "(?:__.*)?\\.(?:sql|java)");

  private static final Pattern OTHER_NAMES =
      Pattern.compile("(?i)migration-?(?:prefix|separator|suffix)");

  private static final Pattern NO_TRANSACTION =
      Pattern.compile("(?m)^[ \\t]*executeInTransaction[ \\t]*=[ \\t]*false[ \\t]*\\r?$");
  private static final int HEAD = 64 << 10;

  FlywayProject {
    roots = List.copyOf(roots);
    application = List.copyOf(application);
  }

  static FlywayProject of(FlywaySettings settings) {
    return new FlywayProject(
        settings.locations(),
        Optional.of(settings.file()),
        settings.dialect().map(dialect -> new NamedDialect(dialect, settings.file())),
        List.of());
  }

  /** A dialect, and the file whose URL names it. */
  record NamedDialect(Dialect dialect, Path file) {}

  /** Whether Flyway would take a file for a migration. */
  static boolean isMigration(Path file, Tree tree) {
    String name = Folder.nameOf(file);
    return switch (extension(name)) {
      case "sql", "kt", "groovy" -> FlywayName.of(FileNames.stem(name)).isPresent();
      case "java" ->
          FlywayName.of(FileNames.stem(name)).isPresent()
              || (standsInLocation(file)
                  && JavaMigrationReader.mayHoldMigration(tree.head(file, HEAD)));
      default -> false;
    };
  }

  @Override
  public Path root() {
    return roots.get(0);
  }

  @Override
  public List<Path> folders() {
    return roots;
  }

  @Override
  public Map<Dialect, Path> dialects(Tree tree) {
    Map<Dialect, Path> marked = new LinkedHashMap<>();
    for (Path root : roots) {
      Projects.dialectsOf(files(root, tree), root).forEach(marked::putIfAbsent);
    }
    return marked.isEmpty()
        ? settingsDialect.map(named -> Map.of(named.dialect(), named.file())).orElse(Map.of())
        : marked;
  }

  @Override
  public List<History> read(Reading reading) {
    boolean mixed = facts(reading.tree()).contains(ToolFact.MIXED);
    boolean usualNames = usesUsualNames(reading.tree());
    List<Migration> passedOver = new ArrayList<>();
    List<Part> parts = new ArrayList<>();
    List<Path> callbacks = new ArrayList<>();
    for (Path root : roots) {
      for (Path file : files(root, reading.tree())) {
        if (reading.serves(file, root)) {
          part(reading, file, mixed).ifPresent(parts::add);
        }
      }
      for (Folder folder : Walk.below(reading.tree(), root)) {
        folder.files().stream()
            .filter(name -> CALLBACK.matcher(name).matches())
            .forEach(name -> callbacks.add(folder.path().resolve(name)));
        for (String name : usualNames ? folder.files() : List.<String>of()) {
          Path file = folder.path().resolve(name);
          NearMiss.ofFlyway(name)
              .filter(why -> reading.serves(file, root))
              .ifPresent(why -> passedOver.add(reading.passedOver(Tool.FLYWAY, file, why)));
        }
      }
    }
    parts.sort(
        Comparator.comparing(Part::name, FlywayName.ORDER).thenComparing(part -> part.file.path()));
    FlywayConnection connection = FlywayConnection.of(settingsFiles(), callbacks, reading);
    return histories(reading, parts, passedOver, connection);
  }

  /** One direction of a migration, which is what one file holds. */
  private record Part(
      FlywayName name,
      SourceFile file,
      Span idSpan,
      Span span,
      List<Statement> statements,
      Program program,
      List<SourceComment> comments,
      TransactionModel model,
      Optional<Migration.Unread> unread) {}

  private static List<Path> files(Path root, Tree tree) {
    List<Path> files = new ArrayList<>();
    for (Folder folder : Walk.below(tree, root)) {
      for (String name : folder.files()) {
        Path file = folder.path().resolve(name);
        if (isMigration(file, tree)) {
          files.add(file);
        }
      }
    }
    return files;
  }

  private static Optional<Part> part(Reading reading, Path path, boolean mixed) {
    reading.wasRead();
    Content content = reading.tree().content(path);
    SourceFile file = content.file();
    Optional<FlywayName> name = FlywayName.of(FileNames.stem(path));
    if (content.unread().isPresent()) {
      return name.map(known -> unread(known, file, file.span(0, 0), content.unread().get()));
    }
    return switch (extension(Folder.nameOf(path))) {
      case "sql" -> name.map(known -> sql(reading, path, known, file, mixed));
      case "java" -> java(reading, name, file);
      case "kt" ->
          name.map(
              known ->
                  unread(
                      known, file, file.span(0, 0), "migrations written in Kotlin are not read"));
      default ->
          name.map(
              known ->
                  unread(
                      known, file, file.span(0, 0), "migrations written in Groovy are not read"));
    };
  }

  private static Part sql(
      Reading reading, Path path, FlywayName name, SourceFile file, boolean mixed) {
    SqlScript script = reading.sql(TextView.of(file));
    Path configuration = path.resolveSibling(Folder.nameOf(path) + ".conf");
    boolean refusesTool =
        reading.tree().holdsFile(configuration)
            && NO_TRANSACTION.matcher(reading.tree().content(configuration).file().text()).find();
    return new Part(
        name,
        file,
        file.span(0, 0),
        file.span(),
        script.statements(),
        Program.NONE,
        script.comments(),
        refusesTool ? TransactionModel.NONE : model(reading, script.statements(), mixed),
        Optional.empty());
  }

  private static TransactionModel model(
      Reading reading, List<Statement> statements, boolean mixed) {
    boolean anyRefuses = statements.stream().anyMatch(reading::refusesTransaction);
    boolean allRefuse = anyRefuses && statements.stream().allMatch(reading::refusesTransaction);
    return allRefuse || (mixed && anyRefuses) ? TransactionModel.NONE : TransactionModel.TOOL;
  }

  private static Optional<Part> java(Reading reading, Optional<FlywayName> name, SourceFile file) {
    JavaMigration read = JavaMigrationReader.read(file, reading::sql);
    if (read instanceof JavaMigration.Read migration) {
      Optional<FlywayName> own =
          migration
              .version()
              .map(
                  version ->
                      new FlywayName(
                          FlywayName.Kind.VERSIONED,
                          version,
                          name.map(FlywayName::description).orElse("")))
              .or(() -> FlywayName.of(migration.className()));
      return own.map(
          known ->
              new Part(
                  known,
                  file,
                  migration.nameSpan(),
                  migration.bodySpan(),
                  migration.statements(),
                  JavaOrigins.located(
                      migration.program(), reading.tree().origin(file), reading.tree()),
                  migration.comments(),
                  migration.inTransaction() ? TransactionModel.TOOL : TransactionModel.NONE,
                  Optional.empty()));
    }
    if (read instanceof JavaMigration.Unread failed) {
      return name.map(known -> unread(known, file, failed.span(), failed.reason()));
    }
    return Optional.empty();
  }

  private static Part unread(FlywayName name, SourceFile file, Span span, String reason) {
    return new Part(
        name,
        file,
        file.span(0, 0),
        file.span(),
        List.of(),
        Program.NONE,
        List.of(),
        TransactionModel.TOOL,
        Optional.of(new Migration.Unread(span, reason)));
  }

  /** The files whose settings hold for the migrations, or that hold them for Spring. */
  private Set<Path> settingsFiles() {
    Set<Path> files = new LinkedHashSet<>();
    settings.ifPresent(files::add);
    files.addAll(application);
    return files;
  }

  private List<History> histories(
      Reading reading, List<Part> parts, List<Migration> passedOver, FlywayConnection connection) {
    List<Part> undos = parts.stream().filter(part -> isA(part, FlywayName.Kind.UNDO)).toList();
    List<Part> baselines =
        parts.stream().filter(part -> isA(part, FlywayName.Kind.BASELINE)).toList();
    List<Part> main =
        new ArrayList<>(
            parts.stream()
                .filter(part -> !undos.contains(part) && !baselines.contains(part))
                .toList());
    List<List<Part>> orders = new ArrayList<>();
    for (Part baseline : baselines) {
      boolean replaces =
          main.stream()
              .anyMatch(
                  part -> isA(part, FlywayName.Kind.VERSIONED) && part.name.upTo(baseline.name));
      if (replaces) {
        orders.add(List.of(baseline));
      } else {
        main.add(0, baseline);
      }
    }
    orders.add(0, main);
    List<Part> unused = new ArrayList<>(undos);
    List<History> histories = new ArrayList<>();
    for (List<Part> order : orders) {
      List<Migration> migrations = new ArrayList<>();
      for (Part part : order) {
        migrations.add(migration(reading, part, undos, unused));
      }
      if (order.equals(main)) {
        migrations.addAll(passedOver);
        for (Part orphan : unused) {
          String why = "there is no version %s that it undoes".formatted(orphan.name.version());
          migrations.add(reading.orphan(Tool.FLYWAY, orphan.file, why));
        }
      }
      History history =
          reading.history(
              Tool.FLYWAY,
              root(),
              migrations,
              "one transaction per file",
              connection.settings(),
              connection.unread());
      histories.add(history.with(facts(reading.tree())));
    }
    return histories;
  }

  /** Whether no settings give migrations other prefixes, separators or endings. */
  private boolean usesUsualNames(Tree tree) {
    return settingsFiles().stream()
        .filter(tree::holdsFile)
        .noneMatch(file -> OTHER_NAMES.matcher(tree.content(file).file().text()).find());
  }

  private Set<ToolFact> facts(Tree tree) {
    Set<ToolFact> facts = EnumSet.noneOf(ToolFact.class);
    Stream.concat(settings.stream(), application.stream())
        .filter(tree::holdsFile)
        .forEach(file -> facts.addAll(FlywaySettings.facts(tree.content(file).file().text())));
    return facts;
  }

  private static boolean isA(Part part, FlywayName.Kind kind) {
    return part.name.kind() == kind;
  }

  private static Migration migration(
      Reading reading, Part part, List<Part> undos, List<Part> unused) {
    List<SourceComment> comments = new ArrayList<>(part.comments);
    Optional<Migration.Unread> unread = part.unread;
    Down down = new Down.NotExpected();
    if (isA(part, FlywayName.Kind.VERSIONED) && !undos.isEmpty()) {
      Optional<Part> undo =
          unused.stream().filter(candidate -> candidate.name.sameVersion(part.name)).findFirst();
      down = new Down.Missing(part.idSpan);
      if (undo.isPresent()) {
        unused.remove(undo.get());
        comments.addAll(undo.get().comments);
        unread = unread.or(undo.get()::unread);
        down =
            undo.get().unread.isPresent()
                ? new Down.NotExpected()
                : reading.way(
                    undo.get().span, undo.get().idSpan, undo.get().statements, undo.get().model);
      }
    }
    Body up = reading.body(Direction.UP, part.span, part.statements, part.model);
    return new Migration(
            part.name.id(),
            Tool.FLYWAY,
            part.file,
            part.idSpan,
            Optional.empty(),
            isA(part, FlywayName.Kind.REPEATABLE),
            up,
            down,
            comments,
            unread)
        .with(part.program);
  }

  private static boolean standsInLocation(Path file) {
    Path folder = file.getParent();
    return folder != null && FlywayLayout.isLocationName(Folder.nameOf(folder));
  }

  private static String extension(String name) {
    return name.substring(name.lastIndexOf('.') + 1);
  }
}
