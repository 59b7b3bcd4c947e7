package dev.lockkeeper.reader.sql;

import dev.lockkeeper.operation.RoutineOperation.ExceptionHandler;
import dev.lockkeeper.operation.RoutineOperation.Guard;
import java.util.List;

/** What a PL/pgSQL block may do instead of running to its end. */
record BlockStructure(List<ExceptionHandler> handlers, List<Guard> guards) {
  static final BlockStructure NONE = new BlockStructure(List.of(), List.of());

  BlockStructure {
    handlers = List.copyOf(handlers);
    guards = List.copyOf(guards);
  }

  boolean isPlain() {
    return handlers.isEmpty() && guards.isEmpty();
  }
}
