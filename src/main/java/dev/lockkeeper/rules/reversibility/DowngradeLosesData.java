package dev.lockkeeper.rules.reversibility;

import dev.lockkeeper.migration.Direction;
import dev.lockkeeper.migration.Migration;
import dev.lockkeeper.operation.AlterTableOperation.AlterColumnType;
import dev.lockkeeper.operation.AlterTableOperation.DropColumn;
import dev.lockkeeper.operation.DataOperation.Delete;
import dev.lockkeeper.operation.ObjectName;
import dev.lockkeeper.operation.Operation;
import dev.lockkeeper.operation.TableOperation.DropTable;
import dev.lockkeeper.operation.TableOperation.Truncate;
import dev.lockkeeper.rule.Narrowing;
import dev.lockkeeper.rule.RoundTrip;
import dev.lockkeeper.rule.RoundTripContext;
import dev.lockkeeper.rule.Rule;
import dev.lockkeeper.rule.Subscriptions;
import dev.lockkeeper.schema.Column;
import dev.lockkeeper.schema.Replayed;
import dev.lockkeeper.schema.Schema;
import dev.lockkeeper.schema.Table;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What is written after an upgrade and goes when it is taken back. */
final class DowngradeLosesData implements Rule {
  private static final int MOST = 4;

  @Override
  public void subscribe(Subscriptions on) {
    on.roundTrip(this::check);
  }

  private void check(RoundTripContext context) {
    RoundTrip trip = context.trip();
    if (!mayBeTakenBack(trip)) {
      return;
    }
    Set<String> lost = new LinkedHashSet<>();
    List<Operation> causes = new ArrayList<>();
    List<Replayed> steps = new ArrayList<>();
    for (Replayed step : trip.down()) {
      for (Operation operation : step.statement().operations()) {
        loss(operation, step.before(), trip)
            .ifPresent(
                words -> {
                  lost.add(words);
                  causes.add(operation);
                  steps.add(step);
                });
      }
    }
    if (!lost.isEmpty()) {
      Operation first = causes.get(0);
      context.report(
          steps.get(0).statement(),
          first,
          first.span(),
          "rolling back %s loses %s".formatted(trip.migration().id(), listed(List.copyOf(lost))));
    }
  }

  /**
   * Whether it may be taken back next: it is new, or nothing runs behind it. Before the first
   * migration there is nothing to return to.
   */
  private static boolean mayBeTakenBack(RoundTrip trip) {
    List<Migration> all =
        trip.history().migrations().stream().filter(m -> !m.repeatable()).toList();
    boolean isFirst = all.get(0).file().equals(trip.migration().file());
    boolean isLast = all.get(all.size() - 1).file().equals(trip.migration().file());
    return !isFirst && (isLast || trip.added());
  }

  private static String listed(List<String> lost) {
    if (lost.size() > MOST) {
      return String.join(", ", lost.subList(0, MOST)) + " and more";
    }
    return lost.size() == 1
        ? lost.get(0)
        : String.join(", ", lost.subList(0, lost.size() - 1)) + " and " + lost.get(lost.size() - 1);
  }

  private static Optional<String> loss(Operation operation, Schema before, RoundTrip trip) {
    if (operation instanceof DropTable drop) {
      return rows(drop.table(), before, trip);
    } else if (operation instanceof Truncate truncate) {
      return rows(truncate.table(), before, trip);
    } else if (operation instanceof Delete delete && delete.where().isEmpty()) {
      return rows(delete.table(), before, trip);
    } else if (operation instanceof DropColumn drop) {
      Table table = before.table(drop.table().table());
      Column column = table.column(drop.column().value());
      boolean holds =
          mayHoldRows(table, trip) && !column.exists().fails() && column.generated().isEmpty();
      return Optional.of("the values of " + drop.table().table() + "." + drop.column())
          .filter(words -> holds);
    } else if (operation instanceof AlterColumnType change) {
      Table table = before.table(change.table().table());
      return Narrowing.of(change, table.column(change.column().value()).type(), before)
          .filter(narrowing -> mayHoldRows(table, trip))
          .map(
              narrowing ->
                  "the values of %s.%s that do not fit %s"
                      .formatted(change.table().table(), change.column(), change.type().sql()));
    }
    return Optional.empty();
  }

  private static Optional<String> rows(ObjectName name, Schema before, RoundTrip trip) {
    return Optional.of("the rows of " + name)
        .filter(words -> mayHoldRows(before.table(name), trip));
  }

  /** Whether somebody may have written to a table since the upgrade. */
  private static boolean mayHoldRows(Table table, RoundTrip trip) {
    return !table.exists().fails()
        && !table.isTemporary()
        && table.isNewIn(trip.migration(), Direction.DOWN).fails();
  }
}
