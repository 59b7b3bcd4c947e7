package dev.lockkeeper.reader.project;

import dev.lockkeeper.migration.Progress;
import java.util.concurrent.atomic.AtomicInteger;

/** Counts the files that were read, out of those that may be. */
final class FilesRead {
  private final Progress progress;
  private final AtomicInteger read = new AtomicInteger();
  private int expected;

  FilesRead(Progress progress) {
    this.progress = progress;
  }

  /** Says that some more may be read. */
  void expect(int files) {
    expected += files;
  }

  void add() {
    int done = read.incrementAndGet();
    progress.at(Progress.Stage.READING, done, Math.max(done, expected));
  }
}
