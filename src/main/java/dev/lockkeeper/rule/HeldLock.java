package dev.lockkeeper.rule;

import dev.lockkeeper.effect.LockMode;
import dev.lockkeeper.effect.Work;
import java.util.List;
import java.util.Optional;

/**
 * A lock that a finding speaks of.
 *
 * @param relation the relation as SQL prints it
 * @param mode the lock's mode
 * @param work the longest work that goes on while it is held; absent for a change of the catalog
 *     alone
 */
public record HeldLock(String relation, LockMode mode, Optional<Work.Kind> work) {

  /** What other sessions cannot do meanwhile: {@code read}, {@code write}, both or nothing. */
  public List<String> blocks() {
    if (mode.blocksReads()) {
      return List.of("read", "write");
    }
    return mode.blocksWrites() ? List.of("write") : List.of();
  }

  /** {@code rewrite}, {@code build}, {@code scan} or {@code none}. */
  public String workId() {
    return work.map(Work.Kind::id).orElse("none");
  }
}
