package dev.lockkeeper.schema;

import java.io.IOException;
import java.io.StringWriter;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/**
 * Compiles a Flyway migration in Java, against as much of Flyway and Spring as the fixtures call,
 * and runs it as Flyway does: in a transaction, unless it says that it cannot.
 */
final class JavaMigrations {
  private static final Map<String, String> LIBRARIES =
      Map.of(
          "org.flywaydb.core.api.migration.Context",
          """
          package org.flywaydb.core.api.migration;
          public record Context(java.sql.Connection getConnection) {}
          """,
          "org.flywaydb.core.api.migration.BaseJavaMigration",
          """
          package org.flywaydb.core.api.migration;
          public abstract class BaseJavaMigration {
            public boolean canExecuteInTransaction() {
              return true;
            }
            public abstract void migrate(Context context) throws Exception;
            public void run(java.sql.Connection connection) throws Exception {
              connection.setAutoCommit(!canExecuteInTransaction());
              migrate(new Context(connection));
              connection.setAutoCommit(true);
            }
          }
          """,
          "org.springframework.jdbc.datasource.SingleConnectionDataSource",
          """
          package org.springframework.jdbc.datasource;
          public record SingleConnectionDataSource(java.sql.Connection connection, boolean open) {}
          """,
          "org.springframework.jdbc.core.JdbcTemplate",
          """
          package org.springframework.jdbc.core;
          import org.springframework.jdbc.datasource.SingleConnectionDataSource;
          public record JdbcTemplate(SingleConnectionDataSource source) {
            public void execute(String sql) {
              update(sql);
            }
            public void update(String sql, Object... values) {
              try (var statement = source.connection().prepareStatement(sql)) {
                for (int i = 0; i < values.length; i++) {
                  statement.setObject(i + 1, values[i]);
                }
                statement.execute();
              } catch (java.sql.SQLException e) {
                throw new IllegalStateException(e);
              }
            }
          }
          """);

  private JavaMigrations() {}

  static void run(Path file, Connection connection) throws IOException, SQLException {
    Path classes = Files.createTempDirectory("migrations");
    compile(file, classes);
    String name = "db.migration." + file.getFileName().toString().replace(".java", "");
    try (URLClassLoader loader =
        new URLClassLoader(
            new URL[] {classes.toUri().toURL()}, Connection.class.getClassLoader())) {
      Object migration = loader.loadClass(name).getConstructor().newInstance();
      migration.getClass().getMethod("run", Connection.class).invoke(migration, connection);
    } catch (ReflectiveOperationException e) {
      throw new SQLException(name + " failed", e);
    }
  }

  private static void compile(Path file, Path classes) throws IOException {
    List<JavaFileObject> sources = new ArrayList<>();
    LIBRARIES.forEach((name, text) -> sources.add(new Source(name, text)));
    sources.add(new Source(file.getFileName().toString(), Files.readString(file)));
    StringWriter errors = new StringWriter();
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    boolean compiled =
        compiler
            .getTask(
                errors, null, null, List.of("-d", classes.toString(), "-proc:none"), null, sources)
            .call();
    if (!compiled) {
      throw new IllegalStateException(errors.toString());
    }
  }

  private static final class Source extends SimpleJavaFileObject {
    private final String text;

    Source(String name, String text) {
      super(
          URI.create("string:///" + name.replace(".java", "").replace('.', '/') + ".java"),
          Kind.SOURCE);
      this.text = text;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return text;
    }
  }
}
