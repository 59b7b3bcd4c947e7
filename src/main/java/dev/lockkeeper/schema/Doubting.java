package dev.lockkeeper.schema;

import dev.lockkeeper.operation.ObjectKind;
import dev.lockkeeper.operation.ObjectName;
import dev.lockkeeper.operation.Opaque;
import java.util.List;

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
    for (int id : List.copyOf(change.draft().sure())) {
      change.schema().object(id).ifPresent(this::doubt);
    }
    change.draft().doubtAll(new Incompleteness(opaque.span(), opaque.reason()));
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
      change.draft().put(table.unsure());
    } else if (object instanceof Index index) {
      change.draft().put(index.withValid(Truth.UNKNOWN).withExists(Truth.UNKNOWN));
    } else if (object instanceof UserType type) {
      change.draft().put(unsure(type).withExists(Truth.UNKNOWN));
    } else {
      change.draft().put(object.withExists(Truth.UNKNOWN));
    }
  }

  private static UserType unsure(UserType type) {
    return type.form() instanceof UserType.EnumType labels
        ? type.withForm(new UserType.EnumType(labels.labels(), Truth.UNKNOWN))
        : type;
  }
}
