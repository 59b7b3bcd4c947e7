package db.migration;

import java.sql.Statement;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;

public class V2__IndexOrders extends BaseJavaMigration {
  private static final String TABLE = "orders";

  @Override
  public void migrate(Context context) throws Exception {
    try (Statement statement = context.getConnection().createStatement()) {
      statement.execute("SET LOCAL lock_timeout = '5s'");
      // expect: create-index-not-concurrently "writes to orders wait while orders_user_idx is built"
      statement.execute("CREATE INDEX orders_user_idx ON " + TABLE + " (user_id)");
    }
  }
}
