package dev.lockkeeper.rule;

import dev.lockkeeper.effect.Effects;
import dev.lockkeeper.effect.LockMode;
import dev.lockkeeper.effect.Relation;
import dev.lockkeeper.effect.RelationLock;
import dev.lockkeeper.effect.Work;
import dev.lockkeeper.migration.Body;
import dev.lockkeeper.migration.Direction;
import dev.lockkeeper.migration.Directive;
import dev.lockkeeper.migration.Environment;
import dev.lockkeeper.migration.History;
import dev.lockkeeper.migration.Migration;
import dev.lockkeeper.migration.Statement;
import dev.lockkeeper.model.Models;
import dev.lockkeeper.operation.Constraint;
import dev.lockkeeper.operation.Identifier;
import dev.lockkeeper.operation.IndexOperation.CreateIndex;
import dev.lockkeeper.operation.ObjectName;
import dev.lockkeeper.operation.Operation;
import dev.lockkeeper.operation.Target;
import dev.lockkeeper.rule.RuleSettings.Ruling;
import dev.lockkeeper.schema.Column;
import dev.lockkeeper.schema.Schema;
import dev.lockkeeper.schema.SchemaObject;
import dev.lockkeeper.schema.Table;
import dev.lockkeeper.source.Span;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** All that a rule may know when it looks at an operation or a statement. */
public final class RuleContext {
  private final Ruling ruling;
  private final Moment moment;
  private final Exemptions exemptions;
  private final RuleSet.Sink sink;

  RuleContext(Ruling ruling, Moment moment, Exemptions exemptions, RuleSet.Sink sink) {
    this.ruling = ruling;
    this.moment = moment;
    this.exemptions = exemptions;
    this.sink = sink;
  }

  /** The statement. */
  public Statement statement() {
    return moment.statement();
  }

  /** Its migration. */
  public Migration migration() {
    return moment.migration();
  }

  /** Its body. */
  public Direction direction() {
    return moment.direction();
  }

  /** The statements of its body, in order. */
  public List<Statement> body() {
    return migration().body(direction()).map(Body::statements).orElse(List.of());
  }

  /** The directive of Alembic that sends the statement. */
  public Optional<Directive> directive() {
    return migration().body(direction()).flatMap(body -> body.directive(statement()));
  }

  /** What a directive says of a column that the statement adds or changes. */
  public Optional<Directive.DeclaredColumn> declared(Identifier column) {
    return directive().flatMap(sent -> sent.column(column.value()));
  }

  /** The history that it belongs to. */
  public History history() {
    return moment.history();
  }

  /** The server that it is judged for. */
  public Target target() {
    return moment.target();
  }

  /** What the models said in the release before, where both it and they are known. */
  public Optional<Models> modelsBefore() {
    return moment.change().divergence().flatMap(change -> change.modelsBefore(history()));
  }

  /** The migrations that ran before this one, but for those of the same change. */
  public List<Migration> releasedBefore() {
    return history().migrations().stream()
        .takeWhile(other -> !other.file().equals(migration().file()))
        .filter(other -> !moment.change().adds(other))
        .toList();
  }

  /** What is known of the installation. */
  public Environment environment() {
    return moment.environment();
  }

  /** The schema just before the statement. */
  public Schema before() {
    return moment.before();
  }

  /** A table just before the statement; one that was never seen has unknown facts. */
  public Table before(ObjectName table) {
    return moment.before().table(table);
  }

  /** What the statement does. */
  public Effects effects() {
    return moment.effects();
  }

  /**
   * Whether nobody else can be using a table: it was created earlier in the same body of the same
   * migration, or in another one that the compared change adds; it is temporary; or it is the
   * migration tool's own.
   */
  public boolean isExempt(ObjectName table) {
    return exemptions.holdFor(table);
  }

  /** Likewise for a relation of the effects. */
  public boolean isExempt(Relation relation) {
    return exemptions.holdFor(relation);
  }

  /** Likewise for an object of the schema before the statement. */
  public boolean isExempt(SchemaObject object) {
    return exemptions.holdFor(object);
  }

  /** Whether an operation writes about as many rows as a table holds that others may be using. */
  public boolean isBackfill(Operation operation) {
    return exemptions.isBackfill(operation);
  }

  /**
   * Whether a column was added earlier in the same body of the same migration, or in another one
   * that the compared change adds.
   */
  public boolean isNew(Column column) {
    return column.birth().filter(exemptions::isNew).isPresent();
  }

  /** The work that an operation causes on tables that others may be using. */
  public List<Work> work(Operation operation) {
    return effects().causedBy(operation).stream().filter(w -> !isExempt(w.relation())).toList();
  }

  /** Likewise the work that is done only if an unknown fact is so. */
  public List<Work> maybeWork(Operation operation) {
    return effects().maybeWork().stream()
        .filter(w -> w.causes().contains(operation) && !isExempt(w.relation()))
        .toList();
  }

  /** The work of a kind that an operation causes on tables that others may be using. */
  public Optional<Work> work(Operation operation, Work.Kind kind) {
    return work(operation).stream().filter(w -> w.kind() == kind).findFirst();
  }

  /**
   * The statement's locks that make readers or writers of relations wait that others may be using,
   * strongest first.
   */
  public List<RelationLock> blockingLocks() {
    return exemptions.blocking(effects());
  }

  /** How long its locks last: {@code until the transaction ends}. */
  public String asLongAs() {
    return statement().transaction().isPresent()
        ? "until the transaction ends"
        : "until the statement is done";
  }

  /** Who waits for a lock of this statement, as a clause. */
  public String waiting(LockMode mode, String relation) {
    return mode.blocksReads()
        ? "reads of and writes to " + relation + " wait"
        : "writes to " + relation + " wait";
  }

  /** A constraint's name as SQL prints it: the one given, else the one that the server chooses. */
  public String name(ObjectName table, Constraint constraint) {
    return Identifier.quoted(before().constraintName(table, constraint));
  }

  /** An index with its name: the one given, else the one that the server chooses. */
  public CreateIndex named(CreateIndex index) {
    String name = before().indexName(index);
    return index.named(index.name().orElseGet(() -> new Identifier(name, name, index.span())));
  }

  /** A name for a constraint of columns that is not taken, as SQL prints it. */
  public String freeName(ObjectName table, List<Identifier> columns, String label) {
    String joined = columns.stream().map(Identifier::value).collect(Collectors.joining("_"));
    return Identifier.quoted(before().freeName(table, Optional.of(joined), label));
  }

  /** The way to make a column of a table required while the table is in use. */
  public RequiredColumn required(ObjectName table, Identifier column) {
    return RequiredColumn.of(before(), table, column, target());
  }

  /** Whether this is the first migration of its history. */
  public boolean isFirstMigration() {
    return history().migrations().get(0).file().equals(migration().file());
  }

  /** Where a table or another relation was created, for a related place. */
  public Optional<Related> createdAt(ObjectName relation) {
    return before().relation(relation).flatMap(this::createdAt);
  }

  /** Where an object was created, for a related place. */
  public Optional<Related> createdAt(SchemaObject object) {
    return object
        .birth()
        .map(birth -> new Related(birth.span(), object.sql() + " is created here"));
  }

  /** Writes recipes in the form that the project's tool runs. */
  public RecipeWriter recipes() {
    return RecipeWriter.of(moment);
  }

  /** What holds for the options of the rule. */
  public RuleOptions options() {
    return ruling.options();
  }

  /** Reports an operation under all its words. */
  public Report report(Operation operation, String message) {
    return report(operation, operation.span(), message);
  }

  /** Reports a part of an operation. */
  public Report report(Operation operation, Span span, String message) {
    return add(span, message).kind(operation.kind());
  }

  /** Reports the whole statement. */
  public Report report(String message) {
    return report(statement().operations().get(0), statement().span(), message);
  }

  /** Reports a part of the statement that is no operation. */
  public Report report(Span span, String message) {
    return add(span, message);
  }

  /**
   * Calls back when the transaction of the statement ends, or at once when it runs in none; what is
   * reported then still belongs to the statement.
   */
  public void whenTransactionEnds(Consumer<TransactionScope> check) {
    sink.whenTransactionEnds(moment, check);
  }

  private Report add(Span span, String message) {
    Report report =
        new Report(
            ruling.page(),
            span,
            message,
            migration(),
            direction(),
            Optional.of(statement()),
            target(),
            true);
    sink.add(report.locks(exemptions.heldLocks()));
    return report;
  }
}
