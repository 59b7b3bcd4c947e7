package dev.lockkeeper.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;

/** A real PostgreSQL 18, started once for all tests that ask for it and stopped with the JVM. */
public final class EmbeddedServer {
  private static final AtomicInteger DATABASES = new AtomicInteger();

  private EmbeddedServer() {}

  /** The server, kept by the class loader until the JVM ends. */
  private static final class Running {
    static final EmbeddedPostgres SERVER = start();

    private static EmbeddedPostgres start() {
      try {
        EmbeddedPostgres server =
            EmbeddedPostgres.builder()
                .setServerConfig("fsync", "off")
                .setServerConfig("full_page_writes", "off")
                .setServerConfig("synchronous_commit", "off")
                .start();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(server)));
        return server;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    private static void stop(EmbeddedPostgres server) {
      try {
        server.close();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** Makes an empty database; its name is to be given to {@link #connect}. */
  public static String newDatabase() throws SQLException {
    return newDatabase("template1");
  }

  /** Makes a copy of a database to which nobody is connected. */
  public static String newDatabase(String original) throws SQLException {
    String name = "test" + DATABASES.incrementAndGet();
    try (Connection connection = connect("postgres");
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE DATABASE " + name + " TEMPLATE " + original);
    }
    return name;
  }

  /** Drops a database, whoever is connected to it. */
  public static void drop(String database) throws SQLException {
    try (Connection connection = connect("postgres");
        Statement statement = connection.createStatement()) {
      statement.execute("DROP DATABASE " + database + " WITH (FORCE)");
    }
  }

  /** A new session, in autocommit, of a database. */
  public static Connection connect(String database) throws SQLException {
    return Running.SERVER.getDatabase("postgres", database).getConnection();
  }
}
