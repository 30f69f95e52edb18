package org.partnershipscorecard.e2e;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * A copy of part of the shipped example, to be changed.
 *
 * @param root its {@code data-in}
 */
record Supplied(Path root) {

  static final Path SHIPPED = Path.of("data-in");

  /** Reference files and some folders of the example: periods, commentary, narrative. */
  static Supplied of(Path root, String... folders) {
    Supplied supplied = new Supplied(root);
    copy(SHIPPED.resolve("reference"), root.resolve("reference"));
    for (String folder : folders) {
      copy(SHIPPED.resolve(folder), root.resolve(folder));
    }
    return supplied;
  }

  /** The reference files alone, and one file a period. */
  static Supplied ofFiles(Path root, String... files) {
    Supplied supplied = of(root);
    for (String file : files) {
      supplied.copyOf(file);
    }
    return supplied;
  }

  /** Brings one file of the example, or brings it back. */
  void copyOf(String file) {
    try {
      Files.createDirectories(path(file).resolveSibling(""));
      Files.copy(SHIPPED.resolve(file), path(file), StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  /** Delivers the content of a file again, byte for byte, under another name. */
  void again(String file, String name) {
    try {
      Files.copy(path(file), path(name));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  Path path(String file) {
    return root.resolve(file);
  }

  List<String> lines(String file) {
    try {
      return Files.readAllLines(path(file));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  void write(String file, List<String> lines) {
    try {
      Files.createDirectories(path(file).resolveSibling(""));
      Files.write(path(file), lines);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  /** Changes the lines of a file. */
  void edit(String file, Consumer<List<String>> change) {
    List<String> lines = new ArrayList<>(lines(file));
    change.accept(lines);
    write(file, lines);
  }

  void delete(String file) {
    try {
      Files.delete(path(file));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  /** Copies a folder with all that is in it. */
  static void copy(Path from, Path to) {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.toList()) {
        Path target = to.resolve(from.relativize(file).toString());
        if (Files.isDirectory(file)) {
          Files.createDirectories(target);
        } else {
          Files.copy(file, target, StandardCopyOption.COPY_ATTRIBUTES);
        }
      }
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
