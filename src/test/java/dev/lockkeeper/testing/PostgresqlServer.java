package dev.lockkeeper.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.FileNotFoundException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;

/** A real PostgreSQL, which runs until it is closed. */
public final class PostgresqlServer implements AutoCloseable {
  private final EmbeddedPostgres server;
  private final AtomicInteger databases = new AtomicInteger();

  private PostgresqlServer(EmbeddedPostgres server) {
    this.server = server;
  }

  /** The newest that is known, whose binaries stand on the class path. */
  static PostgresqlServer startNewest() throws IOException {
    return new PostgresqlServer(builder().start());
  }

  /** One whose binaries stand in a jar of their own. */
  public static PostgresqlServer start(Path binaries) throws IOException {
    return new PostgresqlServer(
        builder().setPgBinaryResolver((system, machine) -> archive(binaries)).start());
  }

  private static EmbeddedPostgres.Builder builder() {
    return EmbeddedPostgres.builder()
        .setServerConfig("fsync", "off")
        .setServerConfig("full_page_writes", "off")
        .setServerConfig("synchronous_commit", "off");
  }

  private static InputStream archive(Path binaries) throws IOException {
    JarFile jar = new JarFile(binaries.toFile());
    Optional<JarEntry> archive =
        jar.stream().filter(entry -> entry.getName().endsWith(".txz")).findFirst();
    if (archive.isEmpty()) {
      jar.close();
      throw new FileNotFoundException("no binaries in " + binaries);
    }
    return new FilterInputStream(jar.getInputStream(archive.get())) {
      @Override
      public void close() throws IOException {
        jar.close();
      }
    };
  }

  /** Makes an empty database; its name is to be given to {@link #connect}. */
  public String newDatabase() throws SQLException {
    return newDatabase("template1");
  }

  /** Makes a copy of a database to which nobody is connected. */
  String newDatabase(String original) throws SQLException {
    String name = "test" + databases.incrementAndGet();
    execute("CREATE DATABASE " + name + " TEMPLATE " + original);
    return name;
  }

  /** Drops a database, whoever is connected to it. */
  void drop(String database) throws SQLException {
    execute("DROP DATABASE " + database + " WITH (FORCE)");
  }

  private void execute(String sql) throws SQLException {
    try (Connection connection = connect("postgres");
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  /** A new session, in autocommit, of a database. */
  public Connection connect(String database) throws SQLException {
    return server.getDatabase("postgres", database).getConnection();
  }

  /** The major version. */
  public int version() throws SQLException {
    try (Connection connection = connect("postgres")) {
      return connection.getMetaData().getDatabaseMajorVersion();
    }
  }

  @Override
  public void close() throws IOException {
    server.close();
  }
}
