package dev.lockkeeper.rule;

import dev.lockkeeper.migration.Direction;
import dev.lockkeeper.migration.Migration;
import dev.lockkeeper.migration.Statement;
import dev.lockkeeper.migration.Unrecognized;
import dev.lockkeeper.operation.ObjectName;
import dev.lockkeeper.operation.Target;
import dev.lockkeeper.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** What a rule has to say, while it is being said. */
public final class Report {
  private final RulePage page;
  private final Span span;
  private String message;
  private final Migration migration;
  private final Direction direction;
  private final Optional<Statement> statement;
  private final Target target;
  private boolean mayMerge;
  private final List<Related> related = new ArrayList<>();
  private final List<Span> covered = new ArrayList<>();
  private Severity severity;
  private String aside;
  private Optional<String> kind = Optional.empty();
  private Optional<String> relation = Optional.empty();
  private List<HeldLock> locks = List.of();
  private Optional<Supplier<Recipe>> recipe = Optional.empty();
  private Optional<Supplier<RecipeWriter>> plan = Optional.empty();
  private boolean yields;

  Report(
      RulePage page,
      Span span,
      String message,
      Migration migration,
      Direction direction,
      Optional<Statement> statement,
      Target target,
      boolean mayMerge) {
    this.page = page;
    this.span = span;
    this.message = message;
    this.migration = migration;
    this.direction = direction;
    this.statement = statement;
    this.target = target;
    this.mayMerge = mayMerge;
    this.severity = page.severity();
    this.aside = message;
    this.covered.add(span);
  }

  /** Reports milder, or worse, than the page says. */
  public Report severity(Severity other) {
    severity = other;
    return this;
  }

  /** Reports milder and without a recipe, since what was said at first does not come to that. */
  public Report milder(Severity other, String words) {
    severity = other;
    message = words;
    aside = words;
    recipe = Optional.empty();
    plan = Optional.empty();
    return this;
  }

  /** What a stronger finding on the same statement and table says of this one; else the message. */
  public Report aside(String words) {
    aside = words;
    return this;
  }

  /** Names the relation that it is about, as SQL prints it. */
  public Report on(String name) {
    relation = Optional.of(name);
    return this;
  }

  /** Names the relation that it is about. */
  public Report on(ObjectName name) {
    return on(name.sql());
  }

  /** Points at a second place. */
  public Report related(Optional<Related> place) {
    place.ifPresent(related::add);
    return this;
  }

  /** Points at second places. */
  public Report related(List<Related> places) {
    related.addAll(places);
    return this;
  }

  /**
   * Tells the safe way. It is written when a report shows it, which may be never: the supplier must
   * hold on to operations and names alone, not to a context or a schema.
   */
  public Report recipe(Supplier<Recipe> writer) {
    recipe = Optional.of(writer);
    return this;
  }

  /** Stands alone: it never becomes a sentence of what another rule says of the statement. */
  public Report alone() {
    mayMerge = false;
    return withoutLocks();
  }

  /** Likewise, where there is one. */
  public Report recipe(Optional<Supplier<Recipe>> writer) {
    recipe = writer;
    return this;
  }

  /** Leaves out what the statement locks: it is about something else. */
  public Report withoutLocks() {
    return locks(List.of());
  }

  /**
   * Likewise, as a plan that can be joined with those of other findings on the same statement: what
   * is told of one table then has one recipe.
   */
  public Report plan(Supplier<RecipeWriter> steps) {
    plan = Optional.of(steps);
    return recipe(() -> steps.get().write());
  }

  /** Leaves the recipe to another finding on the same statement, where one has any. */
  public Report yields() {
    yields = true;
    return this;
  }

  /** Says that the plan also stands for another part of the statement. */
  public Report covers(Span part) {
    covered.add(part);
    return this;
  }

  Report kind(String operationKind) {
    kind = Optional.of(operationKind);
    return this;
  }

  Report locks(List<HeldLock> held) {
    locks = held;
    return this;
  }

  /** What was said, once all of it was. */
  public Draft draft() {
    Finding finding =
        new Finding(
            page.name(),
            page.group(),
            severity,
            message,
            span,
            migration,
            direction,
            kind,
            relation,
            locks,
            isKnown() ? recipe : Optional.empty(),
            related,
            "",
            List.of(),
            Optional.of(target));
    return new Draft(
        page,
        finding,
        statement,
        aside,
        mayMerge,
        isKnown() ? plan : Optional.empty(),
        covered,
        yields);
  }

  /** Whether a recipe can name all that the statement names: none can what only its run knows. */
  private boolean isKnown() {
    return statement.stream()
        .flatMap(known -> known.unrecognized().stream())
        .noneMatch(Unrecognized::computed);
  }
}
