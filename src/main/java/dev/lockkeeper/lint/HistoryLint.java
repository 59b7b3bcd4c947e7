package dev.lockkeeper.lint;

import dev.lockkeeper.effect.EffectTable;
import dev.lockkeeper.migration.Body;
import dev.lockkeeper.migration.ChangeSet;
import dev.lockkeeper.migration.Direction;
import dev.lockkeeper.migration.Environment;
import dev.lockkeeper.migration.History;
import dev.lockkeeper.migration.History.AssumedTarget;
import dev.lockkeeper.migration.Migration;
import dev.lockkeeper.migration.Statement;
import dev.lockkeeper.migration.ToolFact;
import dev.lockkeeper.operation.Target;
import dev.lockkeeper.rule.Draft;
import dev.lockkeeper.rule.Finding;
import dev.lockkeeper.rule.ModelsContext.ModelsMoment;
import dev.lockkeeper.rule.Moment;
import dev.lockkeeper.rule.Related;
import dev.lockkeeper.rule.RoundTrip;
import dev.lockkeeper.rule.RulePage;
import dev.lockkeeper.rule.RuleSettings;
import dev.lockkeeper.rule.RuleSettings.Ruling;
import dev.lockkeeper.rule.TransactionScope.Step;
import dev.lockkeeper.schema.Replay;
import dev.lockkeeper.schema.Replayed;
import dev.lockkeeper.schema.Schema;
import dev.lockkeeper.source.SourceFile;
import dev.lockkeeper.source.Span;
import dev.lockkeeper.suppress.Suppressions;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Judges one history, once for each server that it is for. */
final class HistoryLint {
  private final History history;
  private final FindingPlaces places;
  private final ChangeSet asked;
  private final FileRules rules;
  private final Environment environment;
  private final Fingerprints fingerprints;
  private final Accepted accepted;
  private final Runnable migrationJudged;
  private final Map<SourceFile, Suppressions> suppressions = new LinkedHashMap<>();
  private final List<Finding> findings = new ArrayList<>();
  private int suppressed;
  private Optional<String> incomplete = Optional.empty();

  HistoryLint(
      History history,
      ChangeSet asked,
      FileRules rules,
      Environment environment,
      Fingerprints fingerprints,
      Accepted accepted,
      Runnable migrationJudged) {
    this.history = history;
    this.places = FindingPlaces.of(history);
    this.asked = asked;
    this.rules = rules;
    this.environment = environment;
    this.fingerprints = fingerprints;
    this.accepted = accepted;
    this.migrationJudged = migrationJudged;
  }

  /** What was found, suppressed findings left out, in no order. */
  List<Finding> findings() {
    return new OnePlace(rules.catalog()).of(findings);
  }

  /** How many findings comments silenced. */
  int suppressed() {
    return suppressed;
  }

  /** Why facts about what was never seen created stay unknown. */
  Optional<String> incomplete() {
    return incomplete;
  }

  void run() {
    for (Migration migration : places.all()) {
      if (asked.asks(migration)) {
        suppressions.put(migration.file(), Suppressions.of(migration));
      }
    }
    Target first = history.targets().get(0).target();
    Optional<Schema> end = Optional.empty();
    for (AssumedTarget assumed : history.targets()) {
      Schema reached = replay(assumed.target());
      end = end.or(() -> Optional.of(reached));
    }
    judgeWhole(first);
    if (history.models().isPresent()) {
      judgeModels(first, end.orElseThrow());
    }
    judgeSuppressions(first);
    noteJudged();
  }

  private Schema replay(Target target) {
    Replay replay = Replay.start(history, environment, target);
    EffectTable effects = EffectTable.of(target);
    List<Step> carried = List.of();
    for (Migration migration : history.migrations()) {
      Schema before = replay.schema();
      carried = sharesTransaction(migration) ? carried : List.of();
      List<Replayed> up = run(migration, migration.up(), replay);
      carried =
          asked.asks(migration.file())
              ? judge(migration, up, effects, page -> true, carried)
              : List.of();
      Optional<Body> down = migration.down().body().filter(body -> asked.asks(migration));
      down.ifPresent(body -> takeBack(migration, before, up, body, replay.schema(), effects));
      migrationJudged.run();
    }
    if (incomplete.isEmpty()) {
      incomplete =
          replay.schema().incompleteness().map(why -> why.reason() + " (" + why.span() + ")");
    }
    return replay.schema();
  }

  /** Whether it runs in one transaction with the migrations of the change beside it. */
  private boolean sharesTransaction(Migration migration) {
    return history.facts().contains(ToolFact.SHARED_TRANSACTION) && asked.adds(migration);
  }

  private void takeBack(
      Migration migration,
      Schema before,
      List<Replayed> up,
      Body body,
      Schema upgraded,
      EffectTable effects) {
    Predicate<RulePage> wanted = mayJudgeDown(migration);
    Replay replay = Replay.from(upgraded);
    List<Replayed> down = run(migration, body, replay);
    judge(migration, down, effects, wanted, List.of());
    RoundTrip trip =
        new RoundTrip(
            history,
            environment,
            before.target(),
            migration,
            asked.adds(migration),
            before,
            up,
            down,
            replay.schema());
    Reports reports = new Reports();
    rules.rules(migration).roundTrip(trip, wanted, reports);
    take(reports);
  }

  /** Replays a body; gives its statements when they are asked about. */
  private List<Replayed> run(Migration migration, Body body, Replay replay) {
    List<Replayed> steps = new ArrayList<>();
    boolean isAsked = asked.asks(migration);
    for (Statement statement : body.statements()) {
      Replayed step = replay.run(statement, migration, body.direction());
      if (isAsked) {
        steps.add(step);
      }
    }
    return steps;
  }

  /** Judges a body; gives the statements whose transaction its tool may keep open. */
  private List<Step> judge(
      Migration migration,
      List<Replayed> steps,
      EffectTable effects,
      Predicate<RulePage> wanted,
      List<Step> carried) {
    BodyLint lint = new BodyLint(rules.rules(migration), wanted, carried);
    for (Replayed step : steps) {
      Statement statement = step.statement();
      lint.statement(
          new Moment(
              history,
              asked,
              environment,
              step.before().target(),
              migration,
              step.direction(),
              statement,
              step.before(),
              effects.of(statement, step.before(), statement.transaction())));
    }
    lint.end();
    take(lint.reports());
    return lint.carries();
  }

  /**
   * What a way back loses or breaks is what one rolls back for, and what it makes is what was
   * there; its locks are judged when somebody asks for them.
   */
  private Predicate<RulePage> mayJudgeDown(Migration migration) {
    boolean locksToo = rules.of(migration).downgrades() || asked.asksOnlyDown(migration);
    return page ->
        switch (page.group()) {
          case "dataloss", "compatibility", "policy" -> false;
          case "lock", "rewrite", "transaction" -> locksToo;
          default -> true;
        };
  }

  private void judgeWhole(Target target) {
    Reports reports = new Reports();
    List<Migration> ofAsked = history.migrations().stream().filter(asked::asks).toList();
    List<Migration> told = new ArrayList<>(ofAsked);
    told.addAll(asked.deletedFrom(history));
    for (Migration migration : ofAsked) {
      rules.rules(migration).migration(history, target, migration, reports);
    }
    take(reports);
    Reports ofHistory = new Reports();
    if (!told.isEmpty()) {
      rules.rulesOfAny(told).history(history, target, asked, ofHistory);
    }
    take(ofHistory.drafts().stream().map(this::ofAllPlaces).toList());
  }

  /** What models and migrations say otherwise is told where one of its places is asked. */
  private void judgeModels(Target target, Schema end) {
    Reports reports = new Reports();
    rules
        .rulesOfAny(places.all())
        .models(new ModelsMoment(history, asked, target, end, places.byFile()), reports);
    List<Draft> told = reports.drafts().stream().filter(this::isAsked).toList();
    for (Draft draft : told) {
      suppressions.computeIfAbsent(
          draft.finding().span().file(), file -> Suppressions.of(draft.finding().migration()));
    }
    take(told.stream().map(this::ofAllPlaces).toList());
  }

  private boolean isAsked(Draft draft) {
    return Stream.concat(
            Stream.of(draft.finding().span()),
            draft.finding().related().stream().map(Related::span))
        .map(Span::file)
        .anyMatch(asked::asks);
  }

  private void judgeSuppressions(Target target) {
    Reports reports = new Reports();
    for (Migration migration : places.all()) {
      Suppressions ofMigration = suppressions.get(migration.file());
      if (ofMigration != null && asked.asks(migration)) {
        for (Suppressions.Idle idle : ofMigration.idle()) {
          Set<String> names = new LinkedHashSet<>(idle.rules());
          names.retainAll(heard(migration, idle));
          rules
              .rules(migration)
              .suppression(idle.suppression(), rules.catalog(), names, target, reports);
        }
      }
    }
    take(reports);
  }

  /** The rules that had a chance to speak where a comment stands. */
  private Set<String> heard(Migration migration, Suppressions.Idle idle) {
    boolean inDown =
        migration
            .down()
            .body()
            .filter(body -> body.span().contains(idle.suppression().span()))
            .isPresent();
    return heard(migration, inDown ? mayJudgeDown(migration) : page -> true);
  }

  private Set<String> heard(Migration migration, Predicate<RulePage> mayJudge) {
    Set<String> names = new LinkedHashSet<>();
    for (Ruling ruling : rules.of(migration).rules().rulings()) {
      RulePage page = ruling.page();
      boolean speaks = history.targets().stream().anyMatch(t -> page.speaksFor(t.target()));
      if (speaks && mayJudge.test(page)) {
        names.add(page.name());
      }
    }
    return names;
  }

  /**
   * A file that could not be read says nothing of what it holds; and what is new in a change is not
   * new in the whole, for which the baseline was written.
   */
  private void noteJudged() {
    if (!accepted.isInUse() || asked.divergence().isPresent()) {
      return;
    }
    for (Migration migration : places.all()) {
      if (asked.asks(migration) && migration.unread().isEmpty()) {
        Set<SourceFile> files = new LinkedHashSet<>(List.of(migration.file()));
        migration.down().place().map(Span::file).ifPresent(files::add);
        Set<String> up = heard(migration, page -> true);
        Set<String> down = heard(migration, mayJudgeDown(migration));
        for (SourceFile file : files) {
          if (asked.asks(file)) {
            accepted.judged(file.path(), Direction.UP, up);
            accepted.judged(file.path(), Direction.DOWN, down);
          }
        }
      }
    }
  }

  private void take(Reports reports) {
    take(
        reports.drafts().stream()
            .map(fingerprints::mark)
            .map(draft -> new Placed(draft, draft.finding().span().file().path()))
            .toList());
  }

  /**
   * A draft and the file that a baseline knows it by.
   *
   * @param file the same, whichever of its places is asked about
   */
  private record Placed(Draft draft, String file) {}

  private Placed ofAllPlaces(Draft draft) {
    Draft marked = fingerprints.markOfAllPlaces(draft);
    Finding finding = marked.finding();
    return new Placed(
        marked,
        Stream.concat(Stream.of(finding.span()), finding.related().stream().map(Related::span))
            .map(place -> place.file().path())
            .max(Comparator.naturalOrder())
            .orElseThrow());
  }

  private void take(List<Placed> said) {
    boolean severalTargets = history.targets().size() > 1;
    Weighing weighing = new Weighing(environment);
    OneStory story = new OneStory(severalTargets);
    OneStory heldBack = new OneStory(severalTargets);
    for (Placed placed : said) {
      RuleSettings settings = rules.of(placed.draft.finding().migration()).rules();
      String rule = placed.draft.page().name();
      if (!settings.speaks(rule)) {
        continue;
      }
      Draft weighed = weighing.weigh(placed.draft);
      Draft draft = weighed.with(settings.severity(rule, weighed.finding().severity()));
      Suppressions comments = suppressions.get(draft.finding().migration().file());
      if (comments != null && comments.silence(draft)) {
        suppressed++;
      } else if (accepted.holds(draft, placed.file)) {
        heldBack.add(draft);
      } else {
        story.add(draft);
      }
    }
    findings.addAll(story.findings());
    accepted.count(heldBack.findings().size());
  }
}
