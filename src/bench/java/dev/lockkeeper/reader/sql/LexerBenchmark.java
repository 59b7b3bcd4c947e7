package dev.lockkeeper.reader.sql;

import dev.lockkeeper.bench.Statements;
import dev.lockkeeper.source.TextView;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Warmup;

/** Text to tokens. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class LexerBenchmark {

  /** The tokens of all statements. */
  @Benchmark
  public Object lex(Statements statements) {
    return Lexer.lex(TextView.of(statements.file()), LexicalRules.POSTGRESQL);
  }
}
