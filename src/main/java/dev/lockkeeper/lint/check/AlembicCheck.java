package dev.lockkeeper.lint.check;

/** The four tests that pytest-alembic comes with. */
public enum AlembicCheck {
  /** There is one revision that no other one follows. */
  SINGLE_HEAD("single head", "test_single_head_revision"),

  /** The upgrade from nothing to the head runs. */
  UPGRADE("upgrade", "test_upgrade"),

  /** The models say what the schema is. */
  MODELS("models", "test_model_definitions_match_ddl"),

  /** The downgrades run, and leave what was there before. */
  UP_AND_DOWN("up and down", "test_up_down_consistency");

  private final String id;
  private final String test;

  AlembicCheck(String id, String test) {
    this.id = id;
    this.test = test;
  }

  /** Its name in a few words. */
  public String id() {
    return id;
  }

  /** The test of pytest-alembic that asserts the same with a database. */
  public String test() {
    return test;
  }
}
