package dev.lockkeeper.reader.alembic;

import dev.lockkeeper.migration.Migration;
import dev.lockkeeper.migration.Statement;
import dev.lockkeeper.migration.TransactionModel;
import dev.lockkeeper.operation.DataOperation.Delete;
import dev.lockkeeper.operation.DataOperation.Update;
import dev.lockkeeper.operation.Dialect;
import dev.lockkeeper.operation.Expression;
import dev.lockkeeper.operation.Operation;
import dev.lockkeeper.reader.python.PythonFile;
import dev.lockkeeper.reader.python.PythonModules;
import dev.lockkeeper.reader.python.PythonParser;
import dev.lockkeeper.source.SourceFile;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The Python files of a project in memory: {@code app/db.py} is the module app.db. */
final class SmallProject {
  private final Map<String, PythonFile.Module> modules = new HashMap<>();
  private final Map<String, SourceFile> texts = new HashMap<>();

  SmallProject with(String path, String text) {
    SourceFile file = new SourceFile(path, text);
    if (path.endsWith(".py")) {
      modules.put(path, (PythonFile.Module) PythonParser.parse(file));
    }
    texts.put(path, file);
    return this;
  }

  PythonModules modules() {
    return new Modules();
  }

  private final class Modules implements PythonModules {
    @Override
    public Optional<SourceFile> text(String path, boolean fromRoot) {
      return Optional.ofNullable(texts.get(path));
    }

    @Override
    public boolean ofProject(String name) {
      return !name.startsWith("numpy.");
    }

    @Override
    public Optional<PythonFile.Module> find(String name, SourceFile importer) {
      int dots = 0;
      while (dots < name.length() && name.charAt(dots) == '.') {
        dots++;
      }
      String folder = importer.path();
      for (int i = 0; i < dots; i++) {
        folder = folder.substring(0, Math.max(0, folder.lastIndexOf('/')));
      }
      String path = (dots == 0 ? "" : folder + "/") + name.substring(dots).replace('.', '/');
      String place = path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
      return Optional.ofNullable(modules.get(place + ".py"))
          .or(() -> Optional.ofNullable(modules.get(place + "/__init__.py")));
    }
  }

  AlembicEnvironment environment(String text) {
    return AlembicEnvironment.of(new SourceFile("migrations/env.py", text), modules());
  }

  Migration revision(AlembicEnvironment environment, String text) {
    SourceFile file = new SourceFile("migrations/versions/a1.py", text);
    return AlembicReader.read(
            file, Dialect.POSTGRESQL, TransactionModel.TOOL, environment, modules())
        .orElseThrow();
  }

  /** What an upgrade does whose statements are given, behind the usual imports and some others. */
  List<String> upgrade(AlembicEnvironment environment, String imports, String body) {
    return operations(revision(environment, text(imports, body))).stream()
        .map(OperationFacts::of)
        .toList();
  }

  private static List<Operation> operations(Migration migration) {
    return migration.up().statements().stream()
        .map(Statement::operations)
        .flatMap(List::stream)
        .toList();
  }

  /** Likewise, with conditions as they are written. */
  List<String> data(String imports, String body) {
    return operations(imports, body).stream().map(SmallProject::written).toList();
  }

  List<Operation> operations(String imports, String body) {
    return operations(revision(AlembicEnvironment.USUAL, text(imports, body)));
  }

  private static String text(String imports, String body) {
    return "import sqlalchemy as sa\nfrom alembic import op\n%s\nrevision = 'a1'\ndef upgrade():\n%s"
        .formatted(imports, body.indent(4));
  }

  private static String written(Operation operation) {
    if (operation instanceof Update update) {
      List<String> set = update.set().stream().map(s -> s.column().value()).toList();
      return "Update " + update.table() + set + where(update.where());
    }
    return operation instanceof Delete delete
        ? "Delete " + delete.table() + where(delete.where())
        : OperationFacts.of(operation);
  }

  private static String where(Optional<Expression> where) {
    return where.map(condition -> " where " + condition.text().replace("\"", "")).orElse("");
  }

  List<String> upgrade(String imports, String body) {
    return upgrade(AlembicEnvironment.USUAL, imports, body);
  }
}
