package dev.lockkeeper.lint.review;

import dev.lockkeeper.operation.TypeOperation;
import dev.lockkeeper.operation.TypeOperation.AddEnumValue;
import dev.lockkeeper.operation.TypeOperation.AlterDomain;
import dev.lockkeeper.operation.TypeOperation.AlterTypeAttribute;
import dev.lockkeeper.operation.TypeOperation.CreateDomain;
import dev.lockkeeper.operation.TypeOperation.CreateType;
import dev.lockkeeper.operation.TypeOperation.RenameEnumValue;
import java.util.Locale;

/** What happens to types and domains. */
final class TypeWords {
  private TypeWords() {}

  static String of(TypeOperation operation) {
    if (operation instanceof CreateType create) {
      String labels = String.join(", ", create.labels());
      return "create type " + create.name() + (labels.isEmpty() ? "" : " (" + labels + ")");
    } else if (operation instanceof AddEnumValue add) {
      return "add value '" + add.value() + "' to type " + add.name();
    } else if (operation instanceof RenameEnumValue rename) {
      return "rename value '"
          + rename.value()
          + "' of type "
          + rename.name()
          + " to '"
          + rename.newName()
          + "'";
    } else if (operation instanceof AlterTypeAttribute alter) {
      return alter.action().name().toLowerCase(Locale.ROOT).replace('_', ' ')
          + " "
          + alter.attribute()
          + " of type "
          + alter.name();
    } else if (operation instanceof CreateDomain create) {
      return "create domain " + create.name() + " over " + create.type().sql();
    }
    AlterDomain alter = (AlterDomain) operation;
    return alter.action().name().toLowerCase(Locale.ROOT).replace('_', ' ')
        + alter.name().map(name -> " " + name).orElse("")
        + " of domain "
        + alter.domain();
  }
}
