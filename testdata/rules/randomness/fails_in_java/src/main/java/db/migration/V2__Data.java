package db.migration;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.UUID;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;

public class V2__Data extends BaseJavaMigration {
  @Override
  public void migrate(Context context) throws Exception {
    Connection connection = context.getConnection();
    try (PreparedStatement insert = connection.prepareStatement("INSERT INTO roles (id, name) VALUES (?, 'auditor')")) {
      insert.setObject(1, UUID.randomUUID()); // expect: randomness "UUID.randomUUID() gives this row of roles another value in every database"
      insert.executeUpdate();
    }
  }
}
