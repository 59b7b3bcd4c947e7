package dev.lockkeeper.migration;

import dev.lockkeeper.source.Span;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * What the program of a migration does besides sending statements: of a revision in Python, of a
 * migration in Java. SQL has none.
 *
 * <p>Everything stands in the order in which it runs. What belongs to no direction stands outside
 * the functions of both and runs whenever the file is loaded.
 *
 * @param imports what it takes from other modules
 * @param calls its calls of functions that the file does not define
 * @param fetches the results of queries that it goes through
 * @param handlers where it takes errors and goes on
 */
public record Program(
    List<Import> imports, List<Call> calls, List<Fetch> fetches, List<Handler> handlers) {
  /** A program that does nothing. */
  public static final Program NONE = new Program(List.of(), List.of(), List.of(), List.of());

  public Program {
    imports = List.copyOf(imports);
    calls = List.copyOf(calls);
    fetches = List.copyOf(fetches);
    handlers = List.copyOf(handlers);
  }

  /** The same program with other imports. */
  public Program withImports(UnaryOperator<Import> change) {
    return imports.isEmpty()
        ? this
        : new Program(imports.stream().map(change).toList(), calls, fetches, handlers);
  }

  /** The same program with other calls. */
  public Program withCalls(UnaryOperator<Call> change) {
    return calls.isEmpty()
        ? this
        : new Program(imports, calls.stream().map(change).toList(), fetches, handlers);
  }

  /** Where a module that is imported comes from. */
  public enum Origin {
    /** The project's application. */
    APPLICATION,
    /** The folder of the migrations. */
    MIGRATIONS,
    /** Neither lies in the project: the language's own, or another package. */
    ELSEWHERE
  }

  /**
   * An import.
   *
   * @param span the whole of it
   * @param module as written: {@code app.models}, {@code ..models}, {@code com.acme.Prices}
   * @param names what is taken from it; empty for the module itself
   * @param origin where the module is found
   */
  public record Import(Span span, String module, List<String> names, Origin origin) {
    public Import {
      names = List.copyOf(names);
    }

    /** The same with another origin. */
    public Import from(Origin other) {
      return new Import(span, module, names, other);
    }
  }

  /**
   * A call of a function that the file does not define, or the reading of {@code os.environ} and
   * the like.
   *
   * @param span the call
   * @param function its full name: {@code datetime.datetime.now}
   * @param text its first argument, when that is a text and known
   * @param inProject whether that argument leads to a file of the project
   * @param direction where it runs; absent outside of both
   * @param uses what its value goes into
   */
  public record Call(
      Span span,
      String function,
      Optional<String> text,
      boolean inProject,
      Optional<Direction> direction,
      List<Use> uses) {
    public Call {
      uses = List.copyOf(uses);
    }

    /** The same, of a file of the project. */
    public Call ofProjectFile() {
      return new Call(span, function, text, true, direction, uses);
    }

    /** The ways in which its value goes into a statement. */
    public List<Use> usesIn(Statement statement) {
      return uses.stream().filter(use -> use.span().contains(statement.span())).toList();
    }
  }

  /**
   * A place that a value goes into.
   *
   * @param span what contains the statements that depend on the value
   * @param manner what becomes of it there
   * @param perRow whether it is another value for each row of a query's result
   */
  public record Use(Span span, Manner manner, boolean perRow) {}

  /** What becomes of a value. */
  public enum Manner {
    /** It is written as it is. */
    PLAIN,
    /** Something is computed from it. */
    COMPUTED,
    /** It decides whether statements run. */
    CONDITION
  }

  /**
   * The result of a query that the program goes through.
   *
   * @param span the call that takes the rows, or what the loop runs over
   * @param query the call that sends the query, in which its statement stands
   * @param tables the tables that the query is built for, where the program names them
   * @param restricted whether the query is built with a condition or a limit; of one that is
   *     written as text its statement says it
   * @param streamed whether the rows come in portions
   * @param perRow what runs once for each row: a loop, and the functions that it calls
   * @param direction where it runs; absent outside of both
   */
  public record Fetch(
      Span span,
      Span query,
      List<String> tables,
      boolean restricted,
      boolean streamed,
      List<Span> perRow,
      Optional<Direction> direction) {
    public Fetch {
      tables = List.copyOf(tables);
      perRow = List.copyOf(perRow);
    }
  }

  /**
   * A handler that takes errors and does not raise again.
   *
   * @param span its head
   * @param errors the full names of what it takes; empty for everything
   * @param guarded what it takes the errors of: statements of the program, and the functions that
   *     they call
   * @param savepoint whether those run in a transaction inside the transaction
   * @param direction where it runs; absent outside of both
   */
  public record Handler(
      Span span,
      List<String> errors,
      List<Span> guarded,
      boolean savepoint,
      Optional<Direction> direction) {
    public Handler {
      guarded = List.copyOf(guarded);
      errors = List.copyOf(errors);
    }
  }
}
