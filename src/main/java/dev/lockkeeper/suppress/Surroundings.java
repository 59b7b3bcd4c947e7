package dev.lockkeeper.suppress;

import dev.lockkeeper.migration.Body;
import dev.lockkeeper.migration.Migration;
import dev.lockkeeper.migration.SourceComment;
import dev.lockkeeper.migration.Statement;
import dev.lockkeeper.operation.AlterTableOperation.AddColumn;
import dev.lockkeeper.operation.ColumnDefinition;
import dev.lockkeeper.operation.Constraint;
import dev.lockkeeper.operation.Operation;
import dev.lockkeeper.operation.TableOperation.CreateTable;
import dev.lockkeeper.rule.Suppression;
import dev.lockkeeper.source.SourceFile;
import dev.lockkeeper.source.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Where code, statements and their parts stand around the comments of one migration. */
final class Surroundings {
  private final Map<SourceFile, TreeMap<Integer, List<Placed>>> statements = new HashMap<>();
  private final Map<SourceFile, TreeMap<Integer, Span>> comments = new HashMap<>();

  Surroundings(Migration migration) {
    add(migration.up());
    migration.down().body().ifPresent(this::add);
    for (SourceComment comment : migration.comments()) {
      Span span = comment.span();
      comments.computeIfAbsent(span.file(), f -> new TreeMap<>()).put(span.start(), span);
    }
  }

  private record Placed(StatementKey key, Statement statement) {
    Span span() {
      return statement.span();
    }
  }

  private void add(Body body) {
    for (Statement statement : body.statements()) {
      Span span = statement.span();
      statements
          .computeIfAbsent(span.file(), f -> new TreeMap<>())
          .computeIfAbsent(span.start(), start -> new ArrayList<>())
          .add(new Placed(new StatementKey(body.direction(), statement.number()), statement));
    }
  }

  Covering covering(Suppression suppression) {
    Span comment = suppression.span();
    List<Placed> around = containing(comment);
    if (around.isEmpty()) {
      return outside(suppression);
    }
    return around.stream().allMatch(placed -> nestedIn(placed).isEmpty())
        ? inside(suppression, around)
        : betweenNested(suppression, around);
  }

  /** The statements inside a block, by their starts. */
  private NavigableMap<Integer, List<Placed>> nestedIn(Placed block) {
    Span span = block.span();
    return in(span.file()).subMap(span.start(), false, span.end(), false);
  }

  /**
   * A comment between the statements of a block: it covers the one that ends on its line, or else
   * the next, never the block.
   */
  private Covering betweenNested(Suppression suppression, List<Placed> blocks) {
    Span comment = suppression.span();
    Optional<Span> before = codeBefore(comment);
    List<Placed> covered =
        before.map(this::containing).filter(found -> !found.equals(blocks)).orElse(List.of());
    if (covered.isEmpty()) {
      covered =
          blocks.stream()
              .flatMap(block -> Stream.ofNullable(nestedIn(block).ceilingEntry(comment.end())))
              .flatMap(next -> next.getValue().stream())
              .toList();
    }
    Optional<Span> anchor =
        covered.stream()
            .map(Placed::span)
            .findFirst()
            .map(span -> span.file().span(span.start(), span.start() + 1));
    return new Covering(suppression, keys(covered), spans(covered), anchor, Optional.empty());
  }

  private Covering inside(Suppression suppression, List<Placed> around) {
    List<Span> places = new ArrayList<>();
    codeBefore(suppression.span()).ifPresent(places::add);
    codeAfter(suppression.span()).ifPresent(places::add);
    for (Span place : places) {
      List<Span> parts =
          around.stream()
              .flatMap(placed -> parts(placed.statement).stream())
              .filter(part -> part.contains(place))
              .toList();
      if (!parts.isEmpty()) {
        return new Covering(suppression, keys(around), parts, Optional.of(place), Optional.empty());
      }
    }
    return new Covering(
        suppression, keys(around), List.of(), places.stream().findFirst(), Optional.empty());
  }

  /** The actions of a statement, or the columns and constraints of a new table. */
  private static List<Span> parts(Statement statement) {
    List<Span> parts = new ArrayList<>();
    for (Operation operation : statement.operations()) {
      if (operation instanceof CreateTable table) {
        table.columns().stream().map(ColumnDefinition::span).forEach(parts::add);
        table.constraints().stream().map(Constraint::span).forEach(parts::add);
      } else {
        parts.add(operation.span());
      }
      if (operation instanceof AddColumn add) {
        parts.add(add.column().span());
      }
    }
    return parts;
  }

  private Covering outside(Suppression suppression) {
    Optional<Span> before = codeBefore(suppression.span());
    if (before.isPresent()) {
      List<Placed> ended = ended(before.get());
      return new Covering(suppression, keys(ended), spans(ended), before, Optional.empty());
    }
    Optional<Span> after = codeAfter(suppression.span());
    List<Placed> next = after.map(this::next).orElse(List.of());
    return new Covering(
        suppression, keys(next), spans(next), after, Optional.of(gap(suppression.span(), after)));
  }

  /** What lies around a comment between the code before it and the code behind it. */
  private Span gap(Span comment, Optional<Span> after) {
    SourceFile file = comment.file();
    int start = lastCodeBefore(comment, 0).map(Span::end).orElse(0);
    return file.span(start, after.map(Span::start).orElse(file.text().length()));
  }

  /**
   * The statement that holds the last code before a comment; or, where code of another language
   * holds it, the statements of the text that ends there.
   */
  private List<Placed> ended(Span code) {
    List<Placed> here = containing(code);
    if (!here.isEmpty()) {
      return here;
    }
    Map<Integer, List<Placed>> earlier =
        in(code.file()).headMap(code.start(), false).descendingMap();
    List<Placed> found = new ArrayList<>();
    int start = code.end();
    for (List<Placed> candidates : earlier.values()) {
      int end = candidates.stream().mapToInt(p -> p.span().end()).max().orElse(0);
      boolean joins =
          found.isEmpty() ? isClosing(code.file(), end, start) : isGap(code.file(), end, start);
      if (!joins) {
        break;
      }
      found.addAll(candidates);
      start = candidates.get(0).span().start();
    }
    return found;
  }

  /**
   * The statement that starts at {@code code}; or, where code of another language starts there, the
   * statements of the text that the same line of it holds.
   */
  private List<Placed> next(Span code) {
    List<Placed> here = containing(code);
    if (!here.isEmpty()) {
      return here;
    }
    List<Placed> found = new ArrayList<>();
    int end = code.start();
    for (List<Placed> candidates : in(code.file()).tailMap(code.start()).values()) {
      int start = candidates.get(0).span().start();
      boolean joins =
          found.isEmpty()
              ? isOneLine(code.file(), end, start)
              : start <= end || isGap(code.file(), end, start);
      if (!joins) {
        break;
      }
      found.addAll(candidates);
      for (Placed candidate : candidates) {
        end = Math.max(end, candidate.span().end());
      }
    }
    return found;
  }

  /** Whether nothing but the end of a string and of a call stands between two offsets. */
  private static boolean isClosing(SourceFile file, int from, int to) {
    return from <= to
        && file.text()
            .substring(from, to)
            .chars()
            .allMatch(c -> Character.isWhitespace(c) || "\"'`()[],;".indexOf(c) >= 0);
  }

  /** Whether no line ends between two offsets but inside brackets. */
  private static boolean isOneLine(SourceFile file, int from, int to) {
    int depth = 0;
    for (int i = from; i < to; i++) {
      char c = file.text().charAt(i);
      if (c == '(' || c == '[' || c == '{') {
        depth++;
      } else if (c == ')' || c == ']' || c == '}') {
        depth--;
      } else if (c == '\n' && depth <= 0) {
        return false;
      }
    }
    return true;
  }

  /** The statements around a place; those that share a span, or stand inside each other. */
  private List<Placed> containing(Span place) {
    List<Placed> found = new ArrayList<>();
    Map.Entry<Integer, List<Placed>> entry = in(place.file()).floorEntry(place.start());
    while (entry != null && found.isEmpty()) {
      entry.getValue().stream().filter(p -> p.span().contains(place)).forEach(found::add);
      boolean mayBeNested =
          found.isEmpty() && entry.getValue().stream().allMatch(p -> p.statement.conditional());
      entry = mayBeNested ? in(place.file()).lowerEntry(entry.getKey()) : null;
    }
    return found;
  }

  private NavigableMap<Integer, List<Placed>> in(SourceFile file) {
    return statements.getOrDefault(file, new TreeMap<>());
  }

  /** Whether nothing but separators and comments stands between two offsets. */
  private boolean isGap(SourceFile file, int from, int to) {
    int at = from;
    while (at < to) {
      Optional<Span> comment = commentAt(file, at);
      char c = file.text().charAt(at);
      if (comment.isEmpty() && c != ';' && !Character.isWhitespace(c)) {
        return false;
      }
      at = comment.map(Span::end).orElse(at + 1);
    }
    return true;
  }

  /** The last unit of code before a comment on its line. */
  private Optional<Span> codeBefore(Span comment) {
    return lastCodeBefore(comment, comment.file().lineStart(comment.from().line()));
  }

  /** Likewise, no further back than to an offset. */
  private Optional<Span> lastCodeBefore(Span comment, int from) {
    SourceFile file = comment.file();
    int at = comment.start() - 1;
    while (at >= from) {
      Optional<Span> other = commentAround(file, at);
      if (other.isEmpty() && isCode(file.text().charAt(at))) {
        return Optional.of(file.span(at, at + 1));
      }
      at = other.map(Span::start).orElse(at) - 1;
    }
    return Optional.empty();
  }

  /** The first unit of code behind a comment, on whatever line. */
  private Optional<Span> codeAfter(Span comment) {
    SourceFile file = comment.file();
    int at = comment.end();
    while (at < file.text().length()) {
      Optional<Span> other = commentAt(file, at);
      if (other.isEmpty() && isCode(file.text().charAt(at))) {
        return Optional.of(file.span(at, at + 1));
      }
      at = other.map(Span::end).orElse(at + 1);
    }
    return Optional.empty();
  }

  private Optional<Span> commentAt(SourceFile file, int offset) {
    return Optional.ofNullable(commentsIn(file).get(offset)).filter(s -> s.length() > 0);
  }

  private Optional<Span> commentAround(SourceFile file, int offset) {
    return Optional.ofNullable(commentsIn(file).floorEntry(offset))
        .map(Map.Entry::getValue)
        .filter(s -> offset < s.end());
  }

  private NavigableMap<Integer, Span> commentsIn(SourceFile file) {
    return comments.getOrDefault(file, new TreeMap<>());
  }

  private static boolean isCode(char c) {
    return !Character.isWhitespace(c) && c != ',' && c != ';';
  }

  private static Set<StatementKey> keys(List<Placed> placed) {
    Set<StatementKey> keys = new HashSet<>();
    placed.forEach(p -> keys.add(p.key));
    return keys;
  }

  private static List<Span> spans(List<Placed> placed) {
    return placed.stream().map(Placed::span).toList();
  }
}
