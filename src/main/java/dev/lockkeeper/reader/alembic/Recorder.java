package dev.lockkeeper.reader.alembic;

import dev.lockkeeper.migration.Directive;
import dev.lockkeeper.migration.SourceComment;
import dev.lockkeeper.migration.Statement;
import dev.lockkeeper.migration.Unrecognized;
import dev.lockkeeper.operation.Dialect;
import dev.lockkeeper.operation.ObjectName;
import dev.lockkeeper.operation.Opaque;
import dev.lockkeeper.operation.Operation;
import dev.lockkeeper.reader.python.PythonValue;
import dev.lockkeeper.reader.python.PythonValue.Invocation;
import dev.lockkeeper.reader.sql.SqlReader;
import dev.lockkeeper.reader.sql.SqlScript;
import dev.lockkeeper.source.Span;
import dev.lockkeeper.source.TextView;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The statements of one function, in the order in which they reach the server. */
final class Recorder {
  private final Dialect dialect;
  private final NamingConvention naming;
  private final List<Statement> statements = new ArrayList<>();
  private final Set<Statement> outside = Collections.newSetFromMap(new IdentityHashMap<>());
  private final Set<String> typesOfTables = new HashSet<>();
  private final List<SourceComment> comments = new ArrayList<>();
  private final Deque<Batch> batches = new ArrayDeque<>();
  private final List<Directive> directives = new ArrayList<>();
  private final Set<String> enumsOfTables = new HashSet<>();
  private int autocommit;
  private int sent;
  private Optional<Batch> deferring = Optional.empty();

  /** A batch that is open, and what waits for its end. */
  private record Batch(PythonValue opened, List<Statement> waiting) {}

  Recorder(Dialect dialect, NamingConvention naming) {
    this.dialect = dialect;
    this.naming = naming;
  }

  /**
   * Whether creating a table creates a type: SQLAlchemy does so for the first table that has it,
   * and remembers that until the command ends (NamedType._check_for_name_in_memos).
   */
  boolean createsType(String key) {
    return typesOfTables.add(key);
  }

  /** How unnamed constraints are named. */
  NamingConvention naming() {
    return naming;
  }

  /** The server that the statements are sent to. */
  Dialect dialect() {
    return dialect;
  }

  /** Starts the SQL of a directive. */
  SqlText sql(Span directive) {
    return sql(directive, directive);
  }

  /** Starts what an argument of a directive asks for. */
  SqlText sql(Span directive, Span part) {
    return new SqlText(directive, part, dialect);
  }

  /** A statement as a directive writes it. */
  void directive(SqlText sql, boolean conditional) {
    TextView view = sql.view();
    SqlScript script = SqlReader.read(view, dialect);
    for (Statement statement : script.statements()) {
      List<Operation> operations = new ArrayList<>();
      List<Unrecognized> unrecognized = new ArrayList<>(statement.unrecognized());
      GivenNames names = new GivenNames(naming, sql.finalNames());
      for (Operation operation : statement.operations()) {
        Operation named = names.named(operation);
        operations.add(Placement.of(named, sql, statement.operations().size() == 1));
      }
      names.unknown().forEach(span -> unrecognized.add(new Unrecognized(span, true)));
      sql.doubts().forEach(doubt -> unrecognized.add(new Unrecognized(doubt, true)));
      add(Statement.read(sql.directive(), operations, unrecognized, conditional));
    }
  }

  /** SQL as somebody wrote it; it may be several statements. */
  void text(TextView view, boolean conditional) {
    SqlScript script = SqlReader.read(view, dialect);
    comments.addAll(script.comments());
    script.statements().forEach(s -> add(conditional ? s.asConditional() : s));
  }

  /** Something that was done and cannot be read. */
  void opaque(Span span, String reason, Optional<List<ObjectName>> touches, boolean conditional) {
    boolean saidAlready =
        !statements.isEmpty()
            && statements.get(statements.size() - 1).span().equals(span)
            && statements.get(statements.size() - 1).operations().get(0) instanceof Opaque;
    if (saidAlready) {
      return;
    }
    Opaque opaque = new Opaque(span, reason, span.text(), touches);
    add(Statement.read(span, List.of(opaque), List.of(), conditional));
  }

  /** A statement that was read elsewhere. */
  void add(Statement statement) {
    sent++;
    deferring.ifPresentOrElse(batch -> batch.waiting().add(statement), () -> place(statement));
  }

  /**
   * Notes a directive with what it sends.
   *
   * @param record records its statements
   */
  void directive(String name, Invocation call, boolean conditional, Runnable record) {
    int before = sent;
    record.run();
    directives.add(DirectiveFacts.of(name, call, sent - before, conditional));
  }

  /** The directives, in order. */
  List<Directive> directives() {
    return directives;
  }

  /**
   * Whether a table is the first of the run that brings a type: SQLAlchemy remembers which types it
   * has created for tables, and creates none again (sqlalchemy.dialects.postgresql, ENUM,
   * _check_for_name_in_memos).
   */
  boolean isFirstTableWith(EnumType type) {
    return enumsOfTables.add(type.key());
  }

  /** Runs what follows without a transaction. */
  void enterAutocommit() {
    autocommit++;
  }

  void leaveAutocommit() {
    autocommit--;
  }

  /** A batch begins: its own directives wait for its end, as in Alembic. */
  void enterBatch(PythonValue batch) {
    batches.addLast(new Batch(batch, new ArrayList<>()));
  }

  void leaveBatch() {
    batches.removeLast().waiting().forEach(this::place);
  }

  /** Forgets what waits for the end of the batch, which does something else in its place. */
  void replaceBatch() {
    batches.getLast().waiting().clear();
  }

  /** Records what waits for the end of a batch. */
  void deferred(PythonValue batch, Runnable record) {
    deferring = batches.stream().filter(open -> open.opened().equals(batch)).findFirst();
    record.run();
    deferring = Optional.empty();
  }

  private void place(Statement statement) {
    statements.add(statement);
    if (autocommit > 0) {
      outside.add(statement);
    }
  }

  List<Statement> statements() {
    return statements;
  }

  boolean isOutside(Statement statement) {
    return outside.contains(statement);
  }

  List<SourceComment> comments() {
    return comments;
  }
}
