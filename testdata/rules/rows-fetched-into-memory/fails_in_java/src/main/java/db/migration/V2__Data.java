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
    try (Statement select = connection.createStatement(); ResultSet rows = select.executeQuery("SELECT id, email FROM users")) {
      while (rows.next()) { // expect: rows-fetched-into-memory "users is read into the program and changed row by row"
        try (PreparedStatement update = connection.prepareStatement("UPDATE users SET name = ? WHERE id = ?")) {
          update.setString(1, rows.getString(2));
          update.executeUpdate();
        }
      }
    }
  }
}
