package dev.lockkeeper.bench;

/** What a JVM takes to say one word: the floor under every run. */
final class Hello {

  private Hello() {}

  public static void main(String[] args) {
    System.out.println("hello");
  }
}
