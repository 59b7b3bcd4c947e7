package dev.lockkeeper.report.history;

import dev.lockkeeper.migration.Migration;
import dev.lockkeeper.migration.RevisionGraph;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * A revision graph in lines of text, from its roots down. Each revision has a line with a star in
 * one of the lanes; a lane leads to a child that is still to come, and lines between the revisions
 * show where lanes part and meet.
 */
final class RevisionDrawing {
  private final RevisionGraph graph;
  private final IdentityHashMap<Migration, Integer> places = new IdentityHashMap<>();
  private final List<Migration> lanes = new ArrayList<>();
  private final List<String> lines = new ArrayList<>();

  private RevisionDrawing(RevisionGraph graph) {
    this.graph = graph;
  }

  /**
   * The lines of a drawing.
   *
   * @param revisions all of the graph, each behind its parents but where they run in a circle
   * @param words what is written beside the star
   */
  static List<String> of(
      RevisionGraph graph, List<Migration> revisions, Function<Migration, String> words) {
    RevisionDrawing drawing = new RevisionDrawing(graph);
    revisions.forEach(revision -> drawing.places.put(revision, drawing.places.size()));
    revisions.forEach(revision -> drawing.draw(revision, words.apply(revision)));
    return drawing.lines;
  }

  private void draw(Migration revision, String words) {
    int lane = indexOf(revision);
    if (lane < 0) {
      lane = lanes.size();
      lanes.add(revision);
    }
    for (int other = lanes.size() - 1; other > lane; other--) {
      if (lanes.get(other).equals(revision)) {
        join(other, lane);
      }
    }
    Canvas stars = new Canvas(lanes.size());
    stars.put(2 * lane, '*');
    lines.add(stars.text() + " " + words);
    List<Migration> children = children(revision);
    if (children.isEmpty()) {
      close(lane);
    } else {
      lanes.set(lane, children.get(0));
      for (int i = children.size() - 1; i > 0; i--) {
        open(lane, children.get(i));
      }
    }
  }

  private int indexOf(Migration revision) {
    for (int i = 0; i < lanes.size(); i++) {
      if (lanes.get(i).equals(revision)) {
        return i;
      }
    }
    return -1;
  }

  /**
   * Its children in the order in which they are drawn; those of a circle that were are left out.
   */
  private List<Migration> children(Migration revision) {
    int own = place(revision);
    Set<Migration> distinct = Collections.newSetFromMap(new IdentityHashMap<>());
    return graph.children(revision).stream()
        .filter(child -> place(child) > own && distinct.add(child))
        .sorted((one, other) -> Integer.compare(place(one), place(other)))
        .toList();
  }

  private int place(Migration revision) {
    return places.getOrDefault(revision, -1);
  }

  /** {@code |_|/}: a lane goes behind others into one further left. */
  private void join(int from, int into) {
    Canvas row = new Canvas(from);
    for (int at = 2 * into + 1; at < 2 * from - 1; at += 2) {
      row.put(at, '_');
    }
    for (int lane = from; lane < lanes.size(); lane++) {
      row.put(2 * lane - 1, '/');
    }
    lines.add(row.text());
    lanes.remove(from);
  }

  /** {@code |\}: a lane begins beside another one. */
  private void open(int beside, Migration child) {
    Canvas row = new Canvas(beside + 1);
    for (int lane = beside; lane < lanes.size(); lane++) {
      row.put(2 * lane + 1, '\\');
    }
    lines.add(row.text());
    lanes.add(beside + 1, child);
  }

  private void close(int lane) {
    if (lane < lanes.size() - 1) {
      Canvas row = new Canvas(lane);
      for (int right = lane + 1; right < lanes.size(); right++) {
        row.put(2 * right - 1, '/');
      }
      lines.add(row.text());
    }
    lanes.remove(lane);
  }

  /** One line that is being drawn. */
  private static final class Canvas {
    private char[] characters;

    /**
     * @param straight how many lanes, from the left, go straight down
     */
    Canvas(int straight) {
      characters = new char[0];
      for (int lane = 0; lane < straight; lane++) {
        put(2 * lane, '|');
      }
    }

    void put(int at, char character) {
      if (at >= characters.length) {
        int length = characters.length;
        characters = Arrays.copyOf(characters, at + 1);
        Arrays.fill(characters, length, characters.length, ' ');
      }
      characters[at] = character;
    }

    String text() {
      return new String(characters);
    }
  }
}
