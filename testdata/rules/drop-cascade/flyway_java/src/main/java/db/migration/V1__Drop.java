package db.migration;

import java.sql.Connection;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;

public class V1__Drop implements JavaMigration {
  @Override
  public void migrate(Context context) throws Exception {
    Connection connection = context.getConnection();
    connection.createStatement().execute("SET LOCAL lock_timeout = '5s'");
    connection.createStatement().execute("DROP TABLE accounts CASCADE"); // expect: drop-cascade "beside accounts"
  }
}
