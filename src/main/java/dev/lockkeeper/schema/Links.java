package dev.lockkeeper.schema;

import java.util.Set;
import org.pcollections.HashPMap;
import org.pcollections.HashTreePMap;
import org.pcollections.TreePSet;

/** Which objects depend on which, by id; persistent, and sorted by id. */
final class Links {
  static final Links NONE = new Links(HashTreePMap.empty());

  private final HashPMap<Integer, TreePSet<Integer>> dependents;

  private Links(HashPMap<Integer, TreePSet<Integer>> dependents) {
    this.dependents = dependents;
  }

  Set<Integer> of(int id) {
    TreePSet<Integer> found = dependents.get(id);
    return found == null ? Set.of() : found;
  }

  Links with(int id, int dependent) {
    TreePSet<Integer> found = dependents.get(id);
    return new Links(
        dependents.plus(id, found == null ? TreePSet.singleton(dependent) : found.plus(dependent)));
  }

  Links without(int id, int dependent) {
    TreePSet<Integer> found = dependents.get(id);
    if (found == null) {
      return this;
    }
    TreePSet<Integer> rest = found.minus(dependent);
    return new Links(rest.isEmpty() ? dependents.minus(id) : dependents.plus(id, rest));
  }
}
