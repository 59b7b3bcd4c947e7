package dev.lockkeeper.reader.project;

import java.util.List;

/** How one tool lays out migrations in folders. */
interface Layout {
  /** What it looks for, in a few words: {@code Flyway (V1__name.sql)}. */
  String looksFor();

  /**
   * The projects whose settings this folder holds, or that have migrations directly in it. Settings
   * in folders above it count, up to the tree's limit.
   */
  List<Project> recognise(Folder folder, Tree tree);
}
