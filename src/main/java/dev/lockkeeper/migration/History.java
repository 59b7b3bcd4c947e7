package dev.lockkeeper.migration;

import dev.lockkeeper.model.Models;
import dev.lockkeeper.operation.SessionOperation.SetParameter;
import dev.lockkeeper.operation.Target;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * All migrations of one database, in the order in which they are replayed.
 *
 * @param tool the tool that runs them
 * @param root the folder that holds them, as reports print paths
 * @param schema a dump of what the database held before the first of them, when one was named
 * @param migrations in replay order
 * @param targets the servers they are judged for; never empty
 * @param transactions how the tool opens transactions, in words: {@code one transaction per file}
 * @param connection what the tool's settings give each of its connections
 * @param unreadSettings files that may set timeouts or a search path and are not read (an env.py, a
 *     callback), as reports print paths
 * @param foundBy the settings, or else the first of its files, that led to it, as reports print
 *     paths
 * @param facts what settings say of how the tool runs
 * @param fileTemplate how settings tell the tool to name new files, in the tool's words
 * @param models what the application's models say, when somebody named their files
 */
public record History(
    Tool tool,
    String root,
    Optional<Migration> schema,
    List<Migration> migrations,
    List<AssumedTarget> targets,
    String transactions,
    List<SetParameter> connection,
    List<String> unreadSettings,
    String foundBy,
    Set<ToolFact> facts,
    Optional<String> fileTemplate,
    Optional<Models> models) {
  public History {
    migrations = List.copyOf(migrations);
    targets = List.copyOf(targets);
    connection = List.copyOf(connection);
    unreadSettings = List.copyOf(unreadSettings);
    facts = Set.copyOf(facts);
  }

  /** A history whose tool runs its migrations as it does without further settings. */
  public History(
      Tool tool,
      String root,
      Optional<Migration> schema,
      List<Migration> migrations,
      List<AssumedTarget> targets,
      String transactions,
      List<SetParameter> connection,
      List<String> unreadSettings,
      String foundBy) {
    this(
        tool,
        root,
        schema,
        migrations,
        targets,
        transactions,
        connection,
        unreadSettings,
        foundBy,
        Set.of(),
        Optional.empty(),
        Optional.empty());
  }

  /** The same history with what settings say of how the tool runs. */
  public History with(Set<ToolFact> known) {
    return with(known, fileTemplate, models);
  }

  /** The same history with what settings say of the names of new files. */
  public History withFileTemplate(Optional<String> template) {
    return with(facts, template, models);
  }

  /** The same history with what the application's models say. */
  public History with(Models read) {
    return with(facts, fileTemplate, Optional.of(read));
  }

  private History with(
      Set<ToolFact> nextFacts, Optional<String> nextTemplate, Optional<Models> nextModels) {
    return new History(
        tool,
        root,
        schema,
        migrations,
        targets,
        transactions,
        connection,
        unreadSettings,
        foundBy,
        nextFacts,
        nextTemplate,
        nextModels);
  }

  /**
   * A server to judge for.
   *
   * @param target which
   * @param dialectAssumed whether nothing in the project named the dialect
   * @param versionAssumed whether nothing named the version
   * @param namedBy the project's file that names the dialect, as reports print paths; absent where
   *     none does, or somebody stated a server
   */
  public record AssumedTarget(
      Target target, boolean dialectAssumed, boolean versionAssumed, Optional<String> namedBy) {}
}
