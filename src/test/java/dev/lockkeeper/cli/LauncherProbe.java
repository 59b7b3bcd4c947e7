package dev.lockkeeper.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Stands in for the program in the launcher's tests: does what its first argument says. */
final class LauncherProbe {

  private LauncherProbe() {}

  public static void main(String[] args) throws IOException, InterruptedException {
    switch (args[0]) {
      case "echo" -> System.out.println(List.of(args));
      case "cat" -> System.out.print(new String(System.in.readAllBytes(), StandardCharsets.UTF_8));
      case "exit" -> System.exit(Integer.parseInt(args[1]));
      case "wait" -> {
        System.out.println("waiting");
        Thread.sleep(Long.MAX_VALUE);
      }
      default -> throw new IllegalArgumentException(args[0]);
    }
  }
}
