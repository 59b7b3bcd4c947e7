package dev.lockkeeper.bench;

import dev.lockkeeper.source.SourceFile;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** A file of statements, read into memory. */
@State(Scope.Benchmark)
public class Statements {

  /** How many. */
  @Param("5000")
  public int count;

  private SourceFile file;

  /** Makes the file. */
  @Setup
  public void make() {
    String text =
        IntStream.range(0, count).mapToObj(Workload::statement).collect(Collectors.joining());
    file = new SourceFile("V1__all.sql", text);
  }

  /** The file. */
  public SourceFile file() {
    return file;
  }
}
