package dev.lockkeeper.suppress;

import dev.lockkeeper.source.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Comments by where they cover something, so that a finding is not asked of every comment of a long
 * file.
 */
final class Places {
  private final List<Covering> anywhere = new ArrayList<>();
  private final List<Covering> byStart = new ArrayList<>();
  private final int[] furthestEnds;

  Places(List<Covering> coverings) {
    for (Covering covering : coverings) {
      (covering.isOfOnePlace() ? byStart : anywhere).add(covering);
    }
    byStart.sort(Comparator.comparingInt(Covering::start));
    furthestEnds = new int[byStart.size()];
    int furthest = 0;
    for (int i = 0; i < furthestEnds.length; i++) {
      furthest = Math.max(furthest, byStart.get(i).end());
      furthestEnds[i] = furthest;
    }
  }

  /** All that may cover a place, and perhaps some that do not. */
  List<Covering> near(Span span) {
    List<Covering> near = new ArrayList<>(anywhere);
    int low = 0;
    int high = furthestEnds.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (byStart.get(middle).start() <= span.end()) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    for (int i = low - 1; i >= 0 && furthestEnds[i] >= span.start(); i--) {
      near.add(byStart.get(i));
    }
    return near;
  }
}
