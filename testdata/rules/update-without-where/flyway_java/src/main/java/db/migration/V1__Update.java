package db.migration;

import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

public class V1__Update extends BaseJavaMigration {
  @Override
  public void migrate(Context context) {
    JdbcTemplate jdbc = new JdbcTemplate(new SingleConnectionDataSource(context.getConnection(), true));
    jdbc.update("UPDATE users SET status = ?", "active"); // expect: update-without-where "every row of users is overwritten"
    jdbc.update("UPDATE users SET status = ? WHERE status IS NULL", "active"); // expect: unbatched-backfill "rows of users"
  }
}
