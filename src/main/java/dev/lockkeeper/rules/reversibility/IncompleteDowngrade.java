package dev.lockkeeper.rules.reversibility;

import dev.lockkeeper.rule.Related;
import dev.lockkeeper.rule.Report;
import dev.lockkeeper.rule.RoundTrip;
import dev.lockkeeper.rule.RoundTripContext;
import dev.lockkeeper.rule.Rule;
import dev.lockkeeper.rule.Severity;
import dev.lockkeeper.rule.Subscriptions;
import dev.lockkeeper.schema.Departure;
import dev.lockkeeper.schema.Difference;
import dev.lockkeeper.schema.Schema;
import dev.lockkeeper.schema.Thing;
import dev.lockkeeper.source.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Ways back behind which the schema is not what it was. */
final class IncompleteDowngrade implements Rule {

  @Override
  public void subscribe(Subscriptions on) {
    on.roundTrip(this::check);
  }

  private void check(RoundTripContext context) {
    RoundTrip trip = context.trip();
    Outcome outcome = Outcome.of(trip);
    List<Report> reports = new ArrayList<>();
    Map<Span, List<Difference>> byPlace = new LinkedHashMap<>();
    Map<Span, Place> places = new LinkedHashMap<>();
    List<Difference> forgotten = new ArrayList<>();
    for (Difference difference : outcome.differences()) {
      Optional<Place> place = Place.of(difference, trip);
      if (EnumTypeLeftBehind.isTold(difference, outcome)) {
        continue;
      }
      if (place.isPresent()) {
        places.putIfAbsent(place.get().span(), place.get());
        byPlace.computeIfAbsent(place.get().span(), s -> new ArrayList<>()).add(difference);
      } else {
        forgotten.add(difference);
      }
    }
    byPlace.forEach(
        (span, differences) -> {
          Place place = places.get(span);
          if (place != null) {
            Report report =
                context.report(
                    place.statement(), place.operation(), span, words(differences, outcome));
            complete(report, differences, outcome, trip);
            reports.add(report);
          }
        });
    if (!forgotten.isEmpty()) {
      Span start = Place.start(trip.migration());
      Report report = context.report(start, words(forgotten, outcome));
      complete(report, forgotten, outcome, trip);
      reports.add(report);
    }
    if (!reports.isEmpty()) {
      // One recipe puts all of it right; it is told once.
      reports.get(0).recipe(WholeWayBack.of(outcome.differences(), trip));
    }
  }

  private static String words(List<Difference> differences, Outcome outcome) {
    String next =
        differences.stream()
            .flatMap(d -> outcome.failsNext(d).stream())
            .findFirst()
            .map(reason -> "; the next upgrade then fails: " + reason)
            .orElse("");
    return "rolled back, " + DifferenceWords.of(differences) + next;
  }

  private static void complete(
      Report report, List<Difference> differences, Outcome outcome, RoundTrip trip) {
    report.on(differences.get(0).thing().object().sql());
    if (differences.stream().anyMatch(d -> outcome.failsNext(d).isPresent())) {
      report.severity(Severity.ERROR);
    }
    for (Difference difference : differences) {
      report.related(origin(difference, trip));
    }
  }

  /** Where the upgrade made the difference. */
  private static Optional<Related> origin(Difference difference, RoundTrip trip) {
    Thing thing = difference.thing();
    if (difference instanceof Difference.Left) {
      return thing.birth().map(birth -> new Related(birth.span(), "it is created here"));
    }
    Schema upgraded = trip.up().get(trip.up().size() - 1).after();
    return departure(thing, upgraded)
        .flatMap(Departure::span)
        .filter(span -> trip.up().stream().anyMatch(s -> s.statement().span().contains(span)))
        .map(span -> new Related(span, thing.words() + " " + thing.sql() + " goes here"));
  }

  private static Optional<Departure> departure(Thing thing, Schema upgraded) {
    if (thing instanceof Thing.OfColumn column) {
      return upgraded.table(column.table().id()).departureOfColumn(column.column().name());
    }
    return thing instanceof Thing.OfConstraint constraint
        ? upgraded
            .table(constraint.table().id())
            .departureOfConstraint(constraint.constraint().name())
        : upgraded.departureOf(thing.object());
  }
}
