package dev.lockkeeper.growth;

import java.util.List;

/**
 * One migration, whatever the tool.
 *
 * @param number from 1
 * @param name in lower case, words joined by underscores
 * @param up what it does, in order
 * @param down what takes it back; empty when there is no way
 * @param timeout whether it says how long it waits for a lock
 * @param alone whether it is one statement that refuses a transaction
 * @param rows what the running application writes once it is done
 */
public record Step(
    int number,
    String name,
    List<Change> up,
    List<String> down,
    boolean timeout,
    boolean alone,
    List<String> rows) {
  public Step {
    up = List.copyOf(up);
    down = List.copyOf(down);
    rows = List.copyOf(rows);
  }
}
