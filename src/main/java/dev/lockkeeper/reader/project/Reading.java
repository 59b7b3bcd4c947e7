package dev.lockkeeper.reader.project;

import dev.lockkeeper.migration.Body;
import dev.lockkeeper.migration.Direction;
import dev.lockkeeper.migration.Down;
import dev.lockkeeper.migration.History;
import dev.lockkeeper.migration.History.AssumedTarget;
import dev.lockkeeper.migration.Migration;
import dev.lockkeeper.migration.Migration.Unread;
import dev.lockkeeper.migration.SourceComment;
import dev.lockkeeper.migration.Statement;
import dev.lockkeeper.migration.Tool;
import dev.lockkeeper.migration.TransactionModel;
import dev.lockkeeper.operation.Dialect;
import dev.lockkeeper.operation.SessionOperation.SetParameter;
import dev.lockkeeper.reader.project.ProjectRequest.Stated;
import dev.lockkeeper.reader.sql.SqlReader;
import dev.lockkeeper.reader.sql.SqlScript;
import dev.lockkeeper.source.SourceFile;
import dev.lockkeeper.source.Span;
import dev.lockkeeper.source.TextView;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** One reading of a project, for the servers of one dialect: what every layout needs for it. */
final class Reading {
  private static final Pattern COMMENT_LINE = Pattern.compile("(?m)^(?:--|#|//)([^\\r\\n]*)");

  private final Tree tree;
  private final Dialect dialect;
  private final List<AssumedTarget> targets;
  private final Stated stated;
  private final ProjectRequest request;
  private final Predicate<Path> changed;
  private final Optional<Path> settings;
  private final FilesRead filesRead;
  private final Set<Path> leftOut = new HashSet<>();

  /**
   * A reading of some files.
   *
   * @param changed whether this branch has changed a file, where it is compared with another one
   * @param settings what led to them, if it was not themselves
   * @param filesRead counts them
   */
  Reading(
      Tree tree,
      Dialect dialect,
      List<AssumedTarget> targets,
      Stated stated,
      ProjectRequest request,
      Predicate<Path> changed,
      Optional<Path> settings,
      FilesRead filesRead) {
    this.tree = tree;
    this.dialect = dialect;
    this.targets = List.copyOf(targets);
    this.stated = stated;
    this.request = request;
    this.changed = changed;
    this.settings = settings;
    this.filesRead = filesRead;
  }

  Tree tree() {
    return tree;
  }

  Dialect dialect() {
    return dialect;
  }

  /** Counts a file whose migration was read. */
  void wasRead() {
    filesRead.add();
  }

  /** How transactions are opened: as the user says, else as the tool does. */
  TransactionModel model(TransactionModel byTool) {
    return stated.assume().orElse(byTool);
  }

  /**
   * Whether a file below {@code root} is a migration for this dialect, or for any; else it is left
   * out, as the dump that the history starts from is.
   */
  boolean serves(Path file, Path root) {
    boolean isForDialect =
        DialectMark.of(file, root)
            .map(mark -> mark.dialect().filter(dialect::equals).isPresent())
            .orElse(true);
    boolean serves = isForDialect && stated.schema().filter(file::equals).isEmpty();
    if (!serves) {
      leftOut.add(file);
    }
    return serves;
  }

  /** The files that were left out because they are for other servers. */
  Set<Path> leftOut() {
    return Collections.unmodifiableSet(leftOut);
  }

  /** Whether a migration will run behind those that are there already, as far as that is open. */
  boolean isNew(Migration migration) {
    return changed.test(tree.origin(migration.file()));
  }

  /** Says something about a file that has no migration. */
  void report(SourceFile file, String message) {
    tree.report(tree.origin(file), message);
  }

  /** The statements of some SQL, in no transaction yet, and its comments. */
  SqlScript sql(TextView text) {
    return SqlReader.read(text, dialect);
  }

  /** Whether one of the servers would refuse a statement inside a transaction. */
  boolean refusesTransaction(Statement statement) {
    return targets.stream()
        .anyMatch(target -> request.refusesTransaction().test(statement, target.target()));
  }

  /** A body whose statements stand in the transactions that the tool, or the user's word, gives. */
  Body body(Direction direction, Span span, List<Statement> statements, TransactionModel model) {
    return new Body(direction, span, model(model).apply(statements));
  }

  /** A migration that is one SQL file, and perhaps a second one for the way back. */
  Migration ofFiles(Tool tool, String id, Content up, TransactionModel model, DownFile down) {
    wasRead();
    SourceFile file = up.file();
    SqlScript script = sql(TextView.of(file));
    List<SourceComment> comments = new ArrayList<>(script.comments());
    Body upBody = body(Direction.UP, file.span(), script.statements(), model);
    Down way = down.absent();
    Optional<Unread> unread = up.unread().map(why -> new Unread(file.span(0, 0), why));
    if (down.content().isPresent()) {
      SourceFile downFile = down.content().get().file();
      SqlScript back = sql(TextView.of(downFile));
      comments.addAll(back.comments());
      way = way(downFile.span(), downFile.span(0, 0), back.statements(), model);
      Optional<String> why = down.content().get().unread();
      if (unread.isEmpty() && why.isPresent()) {
        unread = Optional.of(new Unread(downFile.span(0, 0), why.get()));
        way = new Down.NotExpected();
      }
    }
    return new Migration(
        id, tool, file, file.span(0, 0), Optional.empty(), false, upBody, way, comments, unread);
  }

  /** The way back that some statements are; {@code place} is where emptiness would be told. */
  Down way(Span span, Span place, List<Statement> statements, TransactionModel model) {
    return statements.isEmpty()
        ? new Down.Empty(place)
        : new Down.Written(body(Direction.DOWN, span, statements, model));
  }

  /** A migration whose file cannot be read. */
  Migration unread(Tool tool, String id, SourceFile file, Span span, String reason) {
    return unread(tool, id, file, new Unread(span, reason));
  }

  /** A file that somebody meant as a migration, and whose name makes the tool pass over it. */
  Migration passedOver(Tool tool, Path path, String reason) {
    SourceFile file = tree.content(path).file();
    Unread unread = new Unread(file.span(0, 0), reason, Unread.Cause.NAME);
    return unread(tool, FileNames.stem(path), file, unread);
  }

  /** A way back without a way there. */
  Migration orphan(Tool tool, SourceFile file, String reason) {
    String name = file.path().substring(file.path().lastIndexOf('/') + 1);
    return unread(tool, name, file, new Unread(file.span(0, 0), reason, Unread.Cause.ORPHAN));
  }

  private Migration unread(Tool tool, String id, SourceFile file, Unread unread) {
    return new Migration(
        id,
        tool,
        file,
        file.span(0, 0),
        Optional.empty(),
        false,
        body(Direction.UP, file.span(), List.of(), TransactionModel.NONE),
        new Down.NotExpected(),
        commentLines(file),
        Optional.of(unread));
  }

  /** The lines that are a comment in one of the languages of migrations, whichever it is. */
  private static List<SourceComment> commentLines(SourceFile file) {
    return COMMENT_LINE
        .matcher(file.text())
        .results()
        .map(line -> new SourceComment(line.group(1), file.span(line.start(), line.end())))
        .toList();
  }

  /**
   * A history of this reading's targets.
   *
   * @param transactions how the tool opens transactions, in words; what the user says of them
   *     stands in their place
   */
  History history(Tool tool, Path root, List<Migration> migrations, String transactions) {
    return history(tool, root, migrations, transactions, List.of(), List.of());
  }

  /**
   * A history whose tool has settings, or runs files, that may give its connections timeouts.
   *
   * @param connection what was read of them
   * @param unreadSettings what was not read, or not to the end
   */
  History history(
      Tool tool,
      Path root,
      List<Migration> migrations,
      String transactions,
      List<SetParameter> connection,
      List<Path> unreadSettings) {
    return new History(
        tool,
        tree.reportPath(root),
        stated.schema().map(this::dump),
        migrations,
        targets,
        stated.assume().map(Reading::assumed).orElse(transactions),
        connection,
        unreadSettings.stream().map(tree::reportPath).toList(),
        settings
            .map(tree::reportPath)
            .or(() -> migrations.stream().findFirst().map(first -> first.file().path()))
            .orElse(tree.reportPath(root)));
  }

  /** A dump is what psql runs: each statement on its own. */
  private Migration dump(Path path) {
    Content content = tree.content(path);
    content.unread().ifPresent(why -> tree.refuse(path, "cannot be opened: " + why));
    return ofFiles(
        Tool.PLAIN, FileNames.stem(path), content, TransactionModel.NONE, DownFile.notExpected());
  }

  private static String assumed(TransactionModel model) {
    return model == TransactionModel.TOOL
        ? "one transaction per migration (as told)"
        : "no transaction (as told)";
  }

  /**
   * The file for the way back.
   *
   * @param content the file, when there is one
   * @param absent what it means when there is none
   */
  record DownFile(Optional<Content> content, Down absent) {
    static DownFile notExpected() {
      return new DownFile(Optional.empty(), new Down.NotExpected());
    }
  }
}
