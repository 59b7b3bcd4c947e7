package dev.lockkeeper.rules.reversibility;

import dev.lockkeeper.migration.Body;
import dev.lockkeeper.migration.Direction;
import dev.lockkeeper.migration.Migration;
import dev.lockkeeper.migration.Statement;
import dev.lockkeeper.migration.Tool;
import dev.lockkeeper.operation.AlterTableOperation;
import dev.lockkeeper.operation.AlterTableOperation.AlterColumnType;
import dev.lockkeeper.operation.AlterTableOperation.DropDefault;
import dev.lockkeeper.operation.AlterTableOperation.DropNotNull;
import dev.lockkeeper.operation.AlterTableOperation.RenameColumn;
import dev.lockkeeper.operation.AlterTableOperation.RenameConstraint;
import dev.lockkeeper.operation.AlterTableOperation.SetDefault;
import dev.lockkeeper.operation.AlterTableOperation.SetNotNull;
import dev.lockkeeper.operation.Identifier;
import dev.lockkeeper.operation.ObjectOperation.RenameObject;
import dev.lockkeeper.operation.Operation;
import dev.lockkeeper.operation.TableOperation.RenameTable;
import dev.lockkeeper.rule.RoundTrip;
import dev.lockkeeper.schema.Birth;
import dev.lockkeeper.schema.Difference;
import dev.lockkeeper.schema.Replayed;
import dev.lockkeeper.schema.Thing;
import dev.lockkeeper.source.Span;
import java.util.Optional;

/**
 * The directive of a way back that leads to a difference.
 *
 * @param statement its statement
 * @param operation the operation
 * @param span the part of it that says so
 */
record Place(Statement statement, Operation operation, Span span) {

  /** The directive; absent where something was forgotten. */
  static Optional<Place> of(Difference difference, RoundTrip trip) {
    Thing now = now(difference);
    Optional<Span> born =
        now.birth().filter(birth -> birth.direction() == Direction.DOWN).map(Birth::span);
    Optional<Place> place = Optional.empty();
    for (Replayed step : trip.down()) {
      for (Operation operation : step.statement().operations()) {
        if (born.filter(step.statement().span()::contains).isPresent()) {
          return Optional.of(new Place(step.statement(), operation, born.get()));
        }
        if (names(operation, now)) {
          place = Optional.of(new Place(step.statement(), operation, operation.span()));
        }
      }
    }
    return place;
  }

  /** What a difference is about, as it is. */
  static Thing now(Difference difference) {
    if (difference instanceof Difference.Changed changed) {
      return changed.now();
    }
    return difference instanceof Difference.Renamed renamed ? renamed.now() : difference.thing();
  }

  private static boolean names(Operation operation, Thing thing) {
    if (operation instanceof RenameTable rename) {
      return thing instanceof Thing.Whole && is(rename.newName(), thing.object().name());
    } else if (operation instanceof RenameObject rename) {
      return thing instanceof Thing.Whole && is(rename.newName(), thing.object().name());
    } else if (operation instanceof RenameConstraint rename) {
      return thing instanceof Thing.OfConstraint constraint
          && is(rename.newName(), constraint.constraint().name());
    }
    return thing instanceof Thing.OfColumn column
        && operation instanceof AlterTableOperation alter
        && is(alter.table().table().name(), column.table().name())
        && column(alter).filter(name -> is(name, column.column().name())).isPresent();
  }

  private static boolean is(Identifier name, String value) {
    return name.value().equals(value);
  }

  private static Optional<Identifier> column(AlterTableOperation alter) {
    if (alter instanceof AlterColumnType type) {
      return Optional.of(type.column());
    } else if (alter instanceof SetDefault set) {
      return Optional.of(set.column());
    } else if (alter instanceof DropDefault drop) {
      return Optional.of(drop.column());
    } else if (alter instanceof SetNotNull set) {
      return Optional.of(set.column());
    } else if (alter instanceof DropNotNull drop) {
      return Optional.of(drop.column());
    }
    return alter instanceof RenameColumn rename ? Optional.of(rename.newName()) : Optional.empty();
  }

  /** Where a way back begins: its function's header, or its first statement. */
  static Span start(Migration migration) {
    Body down = migration.down().body().orElseThrow();
    Span span = down.span();
    if (migration.tool() != Tool.ALEMBIC) {
      return down.statements().get(0).span();
    }
    String text = span.file().text();
    int end = text.indexOf('\n', span.start());
    int lineEnd = end < 0 || end > span.end() ? span.end() : end;
    return span.file().span(span.start(), span.start() + stripped(text, span.start(), lineEnd));
  }

  private static int stripped(String text, int start, int end) {
    return text.substring(start, end).stripTrailing().length();
  }
}
