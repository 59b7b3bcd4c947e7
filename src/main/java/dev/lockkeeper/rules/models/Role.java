package dev.lockkeeper.rules.models;

import java.util.Optional;
import java.util.stream.Stream;

/** What a class of an API is for, as its name says. */
enum Role {
  CREATE("Create In"),
  UPDATE("Update Patch"),
  RESPONSE("Response Read Out Public");

  private final String suffixes;

  Role(String suffixes) {
    this.suffixes = suffixes;
  }

  /** The role that a name ends with; empty for another name. */
  static Optional<Role> of(String name) {
    return Stream.of(values()).filter(role -> !role.stem(name).equals(name)).findFirst();
  }

  /** The name without the ending of the role. */
  String stem(String name) {
    return Stream.of(suffixes.split(" ", -1))
        .filter(suffix -> name.endsWith(suffix) && name.length() > suffix.length())
        .map(suffix -> name.substring(0, name.length() - suffix.length()))
        .findFirst()
        .orElse(name);
  }
}
