package db.migration;

import java.sql.Statement;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;

public class V2__IndexOrders extends BaseJavaMigration {
  @Override
  public void migrate(Context context) throws Exception {
    try (Statement statement = context.getConnection().createStatement()) {
      // expect: concurrently-in-transaction "the server refuses CREATE INDEX CONCURRENTLY"
      statement.execute("CREATE INDEX CONCURRENTLY orders_user_idx ON orders (user_id)");
    }
  }
}
