package dev.lockkeeper.lint;

import dev.lockkeeper.migration.Body;
import dev.lockkeeper.migration.Migration;
import dev.lockkeeper.migration.SourceComment;
import dev.lockkeeper.migration.Statement;
import dev.lockkeeper.operation.Target;
import dev.lockkeeper.rule.Draft;
import dev.lockkeeper.rule.Finding;
import dev.lockkeeper.rule.Related;
import dev.lockkeeper.source.SourceFile;
import dev.lockkeeper.source.Span;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Gives what rules said a mark that stays the same while lines move: from the rule, the file, the
 * statement without its white space and comments, which of the alike statements of the file it is,
 * the relation, and a count where all of these are alike.
 *
 * <p>It marks before anything is silenced, merged or held back, so that none of that changes the
 * marks of the rest. What one statement yields for several servers has one mark.
 */
final class Fingerprints {
  private static final long FNV_OFFSET = 0xcbf29ce484222325L;
  private static final long FNV_PRIME = 0x100000001b3L;

  private final Map<SourceFile, Statements> statements = new HashMap<>();
  private final Map<Place, Long> places = new HashMap<>();
  private final Map<Said, Integer> repetitions = new HashMap<>();

  /** What findings of one rule on one statement share; a long text is looked at once. */
  private record Place(String rule, Span statement) {}

  private record Said(long hash, Optional<Target> target) {}

  /** A draft with its mark. */
  Draft mark(Draft draft) {
    Finding finding = draft.finding();
    long hash = ended(mixed(hash(finding), finding.relation().orElse("")));
    int repetition = repetitions.merge(new Said(hash, finding.target()), 1, Integer::sum);
    return draft.marked(written(numbered(hash, repetition)));
  }

  /**
   * A draft about several places, told at one of them, with a mark that is the same at whichever of
   * them it is told.
   */
  Draft markOfAllPlaces(Draft draft) {
    Finding finding = draft.finding();
    if (finding.related().isEmpty()) {
      return mark(draft);
    }
    List<Span> all =
        Stream.concat(Stream.of(finding.span()), finding.related().stream().map(Related::span))
            .sorted()
            .toList();
    long hash = mixed(FNV_OFFSET, finding.rule());
    for (Span place : all) {
      hash = mixed(hash, place.file().path());
      hash = mixed(hash, place, List.of());
    }
    int repetition = repetitions.merge(new Said(hash, finding.target()), 1, Integer::sum);
    return draft.marked(written(numbered(hash, repetition)));
  }

  private long hash(Finding finding) {
    Statements ofFile =
        statements.computeIfAbsent(
            finding.span().file(), file -> new Statements(finding.migration(), file));
    Optional<Span> statement = ofFile.around(finding.span());
    Place place = new Place(finding.rule(), statement.orElse(finding.span()));
    return places.computeIfAbsent(
        place,
        p -> {
          long hash = mixed(FNV_OFFSET, p.rule);
          hash = mixed(hash, p.statement.file().path());
          return statement.isPresent()
              ? numbered(
                  mixed(hash, p.statement, ofFile.commentsIn(p.statement)),
                  ofFile.number(p.statement))
              : mixed(hash, p.statement, List.of());
        });
  }

  /** The statements of one file. */
  private static final class Statements {
    private final NavigableMap<Integer, Span> spans = new TreeMap<>();
    private final NavigableMap<Integer, Span> comments = new TreeMap<>();
    private final Map<Span, Integer> numbers = new HashMap<>();

    Statements(Migration migration, SourceFile file) {
      add(migration.up(), file);
      migration.down().body().ifPresent(body -> add(body, file));
      for (SourceComment comment : migration.comments()) {
        if (comment.span().file().equals(file)) {
          comments.put(comment.span().start(), comment.span());
        }
      }
      Map<Long, Integer> alike = new HashMap<>();
      for (Span span : spans.values()) {
        numbers.put(span, alike.merge(mixed(FNV_OFFSET, span, commentsIn(span)), 1, Integer::sum));
      }
    }

    private void add(Body body, SourceFile file) {
      for (Statement statement : body.statements()) {
        if (statement.span().file().equals(file)) {
          spans.putIfAbsent(statement.span().start(), statement.span());
        }
      }
    }

    Optional<Span> around(Span span) {
      return Optional.ofNullable(spans.floorEntry(span.start()))
          .map(Map.Entry::getValue)
          .filter(statement -> statement.contains(span));
    }

    List<Span> commentsIn(Span statement) {
      return comments.isEmpty()
          ? List.of()
          : List.copyOf(comments.subMap(statement.start(), statement.end()).values());
    }

    /** Which of the statements that say the same it is, from 1. */
    int number(Span statement) {
      return numbers.getOrDefault(statement, 1);
    }
  }

  private static long numbered(long hash, int number) {
    return number == 1 ? hash : mixed(hash, Integer.toString(number));
  }

  private static String written(long hash) {
    return "%016x".formatted(hash);
  }

  private static long mixed(long start, String text) {
    long hash = start;
    for (int i = 0; i < text.length(); i++) {
      hash = mixed(hash, text.charAt(i));
    }
    return ended(hash);
  }

  /**
   * What a span says.
   *
   * @param without stretches of it that say nothing, in their order
   */
  private static long mixed(long start, Span span, List<Span> without) {
    String text = span.file().text();
    long hash = start;
    int from = span.start();
    for (Span stretch : without) {
      for (int i = from; i < stretch.start(); i++) {
        hash = mixed(hash, text.charAt(i));
      }
      from = Math.max(from, stretch.end());
    }
    for (int i = from; i < span.end(); i++) {
      hash = mixed(hash, text.charAt(i));
    }
    return ended(hash);
  }

  /** FNV-1a over the units that are no white space. */
  private static long mixed(long hash, char c) {
    return Character.isWhitespace(c) ? hash : (hash ^ c) * FNV_PRIME;
  }

  private static long ended(long hash) {
    return (hash ^ 0x1f) * FNV_PRIME;
  }
}
