package db.migration;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.Statement;
import java.util.List;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;

/** Regions become rows, and customers get one. */
public class V3__CustomerRegions extends BaseJavaMigration {

  private static final String CUSTOMERS = "customers";
  private static final List<String> REGIONS = List.of("north", "south", "overseas");

  @Override
  public void migrate(Context context) throws Exception {
    Connection connection = context.getConnection();
    try (Statement statement = connection.createStatement()) {
      statement.execute("SET LOCAL lock_timeout = '5s'");
      statement.execute(
          """
          CREATE TABLE regions (
            code text PRIMARY KEY
          )
          """);
      statement.execute("ALTER TABLE " + CUSTOMERS + " ADD COLUMN region text");
    }
    try (PreparedStatement insert =
        connection.prepareStatement("INSERT INTO regions (code) VALUES (?)")) {
      for (String region : REGIONS) {
        insert.setString(1, region);
        insert.executeUpdate();
      }
    }
  }
}
