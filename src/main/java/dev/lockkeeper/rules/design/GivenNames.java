package dev.lockkeeper.rules.design;

import dev.lockkeeper.operation.AlterTableOperation.AddColumn;
import dev.lockkeeper.operation.AlterTableOperation.AddConstraint;
import dev.lockkeeper.operation.AlterTableOperation.RenameColumn;
import dev.lockkeeper.operation.AlterTableOperation.RenameConstraint;
import dev.lockkeeper.operation.ColumnDefinition;
import dev.lockkeeper.operation.Constraint;
import dev.lockkeeper.operation.Identifier;
import dev.lockkeeper.operation.IndexOperation.CreateIndex;
import dev.lockkeeper.operation.ObjectOperation.CreateObject;
import dev.lockkeeper.operation.ObjectOperation.RenameObject;
import dev.lockkeeper.operation.Operation;
import dev.lockkeeper.operation.RoutineOperation.CreateFunction;
import dev.lockkeeper.operation.RoutineOperation.CreatePolicy;
import dev.lockkeeper.operation.RoutineOperation.CreateTrigger;
import dev.lockkeeper.operation.TableOperation.CreateTable;
import dev.lockkeeper.operation.TableOperation.CreateTableAs;
import dev.lockkeeper.operation.TableOperation.RenameTable;
import dev.lockkeeper.operation.TypeOperation.CreateDomain;
import dev.lockkeeper.operation.TypeOperation.CreateType;
import dev.lockkeeper.operation.ViewOperation.CreateMaterializedView;
import dev.lockkeeper.operation.ViewOperation.CreateView;
import java.util.ArrayList;
import java.util.List;

/** The names that an operation gives, as written; those that the server makes up are not among. */
final class GivenNames {
  private final List<GivenName> names = new ArrayList<>();

  private GivenNames() {}

  /**
   * A name.
   *
   * @param checkedBySqlalchemy whether it is an index's or a constraint's, whose length SQLAlchemy
   *     checks
   */
  record GivenName(Identifier name, boolean checkedBySqlalchemy) {}

  static List<GivenName> by(Operation operation) {
    GivenNames given = new GivenNames();
    if (operation instanceof CreateTable create) {
      given.add(create.table().name());
      create.columns().stream().map(ColumnDefinition::name).forEach(given::add);
      create.constraints().forEach(given::add);
    } else if (operation instanceof AddColumn add) {
      given.add(add.column().name());
    } else if (operation instanceof AddConstraint add) {
      given.add(add.constraint());
    } else if (operation instanceof CreateIndex create) {
      create.name().ifPresent(name -> given.names.add(new GivenName(name, true)));
    } else if (operation instanceof RenameTable rename) {
      given.add(rename.newName());
    } else if (operation instanceof RenameColumn rename) {
      given.add(rename.newName());
    } else if (operation instanceof RenameConstraint rename) {
      given.add(rename.newName());
    } else if (operation instanceof RenameObject rename) {
      given.add(rename.newName());
    } else {
      given.addOther(operation);
    }
    return given.names;
  }

  private void addOther(Operation operation) {
    if (operation instanceof CreateTableAs create) {
      add(create.table().name());
    } else if (operation instanceof CreateView create) {
      add(create.name().name());
    } else if (operation instanceof CreateMaterializedView create) {
      add(create.name().name());
    } else if (operation instanceof CreateType create) {
      add(create.name().name());
    } else if (operation instanceof CreateDomain create) {
      add(create.name().name());
    } else if (operation instanceof CreateFunction create) {
      add(create.name().name());
    } else if (operation instanceof CreateTrigger create) {
      add(create.name());
    } else if (operation instanceof CreatePolicy create) {
      add(create.name());
    } else if (operation instanceof CreateObject create) {
      create.name().ifPresent(name -> add(name.name()));
    }
  }

  private void add(Identifier name) {
    names.add(new GivenName(name, false));
  }

  private void add(Constraint constraint) {
    constraint.name().ifPresent(name -> names.add(new GivenName(name, true)));
  }
}
