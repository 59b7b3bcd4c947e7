package db.migration;

final class Names {
  static final String USERS = "users";
}
