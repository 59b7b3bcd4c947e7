package dev.lockkeeper.reader.python;

import dev.lockkeeper.migration.SourceComment;
import dev.lockkeeper.source.SourceFile;
import dev.lockkeeper.source.Span;
import java.util.List;

/** A Python file as it was read. */
public sealed interface PythonFile {
  /** The file. */
  SourceFile file();

  /** Its comments in order; of a file that does not parse those before the fault. */
  List<SourceComment> comments();

  /**
   * A file that parses.
   *
   * @param body its statements, the docstring included
   */
  record Module(SourceFile file, List<PythonStatement> body, List<SourceComment> comments)
      implements PythonFile {
    public Module {
      body = List.copyOf(body);
      comments = List.copyOf(comments);
    }
  }

  /**
   * A file that Python would refuse, or that is too large or too deeply nested to be read.
   *
   * @param span where the fault is
   * @param reason what it is, in words for a person
   */
  record Unread(SourceFile file, Span span, String reason, List<SourceComment> comments)
      implements PythonFile {
    public Unread {
      comments = List.copyOf(comments);
    }
  }
}
