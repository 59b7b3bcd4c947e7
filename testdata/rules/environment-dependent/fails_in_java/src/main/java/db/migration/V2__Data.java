package db.migration;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.Statement;

import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;

public class V2__Data extends BaseJavaMigration {
  @Override
  public void migrate(Context context) throws Exception {
    Connection connection = context.getConnection();
    if ("production".equals(System.getenv("APP_ENV"))) { // expect: environment-dependent "System.getenv("APP_ENV") decides whether this runs"
      try (Statement statement = connection.createStatement()) {
        statement.execute("UPDATE users SET name = 'x' WHERE id = 7");
      }
    }
  }
}
