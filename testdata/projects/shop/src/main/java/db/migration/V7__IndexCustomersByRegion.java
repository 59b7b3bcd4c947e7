package db.migration;

import java.sql.Statement;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;

public class V7__IndexCustomersByRegion extends BaseJavaMigration {

  @Override
  public boolean canExecuteInTransaction() {
    return false;
  }

  @Override
  public void migrate(Context context) throws Exception {
    try (Statement statement = context.getConnection().createStatement()) {
      statement.execute("SET lock_timeout = '5s'");
      statement.execute("CREATE INDEX CONCURRENTLY customers_region_idx ON customers (region)");
    }
  }
}
