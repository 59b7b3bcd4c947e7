package dev.lockkeeper.source;

/**
 * A stretch of one original file.
 *
 * @param file the file in which the text stands
 * @param start 0-based UTF-16 offset of the first unit
 * @param end 0-based UTF-16 offset behind the last unit; equal to {@code start} for a place between
 *     two units
 */
public record Span(SourceFile file, int start, int end) implements Comparable<Span> {
  public Span {
    if (start < 0 || end < start || end > file.text().length()) {
      throw new IllegalArgumentException("span " + start + ".." + end + " leaves " + file);
    }
  }

  /** The text that stands here. */
  public String text() {
    return file.text().substring(start, end);
  }

  /** How many UTF-16 units it covers. */
  public int length() {
    return end - start;
  }

  /** Where it starts, 1-based. */
  public Position from() {
    return file.position(start);
  }

  /** Where it ends, 1-based and exclusive. */
  public Position to() {
    return file.position(end);
  }

  /** The smallest span that covers this one and {@code other}, which must lie in the same file. */
  public Span to(Span other) {
    if (other.file != file) {
      throw new IllegalArgumentException(other.file + " is not " + file);
    }
    return new Span(file, Math.min(start, other.start), Math.max(end, other.end));
  }

  /** Whether {@code other} lies inside this span, in the same file. */
  public boolean contains(Span other) {
    return other.file == file && start <= other.start && other.end <= end;
  }

  /** By path, then start, then end. */
  @Override
  public int compareTo(Span other) {
    int byPath = file.path().compareTo(other.file.path());
    if (byPath != 0) {
      return byPath;
    }
    return start != other.start
        ? Integer.compare(start, other.start)
        : Integer.compare(end, other.end);
  }

  @Override
  public String toString() {
    return file.path() + ":" + from();
  }
}
