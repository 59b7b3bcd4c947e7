package dev.lockkeeper.lint.review;

import dev.lockkeeper.operation.AlterTableOperation;
import dev.lockkeeper.operation.AlterTableOperation.AddColumn;
import dev.lockkeeper.operation.AlterTableOperation.AddConstraint;
import dev.lockkeeper.operation.AlterTableOperation.AlterColumnType;
import dev.lockkeeper.operation.AlterTableOperation.DropColumn;
import dev.lockkeeper.operation.AlterTableOperation.DropConstraint;
import dev.lockkeeper.operation.AlterTableOperation.DropDefault;
import dev.lockkeeper.operation.AlterTableOperation.DropNotNull;
import dev.lockkeeper.operation.AlterTableOperation.RenameColumn;
import dev.lockkeeper.operation.AlterTableOperation.RenameConstraint;
import dev.lockkeeper.operation.AlterTableOperation.SetDefault;
import dev.lockkeeper.operation.AlterTableOperation.SetNotNull;
import dev.lockkeeper.operation.AlterTableOperation.ValidateConstraint;
import dev.lockkeeper.operation.DataOperation.Update;
import dev.lockkeeper.operation.Identifier;
import dev.lockkeeper.operation.IndexOperation.CreateIndex;
import dev.lockkeeper.operation.IndexOperation.DropIndex;
import dev.lockkeeper.operation.ObjectKind;
import dev.lockkeeper.operation.ObjectName;
import dev.lockkeeper.operation.ObjectOperation.CreateObject;
import dev.lockkeeper.operation.Operation;
import dev.lockkeeper.operation.RoutineOperation.CreateTrigger;
import dev.lockkeeper.operation.TableOperation.CreateTable;
import dev.lockkeeper.operation.TableOperation.CreateTableAs;
import dev.lockkeeper.operation.TableOperation.DropTable;
import dev.lockkeeper.operation.TableOperation.RenameTable;
import dev.lockkeeper.operation.TypeOperation.AddEnumValue;
import dev.lockkeeper.operation.TypeOperation.CreateType;
import dev.lockkeeper.operation.ViewOperation.CreateMaterializedView;
import dev.lockkeeper.operation.ViewOperation.CreateView;
import dev.lockkeeper.schema.Schema;
import dev.lockkeeper.schema.Table;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a PostgreSQL must say behind a migration: of each thing that it made, changed or dropped how
 * it is left in the end. Of what may have been passed over nothing is said.
 */
final class Validations {
  private final Schema end;
  private final Map<String, Validation> byWords = new LinkedHashMap<>();

  private Validations(Schema end) {
    this.end = end;
  }

  /** The validations, in the order of the steps. */
  static List<Validation> of(Passage passage) {
    Validations validations = new Validations(passage.after());
    for (Ran ran : passage.up()) {
      if (!ran.isConditional()) {
        ran.operations().forEach(operation -> validations.add(operation, ran));
      }
    }
    return new ArrayList<>(validations.byWords.values());
  }

  private void add(Operation operation, Ran at) {
    if (operation instanceof AlterTableOperation alter) {
      alter(alter, at);
    } else if (operation instanceof CreateTable create && !create.temporary()) {
      relation(create.table(), "table");
    } else if (operation instanceof CreateTableAs create && !create.temporary()) {
      relation(create.table(), "table");
    } else if (operation instanceof DropTable drop) {
      relation(drop.table(), "table");
    } else if (operation instanceof RenameTable rename) {
      Table renamed = end.table(at.before().table(rename.table()).id());
      if (renamed.isSeen()) {
        put(DatabaseFacts.relation(renamed.sql(), "table", true));
      }
    } else if (operation instanceof CreateIndex create) {
      index(create, at);
    } else if (operation instanceof DropIndex drop) {
      if (end.index(drop.name()).isEmpty()) {
        put(DatabaseFacts.relation(drop.name().sql(), "index", false));
      }
    } else if (operation instanceof CreateView create && !create.temporary()) {
      relation(create.name(), "view");
    } else if (operation instanceof CreateMaterializedView create) {
      relation(create.name(), "materialized view");
    } else if (operation instanceof CreateType create) {
      end.type(create.name()).ifPresent(type -> put(DatabaseFacts.type(type.sql())));
    } else if (operation instanceof AddEnumValue add) {
      end.type(add.name()).ifPresent(type -> put(DatabaseFacts.enumValue(type.sql(), add.value())));
    } else if (operation instanceof CreateTrigger create) {
      table(create.table(), at)
          .ifPresent(t -> put(DatabaseFacts.trigger(t.sql(), create.name().value())));
    } else if (operation instanceof CreateObject create
        && create.object() == ObjectKind.EXTENSION
        && create.name().isPresent()) {
      put(DatabaseFacts.extension(create.name().get().name().value()));
    } else if (operation instanceof Update update) {
      filled(update, at);
    }
  }

  private void alter(AlterTableOperation alter, Ran at) {
    Optional<Table> table = table(alter.table().table(), at);
    if (table.isEmpty() || isMadeHere(table.get(), at)) {
      return;
    }
    if (alter instanceof AddConstraint add) {
      constraint(table.get(), at.before().constraintName(alter.table().table(), add.constraint()));
    } else if (alter instanceof ValidateConstraint validate) {
      constraint(table.get(), validate.name().value());
    } else if (alter instanceof RenameConstraint rename) {
      constraint(table.get(), rename.newName().value());
    } else if (alter instanceof DropConstraint drop) {
      drop.name().ifPresent(name -> constraint(table.get(), name.value()));
    } else {
      column(alter).ifPresent(column -> column(table.get(), column));
    }
  }

  private static Optional<String> column(AlterTableOperation alter) {
    Identifier column;
    if (alter instanceof AddColumn add) {
      column = add.column().name();
    } else if (alter instanceof DropColumn drop) {
      column = drop.column();
    } else if (alter instanceof RenameColumn rename) {
      column = rename.newName();
    } else if (alter instanceof AlterColumnType change) {
      column = change.column();
    } else if (alter instanceof SetNotNull set) {
      column = set.column();
    } else if (alter instanceof DropNotNull drop) {
      column = drop.column();
    } else if (alter instanceof SetDefault set) {
      column = set.column();
    } else if (alter instanceof DropDefault drop) {
      column = drop.column();
    } else {
      return Optional.empty();
    }
    return Optional.of(column.value());
  }

  private void relation(ObjectName name, String kind) {
    boolean isThere = end.relation(name).filter(r -> r.exists().holds()).isPresent();
    boolean isGone = !isThere && end.table(name).exists().fails();
    if (isThere || isGone) {
      String sql = end.relation(name).map(r -> r.sql()).orElse(name.sql());
      put(DatabaseFacts.relation(sql, kind, isThere));
    }
  }

  private void index(CreateIndex create, Ran at) {
    Optional<Table> table = table(create.table().table(), at);
    String name = at.before().indexName(create);
    if (table.isPresent() && !isMadeHere(table.get(), at)) {
      end.indexesOf(table.get()).stream()
          .filter(index -> index.name().equals(name) && index.exists().holds())
          .forEach(index -> put(DatabaseFacts.index(index.sql(), index.valid().holds())));
    }
  }

  private void constraint(Table table, String name) {
    boolean isThere = table.constraint(name).filter(c -> c.exists().holds()).isPresent();
    boolean isValid =
        isThere && table.constraint(name).filter(c -> c.validated().holds()).isPresent();
    if (isThere) {
      put(DatabaseFacts.constraint(table.sql(), name, isValid));
    } else if (table.hasConstraint(name).fails()) {
      put(DatabaseFacts.noConstraint(table.sql(), name));
    }
  }

  private void column(Table table, String column) {
    if (table.column(column).exists().holds()) {
      put(DatabaseFacts.column(table.sql(), table.column(column)));
    } else if (table.column(column).exists().fails()) {
      put(DatabaseFacts.noColumn(table.sql(), column));
    }
  }

  /** A constant in every row that had none leaves no row without a value. */
  private void filled(Update update, Ran at) {
    Optional<Table> table = table(update.table(), at);
    for (Update.Assignment set : update.set()) {
      String column = set.column().value();
      boolean mayStillBeNull =
          table.isPresent()
              && table.get().column(column).exists().holds()
              && !table.get().column(column).notNull().holds();
      if (mayStillBeNull && Fills.allRows(update, set)) {
        put(DatabaseFacts.noNulls(table.get().sql(), column));
      }
    }
  }

  /** What a table that a statement names is in the end. */
  private Optional<Table> table(ObjectName name, Ran at) {
    int id = at.after().table(name).id();
    return Optional.of(end.table(id))
        .filter(t -> t.isSeen() && t.exists().holds() && !t.isTemporary());
  }

  private static boolean isMadeHere(Table table, Ran at) {
    return table.isNewIn(at.moment().migration(), at.moment().direction()).holds();
  }

  private void put(Validation validation) {
    if (!validation.condition().contains("{}")) {
      byWords.put(validation.words(), validation);
    }
  }
}
