package dev.lockkeeper.reader.python;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Paths of files as Python computes them from {@code __file__}, with {@code os.path} and {@code
 * pathlib}. The files of a project stand below {@link #ROOT} by the path that reports print, so
 * that no place of a machine enters a text.
 */
final class PythonPaths {
  /** What stands before the path of each file of the project. */
  static final String ROOT = "/./";

  private static final Set<String> CLASSES =
      Set.of("pathlib.Path", "pathlib.PurePath", "pathlib.PosixPath", "anyio.Path");
  private static final Set<String> UNCHANGED = Set.of("resolve", "absolute", "expanduser");

  private PythonPaths() {}

  /** What a value is as a path: a text, or an object of pathlib; empty where it is not known. */
  static Optional<String> of(PythonValue value) {
    if (value instanceof PythonValue.Text text) {
      return text.known();
    }
    if (value instanceof PythonValue.Member member) {
      return member.name().equals("parent")
          ? object(member.owner()).map(PythonPaths::parent)
          : Optional.empty();
    }
    return object(value);
  }

  /** The path of an object of pathlib. */
  static Optional<String> object(PythonValue value) {
    if (value instanceof PythonValue.Member member && member.name().equals("parent")) {
      return object(member.owner()).map(PythonPaths::parent);
    }
    if (!(value instanceof PythonValue.Invocation call)) {
      return Optional.empty();
    }
    if (CLASSES.contains(call.path())) {
      return joined(Optional.of(""), call.positional());
    }
    if (!(call.callee() instanceof PythonValue.Member method)) {
      return Optional.empty();
    }
    if (UNCHANGED.contains(method.name())) {
      return object(method.owner());
    }
    return switch (method.name()) {
      case "joinpath", "__truediv__" -> joined(object(method.owner()), call.positional());
      case "with_name" ->
          joined(object(method.owner()).map(PythonPaths::parent), call.positional());
      case "with_suffix" ->
          object(method.owner())
              .map(PythonPaths::stem)
              .flatMap(
                  stem -> call.argument(0, "suffix").flatMap(PythonPaths::of).map(stem::concat));
      default -> Optional.empty();
    };
  }

  /** A function of {@code os.path} of known paths. */
  static Optional<String> function(PythonValue.Invocation call) {
    Optional<PythonValue> first = call.argument(0, "path").or(() -> call.argument("p"));
    return switch (call.path()) {
      case "os.path.join" -> joined(Optional.of(""), call.positional());
      case "os.path.dirname" -> first.flatMap(PythonPaths::of).map(PythonPaths::parent);
      case "os.path.basename" ->
          first.flatMap(PythonPaths::of).map(p -> p.substring(p.lastIndexOf('/') + 1));
      case "os.path.abspath", "os.path.realpath", "os.path.normpath" ->
          first.flatMap(PythonPaths::of).filter(p -> p.startsWith("/")).map(PythonPaths::normal);
      case "os.fspath" -> first.flatMap(PythonPaths::of);
      default -> Optional.empty();
    };
  }

  private static Optional<String> joined(Optional<String> start, List<PythonValue> parts) {
    Optional<String> path = start;
    for (PythonValue part : parts) {
      Optional<String> next = of(part);
      path = path.flatMap(before -> next.map(after -> joined(before, after)));
    }
    return path;
  }

  private static String joined(String before, String after) {
    boolean bare = before.isEmpty() || before.endsWith("/");
    return after.startsWith("/") ? after : before + (bare ? "" : "/") + after;
  }

  private static String parent(String path) {
    String rest = path.endsWith("/..") ? path + "/.." : path;
    int slash = rest.lastIndexOf('/');
    if (rest.endsWith("/..")) {
      return rest;
    }
    return slash < 0 ? "" : rest.substring(0, slash);
  }

  private static String stem(String path) {
    int dot = path.lastIndexOf('.');
    return dot > path.lastIndexOf('/') + 1 ? path.substring(0, dot) : path;
  }

  /** A path without {@code .} and {@code ..}; below the root of the project it stays there. */
  static String normal(String path) {
    Deque<String> parts = new ArrayDeque<>();
    for (String part : path.split("/", -1)) {
      boolean up = part.equals("..") && !parts.isEmpty() && !parts.getLast().equals("..");
      if (up) {
        parts.removeLast();
      } else if (!part.isEmpty() && !part.equals(".")) {
        parts.addLast(part);
      }
    }
    String start = path.startsWith(ROOT) ? ROOT : path.startsWith("/") ? "/" : "";
    return start + String.join("/", new ArrayList<>(parts));
  }
}
