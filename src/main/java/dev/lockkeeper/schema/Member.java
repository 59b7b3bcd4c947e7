package dev.lockkeeper.schema;

/** What {@link Members} hold. */
interface Member {
  /** Its number, in order of creation. */
  int id();

  /** Its name, as the server stores it. */
  String name();
}
