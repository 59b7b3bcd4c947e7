package dev.lockkeeper.operation;

import java.util.Locale;

/** A family of servers that read the same SQL. */
public enum Dialect {
  POSTGRESQL,
  MYSQL,
  MARIADB,
  SQLITE;

  /** The name as the command line and reports write it: {@code postgresql}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
