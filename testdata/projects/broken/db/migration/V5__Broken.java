package db.migration;

public class V5__Broken extends BaseJavaMigration {
  @Override
  public void migrate(Context context) throws Exception {
    context.getConnection().createStatement().execute("DROP TABLE things";
  }
}
