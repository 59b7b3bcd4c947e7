package db.migration;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.Statement;
import java.sql.SQLException;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;

public class V2__Data extends BaseJavaMigration {
  @Override
  public void migrate(Context context) throws Exception {
    Connection connection = context.getConnection();
    try (Statement statement = connection.createStatement()) {
      statement.execute("UPDATE users SET name = 'x' WHERE id = 7");
    } catch (SQLException e) { // expect: swallowed-exception "after SQLException the migration goes on, but the server has ended its transaction"
      System.out.println(e);
    }
  }
}
