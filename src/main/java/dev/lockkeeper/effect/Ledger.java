package dev.lockkeeper.effect;

import dev.lockkeeper.effect.Effects.InTransaction;
import dev.lockkeeper.operation.Operation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the actions of one statement do, added up while they are looked at one by one. */
final class Ledger {
  private record Key(Relation relation, Work.Kind kind) {}

  private final Map<Relation, LockMode> locks = new LinkedHashMap<>();
  private final Map<Relation, Set<Relation>> followers = new LinkedHashMap<>();
  private final Map<Key, Set<Operation>> work = new LinkedHashMap<>();
  private final Map<Key, Set<Operation>> rowChecks = new LinkedHashMap<>();
  private final Map<Key, Set<Operation>> maybe = new LinkedHashMap<>();
  private boolean known = true;
  private InTransaction inTransaction = InTransaction.ALLOWED;
  private Optional<Refusal> refused = Optional.empty();
  private Optional<Operation> current = Optional.empty();

  Ledger lock(LockMode mode, Relation relation) {
    locks.merge(relation, mode, LockMode::or);
    return this;
  }

  Ledger lock(LockMode mode, Iterable<Relation> relations) {
    relations.forEach(relation -> lock(mode, relation));
    return this;
  }

  /**
   * Locks relations in the mode in which {@code leader} is locked in the end: ALTER TABLE takes the
   * strongest lock of all its actions on every table that one of them descends to.
   */
  Ledger follow(Relation leader, List<Relation> relations) {
    followers.computeIfAbsent(leader, key -> new LinkedHashSet<>()).addAll(relations);
    return this;
  }

  /** Work that is done whatever else is done. */
  Ledger work(Work.Kind kind, Relation relation, Operation cause) {
    return add(work, kind, relation, cause);
  }

  /** A look at every row, which needs no pass of its own where the table is rewritten anyway. */
  Ledger checkRows(Relation relation, Operation cause) {
    return add(rowChecks, Work.Kind.SCAN, relation, cause);
  }

  /** Work that is done if an unknown fact is so. */
  Ledger maybe(Work.Kind kind, Relation relation, Operation cause) {
    return add(maybe, kind, relation, cause);
  }

  private Ledger add(
      Map<Key, Set<Operation>> works, Work.Kind kind, Relation relation, Operation cause) {
    works.computeIfAbsent(new Key(relation, kind), key -> new LinkedHashSet<>()).add(cause);
    return this;
  }

  /** Says why the server would refuse the statement; the first reason stands. */
  Ledger refuse(String why) {
    if (refused.isEmpty()) {
      refused = Optional.of(new Refusal(why, current));
    }
    return this;
  }

  /** Says which operation is looked at; at last none. */
  void at(Optional<Operation> operation) {
    current = operation;
  }

  /** Says that the statement does not run inside a transaction block. */
  Ledger refuseTransaction() {
    inTransaction = InTransaction.REFUSED;
    return this;
  }

  boolean refusesTransaction() {
    return inTransaction == InTransaction.REFUSED;
  }

  /** Says that there is a part whose effects nobody knows. */
  Ledger unknown() {
    known = false;
    return this;
  }

  Effects effects() {
    followers.forEach(
        (leader, relations) -> {
          LockMode mode = locks.get(leader);
          if (mode != null) {
            lock(mode, relations);
          }
        });
    rowChecks.forEach(
        (key, causes) -> {
          if (!work.containsKey(new Key(key.relation(), Work.Kind.REWRITE))) {
            causes.forEach(cause -> work(Work.Kind.SCAN, key.relation(), cause));
          }
        });
    if (known
        && locks.isEmpty()
        && work.isEmpty()
        && maybe.isEmpty()
        && inTransaction == InTransaction.ALLOWED
        && refused.isEmpty()) {
      return Effects.NONE;
    }
    return new Effects(known, sortedLocks(), sorted(work), sorted(maybe), inTransaction, refused);
  }

  private List<RelationLock> sortedLocks() {
    List<RelationLock> result = new ArrayList<>();
    locks.forEach((relation, mode) -> result.add(new RelationLock(relation, mode)));
    result.sort(Comparator.comparing(lock -> lock.relation().sql()));
    return result;
  }

  private static List<Work> sorted(Map<Key, Set<Operation>> works) {
    List<Work> result = new ArrayList<>();
    works.forEach(
        (key, causes) -> result.add(new Work(key.kind(), key.relation(), List.copyOf(causes))));
    result.sort(
        Comparator.comparing((Work work) -> work.relation().sql()).thenComparing(Work::kind));
    return result;
  }
}
