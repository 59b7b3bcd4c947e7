package dev.lockkeeper.rule.refusal;

import dev.lockkeeper.operation.AlterTableOperation;
import dev.lockkeeper.operation.AlterTableOperation.AddConstraint;
import dev.lockkeeper.operation.AlterTableOperation.AddIdentity;
import dev.lockkeeper.operation.AlterTableOperation.AlterColumnType;
import dev.lockkeeper.operation.AlterTableOperation.AlterConstraint;
import dev.lockkeeper.operation.AlterTableOperation.AlterIdentity;
import dev.lockkeeper.operation.AlterTableOperation.AttachPartition;
import dev.lockkeeper.operation.AlterTableOperation.DetachPartition;
import dev.lockkeeper.operation.AlterTableOperation.DropColumn;
import dev.lockkeeper.operation.AlterTableOperation.DropConstraint;
import dev.lockkeeper.operation.AlterTableOperation.DropDefault;
import dev.lockkeeper.operation.AlterTableOperation.DropExpression;
import dev.lockkeeper.operation.AlterTableOperation.DropIdentity;
import dev.lockkeeper.operation.AlterTableOperation.DropNotNull;
import dev.lockkeeper.operation.AlterTableOperation.Inherit;
import dev.lockkeeper.operation.AlterTableOperation.RenameColumn;
import dev.lockkeeper.operation.AlterTableOperation.RenameConstraint;
import dev.lockkeeper.operation.AlterTableOperation.SetDefault;
import dev.lockkeeper.operation.AlterTableOperation.SetExpression;
import dev.lockkeeper.operation.AlterTableOperation.SetNotNull;
import dev.lockkeeper.operation.AlterTableOperation.SetTablespace;
import dev.lockkeeper.operation.AlterTableOperation.ValidateConstraint;
import dev.lockkeeper.operation.Constraint;
import dev.lockkeeper.operation.Constraint.ForeignKey;
import dev.lockkeeper.operation.DataOperation.Copy;
import dev.lockkeeper.operation.DataOperation.Delete;
import dev.lockkeeper.operation.DataOperation.Insert;
import dev.lockkeeper.operation.DataOperation.Merge;
import dev.lockkeeper.operation.DataOperation.Update;
import dev.lockkeeper.operation.Identifier;
import dev.lockkeeper.operation.IndexOperation.AlterIndex;
import dev.lockkeeper.operation.IndexOperation.CreateIndex;
import dev.lockkeeper.operation.IndexOperation.DropIndex;
import dev.lockkeeper.operation.IndexOperation.Reindex;
import dev.lockkeeper.operation.ObjectKind;
import dev.lockkeeper.operation.ObjectName;
import dev.lockkeeper.operation.ObjectOperation.AlterObject;
import dev.lockkeeper.operation.ObjectOperation.Comment;
import dev.lockkeeper.operation.ObjectOperation.DropObject;
import dev.lockkeeper.operation.ObjectOperation.OwnerTo;
import dev.lockkeeper.operation.ObjectOperation.Privileges;
import dev.lockkeeper.operation.ObjectOperation.RenameObject;
import dev.lockkeeper.operation.ObjectOperation.SetSchema;
import dev.lockkeeper.operation.Operation;
import dev.lockkeeper.operation.RoutineOperation.CreatePolicy;
import dev.lockkeeper.operation.RoutineOperation.CreateTrigger;
import dev.lockkeeper.operation.TableOperation.CreateTable;
import dev.lockkeeper.operation.TableOperation.DropTable;
import dev.lockkeeper.operation.TableOperation.LockTable;
import dev.lockkeeper.operation.TableOperation.RenameTable;
import dev.lockkeeper.operation.TableOperation.Truncate;
import dev.lockkeeper.operation.TypeOperation.AddEnumValue;
import dev.lockkeeper.operation.TypeOperation.AlterDomain;
import dev.lockkeeper.operation.TypeOperation.AlterTypeAttribute;
import dev.lockkeeper.operation.TypeOperation.RenameEnumValue;
import dev.lockkeeper.operation.ViewOperation.RefreshMaterializedView;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What must be there for an operation to succeed; what IF EXISTS lets be missing is left out. */
final class Needed {
  private final List<Item> items = new ArrayList<>();

  private Needed() {}

  /** One thing that an operation names. */
  sealed interface Item permits Named, Column, TableConstraint, Label {}

  /** A table, index, view, type or another object with a name of its own. */
  record Named(ObjectKind kind, ObjectName name) implements Item {}

  /** A column of a table. */
  record Column(ObjectName table, Identifier column) implements Item {}

  /** A constraint of a table. */
  record TableConstraint(ObjectName table, Identifier constraint) implements Item {}

  /** A label of an enum. */
  record Label(ObjectName type, String label) implements Item {}

  /** The things that an operation names, the whole before its parts. */
  static List<Item> by(Operation operation) {
    Needed needed = new Needed();
    if (operation instanceof AlterTableOperation alter) {
      needed.alter(alter);
    } else if (operation instanceof CreateTable create) {
      create.partitionOf().ifPresent(of -> needed.table(of.table()));
      create.inherits().forEach(needed::table);
      create.constraints().stream()
          .filter(ForeignKey.class::isInstance)
          .map(ForeignKey.class::cast)
          .filter(key -> !key.references().table().name().sameAs(create.table().name()))
          .forEach(needed::referenced);
    } else {
      needed.rows(operation);
      needed.index(operation);
      needed.type(operation);
      needed.object(operation);
    }
    return needed.items;
  }

  private void table(ObjectName name) {
    items.add(new Named(ObjectKind.TABLE, name));
  }

  private void named(ObjectKind kind, ObjectName name) {
    items.add(new Named(kind, name));
  }

  private void columns(ObjectName table, List<Identifier> columns) {
    columns.forEach(column -> items.add(new Column(table, column)));
  }

  private void alter(AlterTableOperation alter) {
    ObjectName table = alter.table().table();
    if (!alter.table().tableIfExists()) {
      named(alter instanceof SetTablespace set ? set.object() : ObjectKind.TABLE, table);
    }
    column(alter).ifPresent(column -> items.add(new Column(table, column)));
    constraint(alter).ifPresent(constraint -> items.add(new TableConstraint(table, constraint)));
    if (alter instanceof AddConstraint add) {
      constraint(table, add.constraint());
    } else if (alter instanceof AttachPartition attach) {
      table(attach.partition());
    } else if (alter instanceof DetachPartition detach) {
      table(detach.partition());
    } else if (alter instanceof Inherit inherit) {
      table(inherit.parent());
    }
  }

  private static Optional<Identifier> column(AlterTableOperation alter) {
    if (alter instanceof DropColumn drop) {
      return Optional.of(drop.column()).filter(column -> !drop.ifExists());
    } else if (alter instanceof AlterColumnType type) {
      return Optional.of(type.column());
    } else if (alter instanceof SetDefault set) {
      return Optional.of(set.column());
    } else if (alter instanceof DropDefault drop) {
      return Optional.of(drop.column());
    } else if (alter instanceof SetNotNull set) {
      return Optional.of(set.column());
    } else if (alter instanceof DropNotNull drop) {
      return Optional.of(drop.column());
    } else if (alter instanceof SetExpression set) {
      return Optional.of(set.column());
    } else if (alter instanceof DropExpression drop) {
      return Optional.of(drop.column());
    } else if (alter instanceof AddIdentity add) {
      return Optional.of(add.column());
    } else if (alter instanceof AlterIdentity identity) {
      return Optional.of(identity.column());
    } else if (alter instanceof DropIdentity drop) {
      return Optional.of(drop.column());
    }
    return alter instanceof RenameColumn rename ? Optional.of(rename.column()) : Optional.empty();
  }

  private static Optional<Identifier> constraint(AlterTableOperation alter) {
    if (alter instanceof DropConstraint drop) {
      return drop.name().filter(name -> !drop.ifExists());
    } else if (alter instanceof ValidateConstraint validate) {
      return Optional.of(validate.name());
    } else if (alter instanceof AlterConstraint constraint) {
      return Optional.of(constraint.name());
    }
    return alter instanceof RenameConstraint rename ? Optional.of(rename.name()) : Optional.empty();
  }

  private void constraint(ObjectName table, Constraint constraint) {
    if (constraint instanceof ForeignKey key) {
      columns(table, key.columns());
      if (!key.references().table().sql().equals(table.sql())) {
        referenced(key);
      }
    } else if (constraint instanceof Constraint.Key key) {
      columns(table, key.columns());
      columns(table, key.include());
      key.usingIndex()
          .ifPresent(index -> named(ObjectKind.INDEX, new ObjectName(table.schema(), index)));
    } else if (constraint instanceof Constraint.NotNull notNull) {
      items.add(new Column(table, notNull.column()));
    }
  }

  private void referenced(ForeignKey key) {
    table(key.references().table());
    columns(key.references().table(), key.references().columns());
  }

  private void rows(Operation operation) {
    if (operation instanceof Insert insert) {
      table(insert.table());
      columns(insert.table(), insert.columns());
    } else if (operation instanceof Update update) {
      table(update.table());
      columns(update.table(), update.set().stream().map(Update.Assignment::column).toList());
    } else if (operation instanceof Delete delete) {
      table(delete.table());
    } else if (operation instanceof Merge merge) {
      table(merge.table());
    } else if (operation instanceof Copy copy) {
      copy.table().ifPresent(this::table);
    } else if (operation instanceof Truncate truncate) {
      table(truncate.table());
    } else if (operation instanceof LockTable lock) {
      table(lock.table());
    } else if (operation instanceof DropTable drop && !drop.ifExists()) {
      table(drop.table());
    } else if (operation instanceof RenameTable rename && !rename.table().tableIfExists()) {
      table(rename.table().table());
    }
  }

  private void index(Operation operation) {
    if (operation instanceof CreateIndex create) {
      ObjectName table = create.table().table();
      table(table);
      create
          .columns()
          .forEach(element -> element.column().ifPresent(c -> columns(table, List.of(c))));
      columns(table, create.include());
    } else if (operation instanceof DropIndex drop && !drop.ifExists()) {
      named(ObjectKind.INDEX, drop.name());
    } else if (operation instanceof AlterIndex alter && !alter.ifExists()) {
      named(ObjectKind.INDEX, alter.name());
      alter.partition().ifPresent(partition -> named(ObjectKind.INDEX, partition));
    } else if (operation instanceof Reindex reindex
        && (reindex.object() == ObjectKind.INDEX || reindex.object() == ObjectKind.TABLE)) {
      reindex.name().ifPresent(name -> named(reindex.object(), name));
    } else if (operation instanceof RefreshMaterializedView refresh) {
      named(ObjectKind.MATERIALIZED_VIEW, refresh.name());
    } else if (operation instanceof CreateTrigger create) {
      table(create.table());
    } else if (operation instanceof CreatePolicy create) {
      table(create.table());
    }
  }

  private void type(Operation operation) {
    if (operation instanceof AddEnumValue add) {
      named(ObjectKind.TYPE, add.name());
      add.before().or(add::after).ifPresent(label -> items.add(new Label(add.name(), label)));
    } else if (operation instanceof RenameEnumValue rename) {
      named(ObjectKind.TYPE, rename.name());
      items.add(new Label(rename.name(), rename.value()));
    } else if (operation instanceof AlterTypeAttribute alter) {
      named(ObjectKind.TYPE, alter.name());
    } else if (operation instanceof AlterDomain alter) {
      named(ObjectKind.DOMAIN, alter.domain());
    }
  }

  private void object(Operation operation) {
    if (operation instanceof DropObject drop && !drop.ifExists()) {
      object(drop.object(), drop.name(), drop.table());
    } else if (operation instanceof AlterObject alter && !alter.ifExists()) {
      object(alter.object(), alter.name(), alter.table());
    } else if (operation instanceof RenameObject rename && !rename.ifExists()) {
      object(rename.object(), Optional.of(rename.name()), rename.table());
    } else if (operation instanceof SetSchema set && !set.ifExists()) {
      object(set.object(), Optional.of(set.name()), Optional.empty());
    } else if (operation instanceof OwnerTo owner && !owner.ifExists()) {
      object(owner.object(), Optional.of(owner.name()), Optional.empty());
    } else if (operation instanceof Privileges privileges) {
      privileges
          .object()
          .ifPresent(
              kind ->
                  privileges.names().forEach(n -> object(kind, Optional.of(n), Optional.empty())));
    } else if (operation instanceof Comment comment && comment.object() == ObjectKind.COLUMN) {
      comment
          .table()
          .ifPresent(
              table -> {
                table(table);
                comment.column().ifPresent(column -> items.add(new Column(table, column)));
              });
    } else if (operation instanceof Comment comment) {
      object(comment.object(), comment.name(), comment.table());
    }
  }

  /** A trigger, policy or rule needs its table; whether the table has it is not asked. */
  private void object(ObjectKind kind, Optional<ObjectName> name, Optional<ObjectName> table) {
    table.ifPresent(this::table);
    if (table.isEmpty() && name.isPresent() && isHistorys(kind)) {
      named(kind, name.get());
    }
  }

  /** Whether objects of a kind come from migrations alone. */
  private static boolean isHistorys(ObjectKind kind) {
    return switch (kind) {
      case TABLE,
          FOREIGN_TABLE,
          VIEW,
          MATERIALIZED_VIEW,
          INDEX,
          SEQUENCE,
          TYPE,
          DOMAIN,
          SCHEMA,
          STATISTICS,
          PUBLICATION ->
          true;
      default -> false;
    };
  }
}
