package dev.lockkeeper.testing;

import com.contrastsecurity.sarif.SarifSchema210;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.github.javaparser.JavaParser;
import com.oracle.graal.python.pegparser.Parser;
import dev.lockkeeper.cli.Main;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
import net.sf.jsqlparser.parser.CCJSqlParserUtil;
import org.graalvm.shadowed.com.ibm.icu.lang.UCharacter;
import org.jspecify.annotations.NullMarked;
import org.pcollections.PMap;
import org.yaml.snakeyaml.Yaml;
import picocli.CommandLine;

/** The program as it is being tested, for tests that start it as a process of its own. */
public final class Program {
  private static final List<Class<?>> FROM_EACH_LIBRARY =
      List.of(
          Main.class,
          CommandLine.class,
          PMap.class,
          NullMarked.class,
          JsonFactory.class,
          JsonProperty.class,
          ObjectMapper.class,
          YAMLFactory.class,
          Yaml.class,
          SarifSchema210.class,
          Parser.class,
          UCharacter.class,
          CCJSqlParserUtil.class,
          JavaParser.class);

  private Program() {}

  /** Its class path: the folders and jars of its classes and of its libraries. */
  public static List<Path> classPath() {
    return FROM_EACH_LIBRARY.stream()
        .map(type -> type.getProtectionDomain().getCodeSource().getLocation())
        .map(location -> Path.of(URI.create(location.toString())))
        .distinct()
        .toList();
  }

  /** Writes a jar that can be run in the place of a built one, as long as the classes stay. */
  public static void writeJar(Path jar) throws IOException {
    Manifest manifest = new Manifest();
    Attributes attributes = manifest.getMainAttributes();
    attributes.put(Attributes.Name.MANIFEST_VERSION, "1.0");
    attributes.put(Attributes.Name.MAIN_CLASS, Main.class.getName());
    attributes.put(
        Attributes.Name.CLASS_PATH,
        classPath().stream().map(Path::toUri).map(URI::toString).collect(Collectors.joining(" ")));
    try (OutputStream file = Files.newOutputStream(jar);
        JarOutputStream out = new JarOutputStream(file, manifest)) {
      out.finish();
    }
  }
}
