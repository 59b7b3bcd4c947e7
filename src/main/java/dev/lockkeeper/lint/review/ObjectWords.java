package dev.lockkeeper.lint.review;

import dev.lockkeeper.operation.ObjectKind;
import dev.lockkeeper.operation.ObjectName;
import dev.lockkeeper.operation.ObjectOperation;
import dev.lockkeeper.operation.ObjectOperation.AlterObject;
import dev.lockkeeper.operation.ObjectOperation.Comment;
import dev.lockkeeper.operation.ObjectOperation.CreateObject;
import dev.lockkeeper.operation.ObjectOperation.DropObject;
import dev.lockkeeper.operation.ObjectOperation.OwnerTo;
import dev.lockkeeper.operation.ObjectOperation.Privileges;
import dev.lockkeeper.operation.ObjectOperation.RenameObject;
import dev.lockkeeper.operation.ObjectOperation.SetSchema;
import java.util.Optional;
import java.util.stream.Collectors;

/** What happens to objects of all kinds. */
final class ObjectWords {
  private ObjectWords() {}

  static String of(ObjectOperation operation) {
    if (operation instanceof CreateObject create) {
      return "create " + create.object().words() + name(create.name());
    } else if (operation instanceof AlterObject alter) {
      return "alter " + alter.object().words() + name(alter.name()) + " " + alter.definition();
    } else if (operation instanceof DropObject drop) {
      return "drop "
          + drop.object().words()
          + name(drop.name())
          + drop.table().map(table -> " of " + table).orElse("")
          + (drop.cascade() ? ", and what depends on it" : "");
    } else if (operation instanceof RenameObject rename) {
      return "rename " + rename.object().words() + " " + rename.name() + " to " + rename.newName();
    } else if (operation instanceof SetSchema move) {
      return "move " + move.object().words() + " " + move.name() + " into schema " + move.schema();
    } else if (operation instanceof OwnerTo owner) {
      return "give " + owner.object().words() + " " + owner.name() + " to " + owner.role();
    } else if (operation instanceof Comment comment) {
      return (comment.text().isPresent() ? "comment on " : "remove the comment on ")
          + comment.object().words()
          + " "
          + commented(comment);
    }
    Privileges privileges = (Privileges) operation;
    return privileges(privileges);
  }

  private static String commented(Comment comment) {
    if (comment.object() == ObjectKind.COLUMN) {
      return comment.table().map(table -> table + ".").orElse("")
          + comment.column().map(Object::toString).orElse("");
    }
    return comment.name().map(ObjectName::sql).orElse("")
        + comment.table().map(table -> " of " + table).orElse("");
  }

  private static String privileges(Privileges privileges) {
    String names =
        privileges.names().stream().map(ObjectName::sql).collect(Collectors.joining(", "));
    return (privileges.grant() ? "grant " : "revoke ")
        + String.join(", ", privileges.privileges())
        + (names.isEmpty() ? "" : " on " + names)
        + (privileges.grant() ? " to " : " from ")
        + String.join(", ", privileges.roles());
  }

  private static String name(Optional<ObjectName> name) {
    return name.map(written -> " " + written).orElse("");
  }
}
