package db.migration;

import java.sql.ResultSet;
import java.sql.Statement;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;

/** Adds a column to the table of each tenant; which there are, only the database knows. */
public class V9__Tenants extends BaseJavaMigration {

  @Override
  public void migrate(Context context) throws Exception {
    try (Statement statement = context.getConnection().createStatement();
        ResultSet schemas =
            statement.executeQuery(
                "SELECT nspname FROM pg_namespace WHERE nspname LIKE 'tenant\\_%'")) {
      while (schemas.next()) {
        String schema = schemas.getString(1);
        try (Statement inner = context.getConnection().createStatement()) {
          inner.execute("ALTER TABLE " + schema + ".invoices ADD COLUMN due_on date");
        }
      }
    }
  }
}
