package dev.lockkeeper.operation;

import java.util.Locale;

/** A family of servers that read the same SQL. */
public enum Dialect {
  POSTGRESQL("PostgreSQL"),
  MYSQL("MySQL"),
  MARIADB("MariaDB"),
  SQLITE("SQLite");

  private final String label;

  Dialect(String label) {
    this.label = label;
  }

  /** The name as its makers write it. */
  public String label() {
    return label;
  }

  /** The name as the command line and reports write it: {@code postgresql}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
