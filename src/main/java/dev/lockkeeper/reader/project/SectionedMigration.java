package dev.lockkeeper.reader.project;

import dev.lockkeeper.migration.Body;
import dev.lockkeeper.migration.Direction;
import dev.lockkeeper.migration.Down;
import dev.lockkeeper.migration.Migration;
import dev.lockkeeper.migration.SourceComment;
import dev.lockkeeper.migration.Tool;
import dev.lockkeeper.migration.TransactionModel;
import dev.lockkeeper.reader.sql.SqlScript;
import dev.lockkeeper.source.SourceFile;
import dev.lockkeeper.source.TextView;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * How dbmate and goose lay out a migration: one file with a section for each way.
 *
 * @param tool whose sections they are
 * @param unmarked what is wrong with a file without a section for the way up
 * @param model in which transactions a section runs
 */
record SectionedMigration(
    Tool tool, String unmarked, Function<Sections.Section, TransactionModel> model) {
  /** The migration that a file holds. */
  Migration read(Reading reading, String id, Content content, Sections sections) {
    reading.wasRead();
    SourceFile file = content.file();
    if (content.unread().isPresent()) {
      return reading.unread(tool, id, file, file.span(0, 0), content.unread().get());
    }
    if (sections.up().isEmpty()) {
      return reading.unread(tool, id, file, file.span(0, 0), unmarked);
    }
    List<SourceComment> comments =
        new ArrayList<>(reading.sql(TextView.of(sections.header())).comments());
    Sections.Section up = sections.up().get();
    comments.add(comment(up));
    SqlScript upScript = reading.sql(up.text());
    comments.addAll(upScript.comments());
    Body body = reading.body(Direction.UP, up.span(), upScript.statements(), model.apply(up));
    Down down = new Down.Missing(up.marker());
    if (sections.down().isPresent()) {
      Sections.Section section = sections.down().get();
      SqlScript downScript = reading.sql(section.text());
      comments.add(comment(section));
      comments.addAll(downScript.comments());
      down =
          reading.way(
              section.span(), section.marker(), downScript.statements(), model.apply(section));
    }
    return new Migration(
        id,
        tool,
        file,
        file.span(0, 0),
        Optional.empty(),
        false,
        body,
        down,
        comments,
        Optional.empty());
  }

  private static SourceComment comment(Sections.Section section) {
    return new SourceComment(section.marker().text(), section.marker());
  }
}
