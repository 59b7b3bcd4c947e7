package dev.lockkeeper.rules.reversibility;

import dev.lockkeeper.migration.Migration;
import dev.lockkeeper.migration.Statement;
import dev.lockkeeper.migration.Tool;
import dev.lockkeeper.operation.AlterTableOperation.AddColumn;
import dev.lockkeeper.operation.AlterTableOperation.AddConstraint;
import dev.lockkeeper.operation.AlterTableOperation.RenameColumn;
import dev.lockkeeper.operation.AlterTableOperation.SetNotNull;
import dev.lockkeeper.operation.DataOperation;
import dev.lockkeeper.operation.IndexOperation.CreateIndex;
import dev.lockkeeper.operation.ObjectName;
import dev.lockkeeper.operation.ObjectOperation.Comment;
import dev.lockkeeper.operation.ObjectOperation.CreateObject;
import dev.lockkeeper.operation.Operation;
import dev.lockkeeper.operation.SessionOperation;
import dev.lockkeeper.operation.TableOperation.CreateTable;
import dev.lockkeeper.operation.TableOperation.CreateTableAs;
import dev.lockkeeper.operation.TableOperation.RenameTable;
import dev.lockkeeper.operation.TypeOperation.CreateDomain;
import dev.lockkeeper.operation.TypeOperation.CreateType;
import dev.lockkeeper.operation.ViewOperation.CreateMaterializedView;
import dev.lockkeeper.operation.ViewOperation.CreateView;
import dev.lockkeeper.rule.Recipe;
import dev.lockkeeper.rule.SqlText;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Writes the way back of a migration: what undoes its operations, last first. */
final class WayBack {
  private static final Pattern UP_FILE = Pattern.compile("(.*)\\.up\\.sql");
  private static final Pattern VERSIONED = Pattern.compile("V(.*)");

  private WayBack() {}

  static Recipe of(Migration migration) {
    List<String> lines = new ArrayList<>();
    for (Statement statement : reversed(migration.up().statements())) {
      for (Operation operation : reversed(statement.operations())) {
        lines.addAll(undo(operation, migration.tool()));
      }
    }
    return migration.tool() == Tool.ALEMBIC ? python(migration, lines) : sql(migration, lines);
  }

  private static <T> List<T> reversed(List<T> list) {
    List<T> copy = new ArrayList<>(list);
    Collections.reverse(copy);
    return copy;
  }

  private static List<String> undo(Operation operation, Tool tool) {
    boolean inline = operation instanceof AddConstraint add && add.constraint().common().inline();
    if (inline
        || operation instanceof SessionOperation
        || operation instanceof Comment
        || operation instanceof DataOperation.Select) {
      return List.of();
    }
    if (tool == Tool.ALEMBIC) {
      Optional<String> directive = AlembicUndo.of(operation);
      if (directive.isPresent()) {
        return List.of(directive.get());
      }
    }
    Optional<String> sql = sql(operation);
    if (sql.isPresent()) {
      return List.of(
          tool == Tool.ALEMBIC ? "op.execute(\"" + quoted(sql.get()) + "\")" : sql.get() + ";");
    }
    String mark = tool == Tool.ALEMBIC ? "# " : "-- ";
    String verb = operation instanceof DataOperation ? "bring back the rows of before: " : "undo: ";
    return List.of(mark + verb + onOneLine(operation));
  }

  private static String dropIndex(CreateIndex index) {
    ObjectName table = index.table().table();
    String schema = table.schema().map(s -> s.sql() + ".").orElse("");
    String concurrently = index.concurrently() ? "CONCURRENTLY " : "";
    return "DROP INDEX " + concurrently + schema + SqlText.name(index);
  }

  private static Optional<String> sql(Operation operation) {
    if (operation instanceof CreateIndex index) {
      return Optional.of(dropIndex(index));
    }
    if (operation instanceof CreateTable create) {
      return Optional.of("DROP TABLE " + create.table().sql());
    }
    if (operation instanceof CreateTableAs create) {
      return Optional.of("DROP TABLE " + create.table().sql());
    }
    if (operation instanceof AddColumn add) {
      return alter(add.table().table(), "DROP COLUMN " + add.column().name().sql());
    }
    if (operation instanceof AddConstraint add) {
      ObjectName table = add.table().table();
      return alter(table, "DROP CONSTRAINT " + SqlText.name(table, add.constraint()));
    }
    if (operation instanceof RenameColumn rename) {
      return alter(
          rename.table().table(),
          "RENAME COLUMN " + rename.newName().sql() + " TO " + rename.column().sql());
    }
    if (operation instanceof RenameTable rename) {
      ObjectName table = rename.table().table();
      ObjectName now = new ObjectName(table.schema(), rename.newName());
      return alter(now, "RENAME TO " + table.name().sql());
    }
    if (operation instanceof SetNotNull set) {
      return alter(set.table().table(), "ALTER COLUMN " + set.column().sql() + " DROP NOT NULL");
    }
    return sqlOfObject(operation);
  }

  private static Optional<String> sqlOfObject(Operation operation) {
    if (operation instanceof CreateView view && !view.orReplace()) {
      return Optional.of("DROP VIEW " + view.name().sql());
    }
    if (operation instanceof CreateMaterializedView view) {
      return Optional.of("DROP MATERIALIZED VIEW " + view.name().sql());
    }
    if (operation instanceof CreateType type) {
      return Optional.of("DROP TYPE " + type.name().sql());
    }
    if (operation instanceof CreateDomain domain) {
      return Optional.of("DROP DOMAIN " + domain.name().sql());
    }
    if (operation instanceof CreateObject create && !create.orReplace()) {
      return create.name().map(name -> "DROP " + words(create) + " " + name.sql());
    }
    return Optional.empty();
  }

  private static String words(CreateObject create) {
    return create.object().words().toUpperCase(Locale.ROOT);
  }

  private static Optional<String> alter(ObjectName table, String action) {
    return Optional.of(SqlText.alter(table, action));
  }

  private static String quoted(String sql) {
    return sql.replace("\\", "\\\\").replace("\"", "\\\"");
  }

  private static String onOneLine(Operation operation) {
    return operation.span().text().strip().replaceAll("\\s+", " ");
  }

  private static Recipe python(Migration migration, List<String> lines) {
    StringBuilder code = new StringBuilder("def downgrade() -> None:");
    boolean onlyRemarks = lines.stream().allMatch(line -> line.startsWith("#"));
    lines.forEach(line -> code.append("\n    ").append(line.replace("\n", "\n    ")));
    if (onlyRemarks) {
      code.append("\n    raise NotImplementedError(\"say why it cannot be taken back\")");
    }
    return recipe(Recipe.Language.PYTHON, fileName(migration), code.toString());
  }

  private static Recipe sql(Migration migration, List<String> lines) {
    String body = String.join("\n", lines);
    String section =
        switch (migration.tool()) {
          case DBMATE ->
              body.contains("INDEX CONCURRENTLY")
                  ? "-- migrate:down transaction:false\n"
                  : "-- migrate:down\n";
          case GOOSE -> "-- +goose Down\n";
          default -> "";
        };
    return recipe(Recipe.Language.SQL, downFile(migration), section + body);
  }

  private static Recipe recipe(Recipe.Language language, String file, String code) {
    return new Recipe(language, List.of(new Recipe.Step(Optional.of(file), code)));
  }

  private static String downFile(Migration migration) {
    String name = fileName(migration);
    Matcher up = UP_FILE.matcher(name);
    if (up.matches()) {
      return up.group(1) + ".down.sql";
    }
    Matcher versioned = VERSIONED.matcher(name);
    return migration.tool() == Tool.FLYWAY && versioned.matches() ? "U" + versioned.group(1) : name;
  }

  private static String fileName(Migration migration) {
    String path = migration.file().path();
    return path.substring(path.lastIndexOf('/') + 1);
  }
}
