package db.migration;

import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

public class V8__LinkRegions extends BaseJavaMigration {

  private static final String TABLE = "customers";

  @Override
  public void migrate(Context context) {
    var jdbc = new JdbcTemplate(new SingleConnectionDataSource(context.getConnection(), true));
    jdbc.update("UPDATE customers SET region = ? WHERE region IS NULL", "north");
    jdbc.execute(
        """
        ALTER TABLE %s
          ADD CONSTRAINT customers_region_fk FOREIGN KEY (region) REFERENCES regions (code)
        """
            .formatted(TABLE));
    // lockkeeper:ignore set-not-null-scans-table customers has 2,000 rows
    jdbc.execute("ALTER TABLE customers ALTER COLUMN region SET NOT NULL");
  }
}
