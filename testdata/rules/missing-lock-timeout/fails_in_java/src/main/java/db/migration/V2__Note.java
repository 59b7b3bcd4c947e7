package db.migration;

import java.sql.Statement;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;

public class V2__Note extends BaseJavaMigration {
  @Override
  public void migrate(Context context) throws Exception {
    try (Statement statement = context.getConnection().createStatement()) {
      // expect: missing-lock-timeout "ALTER TABLE waits for ACCESS EXCLUSIVE on orders"
      statement.execute("ALTER TABLE orders ADD COLUMN note text");
    }
  }
}
