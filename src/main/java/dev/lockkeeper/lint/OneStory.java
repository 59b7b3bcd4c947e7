package dev.lockkeeper.lint;

import dev.lockkeeper.migration.Direction;
import dev.lockkeeper.operation.Target;
import dev.lockkeeper.rule.Draft;
import dev.lockkeeper.rule.Finding;
import dev.lockkeeper.rule.Related;
import dev.lockkeeper.source.SourceFile;
import dev.lockkeeper.source.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Merges what rules of one group say of the same statement and table into the strongest finding,
 * which says the others in its message; and what a page absorbs into that page's finding on the
 * same statement, whatever its table.
 */
final class OneStory {
  private final boolean severalTargets;
  private final Map<Key, List<Draft>> merging = new LinkedHashMap<>();
  private final List<Draft> alone = new ArrayList<>();

  /**
   * @param severalTargets whether findings must say which server they hold for
   */
  OneStory(boolean severalTargets) {
    this.severalTargets = severalTargets;
  }

  private record Key(
      SourceFile file,
      Direction direction,
      int statement,
      String group,
      Optional<String> relation,
      Optional<Target> target) {
    Key ofAnyRelation() {
      return new Key(file, direction, statement, group, Optional.empty(), target);
    }
  }

  void add(Draft draft) {
    if (!draft.mayMerge() || draft.statement().isEmpty()) {
      alone.add(draft);
      return;
    }
    merging.computeIfAbsent(key(draft), k -> new ArrayList<>(1)).add(draft);
  }

  private static Key key(Draft draft) {
    Finding finding = draft.finding();
    return new Key(
        finding.migration().file(),
        finding.direction(),
        draft.statement().orElseThrow().number(),
        finding.group(),
        finding.relation(),
        finding.target());
  }

  /** One finding for each story. */
  List<Finding> findings() {
    List<Finding> findings = new ArrayList<>();
    Set<Span> withRecipe = new HashSet<>();
    absorb();
    merging.forEach(
        (key, drafts) -> {
          Finding finding = merged(drafts);
          findings.add(finding);
          if (finding.safeWay().isPresent()) {
            withRecipe.add(drafts.get(0).statement().orElseThrow().span());
          }
        });
    for (Draft draft : alone) {
      Finding finding = told(draft, draft.finding().message(), List.of());
      // One directive may be several statements.
      boolean yields =
          draft.yields()
              && draft.statement().filter(s -> withRecipe.contains(s.span())).isPresent();
      findings.add(yields ? finding.withoutRecipe() : finding);
    }
    return findings;
  }

  private void absorb() {
    Map<Key, Key> absorbers = new LinkedHashMap<>();
    merging.forEach(
        (key, drafts) -> {
          for (Draft draft : drafts) {
            if (!draft.page().absorbs().isEmpty()) {
              absorbers.putIfAbsent(key.ofAnyRelation(), key);
            }
          }
        });
    for (Key key : List.copyOf(merging.keySet())) {
      Key absorber = absorbers.get(key.ofAnyRelation());
      if (absorber != null && !absorber.equals(key)) {
        List<Draft> told = merging.getOrDefault(absorber, List.of());
        List<Draft> drafts = merging.getOrDefault(key, List.of());
        List<Draft> absorbed = drafts.stream().filter(d -> isAbsorbed(d, told)).toList();
        told.addAll(absorbed);
        drafts.removeAll(absorbed);
        if (drafts.isEmpty()) {
          merging.remove(key);
        }
      }
    }
  }

  private static boolean isAbsorbed(Draft draft, List<Draft> by) {
    return by.stream().anyMatch(other -> other.page().absorbs().contains(draft.page().name()));
  }

  private Finding merged(List<Draft> drafts) {
    Draft strongest = drafts.get(0);
    if (drafts.size() == 1) {
      return told(strongest, strongest.finding().message(), List.of());
    }
    for (Draft draft : drafts) {
      strongest = stronger(strongest, draft);
    }
    List<Draft> others = new ArrayList<>(drafts);
    others.remove(strongest);
    others.sort(Comparator.comparing(Draft::finding, Finding.ORDER));
    Set<String> sentences = new LinkedHashSet<>();
    sentences.add(strongest.finding().message());
    for (Draft other : others) {
      if (!strongest.page().absorbs().contains(other.page().name())) {
        sentences.add(other.aside());
      }
    }
    return told(strongest, String.join("; ", sentences), others);
  }

  private static Draft stronger(Draft one, Draft other) {
    int bySeverity = one.finding().severity().compareTo(other.finding().severity());
    if (bySeverity != 0) {
      return bySeverity > 0 ? one : other;
    }
    return other.page().absorbs().contains(one.page().name()) ? other : one;
  }

  private Finding told(Draft strongest, String message, List<Draft> others) {
    Finding finding = strongest.finding();
    List<Draft> besides =
        others.stream().filter(o -> !strongest.page().absorbs().contains(o.page().name())).toList();
    Set<Related> related = new LinkedHashSet<>(finding.related());
    Set<String> absorbed = new TreeSet<>();
    for (Draft other : others) {
      related.addAll(other.finding().related());
      absorbed.add(other.page().name());
    }
    absorbed.remove(finding.rule());
    return finding.telling(
        message,
        OneRecipe.of(strongest, besides),
        List.copyOf(related),
        List.copyOf(absorbed),
        severalTargets ? finding.target() : Optional.empty());
  }
}
