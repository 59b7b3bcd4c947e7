package dev.lockkeeper.migration;

import java.util.List;

/**
 * A commit of a branch.
 *
 * @param id as git shortens it
 * @param message all of it
 */
public record Commit(String id, String message) {
  /** The first line of its message. */
  public String subject() {
    return message.lines().findFirst().orElse("").strip();
  }

  /** The commits of a branch, asked for file by file: git is run for each. */
  @FunctionalInterface
  public interface Log<F> {
    /** The commits of the branch that touch a file, latest first, merges left out. */
    List<Commit> of(F file);
  }
}
