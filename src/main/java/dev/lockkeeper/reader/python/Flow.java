package dev.lockkeeper.reader.python;

/** How a block of statements ends. */
enum Flow {
  NEXT,
  RETURN,
  BREAK,
  CONTINUE,
  RAISE
}
