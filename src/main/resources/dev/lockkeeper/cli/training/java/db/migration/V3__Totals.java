package db.migration;

import java.sql.Statement;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;

public class V3__Totals extends BaseJavaMigration {

  private static final String TABLE = "orders";

  @Override
  public void migrate(Context context) throws Exception {
    try (Statement statement = context.getConnection().createStatement()) {
      statement.execute("ALTER TABLE " + TABLE + " ADD COLUMN total numeric NOT NULL");
    }
  }
}
