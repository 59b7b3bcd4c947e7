package dev.lockkeeper.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;

/** A real PostgreSQL 18, started once for all tests that ask for it and stopped with the JVM. */
public final class EmbeddedServer {

  private EmbeddedServer() {}

  /** The server, kept by the class loader until the JVM ends. */
  private static final class Running {
    static final PostgresqlServer SERVER = start();

    private static PostgresqlServer start() {
      try {
        PostgresqlServer server = PostgresqlServer.startNewest();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(server)));
        return server;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    private static void stop(PostgresqlServer server) {
      try {
        server.close();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** The server itself; it is not to be closed. */
  public static PostgresqlServer server() {
    return Running.SERVER;
  }

  /** Makes an empty database; its name is to be given to {@link #connect}. */
  public static String newDatabase() throws SQLException {
    return Running.SERVER.newDatabase();
  }

  /** Makes a copy of a database to which nobody is connected. */
  public static String newDatabase(String original) throws SQLException {
    return Running.SERVER.newDatabase(original);
  }

  /** Drops a database, whoever is connected to it. */
  public static void drop(String database) throws SQLException {
    Running.SERVER.drop(database);
  }

  /** A new session, in autocommit, of a database. */
  public static Connection connect(String database) throws SQLException {
    return Running.SERVER.connect(database);
  }
}
