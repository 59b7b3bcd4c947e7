/**
 * Measures Lockkeeper on inputs that it makes itself: whole processes, as a hook's user waits for
 * them, and the parts of a run with JMH. Nothing here judges or ships.
 */
package dev.lockkeeper.bench;
