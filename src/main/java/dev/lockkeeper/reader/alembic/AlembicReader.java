package dev.lockkeeper.reader.alembic;

import dev.lockkeeper.migration.Body;
import dev.lockkeeper.migration.Direction;
import dev.lockkeeper.migration.Down;
import dev.lockkeeper.migration.Migration;
import dev.lockkeeper.migration.SourceComment;
import dev.lockkeeper.migration.Statement;
import dev.lockkeeper.migration.Tool;
import dev.lockkeeper.migration.TransactionModel;
import dev.lockkeeper.operation.Dialect;
import dev.lockkeeper.reader.python.ProgramReader;
import dev.lockkeeper.reader.python.PythonEvaluator;
import dev.lockkeeper.reader.python.PythonExpression;
import dev.lockkeeper.reader.python.PythonFile;
import dev.lockkeeper.reader.python.PythonModules;
import dev.lockkeeper.reader.python.PythonParser;
import dev.lockkeeper.reader.python.PythonStatement;
import dev.lockkeeper.reader.python.PythonValue;
import dev.lockkeeper.source.SourceFile;
import dev.lockkeeper.source.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads a revision file of Alembic. */
public final class AlembicReader {
  private final SourceFile file;
  private final PythonFile.Module module;
  private final TransactionModel transactions;
  private final AlembicHost host;
  private final PythonEvaluator evaluator;
  private final List<SourceComment> comments;

  private AlembicReader(
      PythonFile.Module module,
      Dialect dialect,
      TransactionModel transactions,
      AlembicEnvironment environment,
      PythonModules modules) {
    this.file = module.file();
    this.module = module;
    this.transactions = transactions;
    this.host = new AlembicHost(dialect, environment, modules);
    this.evaluator = PythonEvaluator.of(module, host, modules);
    this.comments = new ArrayList<>(module.comments());
  }

  /** Reads a revision that stands alone. */
  public static Optional<Migration> read(
      SourceFile file, Dialect dialect, TransactionModel transactions) {
    return read(file, dialect, transactions, AlembicEnvironment.USUAL, PythonModules.NONE);
  }

  /**
   * Reads a revision; never fails for what stands in the file. A file that does not parse is a
   * migration that says so, under its name.
   *
   * @param dialect the server that conditions on the dialect are decided for
   * @param transactions {@code TOOL} as Alembic runs revisions by itself
   * @param environment what env.py says
   * @param modules what the file can import
   * @return empty for a Python file that is no revision: it has neither a header nor an upgrade
   */
  public static Optional<Migration> read(
      SourceFile file,
      Dialect dialect,
      TransactionModel transactions,
      AlembicEnvironment environment,
      PythonModules modules) {
    PythonFile parsed = PythonParser.parse(file);
    if (parsed instanceof PythonFile.Unread unread) {
      return Optional.of(unread(unread));
    }
    PythonFile.Module module = (PythonFile.Module) parsed;
    RevisionHeader header = RevisionHeader.of(module);
    boolean upgrades = function(module, "upgrade").isPresent();
    if (!header.isWritten() && !upgrades) {
      return Optional.empty();
    }
    return Optional.of(
        new AlembicReader(module, dialect, transactions, environment, modules).read(header));
  }

  private static Migration unread(PythonFile.Unread unread) {
    SourceFile file = unread.file();
    Span start = file.span(0, 0);
    Optional<Migration.Revision> revision = RevisionHeader.ofText(file);
    return new Migration(
        revision.flatMap(Migration.Revision::id).orElseGet(() -> RevisionHeader.stem(file)),
        Tool.ALEMBIC,
        file,
        start,
        revision,
        false,
        new Body(Direction.UP, start, List.of()),
        new Down.NotExpected(),
        unread.comments(),
        Optional.of(new Migration.Unread(unread.span(), unread.reason())));
  }

  private Migration read(RevisionHeader header) {
    Migration.Revision revision = header.read(evaluator);
    Body up = body(Direction.UP, "upgrade").written();
    Down down = down(header);
    comments.sort(Comparator.comparing(SourceComment::span));
    return new Migration(
        revision.id().orElseGet(() -> RevisionHeader.stem(file)),
        Tool.ALEMBIC,
        file,
        header.idSpan(),
        Optional.of(revision),
        false,
        up,
        down,
        ProgramReader.read(module, Map.of(Direction.UP, "upgrade", Direction.DOWN, "downgrade")),
        comments,
        Optional.empty());
  }

  private Down down(RevisionHeader header) {
    if (function(module, "downgrade").isEmpty() && evaluator.global("downgrade").isEmpty()) {
      return new Down.Missing(header.idSpan());
    }
    Run run = body(Direction.DOWN, "downgrade");
    if (run.ending().isPresent() && run.ending().get().raised().isPresent()) {
      PythonEvaluator.Ending ending = run.ending().get();
      Span raised =
          ending.raised().filter(span -> span.file() == file).orElse(run.written().span());
      return new Down.Irreversible(raised, ending.message());
    }
    return run.written().statements().isEmpty()
        ? new Down.Empty(run.written().span())
        : new Down.Written(run.written());
  }

  /** What a function does, and how it ended when there is one. */
  private record Run(Body written, Optional<PythonEvaluator.Ending> ending) {}

  private Run body(Direction direction, String name) {
    Optional<PythonValue> function = evaluator.global(name);
    if (function.isEmpty() || !(function.get() instanceof PythonValue.Function known)) {
      return new Run(notFollowed(direction, name, function), Optional.empty());
    }
    Recorder recorder = host.begin();
    Span place = evaluator.place(name, known);
    PythonEvaluator.Ending ending = evaluator.call(known, place);
    ending
        .stopped()
        .ifPresent(
            reason ->
                recorder.opaque(
                    place, name + " is not read to its end: " + reason, Optional.empty(), false));
    comments.addAll(recorder.comments());
    List<Statement> statements = transactions.apply(recorder.statements(), recorder::isOutside);
    return new Run(
        new Body(direction, place, statements, recorder.directives()), Optional.of(ending));
  }

  /** What stands for a function whose statements are not known, though Alembic would run some. */
  private Body notFollowed(Direction direction, String name, Optional<PythonValue> value) {
    Optional<Span> place =
        function(module, name)
            .map(PythonStatement.FunctionDefinition::span)
            .or(() -> value.map(PythonValue::span))
            .filter(span -> span.file() == file);
    if (place.isEmpty()) {
      return new Body(direction, file.span(0, 0), List.of());
    }
    String reason =
        evaluator
            .stopped()
            .map(why -> "the file is not read to its end: " + why)
            .orElse(name + " is no function of this file");
    Recorder recorder = host.begin();
    recorder.opaque(place.get(), reason, Optional.empty(), false);
    return new Body(
        direction, place.get(), transactions.apply(recorder.statements(), recorder::isOutside));
  }

  private static Optional<PythonStatement.FunctionDefinition> function(
      PythonFile.Module module, String name) {
    return module.body().stream()
        .filter(PythonStatement.FunctionDefinition.class::isInstance)
        .map(PythonStatement.FunctionDefinition.class::cast)
        .filter(definition -> definition.name().equals(name))
        .reduce((first, last) -> last);
  }

  /** The docstring that a block of statements begins with. */
  static Optional<PythonExpression.Text> docstring(List<PythonStatement> body) {
    return !body.isEmpty()
            && body.get(0) instanceof PythonStatement.ExpressionStatement statement
            && statement.value() instanceof PythonExpression.Text text
        ? Optional.of(text)
        : Optional.empty();
  }
}
