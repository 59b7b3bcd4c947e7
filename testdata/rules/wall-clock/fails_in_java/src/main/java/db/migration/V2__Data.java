package db.migration;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.Statement;
import java.sql.Timestamp;
import java.time.LocalDateTime;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;

public class V2__Data extends BaseJavaMigration {
  @Override
  public void migrate(Context context) throws Exception {
    Connection connection = context.getConnection();
    Timestamp cutoff = Timestamp.valueOf(LocalDateTime.now().minusDays(30)); // expect: wall-clock "what this does depends on the moment at which it runs"
    try (PreparedStatement delete = connection.prepareStatement("DELETE FROM users WHERE expires_at < ?")) {
      delete.setTimestamp(1, cutoff);
      delete.executeUpdate();
    }
  }
}
