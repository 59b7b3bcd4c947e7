package dev.lockkeeper.schema;

import dev.lockkeeper.operation.Constraint;
import dev.lockkeeper.operation.Expression;
import dev.lockkeeper.operation.ObjectKind;
import dev.lockkeeper.operation.ObjectName;
import dev.lockkeeper.operation.Opaque;
import dev.lockkeeper.source.Span;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What a statement that nobody can read leaves of what was known. */
final class Doubting {
  private final Change change;

  Doubting(Change change) {
    this.change = change;
  }

  /** Facts of the tables that it may touch become unknown: of all, when its text is unknown. */
  void doubt(Opaque opaque) {
    if (opaque.touches().isPresent()) {
      opaque.touches().get().forEach(this::doubt);
      return;
    }
    doubtAll(opaque.span(), opaque.reason());
  }

  /** Whatever is there may have changed or gone. */
  void doubtAll(Span span, String reason) {
    for (int id : List.copyOf(change.draft().sure())) {
      change.schema().object(id).ifPresent(this::doubt);
    }
    change.draft().doubtAll(new Incompleteness(span, reason));
  }

  /**
   * A routine goes with what calls it: defaults, checks, indexes and views, of which only the text
   * is known.
   */
  void doubtUsersOf(String routine) {
    for (SchemaObject object : List.copyOf(change.schema().objects())) {
      if (object instanceof View view && view.mentions().contains(routine)) {
        doubt(view);
      } else if (object instanceof Table table && uses(table, routine)) {
        doubtWithIndexes(table);
      }
    }
  }

  private boolean uses(Table table, String routine) {
    Stream<Expression> ofColumns =
        table.columns().stream()
            .flatMap(
                c ->
                    Stream.concat(
                        c.defaultValue().stream(),
                        c.generated().stream().map(g -> g.expression())));
    Stream<Expression> ofIndexes =
        change.schema().indexesOf(table).stream()
            .flatMap(
                i ->
                    Stream.concat(
                        i.where().stream(),
                        i.elements().stream().flatMap(e -> e.expression().stream())));
    Stream<Expression> ofChecks =
        table.constraints().stream()
            .map(TableConstraint::definition)
            .filter(Constraint.Check.class::isInstance)
            .map(c -> ((Constraint.Check) c).expression());
    return Stream.of(ofColumns, ofIndexes, ofChecks)
        .flatMap(expressions -> expressions)
        .flatMap(e -> SqlWord.of(e.text()).stream())
        .anyMatch(word -> word.isName() && word.value().equals(routine));
  }

  private void doubt(ObjectName name) {
    change.schema().relation(name).ifPresent(this::doubtWithIndexes);
    if (change.schema().relation(name).isEmpty()) {
      change.draft().doubt(ObjectKind.TABLE, name);
    }
  }

  private void doubtWithIndexes(SchemaObject object) {
    doubt(object);
    if (object instanceof Table table) {
      change.schema().indexesOf(table).forEach(this::doubt);
    }
  }

  private void doubt(SchemaObject object) {
    if (object instanceof Table table) {
      doubtComments(table);
      change.draft().put(table.unsure());
    } else if (object instanceof Index index) {
      change.draft().put(index.withValid(Truth.UNKNOWN).withExists(Truth.UNKNOWN));
    } else if (object instanceof UserType type) {
      change.draft().put(unsure(type).withExists(Truth.UNKNOWN));
    } else {
      change.draft().put(object.withExists(Truth.UNKNOWN));
    }
  }

  private void doubtComments(Table table) {
    Comments comments = change.draft().comments.with(table, Optional.empty());
    for (Column column : table.columns()) {
      comments = comments.with(table, column, Optional.empty());
    }
    change.draft().comments(table, comments);
  }

  private static UserType unsure(UserType type) {
    return type.form() instanceof UserType.EnumType labels
        ? type.withForm(new UserType.EnumType(labels.labels(), Truth.UNKNOWN))
        : type;
  }
}
