package dev.lockkeeper.effect;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What was seen on a server, or is claimed of it, in words that compare.
 *
 * @param locks by relation the mode
 * @param work {@code rewrite users}
 */
record Observation(Map<String, LockMode> locks, Set<String> work) {
  static Observation empty() {
    return new Observation(new TreeMap<>(), new TreeSet<>());
  }

  static Observation of(Effects effects) {
    Observation claims = empty();
    effects.locks().forEach(lock -> claims.locks.put(name(lock.relation()), lock.mode()));
    effects.work().forEach(work -> claims.work.add(words(work)));
    return claims;
  }

  static String words(Work work) {
    return work.kind().id() + " " + name(work.relation());
  }

  private static String name(Relation relation) {
    return relation.sql().replaceFirst("^public\\.", "");
  }

  void lock(String relation, LockMode mode) {
    locks.merge(relation, mode, LockMode::or);
  }

  /** The locks from SHARE UPDATE EXCLUSIVE up. */
  Map<String, LockMode> strongLocks() {
    Map<String, LockMode> strong = new TreeMap<>(locks);
    strong.values().removeIf(mode -> mode.compareTo(LockMode.SHARE_UPDATE_EXCLUSIVE) < 0);
    return strong;
  }
}
