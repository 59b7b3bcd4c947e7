package dev.lockkeeper.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.io.OutputStream;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.objectweb.asm.ClassReader;

/** What the build makes of class files while it packs the jar. */
class PreparedClassFilesTest {

  @TempDir Path folder;

  @SuppressWarnings("ArrayRecordComponent")
  record Sample(
      boolean z, byte b, char c, short s, int i, long j, float f, double d, String text, int[] a) {
    static Sample of(long j, float f, double d, String text, int[] a) {
      return new Sample(true, (byte) -1, 'x', (short) 7, 42, j, f, d, text, a);
    }
  }

  record Empty() {}

  @Test
  void records_compare_and_hash_as_the_compiler_has_it() throws Exception {
    int[] array = {1};
    List<Sample> samples =
        List.of(
            Sample.of(1L << 40, 0.0f, Double.NaN, "a", array),
            Sample.of(1L << 40, 0.0f, Double.NaN, new String("a"), array),
            Sample.of(1L << 40, -0.0f, Double.NaN, "a", array),
            Sample.of(1L << 41, 0.0f, Double.NaN, "a", array),
            Sample.of(1L << 40, 0.0f, 0.5, "a", array),
            Sample.of(1L << 40, 0.0f, Double.NaN, "b", array),
            Sample.of(1L << 40, 0.0f, Double.NaN, null, array),
            Sample.of(1L << 40, 0.0f, Double.NaN, "a", new int[] {1}));

    try (URLClassLoader prepared = prepare(Sample.class, Empty.class)) {
      List<Object> copies = new ArrayList<>();
      for (Sample sample : samples) {
        copies.add(copy(sample, prepared));
      }

      for (int i = 0; i < samples.size(); i++) {
        assertThat(copies.get(i).hashCode()).isEqualTo(samples.get(i).hashCode());
        assertThat(copies.get(i).equals(samples.get(i))).isFalse();
        for (int k = 0; k < samples.size(); k++) {
          assertThat(copies.get(i).equals(copies.get(k)))
              .as("%s equals %s", samples.get(i), samples.get(k))
              .isEqualTo(samples.get(i).equals(samples.get(k)));
        }
      }
      Object empty = copy(new Empty(), prepared);
      assertThat(empty).isEqualTo(copy(new Empty(), prepared)).hasSameHashCodeAs(new Empty());
    }
  }

  @Test
  void lambdas_of_all_shapes_do_what_the_compilers_do() throws Exception {
    List<Class<?>> classes = new ArrayList<>(List.of(LambdaSamples.class));
    classes.addAll(List.of(LambdaSamples.class.getDeclaredClasses()));

    try (URLClassLoader prepared = prepare(classes.toArray(Class<?>[]::new))) {
      Class<?> samples = prepared.loadClass(LambdaSamples.class.getName());
      Method run = samples.getDeclaredMethod("run");
      run.setAccessible(true);

      assertThat(run.invoke(null)).isEqualTo(LambdaSamples.run());
      assertThat(samples.getNestMembers())
          .hasSizeGreaterThan(20)
          .anyMatch(member -> member.getName().endsWith("Inner$lambda$0"));
    }
  }

  /** A loader of its own for the prepared forms of some classes. */
  private URLClassLoader prepare(Class<?>... classes) throws Exception {
    Path jar = folder.resolve("some.jar");
    try (OutputStream file = Files.newOutputStream(jar);
        JarOutputStream out = new JarOutputStream(file, new Manifest())) {
      for (Class<?> type : classes) {
        String entry = type.getName().replace('.', '/') + ".class";
        out.putNextEntry(new JarEntry(entry));
        try (InputStream bytes = type.getResourceAsStream("/" + entry)) {
          bytes.transferTo(out);
        }
      }
    }
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                asm().toString(),
                "src/build/java/PrepareClassFiles.java",
                jar.toString())
            .redirectErrorStream(true)
            .start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(said).isZero();
    return new URLClassLoader(
        new URL[] {jar.toUri().toURL()}, ClassLoader.getPlatformClassLoader());
  }

  private static Path asm() throws URISyntaxException {
    return Path.of(ClassReader.class.getProtectionDomain().getCodeSource().getLocation().toURI());
  }

  private static Object copy(Record record, ClassLoader loader) throws Exception {
    Constructor<?> constructor =
        loader.loadClass(record.getClass().getName()).getDeclaredConstructors()[0];
    constructor.setAccessible(true);
    List<Object> values = new ArrayList<>();
    for (var component : record.getClass().getRecordComponents()) {
      values.add(component.getAccessor().invoke(record));
    }
    Object copy = constructor.newInstance(values.toArray());
    assertThat(copy.getClass().getDeclaredMethods())
        .extracting("name")
        .contains("record$hashCode", "record$equals");
    return copy;
  }
}
