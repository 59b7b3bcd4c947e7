package db.migration; class V1__A extends org.flywaydb.core.api.migration.BaseJavaMigration { // expect: missing-docstring "nothing at the head of migration 1"
  // Too late.
  @Override
  public void migrate(org.flywaydb.core.api.migration.Context context) throws Exception {
    try (java.sql.Statement statement = context.getConnection().createStatement()) {
      statement.execute("CREATE TABLE a (id bigint PRIMARY KEY)");
    }
  }
}
