package dev.lockkeeper.rules.history;

import dev.lockkeeper.migration.Migration;
import dev.lockkeeper.rule.HistoryContext;
import dev.lockkeeper.rule.Related;
import dev.lockkeeper.rule.Rule;
import dev.lockkeeper.rule.Subscriptions;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Versions that are counted, one by one, with a number left out. */
final class VersionGap implements Rule {
  /** A number of more digits is a date. */
  private static final BigInteger FIRST_DATE = BigInteger.valueOf(19_000_000);

  @Override
  public void subscribe(Subscriptions on) {
    on.history(this::check);
  }

  private void check(HistoryContext context) {
    List<Migration> counted = new ArrayList<>();
    for (Migration migration : context.history().migrations()) {
      Optional<Version> version = Version.of(migration);
      if (version.filter(VersionGap::isCounted).isPresent()) {
        counted.add(migration);
      }
    }
    counted.sort(Comparator.comparing(VersionGap::number));
    for (int i = 1; i < counted.size(); i++) {
      check(counted.get(i - 1), counted.get(i), context);
    }
  }

  private static boolean isCounted(Version version) {
    return version.parts().size() == 1 && version.parts().get(0).compareTo(FIRST_DATE) < 0;
  }

  private static BigInteger number(Migration migration) {
    return Version.of(migration).orElseThrow().parts().get(0);
  }

  private static void check(Migration before, Migration after, HistoryContext context) {
    BigInteger first = number(before).add(BigInteger.ONE);
    BigInteger last = number(after).subtract(BigInteger.ONE);
    if (first.compareTo(last) > 0 || !context.isAsked(after)) {
      return;
    }
    String missing =
        first.equals(last)
            ? "version %s is missing".formatted(first)
            : "versions %s to %s are missing".formatted(first, last);
    context
        .report(
            after,
            after.idSpan(),
            missing + ": a file was lost, or this one runs before those that were meant for them")
        .related(
            Optional.of(
                new Related(before.idSpan(), "version " + number(before) + " stands here")));
  }
}
