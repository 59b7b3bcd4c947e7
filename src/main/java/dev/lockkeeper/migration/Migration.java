package dev.lockkeeper.migration;

import dev.lockkeeper.model.ModelFile;
import dev.lockkeeper.source.SourceFile;
import dev.lockkeeper.source.Span;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One migration: what the tool records as one version.
 *
 * @param id what the tool records: Flyway's version as written without V, {@code R__name},
 *     Alembic's revision, golang-migrate's number as written, else the file's stem
 * @param tool the tool that runs it
 * @param file the file that holds its up body
 * @param idSpan where the id stands in the file, when it does; else the start of the file
 * @param revision what only a revision graph has
 * @param repeatable whether the tool runs it again whenever it changes, behind all others
 * @param up its statements
 * @param down its way back
 * @param program what its program does besides sending statements
 * @param comments the comments of its files, those inside embedded SQL included
 * @param unread why its file could not be read at all
 */
public record Migration(
    String id,
    Tool tool,
    SourceFile file,
    Span idSpan,
    Optional<Revision> revision,
    boolean repeatable,
    Body up,
    Down down,
    Program program,
    List<SourceComment> comments,
    Optional<Unread> unread) {
  public Migration {
    comments = List.copyOf(comments);
  }

  /** A migration without a program. */
  public Migration(
      String id,
      Tool tool,
      SourceFile file,
      Span idSpan,
      Optional<Revision> revision,
      boolean repeatable,
      Body up,
      Down down,
      List<SourceComment> comments,
      Optional<Unread> unread) {
    this(id, tool, file, idSpan, revision, repeatable, up, down, Program.NONE, comments, unread);
  }

  /** The same migration with a program. */
  public Migration with(Program other) {
    return new Migration(
        id, tool, file, idSpan, revision, repeatable, up, down, other, comments, unread);
  }

  /**
   * A file of an application's models as a migration that does nothing, so that findings may stand
   * in it.
   *
   * @param tool the tool that runs the migrations which the models are held against
   */
  public static Migration ofModels(ModelFile models, Tool tool) {
    SourceFile file = models.file();
    Span start = file.span(0, 0);
    String name = file.path().substring(file.path().lastIndexOf('/') + 1);
    int dot = name.lastIndexOf('.');
    return new Migration(
        dot > 0 ? name.substring(0, dot) : name,
        tool,
        file,
        start,
        Optional.empty(),
        false,
        new Body(Direction.UP, start, List.of()),
        new Down.NotExpected(),
        models.comments().stream().map(c -> new SourceComment(c.text(), c.span())).toList(),
        models.unread().map(why -> new Unread(why.span(), why.reason())));
  }

  /**
   * Its files: that of the way up, then that of the way back where it is another, then those that
   * its code opens and runs.
   */
  public Set<SourceFile> files() {
    Set<SourceFile> files = new LinkedHashSet<>();
    files.add(file);
    down.place().map(Span::file).ifPresent(files::add);
    unread.map(Unread::span).map(Span::file).ifPresent(files::add);
    files.addAll(opened());
    return files;
  }

  /** The files that its code opens to run what they hold; nothing is asked of them alone. */
  public Set<SourceFile> opened() {
    if (revision.isEmpty()) {
      return Set.of();
    }
    Set<SourceFile> opened = new LinkedHashSet<>();
    up.statements().forEach(statement -> opened.add(statement.span().file()));
    down.body().ifPresent(body -> body.statements().forEach(s -> opened.add(s.span().file())));
    opened.remove(file);
    return opened;
  }

  /** The statements of a direction, when there are any. */
  public Optional<Body> body(Direction direction) {
    return direction == Direction.UP ? Optional.of(up) : down.body();
  }

  /**
   * What a file that cannot be read says of itself.
   *
   * @param span where reading ended; the start of the file when no place is known
   * @param reason why, in words for a person
   * @param cause whose doing it is
   */
  public record Unread(Span span, String reason, Cause cause) {
    /** Why a file is not read. */
    public enum Cause {
      /** What stands in it cannot be read. */
      CONTENT,
      /** Its tool passes over a file of this name, in silence. */
      NAME,
      /** It is a way back, and there is no migration that it takes back. */
      ORPHAN
    }

    /** A file whose content cannot be read. */
    public Unread(Span span, String reason) {
      this(span, reason, Cause.CONTENT);
    }
  }

  /**
   * A node of a revision graph (Alembic).
   *
   * @param id the revision; absent when the file names none
   * @param parents its down_revision: none for a first revision, several for a merge
   * @param parentsSpan where down_revision's value stands; where the revision's does, when it is
   *     absent
   * @param dependsOn its depends_on
   * @param branchLabels its branch_labels
   * @param docstring the module's docstring
   * @param createDate what its docstring says behind "Create Date:"
   * @param missing the variables that Alembic asks for and the file does not set, sorted
   * @param unknown the variables whose values are not known before the file runs, sorted
   */
  public record Revision(
      Optional<String> id,
      List<String> parents,
      Span parentsSpan,
      List<String> dependsOn,
      List<String> branchLabels,
      Optional<Docstring> docstring,
      Optional<String> createDate,
      List<String> missing,
      List<String> unknown) {
    public Revision {
      parents = List.copyOf(parents);
      dependsOn = List.copyOf(dependsOn);
      branchLabels = List.copyOf(branchLabels);
      missing = List.copyOf(missing);
      unknown = List.copyOf(unknown);
    }

    /** Whether it says that it has no parent. */
    public boolean isRoot() {
      return parents.isEmpty() && !unknown.contains("down_revision");
    }

    /** What it is said to do: the first line of its docstring that says something. */
    public Optional<String> message() {
      return docstring.flatMap(
          d ->
              d.text()
                  .text()
                  .lines()
                  .map(String::strip)
                  .filter(line -> !line.isEmpty())
                  .findFirst());
    }
  }
}
