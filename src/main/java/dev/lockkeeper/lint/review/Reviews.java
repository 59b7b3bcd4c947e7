package dev.lockkeeper.lint.review;

import dev.lockkeeper.effect.EffectTable;
import dev.lockkeeper.effect.Effects;
import dev.lockkeeper.effect.Work;
import dev.lockkeeper.lint.ListedObligation;
import dev.lockkeeper.migration.Body;
import dev.lockkeeper.migration.ChangeSet;
import dev.lockkeeper.migration.Environment;
import dev.lockkeeper.migration.History;
import dev.lockkeeper.migration.Migration;
import dev.lockkeeper.migration.Statement;
import dev.lockkeeper.migration.Transaction;
import dev.lockkeeper.operation.Dialect;
import dev.lockkeeper.operation.Target;
import dev.lockkeeper.rule.Exemptions;
import dev.lockkeeper.rule.Finding;
import dev.lockkeeper.rule.Moment;
import dev.lockkeeper.schema.Replay;
import dev.lockkeeper.schema.Replayed;
import dev.lockkeeper.schema.Schema;
import dev.lockkeeper.source.Span;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The reviews of what is asked, in replay order, each for the first server that it is for: a
 * migration that is read for several dialects is told once.
 */
public final class Reviews {
  private final ChangeSet asked;
  private final Function<History, Environment> environment;
  private final List<Finding> findings;
  private final List<ListedObligation> obligations;

  /**
   * Reviews of what is asked.
   *
   * @param environment what is known of the installation that a history is for
   * @param findings what the rules say of the same
   * @param obligations what the same began and nothing finished
   */
  public Reviews(
      ChangeSet asked,
      Function<History, Environment> environment,
      List<Finding> findings,
      List<ListedObligation> obligations) {
    this.asked = asked;
    this.environment = environment;
    this.findings = List.copyOf(findings);
    this.obligations = List.copyOf(obligations);
  }

  /**
   * The reviews.
   *
   * @param histories each whole, in the order in which they are told
   */
  public List<MigrationReview> of(List<History> histories) {
    Set<String> told = new HashSet<>();
    return histories.stream()
        .flatMap(history -> of(history).stream())
        .filter(review -> told.add(review.migration().file().path()))
        .toList();
  }

  private List<MigrationReview> of(History history) {
    Environment known = environment.apply(history);
    Target target = history.targets().get(0).target();
    Replay replay = Replay.start(history, known, target);
    List<MigrationReview> reviews = new ArrayList<>();
    for (Migration migration : history.migrations()) {
      Schema before = replay.schema();
      List<Ran> up = run(history, migration, migration.up(), replay, known, target);
      if (asked.asks(migration)) {
        Schema after = replay.schema();
        List<Ran> down =
            migration
                .down()
                .body()
                .map(body -> run(history, migration, body, Replay.from(after), known, target))
                .orElse(List.of());
        Passage passage = new Passage(history, migration, before, up, after, down);
        reviews.add(review(passage, known, target));
      }
    }
    return reviews;
  }

  private List<Ran> run(
      History history,
      Migration migration,
      Body body,
      Replay replay,
      Environment known,
      Target target) {
    EffectTable effects = EffectTable.of(target);
    List<Ran> steps = new ArrayList<>();
    for (Statement statement : body.statements()) {
      Replayed step = replay.run(statement, migration, body.direction());
      if (statement.control().isEmpty() && asked.asks(migration)) {
        Moment moment =
            new Moment(
                history,
                asked,
                known,
                target,
                migration,
                body.direction(),
                statement,
                step.before(),
                effects.of(statement, step.before(), statement.transaction()));
        steps.add(new Ran(steps.size() + 1, moment, step.after(), new Exemptions(moment)));
      }
    }
    return steps;
  }

  private MigrationReview review(Passage passage, Environment known, Target target) {
    Migration migration = passage.migration();
    boolean isPostgresql = target.dialect() == Dialect.POSTGRESQL;
    return new MigrationReview(
        passage.history(),
        migration,
        target,
        Title.of(migration),
        passage.up().stream().map(ran -> step(ran, known)).toList(),
        passage.down().stream().map(ran -> step(ran, known)).toList(),
        Rollouts.of(passage),
        obligations.stream()
            .filter(listed -> listed.migration().file().path().equals(migration.file().path()))
            .map(ListedObligation::obligation)
            .distinct()
            .toList(),
        DataChanges.of(passage),
        IndexChanges.of(passage),
        isPostgresql ? Checks.of(passage) : List.of(),
        isPostgresql ? Validations.of(passage) : List.of(),
        Rollback.command(passage.history(), migration),
        Losses.of(passage),
        findings.stream()
            .filter(f -> f.migration().file().path().equals(migration.file().path()))
            .filter(distinct())
            .toList());
  }

  /** What is found for several servers is told once. */
  private static Predicate<Finding> distinct() {
    record Said(Span span, String rule, String message) {}
    Set<Said> said = new HashSet<>();
    return finding -> said.add(new Said(finding.span(), finding.rule(), finding.message()));
  }

  private static Step step(Ran ran, Environment known) {
    Effects effects = ran.moment().effects();
    return new Step(
        ran.number(),
        ran.operations().stream()
            .map(operation -> OperationWords.of(operation, ran.before()))
            .distinct()
            .collect(Collectors.joining("; ")),
        ran.isConditional(),
        ran.moment().statement().transaction().map(Transaction::number),
        effects.known(),
        ran.exemptions().locks(effects).stream().filter(l -> !l.relation().part()).toList(),
        Stream.concat(
                work(ran, effects.work(), false, known),
                work(ran, effects.maybeWork(), true, known))
            .toList(),
        effects.refused().map(refusal -> refusal.reason()));
  }

  private static Stream<Step.OnTable> work(
      Ran ran, List<Work> works, boolean maybe, Environment known) {
    return works.stream()
        .filter(work -> !ran.exemptions().holdFor(work.relation()))
        .map(
            work ->
                new Step.OnTable(
                    work.kind(),
                    work.relation().sql(),
                    maybe,
                    Optional.of(work.relation().sql()).flatMap(known.sizes()::of)));
  }
}
