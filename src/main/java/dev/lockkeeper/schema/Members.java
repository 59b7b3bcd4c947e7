package dev.lockkeeper.schema;

import java.util.Collection;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.pcollections.HashPMap;
import org.pcollections.HashTreePMap;
import org.pcollections.TreePMap;

/**
 * The columns or constraints of a table: in order of creation, found by name; every change costs
 * the logarithm of their number and leaves the old ones as they were.
 */
final class Members<T extends Member> {
  private final TreePMap<Integer, T> byId;
  private final HashPMap<String, Integer> ids;

  private Members(TreePMap<Integer, T> byId, HashPMap<String, Integer> ids) {
    this.byId = byId;
    this.ids = ids;
  }

  static <T extends Member> Members<T> empty() {
    return new Members<>(TreePMap.empty(), HashTreePMap.empty());
  }

  Collection<T> all() {
    return byId.values();
  }

  Optional<T> get(String name) {
    return Optional.ofNullable(ids.get(name)).map(byId::get);
  }

  Optional<T> get(int id) {
    return Optional.ofNullable(byId.get(id));
  }

  boolean isEmpty() {
    return byId.isEmpty();
  }

  /** With a member added, or put in the place of the one with its id. */
  Members<T> with(T member) {
    T old = byId.get(member.id());
    if (member.equals(old)) {
      return this;
    }
    HashPMap<String, Integer> names =
        old == null || old.name().equals(member.name()) ? ids : ids.minus(old.name());
    return new Members<>(byId.plus(member.id(), member), names.plus(member.name(), member.id()));
  }

  Members<T> without(T member) {
    return new Members<>(byId.minus(member.id()), ids.minus(member.name()));
  }

  Members<T> map(UnaryOperator<T> change) {
    Members<T> result = this;
    for (T member : byId.values()) {
      result = result.with(change.apply(member));
    }
    return result;
  }
}
