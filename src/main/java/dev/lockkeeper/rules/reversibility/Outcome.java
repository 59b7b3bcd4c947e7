package dev.lockkeeper.rules.reversibility;

import dev.lockkeeper.migration.Statement;
import dev.lockkeeper.operation.AlterTableOperation.DropColumn;
import dev.lockkeeper.operation.AlterTableOperation.DropConstraint;
import dev.lockkeeper.operation.AlterTableOperation.RenameColumn;
import dev.lockkeeper.operation.AlterTableOperation.RenameConstraint;
import dev.lockkeeper.operation.Identifier;
import dev.lockkeeper.operation.IndexOperation.DropIndex;
import dev.lockkeeper.operation.ObjectName;
import dev.lockkeeper.operation.ObjectOperation.DropObject;
import dev.lockkeeper.operation.ObjectOperation.RenameObject;
import dev.lockkeeper.operation.ObjectOperation.SetSchema;
import dev.lockkeeper.operation.Opaque;
import dev.lockkeeper.operation.Operation;
import dev.lockkeeper.operation.RoutineOperation.Do;
import dev.lockkeeper.operation.TableOperation.DropTable;
import dev.lockkeeper.operation.TableOperation.RenameTable;
import dev.lockkeeper.operation.TypeOperation.CreateType;
import dev.lockkeeper.rule.Related;
import dev.lockkeeper.rule.RoundTrip;
import dev.lockkeeper.rule.refusal.Refusals;
import dev.lockkeeper.rule.refusal.Refused;
import dev.lockkeeper.schema.Difference;
import dev.lockkeeper.schema.Difference.Changed;
import dev.lockkeeper.schema.Difference.Facet;
import dev.lockkeeper.schema.Replay;
import dev.lockkeeper.schema.Replayed;
import dev.lockkeeper.schema.SchemaComparison;
import dev.lockkeeper.schema.Thing;
import dev.lockkeeper.schema.UserType;
import dev.lockkeeper.source.Span;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What is left of a migration after its way back. */
final class Outcome {
  /** What became of it in the first upgrade says nothing of the second. */
  private static final Pattern HISTORY =
      Pattern.compile(": it (?:was dropped|is called .* by then)$");

  private final RoundTrip trip;
  private final List<Difference> differences;
  private Optional<List<Refused>> again = Optional.empty();

  private Outcome(RoundTrip trip, List<Difference> differences) {
    this.trip = trip;
    this.differences = differences;
  }

  /** The outcome, as far as both ways were read. */
  static Outcome of(RoundTrip trip) {
    if (trip.down().stream().map(Replayed::statement).anyMatch(Outcome::isOpaque)) {
      return new Outcome(trip, List.of());
    }
    Set<Integer> changed = new HashSet<>();
    steps(trip).forEach(step -> changed.addAll(step.changed()));
    List<Difference> all =
        new ArrayList<>(
            SchemaComparison.between(
                trip.before(), trip.after(), trip.migration(), changed, takenAway(trip)));
    all.addAll(guardedTypes(trip));
    Set<String> failing = failing(trip);
    return new Outcome(
        trip,
        all.stream()
            .filter(difference -> !isImprovement(difference))
            .filter(difference -> !failing.contains(difference.thing().object().sql()))
            .toList());
  }

  /** How the schema differs from what it was; what concerns a statement that fails is left out. */
  List<Difference> differences() {
    return differences;
  }

  private static Stream<Replayed> steps(RoundTrip trip) {
    return Stream.concat(trip.up().stream(), trip.down().stream());
  }

  private static boolean isOpaque(Statement statement) {
    return statement.operations().stream().anyMatch(Opaque.class::isInstance);
  }

  /** Rows that were validated satisfy their constraint, whoever asked. */
  private static boolean isImprovement(Difference difference) {
    return difference instanceof Changed changed
        && changed.facet() == Facet.VALIDITY
        && changed.to().isEmpty();
  }

  /** Why statements of the way back would not run, in order. */
  static List<Failure> failures(RoundTrip trip) {
    List<Failure> failures = new ArrayList<>();
    for (Replayed step : trip.down()) {
      refused(trip, step)
          .filter(refused -> failures.stream().noneMatch(earlier -> earlier.leadsTo(refused)))
          .ifPresent(refused -> failures.add(new Failure(step, refused)));
    }
    return failures;
  }

  /** A statement that would not run, and why. */
  record Failure(Replayed step, Refused refused) {
    /** Whether another has its cause in what this statement does not come to do. */
    boolean leadsTo(Refused other) {
      return other
          .related()
          .filter(related -> step.statement().span().contains(related.span()))
          .isPresent();
    }
  }

  private static Optional<Refused> refused(RoundTrip trip, Replayed step) {
    return Refusals.first(
        step.statement(),
        step.before(),
        trip.effectsOf(step),
        trip.environment().completeHistory());
  }

  private static Set<String> failing(RoundTrip trip) {
    Set<String> relations = new HashSet<>();
    for (Failure failure : failures(trip)) {
      failure.refused().relation().ifPresent(relations::add);
    }
    return relations;
  }

  private static Set<String> takenAway(RoundTrip trip) {
    Set<String> names = new HashSet<>();
    steps(trip)
        .flatMap(step -> step.statement().operations().stream())
        .forEach(operation -> takenAway(operation).ifPresent(names::add));
    return names;
  }

  private static Optional<String> takenAway(Operation operation) {
    Optional<Identifier> name = Optional.empty();
    if (operation instanceof DropTable drop) {
      name = Optional.of(drop.table().name());
    } else if (operation instanceof DropIndex drop) {
      name = Optional.of(drop.name().name());
    } else if (operation instanceof DropObject drop) {
      name = drop.name().map(ObjectName::name);
    } else if (operation instanceof DropColumn drop) {
      name = Optional.of(drop.column());
    } else if (operation instanceof DropConstraint drop) {
      name = drop.name();
    } else if (operation instanceof RenameTable rename) {
      name = Optional.of(rename.table().table().name());
    } else if (operation instanceof RenameColumn rename) {
      name = Optional.of(rename.column());
    } else if (operation instanceof RenameConstraint rename) {
      name = Optional.of(rename.name());
    } else if (operation instanceof RenameObject rename) {
      name = Optional.of(rename.name().name());
    } else if (operation instanceof SetSchema set) {
      name = Optional.of(set.name().name());
    }
    return name.map(Identifier::value);
  }

  /**
   * Types that were created behind a guard that asks only whether they are there, which before the
   * migration they were not, and that nothing drops.
   */
  private static List<Difference> guardedTypes(RoundTrip trip) {
    Set<Difference> types = new LinkedHashSet<>();
    Set<String> dropped = new HashSet<>();
    trip.down().stream()
        .flatMap(step -> step.statement().operations().stream())
        .forEach(operation -> takenAway(operation).ifPresent(dropped::add));
    for (Replayed step : trip.up()) {
      for (Operation operation : step.statement().operations()) {
        if (operation instanceof CreateType create
            && step.statement().conditional()
            && isGuardedByExistence(create, trip)
            && !dropped.contains(create.name().name().value())
            && trip.before().type(create.name()).isEmpty()
            && trip.before().isHistoryComplete().holds()) {
          Optional<UserType> left = trip.after().type(create.name());
          left.filter(type -> type.exists().isUnknown())
              .ifPresent(type -> types.add(new Difference.Left(new Thing.Whole(type))));
        }
      }
    }
    return List.copyOf(types);
  }

  private static boolean isGuardedByExistence(CreateType create, RoundTrip trip) {
    return create.span().text().contains("checkfirst")
        || trip.up().stream()
            .flatMap(step -> step.statement().operations().stream())
            .filter(Do.class::isInstance)
            .map(Do.class::cast)
            .filter(block -> block.span().contains(create.span()))
            .flatMap(block -> block.handlers().stream())
            .anyMatch(handler -> handler.conditions().contains("duplicate_object"));
  }

  /** Why the next upgrade fails on a difference; absent where it does not. */
  Optional<String> failsNext(Difference difference) {
    if (again.isEmpty()) {
      again = Optional.of(runAgain());
    }
    Optional<Span> born =
        difference instanceof Difference.Left left
            ? left.thing().birth().map(birth -> birth.span())
            : Optional.empty();
    String name = difference.thing().sql();
    Pattern bare =
        Pattern.compile(
            "\\b" + Pattern.quote(name.substring(name.lastIndexOf('.') + 1)) + "(?!\\w)");
    return again.get().stream()
        .filter(
            refused ->
                born.isPresent()
                    ? refused.related().map(Related::span).equals(born)
                    : bare.matcher(refused.reason()).find())
        .findFirst()
        .map(Refused::reason)
        .map(reason -> HISTORY.matcher(reason).replaceFirst(""));
  }

  /** What would not run in a second upgrade and ran in the first. */
  private List<Refused> runAgain() {
    List<Refused> found = new ArrayList<>();
    Replay replay = Replay.from(trip.after());
    for (Replayed first : trip.up()) {
      Replayed second = replay.run(first.statement(), trip.migration(), first.direction());
      if (refused(trip, first).isEmpty()) {
        refused(trip, second).ifPresent(found::add);
      }
    }
    return found;
  }
}
