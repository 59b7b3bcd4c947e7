package dev.lockkeeper.reader.python;

/** What surrounds a Python file while it is evaluated: the tool whose functions it calls. */
public interface PythonHost {
  /**
   * A call of something that the file does not define, in the order in which calls run.
   *
   * @param conditional whether it may be skipped at run time
   * @return what the call yields; the invocation itself where only its form matters
   */
  PythonValue call(PythonValue.Invocation invocation, boolean conditional);

  /** What an attribute of a value that is known by its form alone yields; itself where unknown. */
  PythonValue attribute(PythonValue.Member member);

  /**
   * The start of a {@code with} block.
   *
   * @return what {@code as} names
   */
  PythonValue enter(PythonValue context);

  /** The end of a {@code with} block, whatever ended it. */
  void leave(PythonValue context);
}
