package dev.lockkeeper.schema;

import dev.lockkeeper.operation.AlterTableOperation;
import dev.lockkeeper.operation.AlterTableOperation.AddConstraint;
import dev.lockkeeper.operation.AlterTableOperation.AttachPartition;
import dev.lockkeeper.operation.AlterTableOperation.DetachPartition;
import dev.lockkeeper.operation.AlterTableOperation.Inherit;
import dev.lockkeeper.operation.Constraint;
import dev.lockkeeper.operation.DataOperation.Copy;
import dev.lockkeeper.operation.DataOperation.Delete;
import dev.lockkeeper.operation.DataOperation.Insert;
import dev.lockkeeper.operation.DataOperation.Merge;
import dev.lockkeeper.operation.DataOperation.Update;
import dev.lockkeeper.operation.IndexOperation.CreateIndex;
import dev.lockkeeper.operation.IndexOperation.Reindex;
import dev.lockkeeper.operation.ObjectKind;
import dev.lockkeeper.operation.ObjectName;
import dev.lockkeeper.operation.Operation;
import dev.lockkeeper.operation.RoutineOperation.CreatePolicy;
import dev.lockkeeper.operation.RoutineOperation.CreateRule;
import dev.lockkeeper.operation.RoutineOperation.CreateTrigger;
import dev.lockkeeper.operation.SessionOperation.Cluster;
import dev.lockkeeper.operation.SessionOperation.Vacuum;
import dev.lockkeeper.operation.TableOperation.CreateTable;
import dev.lockkeeper.operation.TableOperation.CreateTableAs;
import dev.lockkeeper.operation.TableOperation.DropTable;
import dev.lockkeeper.operation.TableOperation.LockTable;
import dev.lockkeeper.operation.TableOperation.RenameTable;
import dev.lockkeeper.operation.TableOperation.Truncate;
import dev.lockkeeper.operation.ViewOperation.CreateMaterializedView;
import dev.lockkeeper.operation.ViewOperation.CreateView;
import dev.lockkeeper.operation.ViewOperation.RefreshMaterializedView;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * The relations that must be there for an operation to succeed. One that the history did not create
 * shows that it does not tell everything.
 */
final class Touched {
  private Touched() {}

  static Collection<ObjectName> by(Operation operation) {
    List<ObjectName> names = new ArrayList<>();
    if (operation instanceof AlterTableOperation alter) {
      if (!alter.table().tableIfExists()) {
        names.add(alter.table().table());
      }
      addPartners(alter, names);
    } else if (operation instanceof RenameTable rename) {
      if (!rename.table().tableIfExists()) {
        names.add(rename.table().table());
      }
    } else if (operation instanceof CreateTable create) {
      create.like().forEach(like -> names.add(like.table()));
      names.addAll(create.inherits());
      create.partitionOf().ifPresent(of -> names.add(of.table()));
      create.constraints().stream()
          .filter(c -> !refersTo(c, create.table()))
          .forEach(c -> addReferenced(c, names));
    } else if (operation instanceof CreateTableAs create) {
      names.addAll(QueryNames.of(create.query()).tables());
    } else if (operation instanceof CreateView view) {
      if (!view.recursive()) {
        names.addAll(QueryNames.of(view.query()).tables());
      }
    } else if (operation instanceof CreateMaterializedView view) {
      names.addAll(QueryNames.of(view.query()).tables());
    } else {
      addTarget(operation, names);
    }
    return names;
  }

  private static void addPartners(AlterTableOperation alter, List<ObjectName> names) {
    if (alter instanceof AddConstraint add) {
      addReferenced(add.constraint(), names);
    } else if (alter instanceof AttachPartition attach) {
      names.add(attach.partition());
    } else if (alter instanceof DetachPartition detach) {
      names.add(detach.partition());
    } else if (alter instanceof Inherit inherit) {
      names.add(inherit.parent());
    }
  }

  private static void addReferenced(Constraint constraint, List<ObjectName> names) {
    if (constraint instanceof Constraint.ForeignKey key) {
      names.add(key.references().table());
    }
  }

  private static boolean refersTo(Constraint constraint, ObjectName table) {
    return constraint instanceof Constraint.ForeignKey key
        && key.references().table().name().sameAs(table.name());
  }

  private static void addTarget(Operation operation, List<ObjectName> names) {
    if (operation instanceof CreateIndex create) {
      names.add(create.table().table());
    } else if (operation instanceof DropTable drop) {
      if (!drop.ifExists()) {
        names.add(drop.table());
      }
    } else if (operation instanceof Truncate truncate) {
      names.add(truncate.table());
    } else if (operation instanceof LockTable lock) {
      names.add(lock.table());
    } else if (operation instanceof Insert insert) {
      names.add(insert.table());
    } else if (operation instanceof Update update) {
      names.add(update.table());
    } else if (operation instanceof Delete delete) {
      names.add(delete.table());
    } else if (operation instanceof Merge merge) {
      names.add(merge.table());
    } else if (operation instanceof Copy copy) {
      copy.table().ifPresent(names::add);
    } else if (operation instanceof CreateTrigger create) {
      names.add(create.table());
    } else if (operation instanceof CreatePolicy create) {
      names.add(create.table());
    } else if (operation instanceof CreateRule create) {
      names.add(create.table());
    } else {
      addMaintained(operation, names);
    }
  }

  private static void addMaintained(Operation operation, List<ObjectName> names) {
    if (operation instanceof Vacuum vacuum) {
      vacuum.table().ifPresent(names::add);
    } else if (operation instanceof Cluster cluster) {
      cluster.table().ifPresent(names::add);
    } else if (operation instanceof Reindex reindex && reindex.object() == ObjectKind.TABLE) {
      reindex.name().ifPresent(names::add);
    } else if (operation instanceof RefreshMaterializedView refresh) {
      names.add(refresh.name());
    }
  }
}
