package dev.lockkeeper.migration;

/** The program that runs the migrations, recognised by its layout. */
public enum Tool {
  FLYWAY("Flyway"),
  GOLANG_MIGRATE("golang-migrate"),
  DBMATE("dbmate"),
  GOOSE("goose"),
  PRISMA("Prisma"),
  ALEMBIC("Alembic"),
  PLAIN("plain SQL");

  private final String label;

  Tool(String label) {
    this.label = label;
  }

  /** The name as its makers write it. */
  public String label() {
    return label;
  }
}
