package dev.lockkeeper.reader.python;

import dev.lockkeeper.source.Span;
import java.util.List;
import java.util.Optional;

/** What surrounds a Python file while it is evaluated: the tool whose functions it calls. */
public interface PythonHost {
  /**
   * A call of something that the file does not define, in the order in which calls run.
   *
   * @param conditional whether it may be skipped at run time
   * @return what the call yields; the invocation itself where only its form matters
   */
  PythonValue call(PythonValue.Invocation invocation, boolean conditional);

  /** Likewise, where nobody takes what the call yields: it is a statement of its own. */
  default PythonValue statement(PythonValue.Invocation invocation, boolean conditional) {
    return call(invocation, conditional);
  }

  /**
   * A call that is not followed, because nobody knows what it calls or because it calls itself.
   *
   * @param reason why, in words for a person
   */
  void unfollowed(Span span, String reason, boolean conditional);

  /**
   * Which of several modules defines a name that a file took from them with {@code import *}.
   *
   * @param modules in the order of the imports, never empty
   */
  String definedIn(String name, List<String> modules);

  /** What an attribute of a value that is known by its form alone yields; itself where unknown. */
  PythonValue attribute(PythonValue.Member member);

  /**
   * The arguments with which a call calls the function that it is given first; empty for a call
   * that only takes it.
   */
  default Optional<CallArguments> callsBack(PythonValue.Invocation call) {
    return Optional.empty();
  }

  /** The full name of what a name stands for that the file does not define; empty for Python's. */
  default Optional<String> unbound(String name) {
    return Optional.empty();
  }

  /** {@code owner.attribute = value} of what the file does not define. */
  default void assigned(PythonValue owner, String attribute, PythonValue value) {}

  /**
   * The start of a {@code with} block.
   *
   * @return what {@code as} names
   */
  PythonValue enter(PythonValue context);

  /** The end of a {@code with} block, whatever ended it. */
  void leave(PythonValue context);
}
